/** Slips in the narrative: words of direction, shares, rates, names, units, residue of the template and counts. */
import {
  classRowsOf,
  functionName,
  isLevel,
  money,
  percentDigits,
  share,
  sum,
  totalOf,
  yuanExactDigits,
} from '@mingsuan/generator/builders';
import { defect } from './defect.ts';
import type { Plant } from './planting-ground.ts';

/** Section 一: expenditure 增加 … 下降. */
export const directionWord: Plant = ({ page, tables, year }) => {
  const spent = tables.t01.right.get(62)!;
  if (isLevel(spent, year.lastYearTotal)) return null;
  const [right, wrong] = spent > year.lastYearTotal ? ['增长', '下降'] : ['下降', '增长'];
  const rate = `${right}${percentDigits(spent - year.lastYearTotal, year.lastYearTotal).replace('-', '')}%`;
  const line = page.under('一、收入支出决算总体情况说明', '收入总计');
  const change = page.replace(line, `${rate}。`, `${rate.replace(right, wrong)}。`);
  return defect('directionWord', [change], '“增加”与“下降”方向矛盾', ['N-19', 'N-02']);
};

/** Section 五（二）: the share of the second 类 is one point too high. */
export const wrongShare: Plant = ({ page, tables }) => {
  const row = classRowsOf(tables.t05)[1];
  if (row === undefined) return null;
  const total = totalOf(tables.t05, 1);
  const printed = share(row.amounts[0]!, total);
  const higher = share(row.amounts[0]! + total / 100n, total);
  const line = page.under('（二）一般公共预算财政拨款支出决算结构情况', `${row.name}（类）`);
  const change = page.replace(line, `占比${printed}`, `占比${higher}`);
  return defect('wrongShare', [change], `${row.name}占比与金额不符`, ['N-09']);
};

/** Section 五（三）: the completion rate is that of another quotient. */
export const wrongCompletion: Plant = ({ page, tables, year }) => {
  const budget = sum([...year.classes.values()].map(({ initialBudget }) => initialBudget));
  const spent = totalOf(tables.t05, 1);
  if (budget === 0n || budget === spent) return null;
  const line = page.under('（三）一般公共预算财政拨款支出决算具体情况', '支出年初预算');
  const change = page.replace(
    line,
    `完成年初预算的${share(spent, budget)}。`,
    `完成年初预算的${share(budget, spent)}。`,
  );
  return defect('wrongCompletion', [change], '完成率分子分母颠倒', ['N-10']);
};

const staleNames = new Map([
  ['210', '医疗卫生与计划生育支出'],
  ['207', '文化体育与传媒支出'],
  ['220', '国土海洋气象等支出'],
]);

/** Section 五（三）: a 类 under the name it had before 2019. */
export const staleClassName: Plant = ({ page, tables }) => {
  const code = [...staleNames.keys()].find((key) => classRowsOf(tables.t05).some((row) => row.code === key));
  if (code === undefined) return null;
  const line = page.under('（三）一般公共预算财政拨款支出决算具体情况', `${functionName(code)}年初预算`);
  const change = page.replace(line, `${functionName(code)}年初预算`, `${staleNames.get(code)}年初预算`);
  return defect('staleClassName', [change], '使用了2018年以前的类级科目名称', ['N-46']);
};

/** Section 六: 人员经费 in 元 before the unit 万元. */
export const yuanForWan: Plant = ({ page, tables }) => {
  const { personnel } = tables.t06;
  const line = page.under('六、一般公共预算财政拨款基本支出决算情况说明', '人员经费');
  const change = page.replace(line, `人员经费${money(personnel)}`, `人员经费${yuanExactDigits(personnel)}万元`);
  return defect('yuanForWan', [change], '金额按元填写，单位仍写万元', ['N-20', 'G-07']);
};

/** Section 八 tells of money although 公开08表 says 本表无数据. */
export const emptyTableContradiction: Plant = ({ page, tables }) => {
  if (tables.t08.length > 1) return null;
  const line = page.under('八、国有资本经营预算财政拨款支出决算情况说明', '本年度无此项支出。');
  const sentence = '国有资本经营预算财政拨款支出12.00万元，其中：基本支出0万元，项目支出12.00万元。';
  const change = page.replace(line, '本年度无此项支出。', sentence);
  return defect('emptyTableContradiction', [change], '公开08表注明本表无数据，情况说明却有金额', ['S-07', 'N-23']);
};

/** Section 九（一）: both words of the template are left standing. */
export const templateResidue: Plant = ({ page, year }) => {
  const { final, lastYear } = year.threePublic;
  if (isLevel(final.reception, lastYear.reception)) return null;
  const word = final.reception > lastYear.reception ? '增加' : '减少';
  const line = page.under('（一）“三公”经费财政拨款支出决算总体情况说明', '公务接待费支出');
  const change = page.replace(line, `比上年${word}`, '比上年增加（减少）');
  return defect('templateResidue', [change], '模板中的选择项没有删改', ['G-12']);
};

/** Section 十（三）: one vehicle more than the eight uses add up to. */
export const vehicleCount: Plant = ({ page, tables }) => {
  const count = tables.t10.counts.get(7)!;
  const line = page.under('（三）国有资产占用情况说明', '共有车辆');
  const change = page.replace(line, `共有车辆${count}辆`, `共有车辆${count + 1}辆`);
  return defect('vehicleCount', [change], '车辆总数与各类用车之和、与公开10表不符', ['N-35']);
};

/** 第一部分: one inner office more than are named. */
export const officeCount: Plant = ({ page, year }) => {
  const count = year.institutions.offices.length;
  const line = page.under('二、机构设置情况', '个内设机构');
  const change = page.replace(line, `设${count}个内设机构`, `设${count + 1}个内设机构`);
  return defect('officeCount', [change], '内设机构个数与列举的名称不符', ['N-43']);
};
