/**
 * All tables of a document. One whose columns were inferred and do not fit its form is left out as a whole, and said to
 * be: read wrongly it would be full of errors that nobody printed.
 */
import type { Problem } from '../document/index.ts';
import { parseFactKey, type Statement, type TableReading } from '../statement/index.ts';
import type { KnownFacts } from './place-amounts.ts';
import { readTable } from './read-table.ts';
import type { StatementSink } from './table-builder.ts';
import type { TableRegion } from './table-region.ts';
import type { TableLayout } from './vocabulary.ts';

/**
 * `doubted`: first lines of tables that what was read of them contradicts; `undeclared`: the unit of tables that print
 * none.
 */
export function readTables(
  regions: readonly TableRegion[],
  layouts: readonly TableLayout[],
  sink: StatementSink,
  doubted: ReadonlySet<number>,
  undeclared: string,
  known: KnownFacts,
): TableReading[] {
  const tables: TableReading[] = [];
  for (const region of regions) {
    const [statements, problems] = [sink.statements.length, sink.problems.length];
    const before = tables.find((t) => t.role === region.layout.role);
    // 收入支出决算表 and 支出决算表 of one fund: of the second each cell stands for itself
    const isAnother = before !== undefined && before.title !== region.title && region.rows.length > 0;
    const own = isAnother ? { ...region, layout: otherLayout(region.layout, layouts) } : region;
    const { table, contradiction } = readTable(own, sink, undeclared, known);
    const doubt = doubted.has(region.line)
      ? '读出的数与表内的勾稽关系大面积对不上'
      : (unreadIn(region, table, sink.statements, statements) ??
        (hasLostRows(region) ? '表下面还有成行的数字没有归到表里' : null) ??
        strangeColumns(region, sink.problems, problems) ??
        strangeRows(region, sink.problems, problems) ??
        (region.isInferred || region.isLoose
          ? doubtOf(table, region.isLoose, sink.statements.slice(statements), sink.problems.slice(problems))
          : null));
    if (doubt !== null || contradiction !== null) {
      const problem = doubt === null ? contradictedTable(region, contradiction ?? '') : doubtfulTable(region, doubt);
      sink.statements.splice(statements);
      sink.problems.splice(problems, Number.POSITIVE_INFINITY, problem);
      continue;
    }
    const other = table.role === 'otherTable' ? undefined : tables.find((t) => t.role === table.role);
    if (!other) tables.push(table);
    else if (table.rows.length > 0) {
      sink.problems.push({
        code: 'duplicate-table',
        line: table.line,
        message: `第 ${table.line} 行又出现一张「${table.title}」（前一张在第 ${other.line} 行），只按前一张核对。请确认是否重复粘贴。`,
      });
    }
  }
  return tables;
}

const AMOUNT = /\d\.\d+$/;

/** Whether a text ends in a digit: most cells are blank or words. */
function mayBeAmount(text: string): boolean {
  const last = text === '' ? 0 : text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57;
}

/** Of the amounts printed at least one in so many is read; where none is, the columns of the table are not known. */
const READ_SHARE = 4;
const READ_OF_MIN = 4;

/** Why a table whose amounts were hardly read was not understood; `from`: its first statement. */
function unreadIn(
  { layout: { kind }, rows, isLoose }: TableRegion,
  table: TableReading,
  statements: readonly Statement[],
  from: number,
): string | null {
  if (table.role === 'otherTable' || (isLoose && table.rows.length > 0)) return null;
  let printed = 0;
  for (const { cells } of rows) for (const { text } of cells) if (mayBeAmount(text) && AMOUNT.test(text)) printed++;
  let read = 0;
  for (let i = from; i < statements.length; i++)
    if (statements[i]?.fact !== null && statements[i]?.printed.state !== 'blank') read++;
  const isEmpty = table.rows.length === 0 || (kind === 'matrix' && statements.length === from);
  if (kind !== 'codes' && printed > 0 && isEmpty) return '没有认出表头，一行也没有读出';
  return printed >= READ_OF_MIN && read * READ_SHARE < printed
    ? `印出的 ${printed} 个金额只认出 ${read} 个是哪一项`
    : null;
}

/** An amount in a line of words: no date, no number of a heading. */
const AMOUNT_IN_LINE = /(?<![\d.])\d[\d,]*\.\d{2}(?![\d.])/;
const SENTENCE = /[。；，]|^(?:注|说明|备注)/;

/**
 * Whether lines of amounts stand below the rows that have none of the lines around them: rows that the grid has lost. Below
 * lines that part columns it takes a table without any amount, for a total may stand beneath it.
 */
