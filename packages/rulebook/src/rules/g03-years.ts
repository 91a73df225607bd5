/** The years in the narrative: the report's year, the year before it, the end of the year. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Section, Statement } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import {
  always,
  failed,
  isFigureSection,
  notApplicable,
  passed,
  roleOf,
  sentenceAt,
  spanInFlow,
  spanInLine,
} from './g-shared.ts';

/** The year and what follows it are about a budget or another time, not about the year compared with. */
const BUDGET_AFTER = /^度?(?:年初|初|全年|调整)|^度?预算/;
const FIGURES_AFTER = /^度?[^。；\d]{0,40}?(?:收入|支出|预算|决算|经费|采购|拨款|车辆)/;
const OTHER_TIME = /结转|结余|下达|追加|以前年度|跨年|项目|购置于|文件/;
const AMOUNT = /\d\s*(?:亿元|万元|元|%|辆)/;
const MONTH_AFTER = /^\s*\d{1,2}\s*月/;
const YEAR_IN_TITLE = /(20\d\d)\s*年(?:度)?[^《》“”]{0,12}决算/;

/** A year stated with figures that is neither the report's nor rightly compared with; null where nothing is wrong. */
function wrongYear(disclosure: Case, statement: Statement, year: number): string | null {
  const printed = Number.parseInt(statement.printed.text, 10);
  const { text, start, end } = spanInFlow(disclosure, statement);
  const after = text.slice(end, end + 60).replace(/^\s*年/, '');
  if (statement.fact === 'lastYear') {
    if (printed === year - 1 || BUDGET_AFTER.test(after) || MONTH_AFTER.test(after)) return null;
    return `与${printed}年相比，本年度为${year}年，应与${year - 1}年相比。`;
  }
  if (printed === year || MONTH_AFTER.test(after)) return null;
  const sentence = sentenceAt(text, start);
  const before = plainName(text.slice(sentence.start, start));
  if (!isSpeaker(before, disclosure) || new RegExp(`${year}\\s*年`).test(sentence.text) || !AMOUNT.test(sentence.text))
    return null;
  const subject = FIGURES_AFTER.exec(after)?.[0];
  if (subject === undefined || OTHER_TIME.test(subject)) return null;
  return `本年度为${year}年，这句的数字却写作${printed}年。`;
}

/** What may stand before the year a sentence begins with: nothing, or who it is about. */
function isSpeaker(words: string, { reading: { department } }: Case): boolean {
  return (
    words === '' ||
    /^(?:本|我)(?:部门|单位|局|委|办|处|院|校)$/.test(words) ||
    words === plainName(department.name ?? '')
  );
}

function* reportYear(disclosure: Case): Generator<Verdict> {
  const { reading } = disclosure;
  const { year } = reading;
  if (year === null) {
    yield notApplicable('没有读到年度。');
    return;
  }
  const right: Statement[] = [];
  let found = 0;
  for (const fact of ['year', 'lastYear']) {
    for (const statement of disclosure.prose(fact)) {
      const section = reading.sections[statement.section];
      if (!section || !isFigureSection(section)) continue;
      const message = wrongYear(disclosure, statement, year);
      if (message === null) {
        right.push(statement);
        continue;
      }
      found++;
      const expected = `${fact === 'year' ? year : year - 1}年`;
      yield failed(message, { statements: [statement], stated: `${statement.printed.text}年`, expected });
    }
  }
  for (const { title, line, level } of reading.outline) {
    const printed = level < 3 ? YEAR_IN_TITLE.exec(title)?.[1] : undefined;
    if (printed === undefined || printed === String(year)) continue;
    found++;
    const places = [spanInLine(reading, line, `${printed}年`)];
    yield failed(`标题「${title}」的年度与封面的${year}年度不一致。`, {
      places,
      stated: `${printed}年`,
      expected: `${year}年`,
    });
  }
  if (found === 0) yield right.length > 0 ? passed({ statements: right }) : notApplicable('说明中没有写年度。');
}

