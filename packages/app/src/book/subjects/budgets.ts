/** 预算与上年: what stands beside this year's figures, by 类 or 项; and 结余与上年, the totals of last year and the surplus. */
import { type LastYear, type Ledger, type OtherMoney, otherMoney } from '@mingsuan/core/ledger';
import { yuanOf } from '../digits.ts';
import { AMOUNT, amountColumn, type BookSheet, formBlock, type RowValues, TABS } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';
import type { FixedRows } from '../sheet-reader.ts';
import { type CodeBook, economicCode, functionalLevel, NAME_OF_ECONOMIC, NAME_OF_FUNCTION } from './codes.ts';
import { put } from './lines.ts';

const INITIAL = '年初预算数';
const ANNUAL = '全年预算数';
const LAST = '上年决算数';

export const classesSheet: BookSheet = {
  name: '预算与上年',
  title: '一般公共预算财政拨款支出：年初预算、全年预算和上年决算',
  guidance: [
    '只填一般公共预算财政拨款支出，每个功能科目的类（三位）一行；所在地区的说明逐项比较预算的，改填项（七位）。本年决算数由“收入支出”得出。',
    '全年预算数是经批准调整后的预算；所在地区的说明不比较全年预算的，整列可以不填。没有的数留空，确为零的填 0。',
  ],
  frozenColumns: 2,
  tabColour: TABS.money,
  blocks: [
    {
      title: '预算与上年',
      fixed: null,
      spare: 15,
      hasTotals: true,
      columns: [
        {
          header: '科目代码',
          width: 11,
          entry: { kind: 'code', list: '功能科目列' },
          name: '预算科目',
          prompt: '支出功能分类的类（三位）或项（七位）。',
        },
        { header: '科目名称', width: 28, entry: NAME_OF_FUNCTION },
        amountColumn(INITIAL),
        amountColumn(ANNUAL),
        amountColumn(LAST),
        {
          header: '本年决算数',
          width: 17,
          entry: {
            kind: 'derived',
            look: 'amount',
            formula:
              'IF({科目代码}="","",SUMPRODUCT((LEFT(收支科目,LEN({科目代码}))={科目代码}&"")*(收支资金="一般公共预算"),收支支出数))',
          },
        },
      ],
      checks: [
        { columns: ['科目代码', '科目名称'], formula: 'AND({科目代码}<>"",{科目名称}="")' },
        { columns: ['科目代码'], formula: 'AND({科目代码}<>"",COUNTIF(预算科目,{科目代码})>1)' },
      ],
    },
  ],
};

export function classRows({ initialBudget, annualBudget = {}, lastYear }: Ledger): RowValues[] {
  const codes = new Set([initialBudget, annualBudget, lastYear.generalByClass].flatMap((of) => Object.keys(of)));
  return [...codes].sort().map((code) => {
    const values: Record<string, string> = { 科目代码: code };
    put(values, INITIAL, initialBudget[code]);
    put(values, ANNUAL, annualBudget[code]);
    put(values, LAST, lastYear.generalByClass[code]);
    return values;
  });
}

type Classes = Pick<Ledger, 'initialBudget' | 'annualBudget'> & Pick<LastYear, 'generalByClass'>;

export function readClasses(rows: readonly RowReader[], codes: CodeBook): Classes {
  const initialBudget: Record<string, number> = {};
  const annualBudget: Record<string, number> = {};
  const generalByClass: Record<string, number> = {};
  const seen = new Set<string>();
  for (const row of rows) {
    const code = functionalLevel(row, '科目代码', codes);
    if (seen.has(code)) row.problem('科目代码', 'duplicate', `科目${code}已在上面填过。请把两行合为一行。`);
    seen.add(code);
    for (const [header, amounts] of [
      [INITIAL, initialBudget],
      [ANNUAL, annualBudget],
      [LAST, generalByClass],
    ] as const) {
      const amount = notNegative(row, header);
      if (amount !== null) amounts[code] = amount;
    }
  }
  return {
    initialBudget,
    ...(Object.keys(annualBudget).length === 0 ? {} : { annualBudget }),
    generalByClass,
  };
}

