/** Points and scores of a whole department: the overall score, the parts it consists of, with what they are worth. */
import { type EvaluationPart, factKey, type Statement } from '../statement/index.ts';
import type { NumberToken } from './number-token.ts';
import type { ReportText } from './report-text.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

export interface PointsFound {
  readonly scores: Statement[];
  readonly averages: Statement[];
  readonly points: Statement[];
  readonly parts: { readonly name: string; readonly points: Statement[]; readonly scores: Statement[] }[];
}

/** Claims every number of points that is not of a project; the part named last in its sentence is meant. */
export function claimPoints(text: ReportText, vocabulary: ReportVocabulary, found: PointsFound): void {
  let sentence = '';
  let part: string | null = null;
  for (const token of text.tokens) {
    const before = text.sentenceBefore(token);
    if (!before.startsWith(sentence) || sentence === '') part = null;
    sentence = before;
    const gap = text.gapBefore(token);
    const named = lastPart(gap, vocabulary);
    if (named !== null) part = named;
    if (!vocabulary.points.includes(token.unit) || !text.isFree(token)) continue;
    if (named === null && /综合|整体|总体|总分/.test(gap)) part = null;
    claimOne(text, token, gap, part, vocabulary, found);
  }
}

function lastPart(gap: string, vocabulary: ReportVocabulary): string | null {
  let best: { readonly name: string; readonly end: number } | null = null;
  for (const name of vocabulary.parts) {
    const at = gap.lastIndexOf(name);
    if (at >= 0 && (best === null || at + name.length > best.end)) best = { name, end: at + name.length };
  }
  return best?.name ?? null;
}

function claimOne(
  text: ReportText,
  token: NumberToken,
  gap: string,
  part: string | null,
  vocabulary: ReportVocabulary,
  found: PointsFound,
): void {
  const { score } = vocabulary;
  const own = part === null ? null : partOf(part, found);
  const isNamed = own !== null && new RegExp(`${own.name}(?:指标|部分|方面)?\\s*$`).test(gap);
  if (own && (score.points.test(gap) || isNamed)) {
    const claim = { fact: factKey('partPoints', { part: own.name }), label: `${own.name} · 分值` };
    text.claim(token, claim, (s) => own.points.push(s));
  } else if (own && (score.overall.test(gap) || score.own.test(gap))) {
    const claim = { fact: factKey('partScore', { part: own.name }), label: `${own.name} · 得分` };
    text.claim(token, claim, (s) => own.scores.push(s));
  } else if (score.overallPoints.test(gap) && /值|满分/.test(gap)) {
    text.claim(token, { fact: 'overallPoints', label: '总分值' }, (s) => found.points.push(s));
  } else if (/平均/.test(gap)) {
    text.claim(token, { fact: 'averageScore', label: '平均得分' }, (s) => found.averages.push(s));
  } else if (part === null && score.overall.test(gap)) {
    text.claim(token, { fact: 'overallScore', label: '综合得分' }, (s) => found.scores.push(s));
  }
}

function partOf(name: string, { parts }: PointsFound): PointsFound['parts'][number] {
  let part = parts.find((p) => p.name === name);
  if (!part) {
    part = { name, points: [], scores: [] };
    parts.push(part);
  }
  return part;
}

/** Parts that are worth something or got something. */
export function toldParts({ parts }: PointsFound): EvaluationPart[] {
  return parts.filter((part) => part.points.length + part.scores.length > 0);
}
