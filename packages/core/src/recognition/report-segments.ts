/** The enumerated segments of a paragraph: indicators of a summary, ratio indicators, deductions with their reasons. */
import {
  type Deduction,
  type FormText,
  factKey,
  type RatioIndicator,
  type Statement,
  type ToldIndicator,
} from '../statement/index.ts';
import type { NumberToken } from './number-token.ts';
import type { ReportSink } from './report-sink.ts';
import type { ReportText, Segment } from './report-text.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

/** Up to the end of its sentence: what follows 。 or ； is about something else. */
function endOfSentence(text: string, segment: Segment): number {
  for (let i = segment.start; i < segment.end; i++) if (text.charAt(i) === '。' || text.charAt(i) === '；') return i;
  return segment.end;
}

function endOf(text: string, start: number, end: number, stop: RegExp): number {
  const at = text.slice(start, end).search(stop);
  return at < 0 ? end : start + at;
}

/** Where the account tells of what was achieved: from 目标完成情况 to the next part; nowhere where it has no such words. */
function completionOf(text: ReportText, vocabulary: ReportVocabulary): { start: number; end: number } {
  const opening = vocabulary.accountParts.find(({ part }) => part === 'completion')?.opening.exec(text.text);
  if (!opening) return { start: 0, end: 0 };
  const start = opening.index + opening[0].length;
  const next = vocabulary.accountParts
    .filter(({ part }) => part === 'problems' || part === 'improvements' || part === 'cause')
    .map(({ opening: words }) => text.text.slice(start).search(words))
    .filter((at) => at >= 0);
  return { start, end: next.length > 0 ? start + Math.min(...next) : text.text.length };
}

/** 一是数量指标，完成35项；二是…. Returns whether the segment is an indicator of a kind. */
export function claimIndicators(
  text: ReportText,
  vocabulary: ReportVocabulary,
  sink: ReportSink,
  project: { readonly name: string; readonly dimension: string },
  into: ToldIndicator[],
): void {
  const within = completionOf(text, vocabulary);
  for (const segment of text.segments) {
    const end = endOfSentence(text.text, segment);
    const body = text.text.slice(segment.start, end);
    const kind = vocabulary.indicatorKind.exec(body)?.[1] ?? null;
    if (kind === null && !(within.start <= segment.start && segment.start < within.end)) continue;
    const from = kind === null ? segment.start : segment.start + body.indexOf(kind) + kind.length;
    const numbers: Statement[] = [];
    for (const token of text.within(segment.start, end)) {
      const fact = factKey('indicator', { kind: kind ?? '未写名称', n: sink.next(), project: project.dimension });
      text.claim(token, { fact, label: `${project.name} · ${kind ?? '指标'}` }, (s) => numbers.push(s));
    }
    const words = text.words(from, end);
    const trimmed = { text: words.text.replace(/^[，,:：。]/, ''), place: words.place };
    text.afterReading(() => into.push({ ordinal: segment.ordinal, kind, text: trimmed, numbers }));
  }
}

/** 一是培训覆盖率，实际/应参加*100%，年初指标值为95%或以上，实际完成指标值为95%. */
export function claimRatios(text: ReportText, vocabulary: ReportVocabulary, into: RatioIndicator[]): void {
  const { ratio } = vocabulary;
  for (const segment of text.segments) {
    const end = endOf(text.text, segment.start, segment.end, /；/);
    const tokens = text.within(segment.start, end).filter((token) => text.isFree(token));
    const before = (token: NumberToken) => text.text.slice(segment.start, token.start);
    const target = tokens.find((token) => ratio.target.test(before(token)));
    const actual = tokens.find((token) => token !== target && ratio.actual.test(before(token)));
    if (!target || !actual) continue;
    const name = text.words(segment.start, endOf(text.text, segment.start, end, /[，,:：]/));
    const after = text.text.slice(target.unitEnd, end);
    const lead = before(target);
    const isLeast = ratio.atLeastAfter.test(after) || ratio.atLeastBefore.test(lead);
    const isMost = ratio.atMostAfter.test(after) || ratio.atMostBefore.test(lead);
    const found: { target?: Statement; actual?: Statement } = {};
    const fact = (part: string) => factKey('ratioIndicator', { indicator: plain(name), part });
    text.claim(target, { fact: fact('target'), label: `${name.text} · 指标值` }, (s) => (found.target = s));
    text.claim(actual, { fact: fact('actual'), label: `${name.text} · 实际完成值` }, (s) => (found.actual = s));
    const words = text.text.slice(segment.start, end);
    text.afterReading(() =>
      into.push({
        name,
        formula: ratio.formula.exec(words)?.[0].trim() ?? null,
        target: found.target ?? null,
        bound: isLeast ? 'atLeast' : isMost ? 'atMost' : 'equal',
        actual: found.actual ?? null,
        text: words,
        line: name.place.line,
      }),
    );
  }
}

