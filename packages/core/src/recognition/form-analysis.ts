/** The texts of analysis below the indicators, and the numbers they retell. */
import type { GridCell, GridRow } from '../document/index.ts';
import type { AnalysisPart, FormText, Retold } from '../statement/index.ts';
import { ANALYSIS_PARTS } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { type FormSink, filled, placeOf } from './form-sink.ts';
import type { FormVocabulary } from './form-vocabulary.ts';
import { readNumbers } from './number-token.ts';

/** A label is short; what is longer is the text itself, or both in one cell. */
const LABEL_LENGTH_MAX = 24;

/** Reads one row; `after` is the part read last, which tells a label that was misread. */
export function readAnalysis(
  row: GridRow,
  after: AnalysisPart | null,
  vocabulary: FormVocabulary,
): { part: AnalysisPart; text: FormText } | null {
  const cells = filled(row.cells);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as GridCell; // within the cells
    const part = partNamed(plainName(cell.text.slice(0, LABEL_LENGTH_MAX)), vocabulary);
    if (part === null) continue;
    const next = cells[i + 1];
    if (next) return { part, text: { text: next.text, place: placeOf(next) } };
    // label and text in one cell, parted by a blank
    const gap = cell.text.search(/\s/);
    if (gap < 0) return null;
    const text = cell.text.slice(gap).trimStart();
    return {
      part,
      text: { text, place: { line: cell.line, start: cell.end - text.length, end: cell.end } },
    };
  }
  return byNeighbours(cells, after);
}

const labels = new WeakMap<FormVocabulary, Map<string, AnalysisPart | null>>();
/** Forms print the same few labels; beyond so many the memory is emptied. */
const LABELS_MAX = 500;

/** The part that a label names; null for any other text. */
function partNamed(label: string, vocabulary: FormVocabulary): AnalysisPart | null {
  let known = labels.get(vocabulary);
  if (!known || known.size > LABELS_MAX) {
    known = new Map();
    labels.set(vocabulary, known);
  }
  let part = known.get(label);
  if (part === undefined) {
    part = vocabulary.analysis.find(({ words }) => words.some((word) => label.includes(word)))?.part ?? null;
    known.set(label, part);
  }
  return part;
}

/** A row of a label we do not know and a text, where a part should stand: 「主要风险隐患」 read for 「主要经验做法」. */
function byNeighbours(
  cells: readonly GridCell[],
  after: AnalysisPart | null,
): { part: AnalysisPart; text: FormText } | null {
  const [label, text] = cells.slice(-2);
  const part = after === null || after === 'conclusion' ? undefined : ANALYSIS_PARTS[ANALYSIS_PARTS.indexOf(after) + 1];
  if (!label || !text || !part || plainName(label.text).length > LABEL_LENGTH_MAX || cells.length > 3) return null;
  return { part, text: { text: text.text, place: placeOf(text) } };
}

/** Words before a number that say what it retells. */
const RETOLD: readonly { readonly words: RegExp; readonly column: Retold['column']; readonly label: string }[] = [
  { words: /(?:资金)?到位率$/, column: 'arrivalRate', label: '资金到位率' },
  { words: /执行(?:了)?率(?:为|达到?)?$/, column: 'rate', label: '预算执行率' },
  { words: /(?:预算)?(?:总金额|总额|预算数|预算资金)(?:为)?$/, column: 'annualBudget', label: '预算总金额' },
  { words: /(?:结余|剩余)(?:资金)?(?:为)?$/, column: 'balance', label: '结余' },
  { words: /(?:支出|执行数|执行金额|支付)(?:资金)?(?:为)?$/, column: 'executed', label: '预算支出' },
];
const UNITS = [
  '亿元',
  '万元',
  '元',
  '万',
  '%',
  '人次',
  '批次',
  '场次',
  '公里',
  '个',
  '人',
  '次',
  '本',
  '家',
  '户',
  '年',
  '月',
  '日',
  '项',
  '名',
  '处',
  '场',
  '期',
  '份',
  '所',
  '套',
  '台',
  '辆',
  '件',
  '篇',
  '条',
  '亩',
];

/** What the words of the clause before a number say that it retells. */
function retoldBy(text: string, at: number): (typeof RETOLD)[number] | undefined {
  const before = text.slice(Math.max(0, at - 14), at).replace(/\s/g, '');
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('。')) + 1,
  );
  return RETOLD.find(({ words }) => words.test(clause));
}

/** Numbers of the analysis as statements: of the funds where the words before them say so, else unbound. */
export function retellNumbers(part: AnalysisPart, text: FormText, sink: FormSink, into: Retold[]): void {
  for (const token of readNumbers(text.text, UNITS)) {
    if (token.unit === '' || token.unit === '年' || token.unit === '月' || token.unit === '日') continue;
    const retold = part === 'budgetExecution' || part === 'conclusion' ? retoldBy(text.text, token.start) : undefined;
    const satisfaction = part === 'satisfaction' && token.unit === '%';
    const column = retold ? retold.column : satisfaction ? 'satisfaction' : null;
    const label = retold ? `项目绩效分析 · ${retold.label}` : satisfaction ? '项目绩效分析 · 满意度' : '项目绩效分析';
    const place = { line: text.place.line, start: text.place.start + token.start, end: text.place.start + token.end };
    const unit = token.unit === '万' ? '万元' : token.unit;
    into.push({ column, statement: sink.inText(token.text, token.numeral, unit, place, column, part, label) });
  }
}
