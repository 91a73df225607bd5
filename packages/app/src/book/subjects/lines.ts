/** 收入支出: one row for one 功能科目 (项) and one kind of money. The rest of the balance stands on 结余与上年. */
import {
  type ExpenditureKind,
  expenditureKinds,
  type Fund,
  type Ledger,
  type LedgerLine,
  type OtherSource,
  otherSources,
} from '@mingsuan/core/ledger';
import { yuanOf } from '../digits.ts';
import { amountColumn, type BookSheet, type RowValues, TABS } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';
import { type CodeBook, functionalCode, NAME_OF_FUNCTION } from './codes.ts';

export const FUNDS: Readonly<Record<string, Fund>> = {
  一般公共预算: 'general',
  政府性基金预算: 'govFund',
  国有资本经营预算: 'stateCapital',
  非财政拨款: 'nonFiscal',
};

export function fundWord(fund: Fund): string {
  return Object.keys(FUNDS).find((word) => FUNDS[word] === fund) ?? '';
}

const FISCAL = '财政拨款收入';

const SOURCES: Readonly<Record<OtherSource, string>> = {
  superior: '上级补助收入',
  institution: '事业收入',
  operating: '经营收入',
  affiliate: '附属单位上缴收入',
  other: '其他收入',
};

const KINDS: Readonly<Record<ExpenditureKind, string>> = {
  basic: '基本支出',
  project: '项目支出',
  toSuperior: '上缴上级支出',
  operating: '经营支出',
  toAffiliate: '对附属单位补助支出',
};

const IN = '年初结转和结余';
const EMPTY_ROW = 'AND({科目代码}="",{资金性质}="")';
const WRONG_SOURCE =
  'IF({资金性质}="非财政拨款",{财政拨款收入}<>"",COUNT({上级补助收入},{事业收入},{经营收入},{附属单位上缴收入},{其他收入})>0)';
const REPEATED = 'COUNTIFS(收支科目,{科目代码},收支资金,{资金性质})>1';

export const linesSheet: BookSheet = {
  name: '收入支出',
  title: '收入支出（按功能科目和资金性质）',
  guidance: [
    '每个功能科目（项，七位）的每种资金填一行。金额以元为单位，最多两位小数；灰底的格子由公式得出，不用填。',
    '财政拨款的三种预算只填“财政拨款收入”；非财政拨款填其余五种收入。年末结转和结余＝年初结转和结余＋本年收入－本年支出，不能为负。',
  ],
  frozenColumns: 3,
  tabColour: TABS.money,
  blocks: [
    {
      title: '收入支出',
      fixed: null,
      spare: 60,
      hasTotals: true,
      columns: [
        {
          header: '科目代码',
          width: 11,
          entry: { kind: 'code', list: '功能科目项' },
          name: '收支科目',
          prompt: '支出功能分类的项，七位数字。名称由代码查出。',
        },
        { header: '科目名称', width: 26, entry: NAME_OF_FUNCTION },
        { header: '资金性质', width: 17, entry: { kind: 'choice', words: Object.keys(FUNDS) }, name: '收支资金' },
        amountColumn(IN, { name: '收支年初' }),
        amountColumn(FISCAL),
        ...otherSources.map((source) => amountColumn(SOURCES[source])),
        ...expenditureKinds.map((kind) => amountColumn(KINDS[kind])),
        {
          header: '本年收入合计',
          width: 17,
          name: '收支收入数',
          entry: { kind: 'derived', look: 'amount', formula: `IF(${EMPTY_ROW},"",SUM({财政拨款收入}:{其他收入}))` },
        },
        {
          header: '本年支出合计',
          width: 17,
          name: '收支支出数',
          entry: {
            kind: 'derived',
            look: 'amount',
            formula: `IF(${EMPTY_ROW},"",SUM({基本支出}:{对附属单位补助支出}))`,
          },
        },
        {
          header: '年末结转和结余',
          width: 17,
          entry: {
            kind: 'derived',
            look: 'amount',
            formula: `IF(${EMPTY_ROW},"",ROUND(N({${IN}})+{本年收入合计}-{本年支出合计},2))`,
          },
        },
        {
          header: '检查',
          width: 22,
          entry: {
            kind: 'derived',
            look: 'text',
            formula: `IF(${EMPTY_ROW},"",IF(LEN({科目代码})<>7,"代码应为七位",IF({资金性质}="","请选资金性质",IF(${REPEATED},"与另一行重复",IF(${WRONG_SOURCE},"收入填错了列",IF(AND({资金性质}<>"非财政拨款",{年末结转和结余}<0),"支出大于可用资金","相符"))))))`,
          },
        },
      ],
      checks: [
        { columns: ['检查'], formula: 'AND({检查}<>"",{检查}<>"相符")' },
        {
          columns: ['年末结转和结余'],
          formula: 'AND(ISNUMBER({年末结转和结余}),{资金性质}<>"非财政拨款",{年末结转和结余}<0)',
        },
        { columns: ['科目代码', '科目名称'], formula: 'AND({科目代码}<>"",{科目名称}="")' },
        { columns: ['资金性质'], formula: 'AND({科目代码}<>"",{资金性质}="")' },
      ],
    },
  ],
};

