/** Scores of a whole department: parts and total, points, what was taken off, item by item. */
import type { Check, Operand, Rule } from '@mingsuan/core/audit';
import { constant, plus, reportRule, sameAs } from '@mingsuan/core/families';
import type { Deduction, EvaluationPart, EvaluationReport, Statement } from '@mingsuan/core/statement';
import { itemOf, schemeOf } from '../performance/report-schemes.ts';
import { cite } from '../sources/index.ts';
import { overallReport } from './r-examples.ts';

const always = { from: null, to: null };

/** Parts whose points stand in the sentence that says what the score consists of. */
function composition(report: EvaluationReport): EvaluationPart[] {
  const lines = new Set(report.overallPoints.map((s) => s.place.line));
  const own = report.parts.filter((part) => part.points.some((s) => lines.has(s.place.line)));
  if (own.length >= 2) return own;
  // 投入10分、过程45分、产出30分、效果15分: told together, and a hundred in all
  const first = report.parts.flatMap((part) => part.points.slice(0, 1));
  const isOneLine = new Set(first.map((s) => s.place.line)).size === 1;
  const sum = first.reduce((total, s) => total + s.printed.value, 0);
  return isOneLine && first.length === report.parts.length && sum === HUNDRED ? [...report.parts] : [];
}

function partsScored(report: EvaluationReport): Operand[] | null {
  const operands: Operand[] = [];
  const parts = composition(report);
  for (const { scores } of parts) {
    const [score] = scores;
    if (score) operands.push(plus(score));
  }
  return parts.length > 0 && operands.length === parts.length ? operands : null;
}

function* scoresAddUp(report: EvaluationReport): Generator<Check> {
  const parts = partsScored(report);
  const [overall] = report.overallScores;
  for (const score of parts ? report.overallScores : []) {
    yield { kind: 'equal', left: [plus(score)], right: parts ?? [], say: '综合得分 = 各部分得分之和' };
  }
  if (overall) yield* sameAs(report.overallScores, overall, '综合得分各处相同');
  for (const { name, points, scores } of report.parts) {
    const [full] = points;
    const [score] = scores;
    if (full) yield* sameAs(points, full, `「${name}」的分值各处相同`);
    if (!score) continue;
    yield* sameAs(scores, score, `「${name}」的得分各处相同`);
    if (full) yield { kind: 'atMost', left: [plus(score)], right: [plus(full)], say: `「${name}」的得分不大于分值` };
  }
}

function* pointsAddUp(report: EvaluationReport): Generator<Check> {
  const parts = composition(report).flatMap((part) => part.points.slice(0, 1));
  for (const total of parts.length > 0 ? report.overallPoints : []) {
    yield { kind: 'equal', left: [plus(total)], right: parts.map(plus), say: '总分值 = 各部分分值之和' };
  }
}

/** 主要扣分项: not all are listed. */
const SOME = /主要|部分|等(?:扣分|方面)|如下几/;

/** The words before the first deduction say whether all are listed. */
function listsAll(report: EvaluationReport, line: (n: number) => string): boolean {
  const [first] = report.deductions;
  if (!first) return false;
  const before = line(first.item.place.line).slice(0, first.item.place.start);
  return !SOME.test(before.slice(Math.max(before.lastIndexOf('。') + 1, before.length - 30)));
}

function taken(deductions: readonly Deduction[]): Operand[] {
  return deductions.map((deduction) => plus(deduction.points));
}

function* deductionsAddUp(report: EvaluationReport, line: (n: number) => string): Generator<Check> {
  const { deductions, overallScores, overallPoints } = report;
  const [overall] = overallScores;
  if (deductions.length < 2 || !listsAll(report, line)) return;
  if (overall) {
    const full = overallPoints[0] ?? constant('100', '分', 100, overall);
    const say = '总分值 − 各项扣分 = 综合得分';
    yield { kind: 'equal', left: [plus(full), ...taken(deductions).map(minus)], right: [plus(overall)], say };
  }
  const parts = composition(report);
  const scheme = schemeOf(parts.map((part) => part.name));
  const partOf = (d: Deduction) => d.part ?? (scheme ? (itemOf(scheme, d.item.text)?.part ?? null) : null);
  if (deductions.some((d) => !parts.some((part) => part.name === partOf(d)))) return;
  for (const { name, points, scores } of parts) {
    const own = deductions.filter((d) => partOf(d) === name);
    const [full, score] = [points[0], scores[0]];
    if (!full || !score) continue;
    const say = `「${name}」的分值 − 该部分扣分 = 得分`;
    yield { kind: 'equal', left: [plus(full), ...taken(own).map(minus)], right: [plus(score)], say };
  }
}

function minus({ statement }: Operand): Operand {
  return { sign: -1, statement };
}

/** 自评分数 + 扣减 = the item's points: as printed, else as its scheme has them. */
function* itemsAddUp(report: EvaluationReport): Generator<Check> {
  const scheme = schemeOf(report.parts.map((part) => part.name));
  for (const deduction of report.deductions) {
    const { item, points, score, fullPoints } = deduction;
    if (!score) continue;
    const known = scheme ? itemOf(scheme, item.text)?.points : null;
    const full: Statement | null = fullPoints ?? (known ? constant(String(known), '分', known, points) : null);
    if (!full) continue;
    const say = `「${item.text}」自评分数 + 扣减 = 分值`;
    yield { kind: 'equal', left: [plus(score), plus(points)], right: [plus(full)], say };
  }
}

