/** 公开10表 部门决算公开相关信息统计表: 采购 and vehicles add up, counts are counts, and rows are found by name. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  isPositive,
  itemsNamed,
  notApplicable,
  passed,
  sectionsSay,
  tie,
  unreadTable,
  unverified,
} from '@mingsuan/core/families';
import { dimensionOf, exponentOf, pow10 } from '@mingsuan/core/money';
import { factKey, type Statement } from '@mingsuan/core/statement';
import { layouts, vehicleUses } from '../layouts/index.ts';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const ROLE = 'statistics';

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

function counts(disclosure: Case): Statement[] {
  const cells = [...disclosure.factsOf(ROLE).values()];
  return cells.filter((s) => s.printed.state === 'stated' && dimensionOf(s.printed.unit) === 'plain');
}

function* wholeCounts(disclosure: Case): Generator<Check> {
  if (!disclosure.table(ROLE)) {
    yield unreadTable(ROLE);
    return;
  }
  const cells = counts(disclosure);
  const isCount = ({ printed }: Statement) =>
    printed.value >= 0 && printed.value % pow10(exponentOf(printed.unit)) === 0;
  const odd = cells.filter((s) => !isCount(s));
  if (odd.length > 0) {
    const names = odd.map((s) => `${s.cell?.rowLabel} ${s.printed.text}`).join('、');
    yield { kind: 'verdict', outcome: 'failed', message: `公开10表的数量应为零或正整数：${names}。`, statements: odd };
  } else if (cells.length > 0) yield passed();
}

const UNITS = [
  {
    fact: factKey('agencyOperating', { unit: 'administrative' }),
    /** No office without 行政运行; null where the table that would show it was not read. */
    isThere: (disclosure: Case) =>
      disclosure.table('expenditure') ? itemsNamed(disclosure, 'expenditure', ['行政运行']).length > 0 : null,
    why: '支出决算表没有「行政运行」科目，看不出有行政单位',
  },
  {
    fact: factKey('agencyOperating', { unit: 'participating' }),
    isThere: (disclosure: Case) => sectionsSay(disclosure, ['organisation', 'duties'], /参公|参照/),
    why: '机构设置没有写到参照公务员法管理的事业单位',
  },
] as const;

function* unitsExist(disclosure: Case): Generator<Check> {
  if (!disclosure.table(ROLE)) {
    yield unreadTable(ROLE);
    return;
  }
  for (const { fact, isThere, why } of UNITS) {
    const cell = disclosure.cell(ROLE, fact);
    if (!isPositive(cell)) continue;
    const answer = isThere(disclosure);
    if (answer === null) yield unverified('没有读到支出决算表或机构设置情况，未能核验。');
    else if (answer) yield passed();
    else {
      const message = `公开10表${cell.cell?.rowLabel}机关运行经费 ${cell.printed.text}，而${why}。`;
      yield { kind: 'verdict', outcome: 'explain', message, statements: [cell] };
    }
  }
}

/** 行次 by the form, for the facts of its rows. */
function formNumbers(): Map<string, number> {
  const form = layouts.find((layout) => layout.role === ROLE);
  const lines = form?.kind === 'lines' ? form.sides.flatMap((side) => side.lines) : [];
  return new Map(lines.map((line) => [factKey(line.concept, line.dims), line.number]));
}

/** Rows are read by name, so a wrong 行次 misleads nobody but the reader of the page. */
function* numbersAsInForm(disclosure: Case): Generator<Check> {
  const table = disclosure.table(ROLE);
  if (!table) {
    yield unreadTable(ROLE);
    return;
  }
  const numbers = formNumbers();
  const cells = [...disclosure.factsOf(ROLE)].filter(([, cell]) => /^\d+$/.test(cell.cell?.row ?? ''));
  const odd = cells.flatMap(([fact, cell]) => (String(numbers.get(fact)) === cell.cell?.row ? [] : [cell]));
  if (odd.length > 0) {
    const names = odd.map((s) => `${s.cell?.rowLabel}（行次 ${s.cell?.row}）`).join('、');
    const message = `公开10表的行次与表式不同，读数以项目名称为准：${names}。`;
    yield { kind: 'verdict', outcome: 'explain', message, statements: odd };
  } else yield cells.length > 0 ? passed() : notApplicable('公开10表没有印行次。');
}

