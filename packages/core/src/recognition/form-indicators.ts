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

/** The header row of the indicators. */
export interface IndicatorHeader {
  readonly nameAt: number;
  readonly weightAt: number;
  readonly scoreAt: number;
  /** The columns of values, from left to right. */
  readonly values: readonly { readonly column: Target; readonly at: number }[];
}

/** Words of the form by what they mean, put in order once. */
interface FormWords {
  readonly heads: ReadonlyMap<string, readonly IndicatorColumn[]>;
  readonly levels: ReadonlyMap<string, LevelWords>;
}

/** A word of a level as the vocabulary writes it, one string for all rows of all forms. */
interface LevelWords {
  readonly name: string;
  readonly isFirst: boolean;
  /** First levels that it may stand under as a second one; null where it is none. */
  readonly under: readonly string[] | null;
}

const words = new WeakMap<FormVocabulary, FormWords>();

function wordsOf(vocabulary: FormVocabulary): FormWords {
  let known = words.get(vocabulary);
  if (!known) {
    const heads = new Map<string, IndicatorColumn[]>();
    for (const [column, names] of Object.entries(vocabulary.indicatorHeads) as [IndicatorColumn, readonly string[]][]) {
      for (const name of names) heads.set(name, [...(heads.get(name) ?? []), column]);
    }
    known = { heads, levels: levelsOf(vocabulary) };
    words.set(vocabulary, known);
  }
  return known;
}

function levelsOf({ level1, level2 }: FormVocabulary): ReadonlyMap<string, LevelWords> {
  const levels = new Map<string, LevelWords>();
  for (const { names, under } of level2)
    for (const name of names) levels.set(name, { name, isFirst: level1.includes(name), under });
  for (const name of level1) if (!levels.has(name)) levels.set(name, { name, isFirst: true, under: null });
  return levels;
}

/** Reads the header row, whose cells bear these names; null where the row is none. */
export function indicatorHeader(
  row: GridRow,
  names: readonly string[],
  vocabulary: FormVocabulary,
): IndicatorHeader | null {
  const { heads } = wordsOf(vocabulary);
  const header = new Map<IndicatorColumn, number>();
  for (let i = 0; i < row.cells.length; i++) {
    const { length } = row.cells[i]?.text ?? '';
    if (length === 0 || length > HEAD_LENGTH_MAX) continue;
    const text = names[i] ?? '';
    const bracket = text.indexOf('(');
    const columns = heads.get(text) ?? (bracket > 0 ? heads.get(text.slice(0, bracket)) : undefined);
    const column = columns?.find((c) => !header.has(c));
    if (column !== undefined) header.set(column, i);
  }
  const [nameAt, weightAt, scoreAt] = [header.get('name'), header.get('weight'), header.get('score')];
  if (nameAt === undefined || weightAt === undefined || scoreAt === undefined) return null;
  const values = TARGETS.flatMap((column) => {
    const at = header.get(column);
    return at === undefined ? [] : [{ column, at }];
  });
  return { nameAt, weightAt, scoreAt, values: values.sort((a, b) => a.at - b.at) };
}

const HEAD_LENGTH_MAX = 20;

/** The levels that hold for the rows below until another is printed. */
export interface Levels {
  level1: string;
  level2: string;
}

const TARGETS = ['nature', 'unit', 'initialTarget', 'adjustedTarget', 'actual', 'coefficient'] as const;
type Target = (typeof TARGETS)[number];
type Targets = Record<Target, GridCell | undefined>;

function noTargets(): Targets {
  return {
    nature: undefined,
    unit: undefined,
    initialTarget: undefined,
    adjustedTarget: undefined,
    actual: undefined,
    coefficient: undefined,
  };
}

