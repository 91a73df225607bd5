/**
 * What a report on performance gives of a ledger: its projects with money, score and words, and the evaluation of the
 * whole department. A figure is taken as most of its prints say, what the audit proved wrong left out.
 */
import { type OverallEvaluation, TARGET_RATE } from '../ledger/index.ts';
import type { Points } from '../performance/index.ts';
import type {
  EvaluationReport,
  FormText,
  RatioIndicator,
  Reading,
  ReportFigure,
  ReportProject,
  Statement,
} from '../statement/index.ts';
import type { DraftProject } from './draft.ts';
import { ownAccount, ownSentences } from './own-account.ts';
import { printedText } from './told-words.ts';

type IsCondemned = (statement: Statement) => boolean;

/** 厘 in a 分. */
const QUANTA = 10;

/** The value that most prints have, the last of equals (tables come last); of what is condemned only where nothing else is. */
function mostSaid(statements: readonly Statement[], isCondemned: IsCondemned): number | null {
  const stated = statements.filter(({ printed }) => printed.state === 'stated');
  const trusted = stated.filter((statement) => !isCondemned(statement));
  const votes = new Map<number, number>();
  for (const { printed } of trusted.length > 0 ? trusted : stated)
    votes.set(printed.value, (votes.get(printed.value) ?? 0) + 1);
  return [...votes].reduce<[number, number] | null>((a, b) => (a && a[1] > b[1] ? a : b), null)?.[0] ?? null;
}

function textOf(reading: Reading, field: FormText | null | undefined): string {
  if (!field) return '';
  const { line, start, end } = field.place;
  const raw = reading.document.lines[line - 1]?.slice(start, end) ?? '';
  return (raw.length === field.text.length ? raw : field.text).trim().replace(/[。；，]$/, '');
}

export function reportProjects(reading: Reading, isCondemned: IsCondemned): DraftProject[] {
  const { projects, ratios } = reading.evaluation ?? { projects: [], ratios: [] };
  const starts = projects.flatMap(({ mentions }) =>
    mentions.flatMap(({ source, line }) => (source === 'account' ? [line] : [])),
  );
  const drafts = projects.map((project) => reportProject(reading, project, isCondemned, starts));
  // 培训覆盖率, 满意率 … of the only project that a report on the whole department tells of
  const [only] = drafts;
  if (only && drafts.length === 1) only.indicators.push(...ratios.map((ratio) => ratioIndicator(reading, ratio)));
  return drafts;
}

const BOUNDS = { atLeast: '或以上', atMost: '或以下', equal: '' } as const;

function ratioIndicator(reading: Reading, { name, target, bound, actual, text }: RatioIndicator) {
  const said = (statement: Statement | null) => (statement ? `${statement.printed.text}${statement.printed.unit}` : '');
  // what follows the name up to the values: its formula, and words on what it counts
  const rest = text.startsWith(name.text) ? (text.slice(name.text.length).split(/[，,。；]?年初指标值/)[0] ?? '') : '';
  return {
    ...told('', said(actual)),
    name: textOf(reading, name) + rest,
    target: target === null ? '' : said(target) + BOUNDS[bound],
  };
}

function told(level2: string, actual: string) {
  return { level1: '', level2, name: '', target: '', actual, weight: 0, score: 0, deviation: '' };
}

function reportProject(
  reading: Reading,
  project: ReportProject,
  isCondemned: IsCondemned,
  starts: readonly number[],
): DraftProject {
  const { name, mentions } = project;
  const figure = (which: ReportFigure) =>
    mostSaid(
      mentions.flatMap(({ figures }) =>
        figures.filter((one) => one.figure === which).map(({ statement }) => statement),
      ),
      isCondemned,
    );
  const fen = (which: ReportFigure) => (figure(which) ?? 0) / QUANTA;
  const part = (which: 'goal' | 'completion' | 'problems' | 'improvements' | 'cause') =>
    textOf(
      reading,
      mentions.map(({ parts }) => parts[which]).find((text) => text !== undefined),
    );
  const indicators = mentions.flatMap((mention) => mention.indicators);
  const own = ownAccount(reading, project, starts);
  const goal = part('goal') || own.goal;
  const said = [goal, part('completion'), part('cause'), part('problems'), part('improvements'), own.overview];
  const overview = own.overview || ownSentences(reading, project, said.join(''));
  const annualBudget = fen('annualBudget') || fen('initialBudget');
  const score = figure('score');
  const targetRate =
    mentions.flatMap(({ figures }) => figures).find((one) => one.figure === 'targetRate')?.statement ?? null;
  return {
    name,
    code: '',
    fund: 'general',
    initialBudget: fen('initialBudget') || annualBudget,
    annualBudget,
    executed: fen('executed'),
    ...(score === null ? {} : { toldScore: score }),
    ...(overview === '' ? {} : { overview }),
    goal: { expected: goal, actual: indicators.length === 0 ? part('completion') : '' },
    indicators: [
      ...indicators.map(({ kind, text }) => told(kind ?? '', textOf(reading, text))),
      ...(targetRate === null ? [] : [{ ...told('', `${targetRate.printed.text}%`), name: TARGET_RATE }]),
    ],
    executionDeviation: part('cause'),
    analysis: {
      output: '',
      benefit: '',
      satisfaction: '',
      experience: '',
      problems: part('problems') || own.problems,
      improvements: part('improvements'),
    },
  };
}

