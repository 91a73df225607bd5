/** The eleven sections of the narrative of 上海, item by item in section 五. */
import { economicLanes } from '../classification/economic-lanes.ts';
import { type DepartmentYear, threePublicItems } from '../department-year.ts';
import { divideHalfUp, type Fen, sum } from '../money.ts';
import { gradeOf, totalScoreHundredths } from '../project.ts';
import type { DerivedTables } from '../tables/derived-tables.ts';
import { classRowsOf, itemRowsOf, totalOf } from '../tables/function-table.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { change, isLevel, money, share } from '../text/phrases.ts';
import { fullName } from './shanghai-tables.ts';

export const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

export const shanghaiSections: readonly string[] = [
  '收入支出决算总体情况说明',
  '收入决算情况说明',
  '支出决算情况说明',
  '财政拨款收入支出决算总体情况说明',
  '一般公共预算财政拨款支出决算情况说明',
  '一般公共预算财政拨款基本支出决算情况说明',
  '财政拨款“三公”经费支出决算情况说明',
  '政府性基金预算财政拨款收入支出决算情况说明',
  '国有资本经营预算财政拨款收入支出决算情况说明',
  '预算绩效管理情况',
  '其他重要事项的情况说明',
];

export function shanghaiNarrative(year: DepartmentYear, tables: DerivedTables): Block[] {
  const bodies: readonly (readonly Block[])[] = [
    [prose(total(year, '收入支出总计', tables.t01.left.get(31)!, year.lastYearTotal, year.reasons.total))],
    [prose(parts('本年收入合计', SOURCES, tables.t02[0]!.amounts))],
    [prose(parts('本年支出合计', KINDS, tables.t03[0]!.amounts))],
    [
      prose(
        total(year, '财政拨款收入支出总计', tables.t04.left.get(32)!, year.lastYearFiscalTotal, year.reasons.fiscal),
      ),
    ],
    general(year, tables),
    [prose(basic(tables))],
    threePublic(year, tables),
    [prose(fund(year, tables))],
    [prose(`${year.department}${year.year}年度无国有资本经营预算财政拨款收入和支出。`)],
    [prose(performance(year))],
    otherMatters(year, tables),
  ];
  return bodies.flatMap((blocks, i) => [line(`${NUMERALS[i]}、${shanghaiSections[i]}`), ...blocks]);
}

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const KINDS = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

function total({ department, year }: DepartmentYear, what: string, now: Fen, last: Fen, reason: string): string {
  return `${department}${year}年度${what}${money(now)}。与${year - 1}年度相比，${what}${change(now, last)}。主要原因：${reason}。`;
}

function parts(what: string, names: readonly string[], [whole = 0n, ...amounts]: readonly Fen[]): string {
  const items = names.flatMap((name, i) =>
    amounts[i] === 0n ? [] : [`${name}${money(amounts[i]!)}，占${share(amounts[i]!, whole)}`],
  );
  return `${what}${money(whole)}，其中：${items.join('；')}。`;
}

function general(year: DepartmentYear, { t01, t05 }: DerivedTables): Block[] {
  const spent = totalOf(t05, 1);
  const classes = [...year.classes.values()];
  const [last, budget] = [sum(classes.map((c) => c.lastYear)), sum(classes.map((c) => c.initialBudget))];
  const what = '一般公共预算财政拨款支出';
  const structure = classRowsOf(t05).map(
    ({ name, amounts: [a = 0n] }) => `${name}（类）${money(a)}，占${share(a, spent)}`,
  );
  return [
    line('（一）一般公共预算财政拨款支出决算总体情况'),
    prose(
      `${what}${money(spent)}，占本年支出合计的${share(spent, t01.right.get(58)!)}。与${year.year - 1}年度相比，` +
        `${what}${change(spent, last)}。主要原因：${year.reasons.general}。`,
    ),
    line('（二）一般公共预算财政拨款支出决算结构情况'),
    prose(`${what}${money(spent)}，主要用于以下方面：${structure.join('；')}。`),
    line('（三）一般公共预算财政拨款支出决算具体情况'),
    prose(
      `${what}年初预算为${money(budget)}，支出决算为${money(spent)}，完成年初预算的${share(spent, budget)}。` +
        `决算数${compared(spent, budget)}预算数的主要原因：项目按实际进度支付。其中：`,
    ),
    ...itemRowsOf(t05).map((row, i) => prose(`${i + 1}、${item(year, t05, row.code, row.amounts[0]!)}`)),
  ];
}

