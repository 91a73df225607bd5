/** The parts that a narrative must have: duties, institutions, changes with reasons, and the other matters. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { factKey, type Section } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import {
  always,
  failed,
  hasNarrative,
  inKnownForm,
  NO_NARRATIVE,
  narrativePlaces,
  notApplicable,
  passed,
  proseNumbers,
  proseSections,
  sectionsOf,
  spanInLine,
  textOf,
} from './g-shared.ts';

/** All prose with its headings. */
function wholeText(disclosure: Case): string {
  const headings = disclosure.reading.outline.map(({ title }) => title);
  return textOf(disclosure, proseSections(disclosure)) + headings.join('\n');
}

interface Part {
  readonly name: string;
  readonly words: RegExp;
}

/** Parts that a disclosure with a narrative must have somewhere; where each stands is left to the place's form. */
function mustSay(parts: (disclosure: Case) => readonly Part[]): Rule['check'] {
  return function* (disclosure) {
    if (!hasNarrative(disclosure)) {
      yield notApplicable(NO_NARRATIVE);
      return;
    }
    const text = disclosure.once(wholeText);
    const missing = parts(disclosure).filter(({ words }) => !words.test(text));
    if (missing.length === 0) yield passed();
    else yield failed(`没有写${missing.map(({ name }) => name).join('、')}。`, { places: narrativePlaces(disclosure) });
  };
}

const DUTIES: readonly Part[] = [
  { name: '部门职责', words: /职责|职能|主要工作|主要任务/ },
  { name: '机构设置', words: /机构设置|机构情况|内设|单位构成|人员构成|机构编制|预算单位/ },
];

const OPERATING: readonly Part[] = [{ name: '机关运行经费', words: /机关运行经费|机关运行支出/ }];

/** Where 公开10 tells of vehicles and equipment, the narrative need not. */
function assets(disclosure: Case): readonly Part[] {
  if (disclosure.table('statistics')) return [];
  return [
    { name: '车辆', words: /车辆|公务用车保有/ },
    { name: '单价100万元以上设备', words: /设备/ },
  ];
}

/** What was bought must be told apart; what was not bought need not. */
function procurement(disclosure: Case): readonly Part[] {
  const parts: Part[] = [{ name: '政府采购', words: /政府采购/ }];
  const total = disclosure.statementOf(factKey('procurement', {}));
  if (total && total.printed.value > 0) {
    parts.push(
      { name: '货物、工程、服务采购支出', words: /货物|工程|服务支出|服务类/ },
      { name: '授予中小企业合同金额', words: /中小企业|小微企业/ },
    );
  }
  return parts;
}

/** Sections that must be compared with last year, by what they are usually called. */
const COMPARED: readonly (readonly [role: string, name: string])[] = [
  ['overall', '收入支出总体情况'],
  ['fiscal', '财政拨款收支总体情况'],
  ['general', '一般公共预算财政拨款支出'],
  ['threePublic', '“三公”经费'],
  ['agencyOperating', '机关运行经费'],
];
const CHANGE =
  /上年|上一年|去年|同比|持平|相同|增加|减少|增长|下降|上升|降低|无增减|无变化|20\d\d年相比|[比与较]20\d\d年/;
const MOVED = /(?:增加|减少|增长|下降|上升|降低)(?:了|额)?\d/;
const REASON = /原因|由于|因为|因此|所致|导致|主要是|主要系|缘于|受[^，。]{1,20}影响|因(?!公)/;
const NOTHING = /无此项|没有|无|未发生|未安排|不涉及/;

function* comparedWithLastYear(disclosure: Case): Generator<Verdict> {
  let asked = 0;
  for (const [role, name] of COMPARED) {
    const sections = sectionsOf(disclosure, ...(role === 'general' ? ['general', 'generalOverall'] : ownRoles(role)));
    const first = sections[0];
    if (!first || !sections.some((section) => hasAmount(disclosure, section))) continue;
    const text = textOf(disclosure, sections);
    asked++;
    const places = [spanInLine(disclosure.reading, first.heading.line, first.heading.title)];
    if (!CHANGE.test(text)) {
      if (NOTHING.test(text)) yield passed();
      else yield failed(`${name}没有与上年比较。`, { places });
    } else if (MOVED.test(text) && !REASON.test(text)) yield failed(`${name}写了增减，没有写原因。`, { places });
    else yield passed();
  }
  if (asked === 0) yield notApplicable('情况说明没有须与上年比较的部分。');
}

function ownRoles(role: string): string[] {
  return role === 'threePublic' ? ['threePublic', 'threePublicOverall', 'threePublicDetail'] : [role];
}

function hasAmount(disclosure: Case, section: Section): boolean {
  return proseNumbers(disclosure).some(
    (s) => s.printed.dimension === 'money' && disclosure.reading.sections[s.section] === section,
  );
}

const TABLES = { '01:27': '10.00', '02:合计.1': '10.00', '03:合计.1': '10.00' };
const SECTIONS = {
  overall: '2023年度收入总计10.00万元，支出总计10.00万元。',
  income: '2023年度收入合计10.00万元。',
  expenditure: '2023年度支出合计10.00万元。',
};