function hasLostRows({ rows, notes, isInferred }: TableRegion): boolean {
  if (!notes.some(({ text }) => AMOUNT_IN_LINE.test(text) && !SENTENCE.test(text))) return false;
  return isInferred || !rows.some((row) => row.cells.some((cell) => AMOUNT.test(cell.text)));
}

/** How a second table of a role is read, where it bears another title. */
function otherLayout(own: TableLayout, layouts: readonly TableLayout[]): TableLayout {
  return own.kind === 'codes' ? (layouts.find((layout) => layout.role === 'otherTable') ?? own) : own;
}

/** Of the rows or cells of a well-read table, so many at most are odd: one in so many. */
const ODD_SHARE = 20;

/** Why a table whose columns were inferred cannot have been read rightly; null where it fits its form. */
function doubtOf(
  table: TableReading,
  isLoose: boolean,
  statements: readonly Statement[],
  problems: readonly Problem[],
): string | null {
  const count = (code: Problem['code']) => problems.filter((problem) => problem.code === code).length;
  // of loose cells those are unreadable that have no column, which is told
  const unreadable = isLoose ? 0 : statements.filter(({ printed }) => printed.state === 'unreadable').length;
  if (unreadable * ODD_SHARE > statements.length) return `有 ${unreadable} 格读不出单个的数`;
  if (count('missing-column') > 0) return '表头的列没有找全';
  if (count('unknown-row') > 1 && count('unknown-row') * ODD_SHARE > table.rows.length)
    return `有 ${count('unknown-row')} 行对不上规定的行`;
  if (isLoose) return null;
  const bare = statements.filter(({ printed }) => isAmountWithoutPoint(printed));
  const amounts = statements.filter(({ printed }) => printed.state === 'stated' && printed.dimension === 'money');
  if (bare.length > 0 && bare.length * 2 < amounts.length) return `有 ${bare.length} 个数没有小数，像是别栏的代码`;
  const other = statements.find(({ fact }) => fact !== null && parseFactKey(fact).concept === 'otherColumn');
  if (other) return `「${other.cell?.columnLabel}」列不在规定的列里`;
  return null;
}

/** Why a table was not understood that has none of the columns of its form; `from`: its first problem. */
function strangeColumns({ layout }: TableRegion, problems: readonly Problem[], from: number): string | null {
  if (layout.kind !== 'codes' && layout.kind !== 'matrix') return null;
  let missing = 0;
  for (let i = from; i < problems.length; i++) if (problems[i]?.code === 'missing-column') missing++;
  return missing > 0 && missing >= layout.columns.length ? '表头没有一栏是规定的栏目' : null;
}

/** Of the rows of a table one in so many may be unknown: more are not the rows of its form. */
const STRANGE_SHARE = 3;
const STRANGE_MIN = 5;

/** Why a table was not understood whose rows are hardly those of its form; `from`: its first problem. */
function strangeRows({ rows }: TableRegion, problems: readonly Problem[], from: number): string | null {
  const lines = new Set<number | null>();
  for (let i = from; i < problems.length; i++)
    if (problems[i]?.code === 'unknown-row') lines.add(problems[i]?.line ?? null);
  return lines.size >= STRANGE_MIN && lines.size * STRANGE_SHARE > rows.length
    ? `有 ${lines.size} 行对不上规定的行`
    : null;
}

function contradictedTable({ title, line }: TableRegion, why: string): Problem {
  const message = `第 ${line} 行起的「${title}」${why}，整张表未能核验，不逐处列出。请核对表头各栏与下面的数字是否对应，改正后再审。`;
  return { code: 'contradicted-table', line, message };
}

/** Beside amounts with decimals, a code of another column. */
function isAmountWithoutPoint({ state, dimension, text }: Statement['printed']): boolean {
  return state === 'stated' && dimension === 'money' && /^[1-9]\d{2,}$/.test(text);
}

function doubtfulTable({ title, line, isInferred, isLoose }: TableRegion, why: string): Problem {
  if (isLoose) {
    const message = `第 ${line} 行起的「${title}」各格散成了行，只能按标签、行次和科目代码归到行列，而${why}，归得靠不住：整张表没有参加核对，按未能核验处理。请换用 Word、Excel 或 PDF 原件再审。`;
    return { code: 'doubtful-table', line, message };
  }
  if (!isInferred) {
    const message = `第 ${line} 行起的「${title}」${why}：整张表没有参加核对，按未能核验处理。请核对表头是否完整。`;
    return { code: 'doubtful-table', line, message };
  }
  return {
    code: 'doubtful-table',
    line,
    message: `第 ${line} 行起的「${title}」没有竖线分列，各列只能按数字的位置推断，而${why}，推断靠不住：整张表没有参加核对，按未能核验处理。请换用有框线的版本，或 Word、Excel 原件再审。`,
  };
}