function plain({ text }: FormText): string {
  return text.replace(/[,=:{}]/g, ' ').trim();
}

/** …，自评分数为9分，扣减1分，主要原因是…. */
export function claimDeductions(text: ReportText, vocabulary: ReportVocabulary, into: Deduction[]): void {
  const { score, points } = vocabulary;
  const isPoints = (token: NumberToken) => points.includes(token.unit);
  const lead = (token: NumberToken) => text.text.slice(0, token.start);
  const taken = text.tokens.filter((t) => isPoints(t) && text.isFree(t) && score.deducted.test(lead(t)));
  for (const token of taken) {
    const span = spanOf(text, token);
    const own = text.within(span.start, span.end).filter((t) => t !== token && isPoints(t) && text.isFree(t));
    const told = text.words(span.start, endOf(text.text, span.start, span.end, score.itemEnd));
    // 「2.三公经费控制率：86.7%。扣3分」: the paragraph is headed by its item
    const head =
      text.leading > 0
        ? text.words(text.bodyStart, endOf(text.text, text.bodyStart, token.start, score.itemEnd))
        : told;
    const item = told.text === '' ? head : told;
    if (item.text === '') continue;
    const full = own.find((t) => score.full.test(lead(t)));
    const self = own.find((t) => t !== full && score.own.test(lead(t)));
    const found: { points?: Statement; score?: Statement; full?: Statement } = {};
    const fact = (part: string) => factKey('deduction', { item: plain(item), part });
    text.claim(token, { fact: fact('points'), label: `${item.text} · 扣减` }, (s) => (found.points = s));
    text.claim(self, { fact: fact('score'), label: `${item.text} · 自评分数` }, (s) => (found.score = s));
    text.claim(full, { fact: fact('full'), label: `${item.text} · 分值` }, (s) => (found.full = s));
    const reason = score.reason.exec(text.text.slice(token.unitEnd, span.end));
    const reasonAt = reason ? token.unitEnd + reason.index + reason[0].length : -1;
    for (const other of text.within(token.unitEnd, span.end)) {
      if (/^20\d\d$/.test(other.text)) continue;
      text.claim(other, {
        fact: factKey('deductionReason', { at: String(other.start), item: plain(item) }),
        label: `${item.text} · 扣分原因`,
      });
    }
    text.afterReading(() => {
      if (!found.points) return;
      into.push({
        item,
        points: found.points,
        score: found.score ?? null,
        fullPoints: found.full ?? null,
        reason: reasonAt < 0 ? null : text.words(reasonAt, span.end),
        part: vocabulary.parts.find((part) => item.text.startsWith(part)) ?? null,
        line: item.place.line,
      });
    });
  }
}

/** The enumerated segment a number stands in up to its 。, else its sentence. */
function spanOf(text: ReportText, token: NumberToken): { start: number; end: number } {
  const segment = text.segments.find((s) => s.start <= token.start && token.start < s.end);
  if (segment) {
    const stop = text.text.indexOf('。', token.start);
    const half = text.text.indexOf('；', token.start);
    const ends = [segment.end, stop < 0 ? segment.end : stop, half < 0 ? segment.end : half];
    return { start: segment.start, end: Math.min(...ends) };
  }
  const before = text.text.slice(0, token.start);
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), text.bodyStart - 1) + 1;
  const rest = text.text.slice(token.start).search(/[。；]/);
  return { start, end: rest < 0 ? text.text.length : token.start + rest };
}
