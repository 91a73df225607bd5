/** Budgets, executions, rates and counts of a report: by the words before a number, of the project or the total they speak of. */
import {
  dimensionOfName,
  type FigureTold,
  factKey,
  type ReportFigure,
  type ReportTotal,
  type Statement,
} from '../statement/index.ts';
import type { NumberToken } from './number-token.ts';
import type { DraftMention, DraftProject, ProjectRegister } from './report-projects.ts';
import { projectFact, type ReportSink, totalFact } from './report-sink.ts';
import type { ReportText } from './report-text.ts';
import type { FigureCue, ReportVocabulary, UnitClass } from './report-vocabulary.ts';

export interface FigureContext {
  readonly vocabulary: ReportVocabulary;
  readonly sink: ReportSink;
  readonly register: ProjectRegister;
  readonly totals: ReportTotal[];
  readonly defaultScope: 'projects' | 'department';
}

const MONEY = new Set(['亿元', '万元', '元', '万']);

function unitClass({ unit }: NumberToken, points: readonly string[]): UnitClass {
  if (unit === '') return 'none';
  if (MONEY.has(unit)) return 'money';
  if (unit === '%') return 'percent';
  return points.includes(unit) ? 'points' : 'count';
}

export type Passing = ReadonlyMap<DraftProject, DraftMention>;

/**
 * Claims what is left of a paragraph's numbers. `own`: the project that the paragraph is about. Returns the mentions of
 * other projects that it made in passing.
 */
export function claimFigures(text: ReportText, own: DraftMention | null, context: FigureContext): Passing {
  const passing = new Map<DraftProject, DraftMention>();
  let named: DraftProject | null = null;
  let sentence = '';
  for (const token of text.tokens) {
    const before = text.sentenceBefore(token);
    if (sentence === '' || !before.startsWith(sentence)) named = null;
    sentence = before;
    const gap = text.gapBefore(token);
    const scope = scopeOf(gap, before, context);
    if (!own) {
      const hit = context.register.lastNamedIn(gap);
      if (hit) named = hit.project;
      else if (scope.isTold) named = null;
    }
    if (!text.isFree(token)) continue;
    const cls = unitClass(token, context.vocabulary.points);
    const project = own ? projectOf(own, context) : named;
    const isCount =
      !own && cls === 'count' && figureOf(token, cls, gap, text, 'projects', context.vocabulary) === 'count';
    const figure = isCount
      ? 'count'
      : figureOf(token, cls, gap, text, project ? 'project' : scope.scope, context.vocabulary);
    if (project && !isCount) {
      const mention = own ?? passingMention(project, passing, text, token, context);
      claimForProject(text, token, cls, figure, mention, project, context);
    } else if (figure) {
      claimTotal(text, token, figure, isCount ? 'projects' : scope.scope, gap, before, context);
    } else if (cls === 'money') {
      // 委员活动经费36.3万元 in a list: the amount of something named, of which no more is told
      const name = context.vocabulary.namedAmount.exec(gap)?.[1];
      if (name !== undefined) {
        const fact = factKey('namedAmount', { item: dimensionOfName(name), n: context.sink.next() });
        text.claim(token, { fact, label: `${name} · 金额` });
      }
    }
  }
  return passing;
}

function projectOf(mention: DraftMention, { register }: FigureContext): DraftProject | null {
  return register.find(mention.name.text);
}

function scopeOf(
  gap: string,
  sentence: string,
  { vocabulary, defaultScope }: FigureContext,
): { scope: 'projects' | 'department'; isTold: boolean } {
  for (const words of [gap, sentence]) {
    const all = vocabulary.allProjects.test(words);
    const whole = vocabulary.wholeDepartment.test(words);
    if (all !== whole) return { scope: all ? 'projects' : 'department', isTold: words === gap };
  }
  return { scope: defaultScope, isTold: false };
}

function figureOf(
  token: NumberToken,
  cls: UnitClass,
  gap: string,
  text: ReportText,
  scope: 'project' | 'projects' | 'department',
  vocabulary: ReportVocabulary,
): ReportFigure | null {
  const after = text.text.slice(token.unitEnd, token.unitEnd + 40);
  const fits = (cue: FigureCue) =>
    cue.units.includes(cls) &&
    (cue.scopes?.includes(scope) ?? true) &&
    (cue.before?.test(gap) ?? true) &&
    (cue.after?.test(after) ?? true);
  return vocabulary.cues.find(fits)?.figure ?? null;
}

function passingMention(
  project: DraftProject,
  passing: Map<DraftProject, DraftMention>,
  text: ReportText,
  token: NumberToken,
  { register }: FigureContext,
): DraftMention {
  let mention = passing.get(project);
  if (!mention) {
    const name = { text: project.name, place: text.words(token.start, token.end).place };
    mention = register.mention(project, 'passing', name);
    passing.set(project, mention);
  }
  return mention;
}

function claimForProject(
  text: ReportText,
  token: NumberToken,
  cls: UnitClass,
  figure: ReportFigure | null,
  mention: DraftMention,
  project: DraftProject,
  { vocabulary, sink }: FigureContext,
): void {
  const name = dimensionOfName(project.name);
  if (figure) {
    const claim = {
      fact: projectFact(figure, name, token.unit, sink.next()),
      label: `${project.name} · ${vocabulary.labels[figure]}`,
    };
    text.claim(token, claim, (statement) => mention.figures.push({ figure, statement } satisfies FigureTold));
  } else if (cls === 'count') {
    // things counted in a project's account are what it achieved or set out to achieve
    const fact = projectFact('count', name, token.unit, sink.next());
    text.claim(token, { fact, label: `${project.name} · 数量（${token.unit}）` });
  }
}

function claimTotal(
  text: ReportText,
  token: NumberToken,
  figure: ReportFigure,
  scope: 'projects' | 'department',
  gap: string,
  sentence: string,
  { vocabulary, sink, totals }: FigureContext,
): void {
  const isPart = vocabulary.partOnly.test(sentence.slice(-gap.length - 60)) && figure !== 'share';
  const n = sink.next();
  const known = isPart ? `part{figure=${figure},n=${n}}` : totalFact(figure, scope, n);
  const isAgain = totals.some((total) => total.statement.fact === known);
  // a total told again in another sentence may be of something less: it is another fact until a rule says otherwise
  const fact =
    isAgain && REPEATABLE.has(figure) ? `${known.replace(/\}$/, '')}${known.includes('{') ? ',' : '{'}n=${n}}` : known;
  const who = scope === 'projects' ? '全部项目' : '部门整体';
  const of =
    figure === 'share' ? (/占([^，。；]*?)(?:的|比例|比重)?(?:为|是|约|达)?\s*$/.exec(gap)?.[1] ?? null) : null;
  text.claim(token, { fact, label: `${who} · ${vocabulary.labels[figure]}` }, (statement: Statement) => {
    if (!isPart)
      totals.push({ scope, figure, statement, of, clause: `${gap}${token.text}${token.unit}${afterOf(text, token)}` });
  });
}

const REPEATABLE: ReadonlySet<ReportFigure> = new Set(['funds', 'share', 'coverage', 'general']);

function afterOf(text: ReportText, token: NumberToken): string {
  return /^[^，。；]*/.exec(text.text.slice(token.unitEnd))?.[0] ?? '';
}