/** Every row of a table of indicators; and the rows together, where their points show that none is a subtotal. */
function* rowsHold({ items, overallPoints, overallScores }: EvaluationReport): Generator<Check> {
  for (const { name, points, score } of items) {
    if (points && score)
      yield { kind: 'atMost', left: [plus(score)], right: [plus(points)], say: `「${name}」的得分不大于分值` };
  }
  const points = items.flatMap((item) => (item.points ? [plus(item.points)] : []));
  const scores = items.flatMap((item) => (item.score ? [plus(item.score)] : []));
  const [full, overall] = [overallPoints[0], overallScores[0]];
  const sum = points.reduce((total, { statement }) => total + statement.printed.value, 0);
  if (items.length < 2 || scores.length !== items.length || !overall) return;
  const whole = full?.printed.value ?? HUNDRED;
  if (sum === whole) yield { kind: 'equal', left: [plus(overall)], right: scores, say: '综合得分 = 各指标得分之和' };
}

/** Quanta of a hundred points. */
const HUNDRED = 1_000_000;

const TABLE = (score: string) =>
  `${overallReport()}\n三级指标\t分值\t得分\n产出指标完成情况\t60\t59\n资产盘点\t40\t${score}`;

export const rules: readonly Rule[] = [
  reportRule({
    id: 'D-01',
    title: '部门整体综合得分等于各部分得分之和，各部分得分不大于分值',
    formula: '综合得分 = 履职效能得分 + 管理效能得分（或其他各部分）；0 ≤ 得分 ≤ 分值',
    severity: 'error',
    basis: [cite('GD', '履职效能50分、管理效能50分'), cite('layout', '合计 = 各部分之和')],
    effective: always,
    remedy: '重算各部分得分和综合得分。',
    needs: '综合得分和各部分得分',
    asks: scoresAddUp,
    examples: {
      pass: [{ name: '49 + 48 = 97', text: overallReport() }],
      fail: [
        { name: '综合得分多5分', text: overallReport().replace('综合得分为97分', '综合得分为92分') },
        { name: '前后两处得分不同', text: overallReport().replace('我局自评为49分', '我局自评为46分') },
      ],
    },
  }),
  reportRule({
    id: 'D-02',
    title: '总分值减去各项扣分等于综合得分，各部分亦然',
    formula: '100 − Σ扣分 = 综合得分；部分分值 − 该部分扣分 = 部分得分',
    severity: 'error',
    basis: [cite('layout', '分值 − 扣分 = 得分'), cite('GD', '履职效能50分、管理效能50分')],
    effective: always,
    remedy: '逐项核对扣分，补写漏列的扣分项目。',
    needs: '逐项的扣分',
    asks: (report, { reading }) => deductionsAddUp(report, (n) => reading.document.normal[n - 1] ?? ''),
    examples: {
      pass: [{ name: '扣1 + 1 + 1分', text: overallReport() }],
      fail: [
        { name: '扣分合计多2分', text: overallReport().replace('自评分数为9分，扣减1分', '自评分数为7分，扣减3分') },
      ],
    },
  }),
  reportRule({
    id: 'D-03',
    title: '各部分分值之和等于总分值',
    formula: 'Σ各部分分值 = 总分值',
    severity: 'error',
    basis: [cite('GD', '履职效能50分、管理效能50分'), cite('layout', '合计 = 各部分之和')],
    effective: always,
    remedy: '按评分办法改正分值。',
    needs: '总分值和各部分分值',
    asks: pointsAddUp,
    examples: {
      pass: [{ name: '50 + 50 = 100', text: overallReport() }],
      fail: [{ name: '50 + 40', text: overallReport().replace('管理效能占50分', '管理效能占40分') }],
    },
  }),
  reportRule({
    id: 'D-03-2',
    title: '扣分项目的自评分数与扣减之和等于该项分值',
    formula: '自评分数 + 扣减 = 分值',
    severity: 'warning',
    basis: [cite('GD'), cite('layout', '自评分数 + 扣减 = 分值')],
    effective: always,
    remedy: '对照指标体系核对该项的分值、自评分数和扣减分数。',
    needs: '扣分项目的自评分数和分值',
    asks: itemsAddUp,
    examples: {
      pass: [{ name: '9 + 1 = 10', text: overallReport() }],
      fail: [{ name: '8 + 1', text: overallReport().replace('自评分数为9分', '自评分数为8分') }],
    },
  }),
  reportRule({
    id: 'D-03-3',
    title: '指标表各行的得分不大于分值，各指标得分之和等于综合得分',
    formula: '0 ≤ 得分 ≤ 分值；Σ得分 = 综合得分（各行分值合计为总分值时）',
    severity: 'error',
    basis: [cite('layout', '得分 ≤ 分值；合计 = 各行之和')],
    effective: always,
    remedy: '核对指标表的分值和得分。',
    needs: '列有分值和得分的指标表',
    asks: rowsHold,
    examples: {
      pass: [{ name: '59 + 38 = 97', text: TABLE('38') }],
      fail: [
        { name: '合计不符', text: TABLE('35') },
        { name: '得分大于分值', text: TABLE('45') },
      ],
    },
  }),
];