/** null where the report is about projects alone. */
export function reportOverall(reading: Reading, isCondemned: IsCondemned): OverallEvaluation | null {
  const { evaluation } = reading;
  if (evaluation === null || evaluation.parts.length === 0) return null;
  const fen = (which: ReportFigure) =>
    (mostSaid(
      evaluation.totals
        .filter(({ scope, figure }) => scope === 'department' && figure === which)
        .map(({ statement }) => statement),
      isCondemned,
    ) ?? 0) / QUANTA;
  const under = (role: string) =>
    reading.sections
      .filter((section) => section.role === role)
      .map((section) => printedText(reading, section))
      .join('');
  return {
    annualBudget: fen('annualBudget'),
    executed: fen('executed'),
    goal: { expected: /绩效目标[：:](.+?)。/.exec(under('reportWhole'))?.[1] ?? '', actual: '' },
    tasks: numbered(under('reportDuties')),
    indicators: evaluation.parts.flatMap((part) => partIndicators(reading, evaluation, part, isCondemned)),
    achievements: numbered(under('reportAchievements')),
    problems: under('reportProblems'),
    improvements: under('reportMeasures'),
  };
}

/** 「1.…；2.…。」 to its items. */
function numbered(text: string): string[] {
  return text
    .split(/(?:^|(?<=[；。]))\d{1,2}[.、．]/)
    .slice(1)
    .map((item) => item.replace(/[；。]$/, ''));
}

/** The items that points were taken off, and one for the rest of the part. */
function partIndicators(
  reading: Reading,
  { deductions, parts }: EvaluationReport,
  part: EvaluationReport['parts'][number],
  isCondemned: IsCondemned,
): OverallEvaluation['indicators'] {
  const points = (statements: readonly (Statement | null)[]): Points =>
    mostSaid(
      statements.filter((one) => one !== null),
      isCondemned,
    ) ?? 0;
  const weight = points(part.points);
  const lost = weight - points(part.scores);
  const own = deductionsOf(
    deductions.map((one) => ({ one, points: points([one.points]) })),
    parts,
    part,
    lost,
  );
  const items = own.map(({ one, points: taken }) => {
    const score = points([one.score]);
    return indicator(part.name, textOf(reading, one.item), score + taken, score, textOf(reading, one.reason));
  });
  const rest = weight - items.reduce((sum, item) => sum + item.weight, 0);
  const restScore = weight - lost - items.reduce((sum, item) => sum + item.score, 0);
  return [...items, ...(rest > 0 ? [indicator(part.name, '其他指标', rest, restScore, '')] : [])];
}

interface Taken {
  readonly one: EvaluationReport['deductions'][number];
  readonly points: Points;
}

/** Which deductions are of a part: those that name it, else the run of them that comes to what the part lost. */
function deductionsOf(
  all: readonly Taken[],
  parts: EvaluationReport['parts'],
  { name }: EvaluationReport['parts'][number],
  lost: Points,
): readonly Taken[] {
  const named = all.filter(({ one }) => one.part === name);
  if (named.length > 0 || parts.length < 2) return named.length > 0 ? named : all;
  for (let from = 0; from < all.length; from++) {
    let sum = 0;
    for (let to = from; to < all.length; to++) {
      sum += all[to]?.points ?? 0;
      if (sum === lost) return all.slice(from, to + 1);
    }
  }
  return [];
}

function indicator(level1: string, name: string, weight: Points, score: Points, deviation: string) {
  return { level1, level2: '', name, target: '', actual: '', weight, score, deviation };
}
