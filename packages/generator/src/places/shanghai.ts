/** The published document of a department-year in the form of 上海: nine tables without numbers, 类 款 项 in columns of their own. */
import type { DepartmentYear } from '../department-year.ts';
import { deriveTables } from '../tables/derived-tables.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { renderText } from '../text/render-text.ts';
import { standardText, type TextOptions } from '../text/text-options.ts';
import { NUMERALS, shanghaiNarrative, shanghaiSections } from './shanghai-narrative.ts';
import { shanghaiTables, shanghaiTitles } from './shanghai-tables.ts';

export function writeShanghai(year: DepartmentYear, options: Partial<TextOptions> = {}): string {
  const tables = deriveTables(year);
  const whose = `${year.department}${year.year}年度部门决算`;
  const parts: Block[] = [
    line(year.department),
    line(`${year.year}年度部门决算`),
    line('目 录'),
    line(contents(year)),
    line(`第一部分 ${year.department}概况`),
    line('一、主要职能'),
    ...year.institutions.duties.map((duty, index) => prose(`${index + 1}. ${duty}`)),
    line('二、部门决算单位构成'),
    ...units(year),
    line(`第二部分 ${whose}表`),
    ...shanghaiTables(year, tables),
    line(`第三部分 ${whose}情况说明`),
    ...shanghaiNarrative(year, tables),
    line('第四部分 名词解释'),
    ...glossary.map(([term, meaning], index) =>
      prose(`${'一二三四五六七八九十'.charAt(index)}、${term}：指${meaning}。`),
    ),
  ];
  return renderText(parts, { ...standardText, ...options });
}

function contents({ department, year }: DepartmentYear): string {
  const numbered = (titles: readonly string[]) => titles.map((title, i) => `${NUMERALS[i]}、${title}`);
  return [
    `第一部分 ${department}概况`,
    '一、主要职能',
    '二、部门决算单位构成',
    `第二部分 ${department}${year}年度部门决算表`,
    ...numbered(shanghaiTitles),
    `第三部分 ${department}${year}年度部门决算情况说明`,
    ...numbered(shanghaiSections),
    '第四部分 名词解释',
  ].join('\n');
}

function units({ department, institutions }: DepartmentYear): Block[] {
  const below = institutions.units.flatMap((group) => group.names);
  const all = below.length === 0 ? '本级决算' : '本级决算、下属行政事业单位决算';
  return [
    prose(`从预算单位构成看，${department}部门决算包括：${department}${all}。`),
    prose(`纳入${department}部门决算编制范围的单位包括：${[`${department}（本级）`, ...below].join('、')}。`),
  ];
}

const glossary: readonly (readonly [string, string])[] = [
  ['财政拨款收入', '单位本年度从本级财政部门取得的财政拨款'],
  ['其他收入', '单位取得的除财政拨款收入、事业收入、经营收入以外的收入'],
  ['年初结转和结余', '以前年度尚未完成、结转到本年按有关规定继续使用的资金'],
  ['年末结转和结余', '需延迟到以后年度按有关规定继续使用的资金'],
  ['基本支出', '单位为保障机构正常运转、完成日常工作任务而发生的各项支出'],
  ['项目支出', '单位为完成特定的工作任务，在基本支出之外发生的各项支出'],
  ['“三公”经费', '单位使用本级财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费'],
  ['机关运行经费', '行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出'],
];
