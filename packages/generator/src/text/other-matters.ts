/** Section 十: agency operating cost, procurement, state assets and budget performance. */
import { type DepartmentYear, fiscalFunds } from '../department-year.ts';
import { sum } from '../money.ts';
import { type Grade, gradeOf, grades } from '../project.ts';
import { amountAt, totalCode } from '../tables/function-table.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { change, isLevel, money, share } from './phrases.ts';

export function agencyOperatingSection({ year, isStandard }: NarrativeContext): string[] {
  const { administrative, civilServantManaged, lastYear, reason } = year.agencyOperating;
  const cost = administrative + civilServantManaged;
  if (cost === 0n && lastYear === 0n) return [`${year.year}年本部门无机关运行经费支出。`];
  const last = `${year.year - 1}年`;
  const compared = isLevel(cost, lastYear) ? `与${last}持平` : `比${last}${change(cost, lastYear)}`;
  return [
    isStandard
      ? `${year.year}年机关运行经费支出${money(cost)}，${compared}，主要原因是${reason}。`
      : `${year.year}年度机关运行经费支出${money(cost)}，${compared}；原因：${reason}。`,
  ];
}

export function procurementSection({ year, tables, y, isStandard }: NarrativeContext): string[] {
  const { goods, works, services, smallAndMedium, smallAndMicro } = year.procurement;
  const total = tables.t10.amounts.get(1)!;
  const what = isStandard
    ? ['政府采购货物支出', '政府采购工程支出', '政府采购服务支出']
    : ['货物支出', '工程支出', '服务支出'];
  const parts = [goods, works, services].map((amount, index) => what[index]! + money(amount)).join('、');
  const of = isStandard ? '占政府采购支出总额的' : '占政府采购支出总额';
  return [
    `${y}政府采购支出总额${money(total)}，其中：${parts}。` +
      `政府采购授予中小企业合同金额${money(smallAndMedium)}，${of}${share(smallAndMedium, total)}。` +
      `其中：授予小微企业合同金额${money(smallAndMicro)}，${of}${share(smallAndMicro, total)}。`,
  ];
}

const vehicleUses = [
  '副部（省）级及以上领导用车',
  '主要负责人用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部服务用车',
  '其他用车',
];

export function assetsSection({ year, tables }: NarrativeContext): string[] {
  const { vehicles, otherVehicleUse, equipment } = year.assets;
  const uses = vehicleUses.map((use, index) => `${use}${vehicles[index]}辆`);
  const explained = vehicles[7] === 0 ? '' : `，其他用车主要是${otherVehicleUse}`;
  return [
    `截至${year.year}年12月31日，本部门（单位）共有车辆${tables.t10.counts.get(7)}辆。其中：${uses.slice(0, 7).join('、')}，` +
      `${uses[7]}${explained}；单价100万元（含）以上设备（不含车辆）${equipment}台（套）。`,
  ];
}

export function performanceSection({ year, tables, y, isStandard }: NarrativeContext): string[] {
  const { projects } = year;
  if (projects.length === 0) return [`${y}本部门没有安排财政拨款项目支出，未开展项目支出绩效自评。`];
  const executed = (fund?: string) =>
    sum(projects.filter((project) => fund === undefined || project.fund === fund).map((project) => project.executed));
  const total = executed();
  const [general = '', govFund = '', stateCapital = ''] = fiscalFunds.map((fund) => money(executed(fund)));
  const counts = gradeCounts(year);
  const results = grades.map((grade) => `${counts[grade]}个项目自评等级为“${grade}”`).join('，');
  const weak = grades.slice(2).filter((grade) => counts[grade] > 0);
  const improved =
    weak.length === 0
      ? ''
      : `对于自评结果为${weak.map((grade) => `“${grade}”`).join('、')}的项目，采取的改进管理措施为${year.improvement}。`;
  return [
    `根据预算绩效管理要求，一是对${y}${isStandard ? '全部' : '所有'}财政拨款项目支出开展了绩效自评，` +
      `涉及二级项目${projects.length}个，资金${money(total)}，` +
      `占项目支出总额的${share(total, amountAt(tables.t03, totalCode, 3))}，其中一般公共预算项目支出${general}、` +
      `政府性基金预算项目支出${govFund}、国有资本经营预算项目支出${stateCapital}、社会保险基金预算项目支出0万元。` +
      `自评结果为：${results}。${improved}` +
      '二是组织对0个项目开展了部门评价，涉及资金0万元，其中一般公共预算支出0万元、政府性基金预算支出0万元、' +
      '国有资本经营预算支出0万元、社会保险基金预算支出0万元。',
  ];
}

function gradeCounts({ projects }: DepartmentYear): Record<Grade, number> {
  const counts: Record<Grade, number> = { 优: 0, 良: 0, 中: 0, 差: 0 };
  for (const project of projects) counts[gradeOf(project)]++;
  return counts;
}
