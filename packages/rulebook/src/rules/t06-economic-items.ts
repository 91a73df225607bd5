/** 公开06表 against what the money is for: 款 of pensions, insurance and housing have a 项 of their own in 公开05表. */
import { answer, type Case, type Check, type Operand, type Outcome, type Rule } from '@mingsuan/core/audit';
import {
  codesOf,
  isPositive,
  isZero,
  itemsNamed,
  notApplicable,
  passed,
  sectionsSay,
  ties,
  unreadTable,
  unverified,
} from '@mingsuan/core/families';
import { factKey, ofEconomic, ofFunction, type Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'basicExpenditure';
const BASIC = factKey('expenditure', { fund: 'general', kind: 'basic' });

function economic(code: string): string {
  return `06:${ofEconomic(BASIC, code)}`;
}

function functional(code: string): string {
  return `05:${ofFunction(BASIC, code)}`;
}

/** Only where 公开05表 goes down to 项 can a 项 be missed in it. */
function printsItems(disclosure: Case): true | string {
  const printed = codesOf(disclosure, 'generalBudget');
  return printed.length === 0 || printed.some((code) => code.length === 7) ? true : '公开05表没有印到项级科目。';
}

const INSTITUTION_WORDS = /事业单位|学校|幼儿园|医院|卫生院|中心|研究[所院]|[馆站台]/;
/** 项 that every kind of unit has: what remains tells what the unit is. */
const OF_EVERY_UNIT = /^(?:208|210|221)\d{4}$/;

/** 绩效工资 is paid in 事业单位 only; asked of a department whose other 项 are all 行政运行. */
function* performancePay(disclosure: Case): Generator<Check> {
  const pay = disclosure.cell(ROLE, ofEconomic(BASIC, '30107'));
  if (!isPositive(pay)) return;
  if (!disclosure.table('generalBudget')) {
    yield unreadTable('generalBudget');
    return;
  }
  const offices = new Set(itemsNamed(disclosure, 'generalBudget', ['行政运行']).map((row) => row.key));
  const basic = codesOf(disclosure, 'generalBudget').filter(
    (code) => code.length === 7 && isPositive(disclosure.cell('generalBudget', ofFunction(BASIC, code))),
  );
  const isOfficeOnly = offices.size > 0 && basic.every((code) => offices.has(code) || OF_EVERY_UNIT.test(code));
  const isTold =
    INSTITUTION_WORDS.test(disclosure.reading.department.name ?? '') ||
    sectionsSay(disclosure, ['organisation', 'duties'], INSTITUTION_WORDS) !== false;
  if (isTold || !isOfficeOnly) {
    yield passed();
    return;
  }
  const message = `公开06表有绩效工资 ${pay.printed.text}，而科目都是行政运行，机构设置也没有事业单位。`;
  yield { kind: 'verdict', outcome: 'explain', message, statements: [pay] };
}

function* vehicleUpkeep(disclosure: Case): Generator<Check> {
  const upkeep = disclosure.cell(ROLE, ofEconomic(BASIC, '30231'));
  const held = disclosure.cell('statistics', 'vehicles');
  if (!isPositive(upkeep)) return;
  if (!held) {
    yield unreadTable('statistics');
    return;
  }
  const isRented =
    sectionsSay(disclosure, ['assets', 'threePublic', 'threePublicOverall', 'threePublicDetail'], /租/) === true;
  if (!isZero(held) || isRented) {
    yield passed();
    return;
  }
  const message = `公开06表有公务用车运行维护费 ${upkeep.printed.text}，公开10表车辆数却为零或空白，也没有说明租赁。`;
  yield { kind: 'verdict', outcome: 'explain', message, statements: [upkeep, held] };
}

const pensions = ties({
  id: 'T06-11',
  title: '养老、年金、公积金和退休费与对应的功能科目一致',
  formula:
    '06表 30108 = 05表[2080505]栏2；30109 = [2080506]；30113 = [2210201]；30301+30302 ≤ [2080501]+[2080502]+[2080503]',
  severity: 'warning',
  basis: [cite('practice', '缴费和退休费的经济分类与功能分类一一对应')],
  effective: always,
  remedy: '核对两表的该项支出；由其他功能科目列支的，在说明中写明。',
  when: printsItems,
  parts: [
    {
      left: [economic('30108')],
      right: [functional('2080505')],
      say: '养老保险缴费 = 机关事业单位基本养老保险缴费支出',
    },
    { left: [economic('30109')], right: [functional('2080506')], say: '职业年金缴费 = 机关事业单位职业年金缴费支出' },
    {
      left: [economic('30113')],
      right: [functional('2210201')],
      say: '住房公积金（经济科目）= 住房公积金（功能科目）',
    },
    {
      left: [economic('30301'), economic('30302')],
      right: [functional('2080501'), functional('2080502'), functional('2080503')],
      relation: 'atMost',
      say: '离休费、退休费不超过行政、事业单位离退休支出',
    },
  ],
  examples: {
    pass: [
      {
        name: '两表一致',
        cells: { '05:2080505.2': '28.02', '05:2080501.2': '4.41', '06:30108': '28.02', '06:30302': '4.41' },
      },
      { name: '两表差0.01是尾差', cells: { '05:2210201.2': '22.77', '06:30113': '22.78' } },
    ],
    fail: [{ name: '养老保险缴费两表不同', cells: { '05:2080505.2': '28.02', '06:30108': '20.82' } }],
  },
});

/** Not every contribution has its 款, so this asks and does not take part in finding the wrong cell. */
function* insuranceBounds(disclosure: Case): Generator<Check> {
  const code = '21011';
  const paid = disclosure.cell('generalBudget', ofFunction(BASIC, code));
  const missing = ([ROLE, 'generalBudget'] as const).find((role) => !disclosure.table(role));
  if (missing || !paid) {
    yield missing ? unreadTable(missing) : notApplicable(`公开05表没有 ${code} 行政事业单位医疗。`);
    return;
  }
  const cells = (codes: readonly string[]) => codes.map((code) => disclosure.cell(ROLE, ofEconomic(BASIC, code)));
  const least = operands(cells(INSURANCE));
  const most = operands(cells([...INSURANCE, ...ALSO_MEDICAL]));
  const whole = operands([paid]);
  const bounds = new Set([within(least, whole), within(whole, most)]);
  if (bounds.has('unverified')) yield unverified('有单元格读不出数字，未能核验。');
  else if (bounds.has('failed')) {
    const shown = least
      .filter((o) => isPositive(o.statement))
      .map((o) => `${o.statement.cell?.row} ${o.statement.printed.text}`);
    const message = `行政事业单位医疗（21011）基本支出 ${paid.printed.text || '为空'}，与公开06表的医疗保险缴费、公务员医疗补助（${shown.join('、') || '空'}）不相符。`;
    yield { kind: 'verdict', outcome: 'explain', message, statements: [paid, ...least.map((o) => o.statement)] };
  } else yield passed();
}

const INSURANCE = ['30110', '30111'];
/** 款 that 行政事业单位医疗 may pay for besides. */
const ALSO_MEDICAL = ['30112', '30114', '30307'];

function within(left: readonly Operand[], right: readonly Operand[]): Outcome {
  return answer({ kind: 'atMost', left, right, say: '' }).outcome;
}

function operands(statements: readonly (Statement | undefined)[]): Operand[] {
  return statements.filter((s) => s !== undefined).map((statement) => ({ sign: 1, statement }));
}

export const rules: readonly Rule[] = [
  {
    id: 'T06-10',
    title: '绩效工资、公务用车运行维护费应有事业单位、有车辆',
    formula: '06表 30107 > 0 ⇒ 有事业单位；30231 > 0 ⇒ 10表 行7 > 0 或有租赁说明',
    severity: 'warning',
    basis: [cite('practice', '绩效工资发给事业单位人员；有运行维护费应有车辆')],
    effective: always,
    remedy: '核实经济科目是否列错；确有事业单位或租赁车辆的，在机构设置、资产占用情况中写明。',
    *check(disclosure): Generator<Check> {
      if (!disclosure.table(ROLE)) yield unreadTable(ROLE);
      yield* performancePay(disclosure);
      yield* vehicleUpkeep(disclosure);
    },
    examples: {
      pass: [
        { name: '有事业运行', cells: { '05:2013250 事业运行.2': '93.71', '06:30107': '39.12' } },
        { name: '有车辆', cells: { '06:30231': '3.00', '10:7': '2' } },
      ],
      fail: [
        { name: '有运行维护费没有车辆', cells: { '06:30231': '3.00', '10:7': '0' } },
        {
          name: '只有行政运行却有绩效工资',
          cells: { '05:2013201 行政运行.2': '93.71', '06:30107': '39.12' },
          prose: { organisation: '本部门设3个内设机构，没有下属单位。' },
        },
      ],
    },
  },
  pensions,
  {
    id: 'T06-12',
    title: '医疗保险缴费与行政事业单位医疗支出相符',
    formula: '06表 30110+30111 ≤ 05表[21011]栏2 ≤ 30110+30111+30112+30114+30307',
    severity: 'info',
    basis: [cite('practice', '医疗缴费的经济分类与功能分类互相印证')],
    effective: always,
    remedy: '核对医疗保险缴费、公务员医疗补助与行政事业单位医疗支出；由其他科目列支的不必改。',
    check: insuranceBounds,
    examples: {
      pass: [
        {
          name: '医疗支出含其他社会保障缴费',
          cells: { '05:21011.2': '11.47', '05:2101101.2': '11.47', '06:30110': '10.92', '06:30112': '0.55' },
        },
      ],
      fail: [
        {
          name: '医疗支出多于各项缴费',
          cells: { '05:21011.2': '31.47', '05:2101101.2': '31.47', '06:30110': '10.92' },
        },
      ],
    },
  },
];