function compared(final: Fen, budget: Fen): string {
  return final > budget ? '大于' : '小于';
}

/** The first 项 of a 类 bears the whole difference to the initial budget of the 类; the others spend what was planned. */
function item(year: DepartmentYear, t05: DerivedTables['t05'], code: string, final: Fen): string {
  const { use, initialBudget, budgetReason } = year.classes.get(code.slice(0, 3))!;
  const siblings = itemRowsOf(t05).filter((row) => row.code.startsWith(code.slice(0, 3)));
  const rest = sum(siblings.slice(1).map(({ amounts: [a = 0n] }) => a));
  const budget = siblings[0]!.code === code ? initialBudget - rest : final;
  const against = isLevel(final, budget)
    ? '决算数与预算数基本持平'
    : `决算数${compared(final, budget)}预算数的主要原因：${budgetReason}`;
  return `${fullName(code)}。主要用于：${use}。年初预算为${money(budget)}，支出决算为${money(final)}。${against}。`;
}

function basic({ t05, t06: { amounts, personnel, nonPersonnel } }: DerivedTables): string {
  const names = (people: boolean) =>
    economicLanes
      .flat()
      .filter(({ code }) => code.length === 5 && /^(301|303)/.test(code) === people && (amounts.get(code) ?? 0n) > 0n)
      .map(({ name }) => name)
      .join('、');
  return (
    `一般公共预算财政拨款基本支出${money(totalOf(t05, 2))}。其中：人员经费${money(personnel)}，主要包括：${names(true)}；` +
    `公用经费${money(nonPersonnel)}，主要包括：${names(false)}。`
  );
}

function threePublic({ year, department, threePublic: t }: DepartmentYear, { t09 }: DerivedTables): Block[] {
  const of = (items: DepartmentYear['threePublic']['final']) => ({
    total: sum(threePublicItems.map((one) => items[one])),
    vehicles: items.vehiclePurchase + items.vehicleOperation,
    ...items,
  });
  const [budget, final, last] = [of(t.budget), of(t.final), of(t.lastYear)];
  const three = [
    ['因公出国（境）费', 'overseas'],
    ['公务用车购置及运行维护费', 'vehicles'],
    ['公务接待费', 'reception'],
  ] as const;
  const what = '“三公”经费财政拨款支出';
  const done = three.map(
    ([name, key]) => `${name}支出决算为${money(final[key])}，完成预算的${share(final[key], budget[key])}`,
  );
  const moved = three.map(([name, key]) => `${name}支出决算${change(final[key], last[key])}`);
  const shares = three.map(([name, key]) => `${name}支出决算${money(final[key])}，占${share(final[key], t09[6]!)}`);
  return [
    line('（一）“三公”经费财政拨款支出决算总体情况说明'),
    prose(
      `${what}年初预算为${money(budget.total)}，支出决算为${money(final.total)}，完成预算的${share(final.total, budget.total)}，` +
        `其中：${done.join('；')}。${year}年度“三公”经费支出决算数小于预算数的主要原因：压缩一般性支出。`,
    ),
    prose(
      `${year}年度${what}决算数比${year - 1}年度${change(final.total, last.total)}，其中：${moved.join('；')}。` +
        `因公出国（境）费支出变动的主要原因是${t.reasons.overseas}。公务用车购置及运行维护费支出变动的主要原因是${t.reasons.vehiclePurchase}。` +
        `公务接待费支出变动的主要原因是${t.reasons.reception}。`,
    ),
    line('（二）“三公”经费财政拨款支出决算具体情况说明'),
    prose(`${what}决算中，${shares.join('；')}。具体情况如下：`),
    prose(
      `1、因公出国（境）费支出${money(final.overseas)}。全年安排因公出国（境）团组${t.overseasGroups}个、累计${t.overseasPeople}人次。` +
        `开支内容包括：${t.uses.overseas}。`,
    ),
    prose(`2、公务用车购置及运行维护费支出${money(final.vehicles)}。其中：`),
    prose(
      `公务用车购置支出为${money(final.vehiclePurchase)}。主要用于${t.uses.vehiclePurchase}，购置公务用车${t.vehiclesBought}辆。`,
    ),
    prose(
      `公务用车运行维护支出${money(final.vehicleOperation)}。主要用于${t.uses.vehicleOperation}。` +
        `${year}年，${department}所属各预算单位开支财政拨款的公务用车保有量为${t.vehiclesKept}辆。`,
    ),
    prose(`3、公务接待费支出${money(final.reception)}。其中：`),
    prose(
      `国内公务接待支出${money(t.domestic.amount)}（含外宾接待支出${money(t.foreignGuests.amount)}）。主要用于${t.uses.reception}，` +
        `公务接待${t.domestic.batches}批次、${t.domestic.people}人次。`,
    ),
  ];
}

