/**
 * The four lanes of 公开06表 in printed order: lane 1 is 人员经费, lanes 2 to 4 are 公用经费.
 * 309 and 311 (基本建设) can never be 基本支出 and are printed as ——.
 */
import { economicEntries } from '@mingsuan/rulebook';

export interface EconomicItem {
  readonly code: string;
  readonly name: string;
}

/** Codes at which the lanes of 公用经费 begin, as in the published form. */
const BEGINNINGS = ['302', '307', '31011'];

const entries = [...economicEntries()];
const others = entries.filter(({ group }) => group === '公用经费');
const starts = BEGINNINGS.map((code) => others.findIndex((entry) => entry.code === code));

export const economicLanes: readonly (readonly EconomicItem[])[] = [
  entries.filter(({ group }) => group === '人员经费'),
  ...starts.map((from, i) => others.slice(from, starts[i + 1])),
];

const classes = entries.filter(({ level }) => level === 'class');
export const notApplicableGroups: ReadonlySet<string> = new Set(
  classes.filter(({ allowedInBasic }) => !allowedInBasic).map(({ code }) => code),
);
export const personnelGroups: ReadonlySet<string> = new Set(
  classes.filter(({ group }) => group === '人员经费').map(({ code }) => code),
);
