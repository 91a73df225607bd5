/**
 * What the grey cells of a draft say: the names, sums and rates that the workbook has formulas for. Cells that cannot be
 * calculated, because something they need was not typed as it should be, are ''.
 */
import { executionPoints } from '@mingsuan/core/ledger';
import { formatQuanta, percentOf, roundPercent } from '@mingsuan/core/money';
import { economicByCode, functionalName } from '@mingsuan/rulebook';
import type { BookDraft, DraftRow } from '../contract/index.ts';
import { FEN_PLACES, POINT_PLACES, pointsOf, typedNumber, yuanOf } from './digits.ts';
import { bookSheets } from './draft.ts';
import { dueWords } from './due-score.ts';
import type { Block, Entry } from './layout.ts';
import { ScoredRows } from './scored-rows.ts';

/** By sheet, block and row as in the draft: the calculated cells by header. */
export type Calculated = Readonly<Record<string, readonly (readonly DraftRow[])[]>>;

export function calculated(draft: BookDraft): Calculated {
  const book = new Typed(draft);
  const sheets = bookSheets.map(({ name, blocks }) => [
    name,
    blocks.map((block, i) => book.rows(name, i).map((_, row) => calculatedRow(book, name, block, i, row))),
  ]);
  return Object.fromEntries(sheets);
}

/** The cells of a draft as values. */
class Typed {
  /** What the indicators of the projects earn. */
  readonly scores: ScoredRows;

  constructor(private readonly draft: BookDraft) {
    this.scores = new ScoredRows(this.rows('项目指标'));
  }

  rows(sheet: string, block = 0): readonly DraftRow[] {
    return this.draft.sheets[sheet]?.[block] ?? [];
  }

  /** The answer of a form. */
  answer(sheet: string, label: string): string {
    return this.rows(sheet).find((row) => row.项目 === label)?.填写 ?? '';
  }

  get year(): number {
    const year = typedNumber(this.answer('封面与单位', '决算年度'), 0);
    return typeof year === 'number' ? year : 0;
  }

  functionName(code: string): string {
    const own = this.rows('补充科目').find((row) => row.补充科目代码 === code)?.补充科目名称;
    return code === '' ? '' : (functionalName(code, this.year) ?? own ?? '');
  }

  projectName(ordinal: string): string {
    const at = typedNumber(ordinal, 0);
    return typeof at === 'number' ? (this.rows('项目')[at - 1]?.项目名称 ?? '') : '';
  }
}

/** 分 of some cells together; blanks add nothing, null where one of them is no number. */
function sumOf(rows: readonly DraftRow[], headers: readonly string[]): number | null {
  let sum = 0;
  for (const row of rows) {
    for (const header of headers) {
      const text = row[header] ?? '';
      if (text.trim() === '') continue;
      const fen = typedNumber(text, FEN_PLACES);
      if (typeof fen !== 'number') return null;
      sum += fen;
    }
  }
  return sum;
}

function sumText(rows: readonly DraftRow[], headers: readonly string[]): string {
  const sum = sumOf(rows, headers);
  return sum === null ? '' : yuanOf(sum);
}

function calculatedRow(book: Typed, sheet: string, block: Block, index: number, row: number): DraftRow {
  const values = book.rows(sheet, index)[row] ?? {};
  const cells: Record<string, string> = {};
  for (const { header, entry } of block.columns) {
    const own: Entry = block.fixed?.[row]?.entries?.[header] ?? entry;
    if (own.kind === 'derived') cells[header] = cellOf({ book, sheet, block, index, row, values }, header);
  }
  return cells;
}

interface At {
  readonly book: Typed;
  readonly sheet: string;
  readonly block: Block;
  readonly index: number;
  readonly row: number;
  readonly values: DraftRow;
}

const REVENUES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const EXPENDITURES = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const CARRIED = '年初结转和结余';
const USED = '使用非财政拨款结余（含专用结余）';