/** A disclosure whose narrative has these sections besides. */
const withProse = (prose: Readonly<Record<string, string>>) => ({ cells: TABLES, prose: { ...SECTIONS, ...prose } });

export const rules: readonly Rule[] = [
  {
    id: 'S-16',
    title: '写明部门职责和机构设置',
    formula: '第一部分：部门职责、机构设置情况',
    severity: 'error',
    basis: [cite('DIR', '部门决算'), cite('S001', '第一部分 概况')],
    effective: always,
    remedy: '补写部门职责、机构设置情况。',
    check: mustSay(() => DUTIES),
    examples: {
      pass: [{ name: '职责、机构都写了', ...withProse({ duties: '贯彻教育方针。', organisation: '内设2个科室。' }) }],
      fail: [{ name: '没有机构设置', ...withProse({ duties: '贯彻教育方针。' }) }],
    },
  },
  {
    id: 'S-17',
    title: '收支增减变化与上年比较并说明原因',
    formula: '一、四、五（一）、九、十（一）：与上年相比的增减额、增减率、主要原因',
    severity: 'error',
    basis: [cite('DIR', '部门决算'), cite('SH', '各节增减变化及原因')],
    effective: always,
    remedy: '补写与上年相比的增减变化和主要原因。',
    check: inKnownForm(comparedWithLastYear),
    examples: {
      pass: [
        {
          name: '写了增减和原因',
          prose: { overall: '2023年度收入总计10.00万元。与上年相比增加1.00万元，增长11.11%。主要原因是新增项目。' },
        },
        { name: '与上年相同，不必写原因', prose: { agencyOperating: '机关运行经费支出10.00万元，与上年相同。' } },
      ],
      fail: [
        { name: '没有与上年比较', prose: { overall: '2023年度收入总计10.00万元，支出总计10.00万元。' } },
        { name: '写了增加没有写原因', prose: { overall: '收入总计10.00万元，与上年相比增加1.00万元，增长11.11%。' } },
      ],
    },
  },
  {
    id: 'S-18',
    title: '说明机关运行经费',
    formula: '情况说明：机关运行经费支出额及与上年比较，或写明无机关运行经费',
    severity: 'error',
    basis: [cite('YSF', '第十四条'), cite('DIR', '部门决算')],
    effective: always,
    remedy: '补写机关运行经费支出情况；没有的，写明无机关运行经费。',
    check: mustSay(() => OPERATING),
    examples: {
      pass: [
        { name: '写了机关运行经费', ...withProse({ agencyOperating: '2023年机关运行经费支出2.00万元，与上年相同。' }) },
      ],
      fail: [{ name: '没有写', ...withProse({}) }],
    },
  },
  {
    id: 'S-19',
    title: '说明政府采购情况',
    formula: '情况说明：政府采购支出总额，其中货物、工程、服务，授予中小企业合同金额',
    severity: 'error',
    basis: [cite('DIR', '部门决算'), cite('CG')],
    effective: always,
    remedy: '补写政府采购支出总额、分类和授予中小企业合同金额；没有采购的，写明没有。',
    check: mustSay(procurement),
    examples: {
      pass: [
        {
          name: '总额、分类、中小企业都写了',
          ...withProse({
            procurement: '政府采购支出总额1.00万元，其中：政府采购货物支出1.00万元。授予中小企业合同金额1.00万元。',
          }),
        },
        { name: '没有采购', ...withProse({ procurement: '2023年度没有发生政府采购支出。' }) },
      ],
      fail: [
        {
          name: '没有写中小企业',
          ...withProse({ procurement: '政府采购支出总额1.00万元，其中：政府采购货物支出1.00万元。' }),
        },
      ],
    },
  },
  {
    id: 'S-20',
    title: '说明国有资产占用情况',
    formula: '情况说明：车辆数、单价100万元（含）以上设备数',
    severity: 'warning',
    basis: [cite('S001', '情况说明十（三）'), cite('DIR', '部门决算')],
    effective: always,
    remedy: '补写年末车辆数和大型设备数；没有的写0。',
    check: mustSay(assets),
    examples: {
      pass: [
        { name: '车辆、设备都写了', ...withProse({ assets: '共有车辆2辆；单价100万元（含）以上设备0台（套）。' }) },
      ],
      fail: [{ name: '没有写设备', ...withProse({ assets: '共有车辆2辆。' }) }],
    },
  },
  {
    id: 'S-21',
    title: '说明预算绩效情况',
    formula: '情况说明：绩效自评的项目数、金额、等级，部门评价',
    severity: 'warning',
    basis: [cite('R10', '绩效评价结果公开')],
    effective: always,
    remedy: '补写预算绩效管理工作开展情况和自评结果；没有项目支出的，写明没有。',
    check: mustSay(() => [{ name: '预算绩效情况', words: /绩效/ }]),
    examples: {
      pass: [{ name: '写了绩效自评', ...withProse({ performance: '对3个项目开展了绩效自评。' }) }],
      fail: [{ name: '没有写', ...withProse({}) }],
    },
  },
];