/** An amount of which less than nothing makes no sense. */
export function notNegative(row: RowReader, header: string): number | null {
  const amount = row.fen(header);
  if (amount !== null && amount < 0) row.problem(header, 'negative', '这里的金额不能是负数。请改正。');
  return amount;
}

const USED = '使用非财政拨款结余（含专用结余）';
const DISTRIBUTED = '结余分配';
const LAST_TOTAL = '上年收入总计（等于支出总计）';
const LAST_FISCAL = '上年财政拨款收入总计（等于支出总计）';
const LAST_GENERAL = '上年一般公共预算财政拨款支出';
const amount = { 填写: AMOUNT };
const result = (formula: string) => ({ 填写: { kind: 'derived', look: 'amount', formula } as const });

export const balanceSheet: BookSheet = {
  name: '结余与上年',
  title: '结余的使用和分配，上年总计',
  guidance: ['金额以元为单位。下面几行由公式得出，供核对。'],
  frozenColumns: 0,
  tabColour: TABS.money,
  blocks: [
    formBlock(
      '结余与上年',
      [
        { label: USED, entries: amount, note: '用以前年度的非财政拨款结余和专用结余弥补本年收支差额的数。' },
        { label: DISTRIBUTED, entries: amount, note: '缴纳所得税、提取专用结余、转入事业基金等。' },
        { label: LAST_TOTAL, entries: amount, note: '上年公开01表的总计，含年初结转和结余。' },
        { label: LAST_FISCAL, entries: amount, note: '上年公开04表的总计。' },
        { label: LAST_GENERAL, entries: amount, note: '“预算与上年”填了各类上年决算数的不用填。' },
        { label: '本年收入合计', entries: result('SUM(收支收入数)'), note: '由“收入支出”得出。' },
        { label: '本年支出合计', entries: result('SUM(收支支出数)'), note: '由“收入支出”得出。' },
        {
          label: '收入总计',
          entries: result(`ROUND({填写@本年收入合计}+SUM(收支年初)+N({填写@${USED}}),2)`),
          note: '本年收入＋使用结余＋年初结转和结余。',
        },
        {
          label: '年末结转和结余',
          entries: result(`ROUND({填写@收入总计}-{填写@本年支出合计}-N({填写@${DISTRIBUTED}}),2)`),
          note: '收入总计－本年支出－结余分配；为负时变红，请核对收入支出。',
        },
      ],
      [{ columns: ['填写'], formula: 'AND(ISNUMBER({填写}),{填写}<0)' }],
    ),
  ],
};

export function balanceRows({ surplusUsed, surplusDistribution, lastYear }: Ledger): RowValues[] {
  const amounts = { [USED]: surplusUsed, [DISTRIBUTED]: surplusDistribution, [LAST_TOTAL]: lastYear.total };
  return [
    ...Object.entries({ ...amounts, [LAST_FISCAL]: lastYear.fiscalTotal }).map(([label, fen]) => ({
      项目: label,
      填写: yuanOf(fen),
    })),
    { 项目: LAST_GENERAL, 填写: lastYear.general === undefined ? '' : yuanOf(lastYear.general) },
  ];
}

interface Balance {
  readonly surplusUsed: number;
  readonly surplusDistribution: number;
  readonly lastTotal: number;
  readonly lastFiscal: number;
  readonly lastGeneral: number | null;
}

export function readBalance(rows: FixedRows): Balance {
  const given = (label: string): number | null => {
    const row = rows(label);
    return row && notNegative(row, '填写');
  };
  const amountOf = (label: string): number => given(label) ?? 0;
  return {
    surplusUsed: amountOf(USED),
    surplusDistribution: amountOf(DISTRIBUTED),
    lastTotal: amountOf(LAST_TOTAL),
    lastFiscal: amountOf(LAST_FISCAL),
    lastGeneral: given(LAST_GENERAL),
  };
}

