/** 公开01表 收入支出决算总表: sums on either side, the two sides against each other, and what the form itself promises. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  isNonZero,
  isPositive,
  itemsNamed,
  passed,
  sectionsSay,
  tie,
  unreadTable,
  unverified,
} from '@mingsuan/core/families';
import { parseFactKey, type Statement, type TableReading } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'incomeExpenditureTotal';

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

const REVENUE_ROWS = [
  'general',
  'govFund',
  'stateCapital',
  'superior',
  'institution',
  'operating',
  'affiliate',
  'other',
].map((source) => `01:revenue{source=${source}}`);

const sums: readonly Rule[] = [
  tie({
    id: 'T01-01',
    title: '本年收入合计等于各项收入之和',
    ...byLayout('01表 行27 = 行1+行2+…+行8'),
    severity: 'error',
    remedy: '核对各项收入与本年收入合计，改正填错的一行。',
    left: ['01:revenue'],
    right: REVENUE_ROWS,
    examples: {
      pass: [
        { name: '两项收入相加等于合计', cells: { '01:1': '80.00', '01:8': '20.00', '01:27': '100.00' } },
        {
          name: '三项相加差0.01是尾差',
          cells: { '01:1': '80.00', '01:2': '3.33', '01:8': '20.00', '01:27': '103.34' },
        },
        { name: '其他收入因冲销为负数', cells: { '01:1': '80.00', '01:8': '-2.00', '01:27': '78.00' } },
      ],
      fail: [{ name: '合计多出一角即报', cells: { '01:1': '80.00', '01:8': '20.00', '01:27': '100.10' } }],
    },
  }),
  tie({
    id: 'T01-02',
    title: '本年支出合计等于各类支出之和',
    ...byLayout('01表 行58 = 行32+行33+…+行57'),
    severity: 'error',
    remedy: '核对各类支出与本年支出合计，改正填错的一行。',
    left: ['01:expenditure'],
    right: ['01:expenditure{function=*}'],
    examples: {
      pass: [{ name: '两类支出相加等于合计', cells: { '01:32': '80.00', '01:39': '20.00', '01:58': '100.00' } }],
      fail: [{ name: '漏填一类支出', cells: { '01:32': '80.00', '01:58': '100.00' } }],
    },
  }),
  tie({
    id: 'T01-03',
    title: '收入总计等于本年收入、使用结余与年初结转之和',
    ...byLayout('01表 行31 = 行27+行28+行29'),
    severity: 'error',
    remedy: '核对本年收入合计、使用非财政拨款结余和专用结余、年初结转和结余三行，改正填错的一行。',
    left: ['01:revenueTotal'],
    right: ['01:revenue', '01:nonFiscalSurplusUsed', '01:carriedIn'],
    examples: {
      pass: [{ name: '有年初结转', cells: { '01:27': '100.00', '01:29': '5.00', '01:31': '105.00' } }],
      fail: [{ name: '总计没有加上年初结转', cells: { '01:27': '100.00', '01:29': '5.00', '01:31': '100.00' } }],
    },
  }),
  tie({
    id: 'T01-04',
    title: '支出总计等于本年支出、结余分配与年末结转之和',
    ...byLayout('01表 行62 = 行58+行59+行60'),
    severity: 'error',
    remedy: '核对本年支出合计、结余分配、年末结转和结余三行，改正填错的一行。',
    left: ['01:expenditureTotal'],
    right: ['01:expenditure', '01:surplusDistribution', '01:carriedOut'],
    examples: {
      pass: [
        {
          name: '有结余分配和年末结转',
          cells: { '01:58': '90.00', '01:59': '2.00', '01:60': '8.00', '01:62': '100.00' },
        },
      ],
      fail: [{ name: '年末结转填错', cells: { '01:58': '90.00', '01:60': '80.00', '01:62': '100.00' } }],
    },
  }),
  tie({
    id: 'T01-05',
    title: '收入总计等于支出总计',
    ...byLayout('01表 行31 = 行62'),
    severity: 'error',
    remedy: '收支两方总计必须相等：先核对两方各自的合计，再核对年初、年末结转和结余。',
    left: ['01:revenueTotal'],
    right: ['01:expenditureTotal'],
    examples: {
      pass: [{ name: '两方相等', cells: { '01:31': '100.00', '01:62': '100.00' } }],
      fail: [{ name: '两方差一元', cells: { '01:31': '100.00', '01:62': '99.90' } }],
    },
  }),
  tie({
    id: 'T01-06',
    title: '收支差额等于结转结余的变动',
    ...byLayout('01表 行58－行27 = (行28+行29)－(行59+行60)'),
    severity: 'error',
    remedy: '本年支出超过本年收入的部分只能来自结转结余：核对年初、年末结转和结余及结余分配。',
    left: ['01:expenditure', '01:surplusDistribution', '01:carriedOut'],
    right: ['01:revenue', '01:nonFiscalSurplusUsed', '01:carriedIn'],
    examples: {
      pass: [
        {
          name: '超支部分来自年初结转',
          cells: { '01:27': '100.00', '01:29': '112.88', '01:58': '112.88', '01:60': '100.00' },
        },
        {
          name: '四个数相加差0.01是尾差',
          cells: { '01:27': '100.00', '01:29': '5.00', '01:58': '90.00', '01:60': '15.01' },
        },
      ],
      fail: [{ name: '年末结转多了十万元', cells: { '01:27': '100.00', '01:58': '90.00', '01:60': '20.00' } }],
    },
  }),
];

/** Rows of the table in the order of the classification, and rows with amounts that the form does not have. */
function* formKept(disclosure: Case): Generator<Check> {
  const table = disclosure.table(ROLE);
  if (!table) {
    yield unreadTable(ROLE);
    return;
  }
  const strangers = disclosure.reading.statements.filter(
    (s) => s.cell?.table === ROLE && s.fact === null && isNonZero(s),
  );
  if (strangers.length > 0) {
    const names = strangers
      .map((s) => `「${s.cell?.rowLabel || s.cell?.row || '（空）'}」${s.printed.text}`)
      .join('、');
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `公开01表有表式以外的行：${names}，没有参加核对。`,
      statements: strangers,
    };
  }
  const moved = outOfOrder(classRowsOf(disclosure, table));
  if (moved.length > 0) {
    const names = moved.map((s) => s.cell?.rowLabel).join('、');
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `公开01表的支出分类没有按表式的次序排列：${names}。`,
      statements: moved,
    };
  }
  if (strangers.length + moved.length === 0) yield passed();
}