/** The cells of a row left of its 分值, told apart. */
interface Parts {
  readonly levels: readonly GridCell[];
  readonly name: GridCell;
  readonly targets: Targets;
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
  const points = pointsOf(row, header.weightAt, header.scoreAt);
  if (points === null) return null;
  const shift = header.weightAt - points.weight;
  const left = row.cells.slice(0, points.weight);
  const parts = byPosition(left, header, shift, vocabulary) ?? byOrder(left, header, vocabulary);
  if (!parts) return null;
  const unknown = takeLevels(parts.levels, levels, vocabulary);
  tellMended(row, parts.name, { shift, unknown, ...points, values: parts.missing }, sink);
  const { targets } = parts;
  const scoreAt = points.score ?? points.weight + 1;
  const weight = row.cells[points.weight];
  const score = row.cells[scoreAt];
  let reason: GridCell | undefined;
  for (let i = scoreAt + 1; i < row.cells.length && !reason?.text; i++) reason = row.cells[i];
  const what = `「${parts.name.text}」`;
  const of = `indicator=${order}`;
  return {
    level1: levels.level1,
    level2: levels.level2,
    name: textOf(parts.name),
    initialTarget: textIn(targets.initialTarget),
    adjustedTarget: textIn(targets.adjustedTarget),
    actual: textIn(targets.actual),
    nature: textIn(targets.nature),
    unit: textIn(targets.unit),
    coefficient: textIn(targets.coefficient),
    weight: weight ? sink.number(weight, '分', 'weight', of, `${what}分值`) : null,
    score: score ? sink.number(score, '分', 'score', of, `${what}得分`) : null,
    deviation: textIn(reason),
    line: row.line,
  };
}

function textIn(cell: GridCell | undefined): FormText | null {
  return cell && cell.text !== '' ? textOf(cell) : null;
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

function levelIn(cell: GridCell | undefined, vocabulary: FormVocabulary): LevelWords | undefined {
  return wordsOf(vocabulary).levels.get(levelName(cell));
}

/** The header's columns, moved by the row's shift; null where a name would be blank or something else stood before it. */
function byPosition(
  left: readonly GridCell[],
  header: IndicatorHeader,
  shift: number,
  vocabulary: FormVocabulary,
): Parts | null {
  const nameAt = header.nameAt - shift;
  const name = nameAt < 0 ? undefined : left[nameAt];
  if (!name || name.text === '') return null;
  const levels = levelsBefore(left, nameAt);
  const strange = levels.filter((cell) => !levelIn(cell, vocabulary));
  // a merged second level may repeat the name; anything else means that the row slid within itself
  if (levels.length > 2 || strange.length > 1 || (strange.length === 1 && strange[0] !== left[nameAt - 1])) return null;
  if (strange.length === 1 && plainName(strange[0]?.text ?? '') !== plainName(name.text)) return null;
  const targets = noTargets();
  const taken: GridCell[] = [];
  for (const { column, at } of header.values) {
    const cell = at < shift ? undefined : left[at - shift];
    if (!cell) continue;
    targets[column] = cell;
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
function byOrder(
  left: readonly GridCell[],
  { values: columns }: IndicatorHeader,
  vocabulary: FormVocabulary,
): Parts | null {
  const cells = filled(left).filter((cell) => plainName(cell.text) !== '绩效指标');
  let first = Math.max(0, cells.length - columns.length - 1);
  if (first > 2) first = 0;
  const text = (i: number) => levelName(cells[i]);
  // a level is no name, unless it repeats the level before it or a value follows at once
  while (
    first < 2 &&
    levelIn(cells[first], vocabulary) &&
    text(first) !== text(first - 1) &&
    !isValue(cells[first + 1])
  )
    first++;
  const name = cells[first];
  if (!name) return null;
  const values = cells.slice(first + 1);
  const targets = noTargets();
  // fewer values than columns: the actual value is the last that may be missing
  const offset = columns.length - values.length;
  values.slice(-columns.length).forEach((cell, i) => {
    const own = columns[offset > 0 ? i + offset : i];
    if (own) targets[own.column] = cell;
  });
  return { levels: cells.slice(0, first), name, targets, missing: Math.max(offset, 0) };
}

const VALUE = /^[≥≤<>=＞＜＝—–\d]|^未填/;

function isValue(cell: GridCell | undefined): boolean {
  return cell === undefined || VALUE.test(cell.text);
}

/** Lets printed levels hold from here on; returns a printed second level that is none. */
function takeLevels(cells: readonly GridCell[], levels: Levels, vocabulary: FormVocabulary): string | null {
  let unknown: string | null = null;
  for (let i = 0; i < cells.length; i++) {
    const own = levelIn(cells[i], vocabulary);
    // 成本指标 is a first level since 2021, when another level follows it, and a second level before
    const asFirst = own?.isFirst && (!own.under || (i === 0 && cells.length > 1) || levels.level1 === '');
    if (own && asFirst) {
      levels.level1 = own.name;
      levels.level2 = '';
    } else if (own?.under) {
      levels.level2 = own.name;
      const [only] = own.under;
      if (only !== undefined && own.under.length === 1 && levels.level1 === '') levels.level1 = only;
    } else {
      unknown = cells[i]?.text ?? null;
    }
  }
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
