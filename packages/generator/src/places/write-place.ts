/** The published document of a department-year in the form of a place. */
import type { DepartmentYear } from '../department-year.ts';
import { type Block, line, prose } from '../text/blocks.ts';
import { renderText } from '../text/render-text.ts';
import { standardText, type TextOptions } from '../text/text-options.ts';
import { figuresOf } from './place-figures.ts';
import type { PlaceForm } from './place-form.ts';
import { placeTables } from './place-tables.ts';

/** Most places print no thousands separators. */
export function writePlace(form: PlaceForm, year: DepartmentYear, options: Partial<TextOptions> = {}): string {
  const own = { ...year, department: form.department, year: form.year };
  const figures = figuresOf(own);
  const tables = [line(`第二部分 ${form.year}年度部门决算表`), ...placeTables(form, figures)];
  const told = [line(`第三部分 ${form.year}年度部门决算情况说明`), ...form.narrative(figures)];
  const parts: Block[] = [
    line(form.department),
    line(`${form.year}年度部门决算`),
    line('第一部分 部门概况'),
    line('一、主要职能'),
    ...own.institutions.duties.map((duty, i) => prose(`${i + 1}.${duty}`)),
    line('二、机构设置'),
    prose(`${form.department}内设${own.institutions.offices.length}个股室：${own.institutions.offices.join('、')}。`),
    ...(form.tablesLast ? [...told, ...tables] : [...tables, ...told]),
    line('第四部分 名词解释'),
    ...glossary.map(([term, meaning], i) => prose(`${'一二三四五六七八'.charAt(i)}、${term}：指${meaning}。`)),
  ];
  return renderText(parts, { ...standardText, thousands: false, ...options });
}

const glossary: readonly (readonly [string, string])[] = [
  ['财政拨款收入', '单位从本级财政部门取得的财政预算资金'],
  ['年初结转和结余', '以前年度没有完成、结转到本年继续使用的资金'],
  ['基本支出', '为保障机构正常运转、完成日常工作任务发生的支出'],
  ['项目支出', '在基本支出之外为完成特定任务发生的支出'],
  ['“三公”经费', '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费'],
  ['机关运行经费', '行政单位和参照公务员法管理的事业单位使用财政拨款安排的基本支出中的公用经费'],
];