function classRowsOf(disclosure: Case, table: TableReading): Statement[] {
  const cells = table.rows.flatMap((row) => row.cells.map((index) => disclosure.reading.statements[index]));
  return cells.filter((s) => s !== undefined).filter((s) => s.fact?.includes('function=') === true);
}

function outOfOrder(cells: readonly Statement[]): Statement[] {
  const codes = cells.map((s) => parseFactKey(s.fact ?? '').dims['function'] ?? '');
  return cells.filter((_, i) => i > 0 && (codes[i - 1] ?? '') >= (codes[i] ?? ''));
}

/** Accounts that only a 事业单位 keeps (政府会计制度). */
const INSTITUTION_ONLY = [
  'revenue{source=superior}',
  'revenue{source=institution}',
  'revenue{source=operating}',
  'revenue{source=affiliate}',
  'nonFiscalSurplusUsed',
  'surplusDistribution',
];
const INSTITUTION_WORDS = /事业单位|学校|幼儿园|医院|卫生院|中心|研究[所院]|[馆站台]/;
const PAY_OF_INSTITUTIONS = 'expenditure{economic=30107,fund=general,kind=basic}';

/** Asks only of a department that runs as 行政单位 and shows no sign at all of a 事业单位. */
function* institutionAccounts(disclosure: Case): Generator<Check> {
  if (!disclosure.table(ROLE)) {
    yield unreadTable(ROLE);
    return;
  }
  const cells = INSTITUTION_ONLY.map((fact) => disclosure.cell(ROLE, fact)).filter(isPositive);
  if (cells.length === 0) {
    yield passed();
    return;
  }
  const told = sectionsSay(disclosure, ['organisation', 'duties'], INSTITUTION_WORDS);
  if (told === null) {
    yield unverified('没有读到机构设置情况，无法判断是否有事业单位，未能核验。');
    return;
  }
  const hasInstitution =
    told ||
    INSTITUTION_WORDS.test(disclosure.reading.department.name ?? '') ||
    itemsNamed(disclosure, 'expenditure', ['事业运行']).length > 0 ||
    isPositive(disclosure.cell('basicExpenditure', PAY_OF_INSTITUTIONS));
  if (hasInstitution || itemsNamed(disclosure, 'expenditure', ['行政运行']).length === 0) {
    yield passed();
    return;
  }
  const names = cells.map((s) => `${s.cell?.rowLabel} ${s.printed.text}`).join('、');
  const message = `公开01表有${names}，这些科目只有事业单位使用，而机构设置、科目和人员经费都看不出本部门有事业单位。`;
  yield { kind: 'verdict', outcome: 'explain', message, statements: cells };
}