function fund({ department, year, fundUses }: DepartmentYear, { t07 }: DerivedTables): string {
  if (t07.length === 1) return `${department}${year}年度无政府性基金预算财政拨款收入和支出。`;
  const [, income = 0n, spent = 0n] = t07[0]!.amounts;
  const items = itemRowsOf(t07).map(
    ({ code, amounts }, i) =>
      `${i + 1}、${fullName(code)}。主要用于：${fundUses.get(code)}。支出决算为${money(amounts[2]!)}。`,
  );
  return `政府性基金预算财政拨款收入${money(income)}，支出${money(spent)}，支出具体情况如下：${items.join('')}`;
}

function performance({ department, year, projects }: DepartmentYear): string {
  const amount = money(sum(projects.map(({ executed }) => executed)));
  const told = `${year}年度项目${projects.length}个，涉及预算金额${amount}`;
  const count = (...grades: string[]) => projects.filter((project) => grades.includes(gradeOf(project))).length;
  const points = projects.reduce((n, project) => n + totalScoreHundredths(project), 0);
  const mean = String(divideHalfUp(BigInt(points), BigInt(projects.length)));
  return (
    `${department}${year}年度预算绩效管理工作开展情况如下：全过程绩效管理实施情况：编报绩效目标的${told}；绩效跟踪评价的${told}；` +
    `绩效自评的${told}，平均得分${mean.slice(0, -2)}.${mean.slice(-2)}分（其中，绩效评级为“优”的项目${count('优')}个；绩效评级为“良”的项目${count('良')}个；` +
    `绩效评级为“合格”的项目${count('中')}个；绩效评级为“不合格”的项目${count('差')}个。绩效自评中共发现问题2个，` +
    '已经完成整改的1个，正在整改的1个）。'
  );
}

function otherMatters({ department, year, ...rest }: DepartmentYear, { t01, t10 }: DerivedTables): Block[] {
  const { agencyOperating: agency, procurement: bought, assets } = rest;
  const operating = agency.administrative + agency.civilServantManaged;
  const uses = VEHICLES.map((name, i) => `${name}${assets.vehicles[i]}辆`).join('、');
  const withheld = t01.left.size === 0 ? 0n : bought.smallAndMedium;
  return [
    line('（一）机关运行经费支出情况'),
    prose(
      `机关运行经费支出${money(operating)}，比${year - 1}年度${change(operating, agency.lastYear)}。主要原因是${agency.reason}。`,
    ),
    line('（二）政府采购支出情况'),
    prose(
      `${department}${year}年度政府采购金额（以合同签订为准）为${money(t10.amounts.get(1)!)}，其中：货物采购金额${money(bought.goods)}、` +
        `工程采购金额${money(bought.works)}、服务采购金额${money(bought.services)}。`,
    ),
    prose(
      `${year}年度本部门面向中小企业预留政府采购项目预算金额${money(withheld)}，面向小微企业预留政府采购项目预算金额${money(bought.smallAndMicro)}。`,
    ),
    line('（三）国有资产占有使用情况说明'),
    prose(
      `截至${year}年12月31日，${department}共有车辆${t10.counts.get(7)}辆，其中：${uses}。单价100万元（含）以上设备（不含车辆）${assets.equipment}台（套）。`,
    ),
  ];
}

const VEHICLES = [
  '部级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
];