const UNTIL_BEFORE = /(?:截至|截止到?|截止至)\s*$/;

function isStockSection(section: Section | undefined): boolean {
  return section !== undefined && roleOf(section) === 'assets';
}

function* endOfYear(disclosure: Case): Generator<Verdict> {
  const { statements, sections, year } = disclosure.reading;
  if (year === null) {
    yield notApplicable('没有读到年度。');
    return;
  }
  let asked = 0;
  for (const statement of disclosure.prose('year')) {
    if (!isStockSection(sections[statement.section])) continue;
    const { text, start } = spanInFlow(disclosure, statement);
    if (!UNTIL_BEFORE.test(text.slice(Math.max(0, start - 6), start))) continue;
    const month = statements[statement.index + 1];
    const day = statements[statement.index + 2];
    const dated = month?.fact === 'date{part=month}' && day?.fact === 'date{part=day}';
    const date = dated ? [statement, month, day] : [statement];
    const stated = dated
      ? `${statement.printed.text}年${month.printed.text}月${day.printed.text}日`
      : `${statement.printed.text}年`;
    const isRight =
      statement.printed.text === String(year) && (!dated || (month.printed.text === '12' && day.printed.text === '31'));
    const expected = dated ? `${year}年12月31日` : `${year}年`;
    asked++;
    if (isRight) yield passed({ statements: date });
    else yield failed(`资产占用情况截至${stated}，应截至${expected}。`, { statements: date, stated, expected });
  }
  if (asked === 0) yield notApplicable('说明中没有写截至日期。');
}

/** A table whose head prints the department and the year. */
const TABLE = { '10:7': '2' };

const assets = (date: string) => ({ cells: TABLE, prose: { assets: `截至${date}，本部门共有车辆2辆。` } });

export const rules: readonly Rule[] = [
  {
    id: 'G-03',
    title: '说明中的年度与封面一致，上年为年度减一',
    formula: '说明年度 = 封面年度 Y；“与上年相比”的年度 = Y−1',
    severity: 'warning',
    basis: [cite('practice', '说明沿用上年文字时，年度最易漏改')],
    effective: always,
    remedy: '核对这句话的年度和数字是否都已改为本年度。',
    check: reportYear,
    examples: {
      pass: [
        {
          name: '本年度、上年度和引用文件的年份',
          cells: TABLE,
          prose: {
            overall:
              '2023年度收入总计120.00万元，比2022年增加20.00万元，增长20.00%。根据《2021年工作要点》，主要原因是2021年起增加了项目。',
          },
        },
        {
          name: '与本年年初预算相比',
          cells: TABLE,
          prose: { agencyOperating: '2023年机关运行经费支出10.00万元，与2023年年初预算持平。' },
        },
      ],
      fail: [
        { name: '一句话沿用了上年的年度', cells: TABLE, prose: { income: '2022年度收入合计120.00万元。' } },
        { name: '部门名称之后的年度', cells: TABLE, prose: { overall: '本部门2022年度收入支出总计120.00万元。' } },
        {
          name: '比较的不是上年',
          cells: TABLE,
          prose: { agencyOperating: '2023年机关运行经费支出10.00万元，比2021年减少1.00万元。' },
        },
      ],
    },
  },
  {
    id: 'G-23',
    title: '资产占用情况截至年度终了之日',
    formula: '截至 Y 年 12 月 31 日（预算年度自公历1月1日至12月31日）',
    severity: 'error',
    basis: [cite('YSF', '第十八条'), cite('S001', '截至2023年12月31日')],
    effective: always,
    remedy: '改为截至本年度12月31日，并核对所列数是否为该日的数。',
    check: endOfYear,
    examples: {
      pass: [
        { name: '截至本年12月31日', ...assets('2023年12月31日') },
        { name: '截至本年年底', ...assets('2023年底') },
      ],
      fail: [
        { name: '沿用上年日期', ...assets('2022年12月31日') },
        { name: '不是年度终了之日', ...assets('2023年11月30日') },
      ],
    },
  },
];
