/** One fact has one value wherever the narrative states it; and where rounding leaves tails, a note says so. */
import { answer, type Case, type Check, type Operand, type Rule, type SumCheck } from '@mingsuan/core/audit';
import {
  factKey,
  ofFunction,
  parseFactKey,
  type Statement,
  type TableReading,
  type TableRole,
} from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, proseNumbers, proseSections, roleOf } from './g-shared.ts';

/** Dates, thresholds, and counts that rightly differ from sentence to sentence. */
const NOT_ONE_VALUE: ReadonlySet<string> = new Set(['year', 'lastYear', 'date', 'equipmentThreshold', 'institutions']);
/** Sections that list 科目 or are told freely: what follows the first number may be of something else. */
const LISTING_SECTIONS: ReadonlySet<string> = new Set([
  'generalStructure',
  'generalDetail',
  'basic',
  'governmentFund',
  'stateCapital',
  'performance',
  'duties',
  'organisation',
  'otherMatters',
]);

function isOneFact(fact: string): boolean {
  const { concept, dims } = parseFactKey(fact);
  // names of 科目 repeat under other parents: only the tables can tell them apart
  return !NOT_ONE_VALUE.has(concept) && dims.function === undefined && dims.economic === undefined;
}

function isInTable(disclosure: Case, fact: string): boolean {
  return disclosure.reading.tables.some(({ role }) => disclosure.cell(role, fact) !== undefined);
}

function operand(statement: Statement): Operand {
  return { sign: statement.direction === 'down' ? -1 : 1, statement };
}

function* repeated(disclosure: Case): Generator<Check> {
  const { sections, evaluation } = disclosure.reading;
  if (evaluation !== null) {
    yield notApplicable('绩效自评报告中写了几次的数另有规则核对。');
    return;
  }
  const isListing = sections.map((section) => LISTING_SECTIONS.has(roleOf(section) ?? ''));
  const last = new Map<string, Statement>();
  let asked = 0;
  for (const statement of proseNumbers(disclosure)) {
    const { fact, printed, section } = statement;
    if (fact === null || printed.state !== 'stated' || isListing[section] === true) continue;
    const before = last.get(fact);
    // twice in one section is a list or another side of the same matter
    if (before?.section === section) continue;
    last.set(fact, statement);
    if (before?.printed.dimension !== printed.dimension || !isOneFact(fact) || isInTable(disclosure, fact)) continue;
    asked++;
    const say = `两处所写的「${statement.label}」相同`;
    yield { kind: 'equal', left: [operand(before)], right: [operand(statement)], say };
  }
  if (asked === 0) yield notApplicable('没有在文字里写了两次而表里没有的数。');
}

const CODED: readonly (readonly [TableRole, string])[] = [
  ['income', factKey('revenue', {})],
  ['expenditure', factKey('expenditure', {})],
  ['generalBudget', factKey('expenditure', { fund: 'general' })],
];

/** 合计 against its 类, every 类 and 款 against its children, in the first column of a table. */
function* levelSums(disclosure: Case, role: TableRole, fact: string): Generator<SumCheck> {
  const children = new Map<string, Operand[]>();
  for (const { key } of disclosure.table(role)?.rows ?? []) {
    const cell = /^\d{3,7}$/.test(key) ? disclosure.cell(role, ofFunction(fact, key)) : undefined;
    if (!cell) continue;
    const parent = key.length === 3 ? '' : key.slice(0, -2);
    const siblings = children.get(parent);
    if (siblings) siblings.push(operand(cell));
    else children.set(parent, [operand(cell)]);
  }
  for (const [parent, parts] of children) {
    const whole = disclosure.cell(role, parent === '' ? fact : ofFunction(fact, parent));
    if (whole) yield { kind: 'equal', left: [operand(whole)], right: parts, say: '合计 = 各分项之和' };
  }
}

function firstTail(disclosure: Case): Statement | null {
  for (const [role, fact] of CODED) {
    for (const sum of levelSums(disclosure, role, fact)) {
      if (answer(sum).outcome === 'tail') return sum.left[0]?.statement ?? null;
    }
  }
  return null;
}

const NOTE = /尾数|尾差|四舍五入|单位转换|小数位|取整/;

/** Whether a line under a table's rows, or the prose, says that rounding leaves differences. */
function isNoted({ reading }: Case, sections: readonly { readonly flow: { readonly text: string } }[]): boolean {
  const { normal } = reading.document;
  const under = ({ rows, line, endLine }: TableReading) => {
    for (let at = rows[rows.length - 1]?.line ?? line; at <= Math.min(endLine + 1, normal.length); at++) {
      if (NOTE.test(normal[at - 1] ?? '')) return true;
    }
    return false;
  };
  return reading.tables.some(under) || sections.some(({ flow }) => NOTE.test(flow.text));
}

function* tailsNoted(disclosure: Case): Generator<Check> {
  const whole = firstTail(disclosure);
  if (!whole) {
    yield notApplicable('各表合计与分项之和没有尾差。');
    return;
  }
  if (isNoted(disclosure, proseSections(disclosure))) yield passed();
  else yield failed('表中合计与分项之和有尾差，而没有注明金额单位转换时可能存在尾数误差。', { statements: [whole] });
}

const rows = (note: string) =>
  `明川县教育局\n2023年度部门决算公开\n\n支出决算表\n公开03表\n部门名称：明川县教育局 2023年度\n金额单位：万元\n` +
  `项目\t\t本年支出合计\n科目代码\t科目名称\t\n栏次\t\t1\n合计\t\t10.01\n205\t教育支出\t6.00\n208\t社会保障和就业支出\t4.00\n${note}`;

export const rules: readonly Rule[] = [
  {
    id: 'G-20',
    title: '文字里写了几次的同一个数，处处相同',
    formula: '同一事项在各处文字中的数相等（表中没有此数的）',
    severity: 'error',
    basis: [cite('practice', '同一指标前后应当一致')],
    effective: always,
    remedy: '核对两处的数，改正写错的一处。',
    check: repeated,
    examples: {
      pass: [
        {
          name: '两处相同',
          prose: {
            threePublicOverall:
              '2023年度“三公”经费财政拨款支出全年预算5.00万元，支出决算4.00万元。公务接待费支出1.00万元。',
            threePublicDetail: '公务接待费支出1.00万元，共接待5批次，20人次。',
          },
        },
      ],
      fail: [
        {
          name: '公务接待费两处不同',
          prose: {
            threePublicOverall:
              '2023年度“三公”经费财政拨款支出全年预算5.00万元，支出决算4.00万元。公务接待费支出1.00万元。',
            threePublicDetail: '公务接待费支出1.20万元，共接待5批次，20人次。',
          },
        },
      ],
    },
  },
  {
    id: 'G-22',
    title: '有尾差的，注明单位转换的尾数误差',
    formula: '合计与分项之和有尾差 ⇒ 表注说明尾数误差',
    severity: 'info',
    basis: [cite('S001', '本套报表金额单位转换时可能存在尾数误差')],
    effective: always,
    remedy: '在表下加注“金额单位转换时可能存在尾数误差”。',
    check: tailsNoted,
    examples: {
      pass: [{ name: '尾差有注', text: rows('注：本套报表金额单位转换时可能存在尾数误差。') }],
      fail: [{ name: '尾差没有注', text: rows('') }],
    },
  },
];