const OTHER_MONEY: Readonly<Record<OtherMoney, string>> = {
  govFund: '政府性基金基本支出',
  stateCapital: '国有资本经营预算基本支出',
  nonFiscal: '非财政拨款基本支出',
};

export const economicSheet: BookSheet = {
  name: '经济科目',
  title: '基本支出（按部门经济科目）',
  guidance: [
    '每个部门经济科目的款（五位）填一行，金额以元为单位。“基本支出”一列的合计应等于“收入支出”中一般公共预算的基本支出。',
    '政府性基金、国有资本经营预算和非财政拨款的基本支出填在右边三列，公开的表格不印这些数，供数据公开使用；没有的整列留空。',
  ],
  frozenColumns: 2,
  tabColour: TABS.money,
  blocks: [
    {
      title: '经济科目',
      fixed: null,
      spare: 30,
      hasTotals: true,
      columns: [
        {
          header: '科目代码',
          width: 11,
          entry: { kind: 'code', list: '经济科目款' },
          name: '经济科目列',
          prompt: '部门经济分类的款，五位数字。',
        },
        { header: '科目名称', width: 34, entry: NAME_OF_ECONOMIC },
        amountColumn('基本支出', { prompt: '一般公共预算财政拨款的基本支出。' }),
        {
          header: '经费类别',
          width: 14,
          entry: {
            kind: 'derived',
            look: 'text',
            formula:
              'IF({科目代码}="","",IF(OR(LEFT({科目代码},3)="301",LEFT({科目代码},3)="303"),"人员经费","公用经费"))',
          },
        },
        ...otherMoney.map((money) => amountColumn(OTHER_MONEY[money], { width: 22, isOptional: true })),
      ],
      checks: [
        { columns: ['科目代码', '科目名称'], formula: 'AND({科目代码}<>"",{科目名称}="")' },
        { columns: ['科目代码'], formula: 'AND({科目代码}<>"",COUNTIF(经济科目列,{科目代码})>1)' },
      ],
    },
  ],
};

export function economicRowsOf({ basicByEconomic, otherBasicByEconomic = {} }: Ledger): RowValues[] {
  const others = otherMoney.map((money) => [OTHER_MONEY[money], otherBasicByEconomic[money] ?? {}] as const);
  const codes = new Set([basicByEconomic, ...others.map(([, amounts]) => amounts)].flatMap((of) => Object.keys(of)));
  return [...codes].sort().map((code) => {
    const values: Record<string, string> = { 科目代码: code };
    put(values, '基本支出', basicByEconomic[code]);
    for (const [header, amounts] of others) put(values, header, amounts[code]);
    return values;
  });
}

type Economic = Pick<Ledger, 'basicByEconomic' | 'otherBasicByEconomic'>;

export function readEconomic(rows: readonly RowReader[]): Economic {
  const basicByEconomic: Record<string, number> = {};
  const others: Partial<Record<OtherMoney, Record<string, number>>> = {};
  const seen = new Set<string>();
  for (const row of rows) {
    const code = economicCode(row, '科目代码');
    if (seen.has(code)) row.problem('科目代码', 'duplicate', `经济科目${code}已在上面填过。请把两行合为一行。`);
    seen.add(code);
    const isOfOthers = otherMoney.some((money) => row.has(OTHER_MONEY[money]));
    if (!isOfOthers) row.needed('基本支出');
    if (row.has('基本支出') || !isOfOthers) basicByEconomic[code] = row.fen('基本支出') ?? 0;
    for (const money of otherMoney) {
      const amount = row.fen(OTHER_MONEY[money]);
      if (amount !== null) others[money] = { ...others[money], [code]: amount };
    }
  }
  return { basicByEconomic, ...(Object.keys(others).length === 0 ? {} : { otherBasicByEconomic: others }) };
}
