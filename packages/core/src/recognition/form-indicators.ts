/**
 * Indicator rows of a form. Rows slide against their header, merged cells of the first and second level are printed once or
 * on another row. The last two plain numbers (分值, 得分) anchor a row: moved by the same shift, the header tells
 * what stands left of them; where that cannot be, the order of what is printed tells it. Levels are known by their names.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import type { FormText, Indicator } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { type FormSink, filled, isNumber, textOf } from './form-sink.ts';
import type { FormVocabulary } from './form-vocabulary.ts';

export type IndicatorColumn = keyof FormVocabulary['indicatorHeads'];

/** Positions of the columns in the header row of the indicators. */
export type IndicatorHeader = ReadonlyMap<IndicatorColumn, number>;

/** Words of the form by what they mean, put in order once. */
interface FormWords {
  readonly heads: ReadonlyMap<string, readonly IndicatorColumn[]>;
  readonly level1: ReadonlySet<string>;
  readonly level2: ReadonlyMap<string, readonly string[]>;
}

const words = new WeakMap<FormVocabulary, FormWords>();

function wordsOf(vocabulary: FormVocabulary): FormWords {
  let known = words.get(vocabulary);
  if (!known) {
    const heads = new Map<string, IndicatorColumn[]>();
    for (const [column, names] of Object.entries(vocabulary.indicatorHeads) as [IndicatorColumn, readonly string[]][]) {
      for (const name of names) heads.set(name, [...(heads.get(name) ?? []), column]);
    }
    const level2 = new Map(
      vocabulary.level2.flatMap(({ names, under }) => names.map((name) => [name, under] as const)),
    );
    known = { heads, level1: new Set(vocabulary.level1), level2 };
    words.set(vocabulary, known);
  }
  return known;
}

/** Reads the header row, whose cells bear these names; null where the row is none. */
export function indicatorHeader(
  row: GridRow,
  names: readonly string[],
  vocabulary: FormVocabulary,
): IndicatorHeader | null {
  const { heads } = wordsOf(vocabulary);
  const header = new Map<IndicatorColumn, number>();
  row.cells.forEach((cell, i) => {
    if (cell.text === '' || cell.text.length > HEAD_LENGTH_MAX) return;
    const text = names[i] ?? '';
    const bracket = text.indexOf('(');
    const columns = heads.get(text) ?? (bracket > 0 ? heads.get(text.slice(0, bracket)) : undefined);
    const column = columns?.find((c) => !header.has(c));
    if (column !== undefined) header.set(column, i);
  });
  return header.has('name') && header.has('weight') && header.has('score') ? header : null;
}

const HEAD_LENGTH_MAX = 20;

/** The levels that hold for the rows below until another is printed. */
export interface Levels {
  level1: string;
  level2: string;
}

const TARGETS = ['nature', 'unit', 'initialTarget', 'adjustedTarget', 'actual', 'coefficient'] as const;
type Target = (typeof TARGETS)[number];

/** The cells of a row left of its 分值, told apart. */
interface Parts {
  readonly levels: readonly GridCell[];
  readonly name: GridCell;
  readonly targets: ReadonlyMap<Target, GridCell>;
  /** So many values fewer than columns, told by order alone. */
  readonly missing: number;
}

