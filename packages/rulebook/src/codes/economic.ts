/**
 * 部门预算支出经济分类 (类 301–399, 款 five digits), the rows of 公开06表. 人员经费 is 301 and 303, 公用经费 the others;
 * 309 and 311 are 基本建设 and never part of 基本支出, so their cells print ——.
 */
import { economicList } from './economic-list.ts';
import { normalName } from './normal-name.ts';

export interface EconomicEntry {
  readonly code: string;
  readonly name: string;
  readonly level: 'class' | 'section';
  readonly group: '人员经费' | '公用经费';
  /** May 基本支出 be spent on it? */
  readonly allowedInBasic: boolean;
  /** Spellings met in print that are not the official name. */
  readonly knownMisspellings: readonly string[];
}

/** The classes that add up to 人员经费 and to 公用经费 in 公开06表. */
export const PERSONNEL_CLASSES: readonly string[] = ['301', '303'];
export const NON_PERSONNEL_CLASSES: readonly string[] = ['302', '307', '310', '312', '313', '399'];
/** 基本建设: never in 基本支出. */
export const CONSTRUCTION_CLASSES: readonly string[] = ['309', '311'];

/** The 款 in which each “三公” item is booked, by the words of the dimension `item` of a fact. */
export const THREE_PUBLIC_SECTIONS = {
  overseas: ['30212'],
  vehiclePurchase: ['31013', '30913'],
  vehicleOperation: ['30231'],
  hospitality: ['30217'],
} as const;

const NONE: readonly EconomicEntry[] = [];

let byCode: Map<string, EconomicEntry> | undefined;
let byName: Map<string, EconomicEntry[]> | undefined;

function codes(): Map<string, EconomicEntry> {
  if (byCode) return byCode;
  byCode = new Map();
  for (const line of economicList.split('\n')) {
    const [code = '', name = '', ...knownMisspellings] = line.split(' ');
    if (name === '') continue;
    const head = code.slice(0, 3);
    byCode.set(code, {
      code,
      name,
      level: code.length === 3 ? 'class' : 'section',
      group: PERSONNEL_CLASSES.includes(head) ? '人员经费' : '公用经费',
      allowedInBasic: !CONSTRUCTION_CLASSES.includes(head),
      knownMisspellings,
    });
  }
  return byCode;
}

function names(): Map<string, EconomicEntry[]> {
  if (byName) return byName;
  byName = new Map();
  for (const entry of codes().values()) {
    const key = normalName(entry.name);
    const known = byName.get(key);
    if (known) known.push(entry);
    else byName.set(key, [entry]);
  }
  return byName;
}

/** Every row in the order of the codes. */
export function economicEntries(): IterableIterator<EconomicEntry> {
  return codes().values();
}

export function economicByCode(code: string): EconomicEntry | null {
  return codes().get(code) ?? null;
}

/** The rows with an official name; several where 309 and 310 share it (办公设备购置). */
export function economicByName(name: string): readonly EconomicEntry[] {
  return names().get(normalName(name)) ?? NONE;
}

/** How a printed name stands to the code beside it; null for a code we do not know. */
export function economicNameVerdict(code: string, name: string): 'official' | 'misspelt' | 'different' | null {
  const entry = economicByCode(code);
  if (!entry) return null;
  if (entry.name === name) return 'official';
  const printed = normalName(name);
  if (printed === normalName(entry.name)) return 'official';
  return entry.knownMisspellings.some((spelling) => normalName(spelling) === printed) ? 'misspelt' : 'different';
}
