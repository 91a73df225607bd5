/** 第四部分 名词解释: every term the tables use and every 类 that is printed in 公开05表, 07 and 08. */
import { functionName } from '../classification/function-names.ts';
import type { DerivedTables } from '../tables/derived-tables.ts';
import { classRowsOf, totalOf } from '../tables/function-table.ts';
import { type Block, line, prose } from './blocks.ts';

/** A term, what it means, and whether this document uses it. */
type Entry = readonly [term: string, meaning: string, isUsed: (tables: DerivedTables) => boolean];

const always = () => true;
const hasIncome = (column: number) => (tables: DerivedTables) => totalOf(tables.t02, column) !== 0n;
const hasRow = (row: number) => (tables: DerivedTables) =>
  (tables.t01.left.get(row) ?? tables.t01.right.get(row) ?? 0n) !== 0n;

const entries: readonly Entry[] = [
  ['财政拨款收入', '同级财政部门本年度拨付给单位的预算资金', always],
  ['上级补助收入', '事业单位由主管部门和上级单位取得的非财政补助资金', hasIncome(3)],
  ['事业收入', '事业单位从事专业业务及其辅助活动所取得的资金', hasIncome(4)],
  ['经营收入', '事业单位在专业业务以外从事非独立核算经营活动所取得的资金', hasIncome(5)],
  ['附属单位上缴收入', '事业单位的附属独立核算单位按规定上缴的资金', hasIncome(6)],
  ['其他收入', '单位在上述各项以外取得的资金，包括存款利息、非同级财政部门拨款等', always],
  ['使用非财政拨款结余和专用结余', '事业单位动用历年积累的非财政拨款结余、专用结余补足本年收支缺口的数额', hasRow(28)],
  ['年初结转和结余', '以前年度没有用完、按规定转入本年继续使用的资金', always],
  ['结余分配', '事业单位按规定缴纳所得税、提取专用结余和转入非财政拨款结余的数额', hasRow(59)],
  ['年末结转和结余', '本年度没有用完、按规定转入以后年度继续使用的资金', always],
  ['基本支出', '为维持机构运转、完成日常任务而发生的人员支出和公用支出', always],
  ['项目支出', '在基本支出以外，为完成特定的工作任务或者事业发展目标而发生的支出', always],
  [
    '“三公”经费',
    '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费、公务接待费。因公出国（境）费包括公务出国（境）的旅费、住宿费、' +
      '伙食费、培训费和公杂费；公务用车购置费包括车辆购置税；公务用车运行维护费包括保留车辆的燃料、维修、过路过桥和保险等费用；' +
      '公务接待费包括按规定开支的国内接待和外宾接待费用',
    always,
  ],
  ['机关运行经费', '行政单位和参照公务员法管理的事业单位财政拨款基本支出中的公用经费支出', always],
];

const classMeanings: Readonly<Record<string, string>> = {
  '201': '机关、人大、政协、党派团体等提供一般公共服务方面的支出',
  '207': '政府在文化、旅游、文物、体育、广播电视等方面的支出',
  '208': '政府在社会保障与就业方面的支出',
  '210': '政府在卫生健康方面的支出',
  '212': '政府在城乡社区管理、规划、设施和环境卫生等方面的支出',
  '213': '政府在农业农村、林业草原、水利等方面的支出',
  '220': '政府在自然资源、海洋、测绘、气象等公益服务方面的支出',
  '221': '政府在住房改革和住房保障方面的支出',
  '223': '用国有资本经营预算收入安排的支出',
  '224': '政府在自然灾害防治、安全生产监管和应急管理方面的支出',
  '229': '不能划入以上各类的其他政府支出',
};

export function glossary(tables: DerivedTables): Block[] {
  const numerals = entries.filter(([, , isUsed]) => isUsed(tables)).map(([term, meaning]) => `${term}：指${meaning}。`);
  const classes = new Set(
    [tables.t05, tables.t07, tables.t08].flatMap((rows) => classRowsOf(rows).map((row) => row.code)),
  );
  const meanings = [...classes].sort().map((code) => `${functionName(code)}：反映${classMeanings[code]}。`);
  return [
    line('第四部分 名词解释'),
    ...[...numerals, ...meanings].map((text, index) => prose(`${chineseNumber(index + 1)}、${text}`)),
  ];
}

/** 1 to 99 in Chinese numerals. */
function chineseNumber(value: number): string {
  const digits = ' 一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return ten + (value % 10 === 0 ? '' : digits[value % 10]!);
}