export function lineRows({ lines }: Ledger): RowValues[] {
  return lines.map(({ code, fund, carriedIn, revenue, expenditure }) => {
    const values: Record<string, string> = { 科目代码: code, 资金性质: fundWord(fund) };
    if (carriedIn !== 0) values[IN] = yuanOf(carriedIn);
    if (typeof revenue === 'number') values[FISCAL] = yuanOf(revenue);
    else for (const source of otherSources) put(values, SOURCES[source], revenue[source]);
    for (const kind of expenditureKinds) put(values, KINDS[kind], expenditure[kind]);
    return values;
  });
}

/** An amount that may be left out; nothing is an empty cell, nought is nought. */
export function put(values: Record<string, string>, header: string, amount: number | undefined): void {
  if (amount !== undefined) values[header] = yuanOf(amount);
}

export function readLines(rows: readonly RowReader[], codes: CodeBook): LedgerLine[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const code = functionalCode(row, '科目代码', codes);
    const word = row.needed('资金性质');
    const fund = word === '' ? null : row.choice('资金性质', FUNDS);
    doubtRepeated(row, `${code} ${fund}`, seen);
    const line: LedgerLine = {
      code,
      fund: fund ?? 'general',
      carriedIn: row.fen(IN) ?? 0,
      revenue: fund === 'nonFiscal' ? otherRevenue(row) : fiscalRevenue(row, fund),
      expenditure: amountsOf(row, expenditureKinds, KINDS),
    };
    if (fund !== null && fund !== 'nonFiscal' && !row.hasError) refuseOverspent(row, line);
    return line;
  });
}

/** Two rows of the same are added up; pasted twice is what they mostly are. */
function doubtRepeated(row: RowReader, key: string, seen: Map<string, number>): void {
  const before = seen.get(key);
  seen.set(key, before ?? row.row);
  if (before === undefined) return;
  const message = `与第${before + 1}行的科目和资金性质相同，两行的数会相加。如果是重复粘贴，请删去一行。`;
  row.problem('科目代码', 'duplicate', message, 'warning');
}

function fiscalRevenue(row: RowReader, fund: Fund | null): number {
  for (const source of otherSources) {
    if (fund === null || !row.has(SOURCES[source])) continue;
    row.problem(
      SOURCES[source],
      'unexpected-entry',
      `${fundWord(fund)}的行只填“财政拨款收入”。请把这一格移到“非财政拨款”的行，或改正资金性质。`,
    );
  }
  return row.fen(FISCAL) ?? 0;
}

function otherRevenue(row: RowReader): LedgerLine['revenue'] {
  if (row.has(FISCAL)) {
    row.problem(FISCAL, 'unexpected-entry', '“非财政拨款”的行不填财政拨款收入。请移到财政拨款的行，或改正资金性质。');
  }
  return amountsOf(row, otherSources, SOURCES);
}

function amountsOf<K extends string>(
  row: RowReader,
  keys: readonly K[],
  headers: Readonly<Record<K, string>>,
): Partial<Record<K, number>> {
  const amounts: Partial<Record<K, number>> = {};
  for (const key of keys) {
    const amount = row.fen(headers[key]);
    if (amount === null) continue;
    amounts[key] = amount;
    if (amount < 0) {
      row.problem(headers[key], 'negative', '金额是负数。如果是冲减以前年度的数，可以保留；否则请改正。', 'warning');
    }
  }
  return amounts;
}

function refuseOverspent(row: RowReader, { carriedIn, revenue, expenditure }: LedgerLine): void {
  const spent = expenditureKinds.reduce((sum, kind) => sum + (expenditure[kind] ?? 0), 0);
  const left = carriedIn + (typeof revenue === 'number' ? revenue : 0) - spent;
  if (left >= 0) return;
  row.problem(
    '年末结转和结余',
    'unbalanced',
    `这一行收支不平衡：年初结转和结余加本年收入比本年支出少${yuanOf(-left)}元，年末结转和结余不能为负。请核对这一行的收入、支出和年初结转。`,
  );
}