const FORM = ['部门决算公开相关信息统计表', '公开10表', '项目\t行次\t统计数'];

export const rules: readonly Rule[] = [
  tie({
    id: 'T10-01',
    title: '政府采购合计等于货物、工程、服务之和',
    ...byLayout('10表 行1 = 行2+行3+行4'),
    severity: 'error',
    remedy: '核对政府采购货物、工程、服务三行与合计。',
    left: ['10:procurement'],
    right: ['goods', 'works', 'services'].map((kind) => `10:procurement{kind=${kind}}`),
    examples: {
      pass: [
        { name: '货物加服务', cells: { '10:1': '1.35', '10:2': '0.35', '10:4': '1.00' } },
        {
          name: '三项相加差0.01是尾差',
          cells: { '10:1': '2319.21', '10:2': '319.22', '10:3': '1000.00', '10:4': '1000.00' },
        },
      ],
      fail: [{ name: '合计漏加货物', cells: { '10:1': '1.00', '10:2': '0.35', '10:4': '1.00' } }],
    },
  }),
  tie({
    id: 'T10-02',
    title: '车辆合计等于八类用车之和',
    ...byLayout('10表 行7 = 行8+行9+…+行15'),
    severity: 'error',
    remedy: '核对各类用车的辆数与车辆数合计。',
    left: ['10:vehicles'],
    right: vehicleUses.map(({ use }) => `10:vehicles{use=${use}}`),
    examples: {
      pass: [{ name: '两类用车相加', cells: { '10:7': '4', '10:12': '1', '10:15': '3' } }],
      fail: [{ name: '合计少一辆', cells: { '10:7': '3', '10:12': '1', '10:15': '3' } }],
    },
  }),
  {
    id: 'T10-03',
    title: '列有机关运行经费的单位类别应当存在',
    formula: '10表 行5 > 0 ⇒ 有行政单位；行6 > 0 ⇒ 有参照公务员法管理事业单位',
    severity: 'info',
    basis: [cite('JM', '机关运行经费名词解释'), cite('practice', '机构设置与机关运行经费的单位类别互相印证')],
    effective: always,
    remedy: '核实机关运行经费所属的单位类别，填在对应的行，或在机构设置中写明参公事业单位。',
    check: unitsExist,
    examples: {
      pass: [{ name: '行政单位有行政运行支出', cells: { '03:2013201 行政运行.1': '138.59', '10:5': '27.27' } }],
      fail: [
        {
          name: '机构设置没有参公事业单位',
          cells: { '10:6': '5.00' },
          prose: { organisation: '本部门设3个内设机构，下设1个事业单位。' },
        },
      ],
    },
  },
  {
    id: 'T10-04',
    title: '车辆、设备数量是零或正整数',
    formula: '10表 行7–行17 ∈ {0, 1, 2, …}',
    severity: 'error',
    basis: [cite('layout', '10表 行7–行17 单位：辆、台（套）')],
    effective: always,
    remedy: '按实有数量改正，不填金额、不填小数。',
    check: wholeCounts,
    examples: {
      pass: [{ name: '四辆车', cells: { '10:7': '4', '10:15': '4' } }],
      fail: [{ name: '车辆数填成了小数', cells: { '10:7': '4.5', '10:15': '4.5' } }],
    },
  },
  {
    id: 'T10-05',
    title: '行次与表式一致',
    formula: '10表 各行的行次 = 表式的行次（表式没有行16）',
    severity: 'info',
    basis: [cite('S001', '公开10表')],
    effective: always,
    remedy: '按表式改正行次；数字以项目名称为准，不受影响。',
    check: numbersAsInForm,
    examples: {
      pass: [{ name: '行15之后是行17', cells: { '10:1': '1.35', '10:15': '4', '10:17': '2' } }],
      fail: [
        {
          name: '行次从中间起错了一位',
          text: [
            '某县财政局',
            '2023年度部门决算公开',
            ...FORM,
            '合计\t1\t1.35',
            '货物\t3\t',
            '工程\t4\t',
            '服务\t5\t1.35',
          ].join('\n'),
        },
      ],
    },
  },
];
