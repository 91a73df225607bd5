/** 采购与资产: 政府采购, 机关运行经费, vehicles, equipment. */
import { type Ledger, type VehicleUse, vehicleUseWords } from '@mingsuan/core/ledger';
import { yuanOf } from '../digits.ts';
import { AMOUNT, type BookSheet, COUNT, formBlock, type RowValues, TABS } from '../layout.ts';
import type { FixedRows } from '../sheet-reader.ts';
import { notNegative } from './budgets.ts';

const PROCUREMENT = {
  goods: ['政府采购货物支出', ''],
  works: ['政府采购工程支出', ''],
  services: ['政府采购服务支出', ''],
  smallMedium: ['授予中小企业合同金额', '不大于政府采购支出合计。'],
  smallMicro: ['其中：授予小微企业合同金额', '不大于授予中小企业合同金额。'],
} as const;
/** What places ask for besides: of whom goods, works and services were bought, and what was reserved for small suppliers. */
const BY_KIND = {
  goods: '货物采购授予中小企业合同金额',
  works: '工程采购授予中小企业合同金额',
  services: '服务采购授予中小企业合同金额',
} as const;
const RESERVED = {
  smallMedium: '面向中小企业预留的采购项目预算金额',
  smallMicro: '面向小微企业预留的采购项目预算金额',
  awardedSmallMedium: '预留项目中由中小企业中标成交的金额',
  awardedSmallMicro: '预留项目中由小微企业中标成交的金额',
  otherSmallMedium: '其他项目中由中小企业中标成交的金额',
} as const;
const NOT_ASKED = '所在地区的说明不分列的不用填。';
const OPERATING = {
  administrative: ['机关运行经费：行政单位', '财政拨款基本支出中的公用经费。'],
  participating: ['机关运行经费：参照公务员法管理的事业单位', ''],
} as const;
const LAST_OPERATING = '上年机关运行经费';
const EQUIPMENT = '单价100万元（含）以上设备（不含车辆）';

type Key<T> = keyof T & string;
const keys = <T extends object>(of: T) => Object.keys(of) as Key<T>[];
const amount = { 填写: AMOUNT };
const count = { 填写: COUNT };
const notOver = (label: string, most: string) => `AND({项目}="${label}",N({填写})>${most})`;
const procured = ['goods', 'works', 'services'].map((key) => `N({填写@${PROCUREMENT[key as 'goods'][0]}})`).join('+');

export const assetsSheet: BookSheet = {
  name: '采购与资产',
  title: '政府采购、机关运行经费和国有资产占用',
  guidance: ['金额以元为单位；车辆按年末实有数填辆数，没有的留空或填 0。'],
  frozenColumns: 1,
  tabColour: TABS.money,
  blocks: [
    formBlock(
      '采购与资产',
      [
        ...keys(PROCUREMENT).map((key) => ({ label: PROCUREMENT[key][0], entries: amount, note: PROCUREMENT[key][1] })),
        ...[...Object.values(BY_KIND), ...Object.values(RESERVED)].map((label) => ({
          label,
          entries: amount,
          note: NOT_ASKED,
          isOptional: true as const,
        })),
        ...keys(OPERATING).map((key) => ({ label: OPERATING[key][0], entries: amount, note: OPERATING[key][1] })),
        { label: LAST_OPERATING, entries: amount, note: '上年行政单位和参公事业单位的合计。' },
        ...keys(vehicleUseWords).map((use) => ({ label: vehicleUseWords[use], entries: count, note: '辆。' })),
        { label: EQUIPMENT, entries: count, note: '台（套）。' },
      ],
      [
        { columns: ['填写'], formula: notOver(PROCUREMENT.smallMedium[0], `(${procured})`) },
        { columns: ['填写'], formula: notOver(PROCUREMENT.smallMicro[0], `N({填写@${PROCUREMENT.smallMedium[0]}})`) },
      ],
    ),
  ],
};

export function assetRows({ procurement, agencyOperating, lastYear, vehicles, equipment }: Ledger): RowValues[] {
  const row = (label: string, value: string) => ({ 项目: label, 填写: value });
  return [
    ...keys(PROCUREMENT).map((key) => row(PROCUREMENT[key][0], yuanOf(procurement[key]))),
    ...optionalRows(BY_KIND, procurement.smallMediumByKind),
    ...optionalRows(RESERVED, procurement.reserved),
    ...keys(OPERATING).map((key) => row(OPERATING[key][0], yuanOf(agencyOperating[key]))),
    row(LAST_OPERATING, yuanOf(lastYear.agencyOperating)),
    ...keys(vehicleUseWords).map((use) => row(vehicleUseWords[use], String(vehicles[use] ?? ''))),
    row(EQUIPMENT, String(equipment)),
  ];
}

