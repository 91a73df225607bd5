/** Cover, 目录 and 第一部分 概况. */
import type { DepartmentYear } from '../department-year.ts';
import { type Block, line, prose } from './blocks.ts';
import { narrativeTitles, tableTitles } from './titles.ts';

const numerals = '一二三四五六七八九十';

export const numeral = (index: number): string => numerals.charAt(index);

export function cover({ department, year }: DepartmentYear): Block[] {
  return [line(department), line(`${year}年度部门决算公开`)];
}

export function tableOfContents({ year }: DepartmentYear): Block[] {
  const entry = (text: string, page: number) => `${text}.....\t${page}`;
  const tables = tableTitles.map((title, index) => entry(`${numeral(index)}、${title}`, 4 + index));
  const sections = narrativeTitles.map((title, index) =>
    entry(`${numeral(index)}、${title}`, 15 + Math.floor(index / 3)),
  );
  const lines = [
    '第一部分 概况\t2',
    entry('一、本部门（单位）职责', 2),
    entry('二、机构设置情况', 3),
    `第二部分 ${year}年部门决算表\t4`,
    ...tables,
    '第三部分 情况说明\t15',
    ...sections,
    '第四部分 名词解释\t20',
    '第五部分 附件\t22',
  ];
  return [line('目 录'), line(lines.join('\n'))];
}

export function overview(year: DepartmentYear): Block[] {
  const { department, institutions } = year;
  const offices = institutions.offices;
  const units = institutions.units.flatMap((group) => group.names);
  const own = `根据主要职责，${department}本级设${offices.length}个内设机构，分别是：${offices.join('、')}。`;
  const below = institutions.units
    .map(({ kind, names }) => `下设${names.length}个${kind}，分别是：${names.join('、')}。`)
    .join('');
  const consolidated =
    units.length === 0
      ? `纳入本部门决算汇编范围的单位为${department}本级。`
      : `纳入本部门决算汇编范围的单位包括${department}本级、${units.join('、')}。`;
  return [
    line('第一部分 概况'),
    line('一、本部门（单位）职责'),
    ...institutions.duties.map((duty, index) => prose(`${index + 1}. ${duty}`)),
    line('二、机构设置情况'),
    prose(own + below + consolidated),
  ];
}