/** Reads one indicator; null for a row that has no 分值 and 得分. */
export function readIndicator(
  row: GridRow,
  header: IndicatorHeader,
  levels: Levels,
  vocabulary: FormVocabulary,
  sink: FormSink,
  order: number,
): Indicator | null {
  const weightAt = header.get('weight') ?? 0;
  const points = pointsOf(row, weightAt, header.get('score') ?? weightAt + 1);
  if (points === null) return null;
  const shift = weightAt - points.weight;
  const left = row.cells.slice(0, points.weight);
  const columns = targetsOf(header);
  const parts = byPosition(left, header, shift, columns, vocabulary) ?? byOrder(left, columns, vocabulary);
  if (!parts) return null;
  const unknown = takeLevels(parts.levels, levels, vocabulary);
  tellMended(row, parts.name, { shift, unknown, ...points, values: parts.missing }, sink);
  const field = (column: Target): FormText | null => {
    const cell = parts.targets.get(column);
    return cell && cell.text !== '' ? textOf(cell) : null;
  };
  const weight = row.cells[points.weight];
  const score = row.cells[points.score ?? points.weight + 1];
  const reason = row.cells.find((cell, i) => i > (points.score ?? points.weight + 1) && cell.text !== '');
  const what = `「${parts.name.text}」`;
  const of = `indicator=${order}`;
  return {
    level1: levels.level1,
    level2: levels.level2,
    name: textOf(parts.name),
    initialTarget: field('initialTarget'),
    adjustedTarget: field('adjustedTarget'),
    actual: field('actual'),
    nature: field('nature'),
    unit: field('unit'),
    coefficient: field('coefficient'),
    weight: weight ? sink.number(weight, '分', 'weight', of, `${what}分值`) : null,
    score: score ? sink.number(score, '分', 'score', of, `${what}得分`) : null,
    deviation: reason ? textOf(reason) : null,
    line: row.line,
  };
}

const targets = new WeakMap<IndicatorHeader, readonly Target[]>();

/** The columns of values that a header prints, from left to right. */
function targetsOf(header: IndicatorHeader): readonly Target[] {
  let columns = targets.get(header);
  if (!columns) {
    columns = TARGETS.filter((column) => header.has(column)).sort(
      (a, b) => (header.get(a) ?? 0) - (header.get(b) ?? 0),
    );
    targets.set(header, columns);
  }
  return columns;
}

/** Where the 分值 and the 得分 of a row stand; `score` is null where only one number is printed. */
interface PointsAt {
  readonly weight: number;
  readonly score: number | null;
}

/**
 * 分值 and 得分 are the last two plain numbers that nothing stands between; a percentage before them is a result.
 * A number alone is the 分值 where it stands nearer to that column.
 */
function pointsOf(row: GridRow, weightAt: number, scoreAt: number): PointsAt | null {
  let last: number | null = null;
  let found: PointsAt | null = null;
  let alone: number | null = null;
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i];
    if (!cell || cell.text === '') continue;
    const isPoints = isNumber(cell) && !cell.text.endsWith('%');
    if (isPoints && last !== null) found = { weight: last, score: i };
    if (isPoints) alone = i;
    last = isPoints ? i : null;
  }
  if (found || alone === null) return found;
  return Math.abs(alone - weightAt) <= Math.abs(alone - scoreAt) ? { weight: alone, score: null } : null;
}

/** 「产出指标(40分)」 is 产出指标. */
function levelName(cell: GridCell | undefined): string {
  const name = plainName(cell?.text ?? '');
  return name.endsWith(')') ? name.replace(/\(\d+(?:\.\d+)?分\)$/, '') : name;
}

function isLevel(text: string, vocabulary: FormVocabulary): boolean {
  const { level1, level2 } = wordsOf(vocabulary);
  return level1.has(text) || level2.has(text);
}

/** The header's columns, moved by the row's shift; null where a name would be blank or something else stood before it. */
function byPosition(
  left: readonly GridCell[],
  header: IndicatorHeader,
  shift: number,
  columns: readonly Target[],
  vocabulary: FormVocabulary,
): Parts | null {
  const nameAt = (header.get('name') ?? 0) - shift;
  const name = nameAt < 0 ? undefined : left[nameAt];
  if (!name || name.text === '') return null;
  const levels = levelsBefore(left, nameAt);
  const strange = levels.filter((cell) => !isLevel(levelName(cell), vocabulary));
  // a merged second level may repeat the name; anything else means that the row slid within itself
  if (levels.length > 2 || strange.length > 1 || (strange.length === 1 && strange[0] !== left[nameAt - 1])) return null;
  if (strange.length === 1 && plainName(strange[0]?.text ?? '') !== plainName(name.text)) return null;
  const targets = new Map<Target, GridCell>();
  const taken: GridCell[] = [];
  for (const column of columns) {
    const at = (header.get(column) ?? 0) - shift;
    const cell = at < 0 ? undefined : left[at];
    if (!cell) continue;
    targets.set(column, cell);
    taken.push(cell);
  }
  // a value that no column takes: the row slid within itself
  for (let i = nameAt + 1; i < left.length; i++) {
    const cell = left[i];
    if (cell && cell.text !== '' && !taken.includes(cell)) return null;
  }
  return { levels, name, targets, missing: 0 };
}