function cellOf(at: At, header: string): string {
  const { book, sheet, values } = at;
  const code = values.科目代码 ?? '';
  switch (`${sheet} ${header}`) {
    case '收入支出 科目名称':
    case '预算与上年 科目名称':
    case '项目 科目名称':
      return book.functionName(code);
    case '经济科目 科目名称':
      return economicByCode(code)?.name ?? '';
    case '经济科目 经费类别':
      return code === '' ? '' : /^30[13]/.test(code) ? '人员经费' : '公用经费';
    case '收入支出 本年收入合计':
      return code === '' ? '' : sumText([values], REVENUES);
    case '收入支出 本年支出合计':
      return code === '' ? '' : sumText([values], EXPENDITURES);
    case '收入支出 年末结转和结余':
      return code === '' ? '' : differenceText([values], [CARRIED, ...REVENUES], EXPENDITURES);
    case '收入支出 检查':
      return '';
    case '预算与上年 本年决算数':
      return code === '' ? '' : sumText(generalRows(book, code), EXPENDITURES);
    case '项目目标 项目名称':
      return book.rows('项目')[at.row]?.项目名称 ?? '';
    case '项目指标 项目名称':
      return book.projectName(values.项目序号 ?? '');
    case '项目指标 本项目分值合计':
      return weights(book, values.项目序号 ?? '');
    case '项目指标 应得分':
      return dueWords(book.scores.due(values));
    case '项目 执行率':
      return rate(values);
    case '项目 总分':
      return totalScore(at, false);
    case '项目 应得总分':
      return totalScore(at, true);
    case '结余与上年 填写':
      return balance(book, at.block.fixed?.[at.row]?.label ?? '');
    default:
      return otherSum(at, header);
  }
}

function differenceText(rows: readonly DraftRow[], plus: readonly string[], minus: readonly string[]): string {
  const [more, less] = [sumOf(rows, plus), sumOf(rows, minus)];
  return more === null || less === null ? '' : yuanOf(more - less);
}

function generalRows(book: Typed, code: string): DraftRow[] {
  return book.rows('收入支出').filter((row) => row.资金性质 === '一般公共预算' && row.科目代码?.startsWith(code));
}

function weights(book: Typed, ordinal: string): string {
  if (ordinal === '') return '';
  let sum = 0;
  for (const row of book.scores.of(ordinal)) {
    if ((row.分值 ?? '') === '') continue;
    const points = typedNumber(row.分值 ?? '', POINT_PLACES);
    if (typeof points !== 'number') return '';
    sum += points;
  }
  return pointsOf(sum);
}

/** `isDue`: by the scheme alone, whatever was typed. */
function totalScore({ book, row, values }: At, isDue: boolean): string {
  const [annualBudget, executed] = [sumOf([values], partsOf('全年预算')), sumOf([values], partsOf('全年执行'))];
  if (annualBudget === null || executed === null) return '';
  const points = book.scores.total(values, row + 1, executionPoints({ annualBudget, executed }), isDue);
  return points === null ? '' : pointsOf(points);
}

const partsOf = (stage: string) => ['当年财政拨款', '上年结转资金', '其他资金'].map((source) => `${stage}：${source}`);

function rate(values: DraftRow): string {
  const [budget, executed] = [sumOf([values], partsOf('全年预算')), sumOf([values], partsOf('全年执行'))];
  if (budget === null || executed === null || budget <= 0) return '';
  const percent = percentOf(executed, budget);
  return percent === null ? '' : `${formatQuanta(roundPercent(percent, 2, 'halfUp'), '%', 2)}%`;
}

function balance(book: Typed, label: string): string {
  const lines = book.rows('收入支出');
  const answer = (of: string) => sumOf([{ 填写: book.answer('结余与上年', of) }], ['填写']);
  const [carried, income, spent] = [sumOf(lines, [CARRIED]), sumOf(lines, REVENUES), sumOf(lines, EXPENDITURES)];
  const [used, distributed] = [answer(USED), answer('结余分配')];
  if (carried === null || income === null || spent === null || used === null || distributed === null) return '';
  const values: Readonly<Record<string, number>> = {
    本年收入合计: income,
    本年支出合计: spent,
    收入总计: income + carried + used,
    年末结转和结余: income + carried + used - spent - distributed,
  };
  const value = values[label];
  return value === undefined ? '' : yuanOf(value);
}

/** Sums whose parts the workbook's own formula names: `SUM({列@行},…)`, `SUM({列}:{列})`. */
function otherSum({ book, sheet, block, index, row, values }: At, header: string): string {
  const column = block.columns.find((each) => each.header === header);
  const entry = block.fixed?.[row]?.entries?.[header] ?? column?.entry;
  if (entry?.kind !== 'derived') return '';
  const [first] = block.columns;
  const named = [...entry.formula.matchAll(/\{([^{}@]+)@([^{}]+)\}/g)].map(([, , label]) => label);
  if (named.length > 0) {
    const rows = book.rows(sheet, index).filter((each) => named.includes(each[first?.header ?? '']));
    return sumText(rows, [header]);
  }
  const range = /SUM\(\{([^{}]+)\}:\{([^{}]+)\}\)/.exec(entry.formula);
  if (range === null) return '';
  const headers = block.columns.map((each) => each.header);
  const [from, to] = [headers.indexOf(range[1] ?? ''), headers.indexOf(range[2] ?? '')];
  const isEmpty = (values.项目名称 ?? '') === '' && sheet === '项目';
  return isEmpty ? '' : sumText([values], headers.slice(from, to + 1));
}