function optionalRows<K extends string>(
  labels: Readonly<Record<K, string>>,
  amounts: Readonly<Record<K, number>> | undefined,
): RowValues[] {
  return keys(labels).map((key) => ({ 项目: labels[key], 填写: amounts === undefined ? '' : yuanOf(amounts[key]) }));
}

/** null where none of them is filled in; those left empty beside others are nothing. */
function optionalAmounts<K extends string>(
  labels: Readonly<Record<K, string>>,
  rows: FixedRows,
): Record<K, number> | null {
  const given = keys(labels).map((key) => {
    const row = rows(labels[key]);
    return [key, row && notNegative(row, '填写')] as const;
  });
  if (given.every(([, fen]) => fen === null)) return null;
  // Entries of all the keys that the labels have.
  return Object.fromEntries(given.map(([key, fen]) => [key, fen ?? 0])) as Record<K, number>;
}

type Assets = Pick<Ledger, 'procurement' | 'agencyOperating' | 'vehicles' | 'equipment'> & {
  readonly lastOperating: number;
};

export function readAssets(rows: FixedRows): Assets {
  const fen = (label: string): number => {
    const row = rows(label);
    return (row && notNegative(row, '填写')) ?? 0;
  };
  const whole = (label: string): number | null => {
    const row = rows(label);
    const value = row?.count('填写') ?? null;
    if (value !== null && value < 0) row?.problem('填写', 'negative', '数量不能是负数。请改正。');
    return value;
  };
  const smallMediumByKind = optionalAmounts(BY_KIND, rows);
  const reserved = optionalAmounts(RESERVED, rows);
  const procurement = {
    goods: fen(PROCUREMENT.goods[0]),
    works: fen(PROCUREMENT.works[0]),
    services: fen(PROCUREMENT.services[0]),
    smallMedium: fen(PROCUREMENT.smallMedium[0]),
    smallMicro: fen(PROCUREMENT.smallMicro[0]),
    ...(smallMediumByKind === null ? {} : { smallMediumByKind }),
    ...(reserved === null ? {} : { reserved }),
  };
  if (smallMediumByKind !== null) doubtKinds(rows, procurement.smallMedium, smallMediumByKind);
  refuseMore(
    rows,
    PROCUREMENT.smallMedium[0],
    procurement.smallMedium,
    procurement.goods + procurement.works + procurement.services,
    '政府采购支出合计',
  );
  refuseMore(
    rows,
    PROCUREMENT.smallMicro[0],
    procurement.smallMicro,
    procurement.smallMedium,
    PROCUREMENT.smallMedium[0],
  );
  const vehicles: Partial<Record<VehicleUse, number>> = {};
  for (const use of keys(vehicleUseWords)) {
    const value = whole(vehicleUseWords[use]);
    if (value !== null) vehicles[use] = value;
  }
  return {
    procurement,
    agencyOperating: {
      administrative: fen(OPERATING.administrative[0]),
      participating: fen(OPERATING.participating[0]),
    },
    lastOperating: fen(LAST_OPERATING),
    vehicles,
    equipment: whole(EQUIPMENT) ?? 0,
  };
}

/** The kinds together are the whole. */
function doubtKinds(rows: FixedRows, whole: number, byKind: Readonly<Record<keyof typeof BY_KIND, number>>): void {
  const sum = byKind.goods + byKind.works + byKind.services;
  if (sum === whole) return;
  const message = `货物、工程、服务采购授予中小企业合同金额合计${yuanOf(sum)}元，与授予中小企业合同金额${yuanOf(whole)}元不等。请核对。`;
  rows(BY_KIND.goods)?.problem('填写', 'unbalanced', message, 'warning');
}

function refuseMore(rows: FixedRows, label: string, part: number, whole: number, of: string): void {
  if (part <= whole) return;
  const message = `${yuanOf(part)}元大于${of}${yuanOf(whole)}元。请核对两处的数。`;
  rows(label)?.problem('填写', 'unbalanced', message, 'warning');
}
