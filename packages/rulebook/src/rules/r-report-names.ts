/** Names of projects in a report: one name everywhere, no doubled words, quotation marks in pairs, the year of the report. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { objection, reportRule, together } from '@mingsuan/core/families';
import type { EvaluationReport, FormText, Place, ReportProject } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { BOOKS, FOLK, projectReport, summary } from './r-examples.ts';

const always = { from: null, to: null };

/** 经费 and 项目 at the end of a name are left out and doubled freely. */
function bare(name: string): string {
  return plainName(name)
    .replace(/^\d{1,2}[、.](?!\d)/, '')
    .replace(/(?:经费|资金|支出|项目)+$/, '');
}

function namesOf({ mentions, titles }: ReportProject): FormText[] {
  return [...mentions.filter((m) => m.source !== 'passing').map((m) => m.name), ...titles];
}

function* oneName(report: EvaluationReport): Generator<Check> {
  const odd: { project: ReportProject; others: FormText[] }[] = [];
  let asked = false;
  for (const project of report.projects) {
    const names = namesOf(project);
    const [first] = names;
    if (!first || names.length < 2) continue;
    asked = true;
    const others: FormText[] = [];
    for (const name of names) {
      if (bare(name.text) === bare(first.text) || others.some((o) => bare(o.text) === bare(name.text))) continue;
      others.push(name);
    }
    if (others.length > 0) odd.push({ project, others });
  }
  if (!asked) return;
  yield together(odd, (found) =>
    objection(
      `${found.map(({ project, others }) => `「${namesOf(project)[0]?.text ?? ''}」又写作${others.map((o) => `「${o.text}」`).join('')}`).join('；')}，同一项目的名称前后不一。`,
      { places: found.flatMap(({ others }) => others.map((o) => o.place)), expected: '用预算批复的项目名称' },
    ),
  );
}

const DOUBLED = /经费经费|项目项目|资金资金|工作工作|补助补助/;

function hasOddQuotes(name: string): boolean {
  const opens = (name.match(/“/g) ?? []).length;
  const closes = (name.match(/”/g) ?? []).length;
  return opens !== closes || /”[^“]*$/.test(name.replace(/“[^“”]*”/g, '')) || name.startsWith('”');
}

function* namesAreTidy(report: EvaluationReport, { reading }: Case): Generator<Check> {
  const names = new Map<string, Place>();
  let asked = false;
  for (const project of report.projects) {
    for (const { place } of namesOf(project)) {
      asked = true;
      const printed = (reading.document.lines[place.line - 1] ?? '').slice(place.start, place.end);
      if (DOUBLED.test(printed) || hasOddQuotes(printed)) names.set(printed, place);
    }
  }
  if (!asked) return;
  yield together([...names], (found) => {
    const doubled = found.filter(([name]) => DOUBLED.test(name)).length;
    const quotes = found.length - doubled;
    const words = [
      ...(doubled > 0 ? [`${doubled} 处名称有重复的字（如「经费经费」）`] : []),
      ...(quotes > 0 ? [`${quotes} 处名称的引号不成对`] : []),
    ];
    return objection(`项目名称写法不规范：${words.join('，')}。`, { places: found.map(([, place]) => place) });
  });
}

function* namesAreOfTheYear(report: EvaluationReport, { year }: Case): Generator<Check> {
  if (year === null) return;
  let asked = false;
  const odd: ReportProject[] = [];
  for (const project of report.projects) {
    const printed =
      /(20\d\d)年/.exec(project.name)?.[1] ??
      namesOf(project)
        .map((n) => /(20\d\d)年/.exec(n.text)?.[1])
        .find((y) => y !== undefined);
    if (printed === undefined) continue;
    asked = true;
    if (printed !== String(year)) odd.push(project);
  }
  if (!asked) return;
  yield together(odd, (found) =>
    objection(
      `${found.map((p) => `「${p.name}」`).join('')}的名称是以前年度，列入 ${year} 年度自评，请说明是结转项目还是名称有误。`,
      {
        places: found.flatMap((p) =>
          namesOf(p)
            .slice(0, 1)
            .map((n) => n.place),
        ),
        expected: `${year}年`,
      },
    ),
  );
}

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-13',
    title: '同一项目的名称前后一致',
    formula: '标题 = 自评表名 = 清单 = 评分表',
    severity: 'info',
    basis: [cite('practice', '项目名称应与预算批复一致')],
    effective: always,
    remedy: '统一改为预算批复的项目名称。',
    needs: '在几处写名称的项目',
    asks: oneName,
    examples: {
      pass: [{ name: '只差“项目”二字', text: projectReport() }],
      fail: [
        {
          name: '自评表名称少了几个字',
          text: summary([`(1)非遗展演及培训项目\n${FOLK}`, `(2)农家书屋项目\n${BOOKS}`]),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-14',
    title: '项目名称没有重复的字，引号成对',
    formula: '名称不含“经费经费”；“ 与 ” 成对',
    severity: 'info',
    basis: [cite('practice', '名称的错别字')],
    effective: always,
    remedy: '删去重复的字，改正引号。',
    needs: '项目名称',
    asks: namesAreTidy,
    examples: {
      pass: [{ name: '名称规范', text: projectReport() }],
      fail: [
        {
          name: '经费经费',
          text: projectReport({
            list: [
              ['非遗展演经费经费项目', '20.00万元'],
              ['农家书屋经费项目', '10.00万元'],
            ],
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-15',
    title: '项目名称中的年度是报告的年度',
    formula: '名称年度 = 报告年度',
    severity: 'info',
    basis: [cite('practice', '以前年度的项目应当说明结转')],
    effective: always,
    remedy: '说明是上年结转的项目，或改正名称中的年度。',
    needs: '写有年度的项目名称',
    asks: namesAreOfTheYear,
    examples: {
      pass: [
        {
          name: '2022年度',
          text: projectReport({
            list: [
              ['2022年度非遗展演经费项目', '20.00万元'],
              ['农家书屋经费项目', '10.00万元'],
            ],
          }),
        },
      ],
      fail: [
        {
          name: '2021年度',
          text: projectReport({
            list: [
              ['2021年度非遗展演经费项目', '20.00万元'],
              ['农家书屋经费项目', '10.00万元'],
            ],
          }),
        },
      ],
    },
  }),
];