/** The levels printed before a name; the head of the whole table may stand beside them. */
function levelsBefore(left: readonly GridCell[], nameAt: number): GridCell[] {
  const levels: GridCell[] = [];
  for (let i = 0; i < nameAt; i++) {
    const cell = left[i];
    if (cell && cell.text !== '' && plainName(cell.text) !== '绩效指标') levels.push(cell);
  }
  return levels;
}

/** By order alone: levels first, then the name, then as many values as the header has columns. */
function byOrder(left: readonly GridCell[], columns: readonly Target[], vocabulary: FormVocabulary): Parts | null {
  const cells = filled(left).filter((cell) => plainName(cell.text) !== '绩效指标');
  let first = Math.max(0, cells.length - columns.length - 1);
  if (first > 2) first = 0;
  const text = (i: number) => levelName(cells[i]);
  // a level is no name, unless it repeats the level before it or a value follows at once
  while (first < 2 && isLevel(text(first), vocabulary) && text(first) !== text(first - 1) && !isValue(cells[first + 1]))
    first++;
  const name = cells[first];
  if (!name) return null;
  const values = cells.slice(first + 1);
  const targets = new Map<Target, GridCell>();
  // fewer values than columns: the actual value is the last that may be missing
  const offset = columns.length - values.length;
  values.slice(-columns.length).forEach((cell, i) => {
    const column = columns[offset > 0 ? i + offset : i];
    if (column) targets.set(column, cell);
  });
  return { levels: cells.slice(0, first), name, targets, missing: Math.max(offset, 0) };
}

const VALUE = /^[≥≤<>=＞＜＝—–\d]|^未填/;

function isValue(cell: GridCell | undefined): boolean {
  return cell === undefined || VALUE.test(cell.text);
}

/** Lets printed levels hold from here on; returns a printed second level that is none. */
function takeLevels(cells: readonly GridCell[], levels: Levels, vocabulary: FormVocabulary): string | null {
  const { level1, level2 } = wordsOf(vocabulary);
  let unknown: string | null = null;
  cells.forEach((cell, i) => {
    const text = levelName(cell);
    const under = level2.get(text);
    // 成本指标 is a first level since 2021, when another level follows it, and a second level before
    const asFirst = level1.has(text) && (!under || (i === 0 && cells.length > 1) || levels.level1 === '');
    if (asFirst) {
      levels.level1 = text;
      levels.level2 = '';
    } else if (under) {
      levels.level2 = text;
      const [only] = under;
      if (only !== undefined && under.length === 1 && levels.level1 === '') levels.level1 = only;
    } else {
      unknown = cell.text;
    }
  });
  return unknown;
}

/** What had to be decided about a row. */
interface Mended extends PointsAt {
  readonly shift: number;
  readonly unknown: string | null;
  readonly values: number;
}

function tellMended(row: GridRow, name: GridCell, mended: Mended, sink: FormSink): void {
  const { shift, unknown, weight, score, values } = mended;
  const words: string[] = [];
  if (shift !== 0) words.push(`各格比表头${shift > 0 ? '左' : '右'}移了 ${Math.abs(shift)} 列，已按表头归位`);
  if (score !== null && score - weight > 1) words.push('分值与得分之间有空格，已并拢');
  if (values > 0) words.push(`少印 ${values} 个值，按先后次序归栏`);
  if (unknown !== null) words.push(`二级指标印作「${unknown}」，不是规定的名称，按上一行的二级指标读`);
  if (words.length === 0) return;
  sink.problem('row-mended', row.line, `第 ${row.line} 行指标「${name.text}」：${words.join('；')}。请核对该行。`);
}
