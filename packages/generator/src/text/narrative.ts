/** 第三部分 情况说明: ten sections with their headings. */
import { basicSection, governmentFundSection, stateCapitalSection } from './basic-narrative.ts';
import { type Block, line, prose } from './blocks.ts';
import { numeral } from './front-matter.ts';
import { generalDetail, generalStructure, generalTotal } from './general-narrative.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { agencyOperatingSection, assetsSection, performanceSection, procurementSection } from './other-matters.ts';
import { threePublicDetail, threePublicTotal } from './three-public-narrative.ts';
import { narrativeTitles } from './titles.ts';
import { expenditureSection, fiscalSection, grandTotalSection, incomeSection } from './totals-narrative.ts';

type Section = (context: NarrativeContext) => readonly Block[];

const paragraphs =
  (write: (context: NarrativeContext) => readonly string[]): Section =>
  (context) =>
    write(context).map(prose);

/** A subsection （一）… with its title. */
const titled =
  (title: string, write: (context: NarrativeContext) => readonly string[]): Section =>
  (context) => [line(title), ...write(context).map(prose)];

const performance: Section = (context) => [
  line('（四）预算绩效情况说明'),
  line('1、预算绩效管理工作开展情况'),
  ...performanceSection(context).map(prose),
  ...(context.year.projects.length === 0 ? [] : [line('附件：二级项目绩效自评表')]),
  line('2、其他需要说明的事项'),
  prose('本部门没有其他需要说明的事项。'),
];

const sections: readonly (readonly Section[])[] = [
  [paragraphs(grandTotalSection)],
  [paragraphs(incomeSection)],
  [paragraphs(expenditureSection)],
  [paragraphs(fiscalSection)],
  [
    titled('（一）一般公共预算财政拨款支出决算总体情况', generalTotal),
    titled('（二）一般公共预算财政拨款支出决算结构情况', generalStructure),
    titled('（三）一般公共预算财政拨款支出决算具体情况', generalDetail),
  ],
  [paragraphs(basicSection)],
  [paragraphs(governmentFundSection)],
  [paragraphs(stateCapitalSection)],
  [
    titled('（一）“三公”经费财政拨款支出决算总体情况说明', threePublicTotal),
    titled('（二）“三公”经费财政拨款支出决算具体情况说明', threePublicDetail),
  ],
  [
    titled('（一）机关运行经费支出情况说明', agencyOperatingSection),
    titled('（二）政府采购情况说明', procurementSection),
    titled('（三）国有资产占用情况说明', assetsSection),
    performance,
  ],
];

export function narrative(context: NarrativeContext): Block[] {
  return [
    line('第三部分 情况说明'),
    ...sections.flatMap((parts, index) => [
      line(`${numeral(index)}、${narrativeTitles[index]}`),
      ...parts.flatMap((part) => part(context)),
    ]),
  ];
}
