/** 十（三）国有资产占用情况: vehicles by use, and large equipment. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  isPositive,
  notApplicable,
  passed,
  plus,
  proseRule,
  spotsIn,
  toldIn,
} from '@mingsuan/core/families';
import type { Statement } from '@mingsuan/core/statement';
import { vehicleUses } from '../layouts/index.ts';
import { equipmentThreshold, valueIn } from '../parameters.ts';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const SECTION = ['assets'];
const OTHER_USE = 'vehicles{use=other}';
/** The older form tells 通用设备 from 专用设备, each with a threshold of its own. */
const TWO_KINDS = /通用设备|专用设备/;

function saysTwoKinds(disclosure: Case): boolean {
  return disclosure.sections('assets').some(({ flow }) => TWO_KINDS.test(flow.text));
}

const USES = vehicleUses.map(({ use }) => ({ use, fact: `vehicles{use=${use}}` }));

function usesTold(disclosure: Case): { use: string; statement: Statement }[] {
  const told: { use: string; statement: Statement }[] = [];
  for (const { use, fact } of USES) {
    const statement = toldIn(disclosure, SECTION, fact, 'amount');
    if (statement) told.push({ use, statement });
  }
  return told;
}

/** Σ of the uses told of, where no use that the table counts is left out. */
function* vehiclesAddUp(disclosure: Case): Generator<Check> {
  const total = toldIn(disclosure, SECTION, 'vehicles', 'amount');
  const told = total ? usesTold(disclosure) : [];
  if (!total || told.length === 0) return;
  const isLeftOut = USES.some(
    ({ use, fact }) => !told.some((own) => own.use === use) && isPositive(disclosure.cell('statistics', fact)),
  );
  const left = [plus(total)];
  const right = told.map(({ statement }) => plus(statement));
  const isAll = told.length === USES.length || (disclosure.table('statistics') !== undefined && !isLeftOut);
  if (isAll) yield { kind: 'equal', left, right, say: '车辆总数 = 各类用车之和' };
  else yield { kind: 'atMost', left: right, right: left, say: '各类用车之和不大于车辆总数' };
}

function* equipmentTie(disclosure: Case): Generator<Check> {
  if (saysTwoKinds(disclosure)) {
    yield notApplicable('文中分通用设备、专用设备说明，与公开10表的口径不同。');
    return;
  }
  yield* EQUIPMENT_TIES(disclosure);
}

const EQUIPMENT_TIES = amountsTie({
  sections: SECTION,
  facts: (fact) => fact === 'equipment',
  tables: ['statistics'],
  counted: true,
});

function* thresholdIsInForce(disclosure: Case): Generator<Check> {
  const threshold = valueIn(equipmentThreshold, disclosure.year);
  const told = toldIn(disclosure, SECTION, 'equipmentThreshold', 'amount');
  if (threshold === null || !told || saysTwoKinds(disclosure)) {
    yield notApplicable('文中没有说大型设备的单价起点，或本年度没有规定。');
    return;
  }
  const right = threshold * QUANTA_OF_WAN;
  if (told.printed.value === right) yield { kind: 'verdict', outcome: 'passed', message: '', statements: [told] };
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `大型设备的单价起点印作 ${told.printed.text}${told.printed.unit}，应为 ${threshold}${equipmentThreshold.unit}（含）以上。`,
      statements: [told],
      stated: told.printed.text + told.printed.unit,
      expected: `${threshold}${equipmentThreshold.unit}`,
    };
  }
}

/** Quanta of one 万元. */
const QUANTA_OF_WAN = 10_000_000;

function* otherUseIsExplained(disclosure: Case): Generator<Check> {
  const other = toldIn(disclosure, SECTION, OTHER_USE, 'amount') ?? disclosure.cell('statistics', OTHER_USE);
  if (disclosure.sections('assets').length === 0 || !isPositive(other)) {
    yield notApplicable('没有其他用车。');
    return;
  }
  const isExplained =
    [...spotsIn(disclosure, SECTION, /其他用车[^。；]{0,12}(?:主要)?(?:是|为|用于|包括)/g)].length > 0;
  if (isExplained) yield passed();
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `其他用车 ${other.printed.text} 辆，文中没有说明其他用车主要是什么车。`,
      statements: [other],
      expected: '“其他用车主要是……”',
    };
  }
}

const CELLS = { '10:7': '4', '10:12': '1', '10:15': '3', '10:17': '2' };
const TEXT =
  '截至2023年12月31日，本部门（单位）共有车辆4辆。其中：副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车0辆、应急保障用车0辆、执法执勤用车1辆、特种专业技术用车0辆、离退休干部服务用车0辆，其他用车3辆，其他用车主要是日常公务业务用车；单价100万元（含）以上设备（不含车辆）2台（套）。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-35',
      title: '车辆数、设备数与公开10表一致，车辆总数等于各类用车之和',
      formula: '车辆总数、各类用车、单价100万元以上设备 = 10表 行7至行15、行17；车辆总数 = Σ各类用车',
      severity: 'error',
      basis: [cite('layout', '公开10表行7至行17与情况说明第十节（三）是同样的数')],
      effective: always,
      remedy: '以公开10表为准核对车辆和设备的数量。',
      examples: {
        pass: [
          { name: '总数、各类与表一致', cells: CELLS, prose: { assets: TEXT } },
          {
            name: '只列有车的两类',
            cells: CELLS,
            prose: { assets: '共有车辆4辆，其中：执法执勤用车1辆、其他用车3辆，其他用车主要是业务用车。' },
          },
        ],
        fail: [
          { name: '总数多一辆', cells: CELLS, prose: { assets: TEXT.replace('车辆4辆', '车辆5辆') } },
          { name: '设备台数与表不符', cells: CELLS, prose: { assets: TEXT.replace('2台', '3台') } },
        ],
      },
    },
    amountsTie({
      sections: SECTION,
      facts: (fact) => fact.startsWith('vehicles'),
      tables: ['statistics'],
      counted: true,
    }),
    vehiclesAddUp,
    equipmentTie,
  ),
  {
    id: 'N-35-2',
    title: '大型设备的单价起点是现行的100万元',
    formula: '单价起点 = 100万元（含）以上',
    severity: 'warning',
    basis: [equipmentThreshold.basis],
    effective: always,
    remedy: '改为“单价100万元（含）以上设备（不含车辆）”，并按这个起点统计台数。',
    check: thresholdIsInForce,
    examples: {
      pass: [{ name: '100万元（含）以上', prose: { assets: TEXT } }],
      fail: [{ name: '仍写50万元', prose: { assets: TEXT.replace('100万元', '50万元') } }],
    },
  },
  {
    id: 'N-36',
    title: '有其他用车的，说明主要是什么车',
    formula: '其他用车 > 0 ⇒ “其他用车主要是……”',
    severity: 'warning',
    basis: [cite('S001', '其他用车主要是……')],
    effective: always,
    remedy: '补写其他用车主要是什么车。',
    check: otherUseIsExplained,
    examples: {
      pass: [{ name: '写明主要是业务用车', prose: { assets: TEXT } }],
      fail: [{ name: '没有说明', prose: { assets: TEXT.replace('，其他用车主要是日常公务业务用车', '') } }],
    },
  },
];
