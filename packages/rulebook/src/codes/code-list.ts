/**
 * The notation of the functional list, one row a line: `code name` and then, where they differ from the usual,
 * `2019-2023` the years it is valid in, `fund|state|social` the budget it belongs to (else 一般公共预算),
 * `seen:2023` or `named:2023` the evidence (else recalled), `offices` a 款 with the items 01 行政运行, 02 一般行政管理事务,
 * 03 机关服务, and `offices+` one that also has 50 事业运行. Years of two names of one code may overlap where the year of
 * the change is not certain. Parsing is linear and happens once, when the first code is asked for.
 */
import { type CodeLevel, levelOf } from './code-level.ts';

/** 一般公共预算 · 政府性基金预算 · 国有资本经营预算 · 社会保险基金预算, by the words of the dimension `fund` of a fact. */
export type BudgetKind = 'general' | 'govFund' | 'stateCapital' | 'socialInsurance';

/** seen: read in a published text; seen-name: the name was, the code is recalled; recalled: may raise a warning, never an error. */
export type ListStatus = 'seen' | 'seen-name' | 'recalled';

export interface FunctionalEntry {
  readonly code: string;
  readonly name: string;
  readonly level: CodeLevel;
  readonly budget: BudgetKind;
  /** First and last year of validity; null where open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly status: ListStatus;
  /** Year of the published text it was read in; null where recalled. */
  readonly seenYear: number | null;
}

const BUDGETS: Readonly<Record<string, BudgetKind>> = {
  fund: 'govFund',
  state: 'stateCapital',
  social: 'socialInsurance',
};

const OFFICES = [
  ['01', '行政运行'],
  ['02', '一般行政管理事务'],
  ['03', '机关服务'],
  ['50', '事业运行'],
] as const;

function readYear(text: string): number | null {
  return text === '' ? null : Number.parseInt(text, 10);
}

function readRow(line: string): { entry: FunctionalEntry; offices: number } {
  const [code = '', name = '', ...marks] = line.split(' ');
  let budget: BudgetKind = 'general';
  let validFrom: number | null = null;
  let validTo: number | null = null;
  let status: ListStatus = 'recalled';
  let seenYear: number | null = null;
  let offices = 0;
  for (const mark of marks) {
    const [word = '', value] = mark.split(':');
    if (value !== undefined) {
      status = word === 'seen' ? 'seen' : 'seen-name';
      seenYear = readYear(value);
    } else if (word.startsWith('offices')) {
      offices = word === 'offices+' ? 4 : 3;
    } else if (word in BUDGETS) {
      budget = BUDGETS[word] ?? budget;
    } else {
      const [from = '', to = ''] = word.split('-');
      validFrom = readYear(from);
      validTo = readYear(to);
    }
  }
  const level = levelOf(code);
  if (level === null || name === '') throw new Error(`not a row of the functional list: ${line}`);
  return { entry: { code, name, level, budget, validFrom, validTo, status, seenYear }, offices };
}

/** Every row of the texts by code, newest name first. */
export function parseCodeList(texts: readonly string[]): Map<string, FunctionalEntry[]> {
  const byCode = new Map<string, FunctionalEntry[]>();
  const add = (entry: FunctionalEntry) => {
    const known = byCode.get(entry.code);
    if (known) known.push(entry);
    else byCode.set(entry.code, [entry]);
  };
  const implied: FunctionalEntry[] = [];
  for (const text of texts) {
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const { entry, offices } = readRow(line);
      add(entry);
      for (const [tail, name] of OFFICES.slice(0, offices)) {
        const { validFrom, validTo, budget } = entry;
        const code = entry.code + tail;
        implied.push({ code, name, level: 'item', budget, validFrom, validTo, status: 'recalled', seenYear: null });
      }
    }
  }
  for (const entry of implied) if (!byCode.has(entry.code)) add(entry);
  return byCode;
}