function* notAllZero(disclosure: Case): Generator<Check> {
  if (!disclosure.table(ROLE)) {
    yield unreadTable(ROLE);
    return;
  }
  const cells = [...disclosure.factsOf(ROLE).values()];
  const isReadable = cells.every((s) => s.printed.state !== 'unreadable');
  if (cells.some(isNonZero)) yield passed();
  else if (cells.length === 0 || !isReadable) yield unverified('公开01表没有读到任何一行，未能核验。');
  else
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message: '公开01表的收入、支出全部为零或空白。',
      places: placesOf(disclosure),
    };
}

function placesOf(disclosure: Case) {
  const { line = 1, title = '' } = disclosure.table(ROLE) ?? {};
  return [{ line, start: 0, end: title.length }];
}

export const rules: readonly Rule[] = [
  ...sums,
  {
    id: 'T01-07',
    title: '支出分类的行与表式一致',
    formula: '01表 各类的名称、次序 = 表式（一般公共服务支出 … 抗疫特别国债安排的支出）',
    severity: 'warning',
    basis: [cite('S001', '公开01表')],
    effective: always,
    remedy: '按规定表式恢复各行的名称和次序，不增行、不调换。',
    check: formKept,
    examples: {
      pass: [{ name: '各行与表式一致', cells: { '01:32': '80.00', '01:39': '20.00' } }],
      fail: [{ name: '把住房保障支出改成表式没有的名称', cells: { '01:50 十九、职工住房支出': '20.00' } }],
    },
  },
  {
    id: 'T01-08',
    title: '事业单位才有的收支科目应当有事业单位',
    formula: '01表 行4、5、6、7、28、59 > 0 ⇒ 有事业单位',
    severity: 'warning',
    basis: [cite('KJZD'), cite('practice', '行政单位没有事业收入、经营收入、结余分配')],
    effective: always,
    remedy: '核实收入的性质：行政单位的非财政拨款收入一般列其他收入；确有事业单位的，在机构设置中写明。',
    check: institutionAccounts,
    examples: {
      pass: [
        {
          name: '有下属事业单位',
          cells: { '01:5': '20.00', '03:2013201 行政运行.1': '80.00' },
          prose: { organisation: '本部门设3个内设机构，下设1个事业单位：文化馆。' },
        },
        { name: '只有财政拨款和其他收入', cells: { '01:1': '80.00', '01:8': '1.00', '01:27': '81.00' } },
      ],
      fail: [
        {
          name: '只有行政运行却有事业收入',
          cells: { '01:5': '20.00', '03:2013201 行政运行.1': '80.00' },
          prose: { organisation: '本部门设3个内设机构，没有下属单位。' },
        },
      ],
    },
  },
  {
    id: 'T01-10',
    title: '收支总表不得全为零',
    formula: '01表 行31、行62 ≠ 0',
    severity: 'error',
    basis: [cite('practice', '收支总表全部为零或空白的，为漏填')],
    effective: always,
    remedy: '补填收入支出决算总表。',
    check: notAllZero,
    examples: {
      pass: [{ name: '有收支', cells: { '01:27': '100.00', '01:58': '100.00' } }],
      fail: [
        { name: '合计、总计都是零', cells: { '01:27': '0.00', '01:31': '0.00', '01:58': '0.00', '01:62': '0.00' } },
      ],
    },
  },
];
