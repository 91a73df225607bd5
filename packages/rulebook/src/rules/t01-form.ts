/** 公开01表 收入支出决算总表: the rows that the form promises, accounts that only some units keep, and a table left empty. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  isNonZero,
  isPositive,
  itemsNamed,
  notApplicable,
  passed,
  sectionsSay,
  unreadTable,
  unverified,
} from '@mingsuan/core/families';
import { parseFactKey, type Statement, type TableReading } from '@mingsuan/core/statement';
import { formOf } from '../layouts/profiles/index.ts';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'incomeExpenditureTotal';

/** Rows of the table in the order of the classification, and rows with amounts that the form does not have. */
function* formKept(disclosure: Case): Generator<Check> {
  const table = disclosure.table(ROLE);
  if (!table) {
    yield unreadTable(ROLE);
    return;
  }
  if (!formOf(disclosure.reading)?.isComplete) {
    yield notApplicable('没有认出是哪里的表式，不知道规定了哪些行。');
    return;
  }
  const { statements } = disclosure.reading;
  // a column that the form does not have is no row of its own
  const strangers = table.rows
    .filter(({ cells }) => cells.every((index) => (statements[index]?.fact ?? null) === null))
    .flatMap(({ cells }) => cells.flatMap((index) => statements[index] ?? []).filter(isNonZero));
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
  const moved = outOfOrder(disclosure, table);
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

/** Rows of 类 that do not come after the one before them. */
function outOfOrder({ reading }: Case, table: TableReading): Statement[] {
  const moved: Statement[] = [];
  let before: string | null = null;
  for (const { cells } of table.rows) {
    for (const index of cells) {
      const cell = reading.statements[index];
      if (cell?.fact?.includes('function=') !== true) continue;
      // a row has a cell for each column of budgets: one of them stands for it
      const { dims, measure } = parseFactKey(cell.fact);
      if (measure !== 'amount') continue;
      const code = dims.function ?? '';
      if (before !== null && before >= code) moved.push(cell);
      before = code;
    }
  }
  return moved;
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
  if (cells.some(isNonZero)) yield passed();
  else if (cells.length === 0 || cells.some((s) => s.printed.state === 'unreadable'))
    yield unverified('公开01表没有读到任何一行，未能核验。');
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
