/**
 * The name of a fact: a concept with its dimensions and what is measured of it.
 * `expenditure{fund=general,function=201,kind=basic}:growth`. Dimensions stand in alphabetical order,
 * the measure `amount` is not written, so that one fact has exactly one key.
 */

/** A fact's key. Two statements with the same key claim the same thing. */
export type FactKey = string;

/**
 * amount 决算数 · initialBudget 年初预算数 · annualBudget 全年预算数 · change 增减额 · growth 增减率 · share 占比 ·
 * overBudget 较年初预算增减额, overBudgetRate 较年初预算增减率 ·
 * completion 完成率 (of the annual budget), initialCompletion 完成年初预算的比率 · count 个数.
 */
export type Measure =
  | 'amount'
  | 'initialBudget'
  | 'annualBudget'
  | 'change'
  | 'growth'
  | 'overBudget'
  | 'overBudgetRate'
  | 'share'
  | 'completion'
  | 'initialCompletion';

/** The amount itself needs no word. */
export const measureWords: Readonly<Record<Measure, string>> = {
  amount: '',
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  change: '较上年增减额',
  growth: '较上年增减率',
  overBudget: '较预算增减额',
  overBudgetRate: '较预算增减率',
  share: '占比',
  completion: '完成全年预算的比率',
  initialCompletion: '完成年初预算的比率',
};

export type Dimensions = Readonly<Record<string, string>>;

export interface Fact {
  readonly concept: string;
  readonly dims: Dimensions;
  readonly measure: Measure;
}

export function factKey(concept: string, dims: Dimensions, measure: Measure = 'amount'): FactKey {
  const names = Object.keys(dims);
  let body = '';
  if (names.length > 0) {
    if (!isSorted(names)) names.sort();
    for (const name of names) body += `${body ? ',' : ''}${name}=${dims[name]}`;
    body = `{${body}}`;
  }
  return measure === 'amount' ? concept + body : `${concept}${body}:${measure}`;
}

/** As those of the rulebook are written, which spares sorting them. */
function isSorted(names: readonly string[]): boolean {
  for (let i = 1; i < names.length; i++) if ((names[i - 1] ?? '') > (names[i] ?? '')) return false;
  return true;
}

/** Keys met so far: a disclosure asks for the same few hundred again and again. */
const parsed = new Map<FactKey, Fact>();
/**
 * Beyond this a memory is emptied; a hostile text may print codes without end. All keys of the largest disclosure have room,
 * for one emptied halfway is filled again and again.
 */
const KEYS_MAX = 200_000;

/** The parts of a key; callers share them and never change them. */
export function parseFactKey(key: FactKey): Fact {
  let fact = parsed.get(key);
  if (!fact) {
    if (parsed.size > KEYS_MAX) parsed.clear();
    fact = parse(key);
    parsed.set(key, fact);
  }
  return fact;
}

function parse(key: FactKey): Fact {
  const colon = key.lastIndexOf(':');
  const measure = colon < 0 ? 'amount' : (key.slice(colon + 1) as Measure);
  const body = colon < 0 ? key : key.slice(0, colon);
  const brace = body.indexOf('{');
  if (brace < 0) return { concept: body, dims: {}, measure };
  const dims: Record<string, string> = {};
  for (const pair of body.slice(brace + 1, -1).split(',')) {
    const [name = '', value = ''] = pair.split('=');
    dims[name] = value;
  }
  return { concept: body.slice(0, brace), dims, measure };
}

/** Columns of facts met so far, as above. */
const columns = new Map<FactKey, FactKey>();

/** The fact without its 科目: that of the column it stands in. */
export function columnOf(key: FactKey): FactKey {
  let column = columns.get(key);
  if (column === undefined) {
    const { concept, dims, measure } = parseFactKey(key);
    const { function: _function, economic: _economic, ...rest } = dims;
    column = factKey(concept, rest, measure);
    if (columns.size > KEYS_MAX) columns.clear();
    columns.set(key, column);
  }
  return column;
}

/** Keys with another measure put together so far, by measure and key: a key made anew is hashed and compared anew. */
const measured = new Map<Measure, Map<FactKey, FactKey>>();

/** The same fact with another measure: 增减额 of 本年支出合计 from 本年支出合计. */
export function withMeasure(key: FactKey, measure: Measure): FactKey {
  let known = measured.get(measure);
  if (!known) {
    known = new Map();
    measured.set(measure, known);
  }
  let other = known.get(key);
  if (other === undefined) {
    const colon = key.lastIndexOf(':');
    const base = colon < 0 ? key : key.slice(0, colon);
    other = measure === 'amount' ? base : `${base}:${measure}`;
    if (known.size > KEYS_MAX) known.clear();
    known.set(key, other);
  }
  return other;
}

/** Facts of 科目 put together so far, by fact and code: the same cell is asked for by many rules in many documents. */
interface Slot {
  readonly before: string;
  readonly after: string;
  readonly keys: Map<string, FactKey>;
}

type OfCodes = Map<FactKey, Slot>;
const ofFunctions: OfCodes = new Map();
const ofEconomics: OfCodes = new Map();
let ofCodesKnown = 0;

/** The fact with a 功能科目 added; equal facts are the same string, which makes looking them up cheap. */
export function ofFunction(fact: FactKey, code: string): FactKey {
  return ofCode(ofFunctions, 'function', fact, code);
}

/** The same with a 经济科目. */
export function ofEconomic(fact: FactKey, code: string): FactKey {
  return ofCode(ofEconomics, 'economic', fact, code);
}

function ofCode(ofCodes: OfCodes, dimension: 'function' | 'economic', fact: FactKey, code: string): FactKey {
  return keyIn(slotOf(ofCodes, dimension, fact), code);
}

/** The same for many 功能科目 of one fact, which is then looked up once. */
export function byFunction(fact: FactKey): (code: string) => FactKey {
  const slot = slotOf(ofFunctions, 'function', fact);
  return (code) => keyIn(slot, code);
}

function slotOf(ofCodes: OfCodes, dimension: 'function' | 'economic', fact: FactKey): Slot {
  if (ofCodesKnown > KEYS_MAX) forgetOfCodes();
  let slot = ofCodes.get(fact);
  if (!slot) {
    const { concept, dims, measure } = parseFactKey(fact);
    const [before = '', after = ''] = factKey(concept, { ...dims, [dimension]: '*' }, measure).split('*');
    slot = { before, after, keys: new Map() };
    ofCodes.set(fact, slot);
    ofCodesKnown++;
  }
  return slot;
}

function keyIn({ before, after, keys }: Slot, code: string): FactKey {
  let key = keys.get(code);
  if (key === undefined) {
    ofCodesKnown++;
    key = before + code + after;
    keys.set(code, key);
  }
  return key;
}

function forgetOfCodes(): void {
  ofFunctions.clear();
  ofEconomics.clear();
  ofCodesKnown = 0;
}
