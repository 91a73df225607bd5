/** How numbers are written: decimals, separators, units, percent signs. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Statement } from '@mingsuan/core/statement';
import { reportDecimals } from '../parameters.ts';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, proseNumbers, quoted, spanInFlow } from './g-shared.ts';
import { survey } from './g-survey.ts';

const NO_NUMBERS = '文件中没有数字。';

/** Findings, or that all is right, or that there was nothing to look at. */
function* outcome(findings: readonly Verdict[], looked: number): Generator<Verdict> {
  if (findings.length > 0) yield* findings;
  else yield looked > 0 ? passed() : notApplicable(NO_NUMBERS);
}

function* decimals(disclosure: Case): Generator<Verdict> {
  const { decimals: wanted, takesDecimals, oddDecimals } = survey(disclosure);
  const findings: Verdict[] = [];
  if (oddDecimals.length > 0) {
    const words = quoted(oddDecimals.map(({ printed }) => printed.text + printed.unit));
    findings.push(failed(`${words}不是${wanted}位小数，与其余金额写法不一致。`, { statements: oddDecimals }));
  }
  findings.push(...separators(disclosure));
  yield* outcome(findings, takesDecimals ? 1 : 0);
}

/** Within a table thousands are set off by commas everywhere or nowhere. */
function separators(disclosure: Case): Verdict[] {
  return [...survey(disclosure).thousands.values()]
    .filter(({ grouped, plain }) => grouped.length > 0 && plain.length > 0)
    .map(({ grouped, plain }) => {
      const fewer = grouped.length < plain.length ? grouped : plain;
      const words = quoted(fewer.map(({ printed }) => printed.text));
      return failed(`同一张表里有的数带千分位分隔，有的不带：${words}与其余的写法不同。`, { statements: fewer });
    });
}

const WAN_ALONE = /^\s*万(?=$|[，。；、,;)]|以上|左右)/;

function* wanWithoutYuan(disclosure: Case): Generator<Verdict> {
  const odd: Statement[] = [];
  const bare: Statement[] = [];
  let looked = 0;
  for (const statement of proseNumbers(disclosure)) {
    if (statement.printed.unit !== '万元') continue;
    looked++;
    const { line, end: at } = statement.place;
    if (disclosure.reading.document.normal[line - 1]?.startsWith('万元', at)) continue;
    const { text, end } = spanInFlow(disclosure, statement);
    const after = text.slice(end, end + 6);
    if (WAN_ALONE.test(after)) odd.push(statement);
    else if (statement.printed.value !== 0 && ENDS.test(after)) bare.push(statement);
  }
  const words = quoted(odd.map(({ printed }) => `${printed.text}万`));
  const findings = odd.length > 0 ? [failed(`${words}漏写“元”。`, { statements: odd })] : [];
  if (bare.length > 0)
    findings.push(failed(`${quoted(bare.map(({ printed }) => printed.text))}漏写“万元”。`, { statements: bare }));
  yield* outcome(findings, looked);
}

const RATE_BEFORE =
  /(?:占(?:比|比重|比例)?(?:为|达)?|(?:比重|比例)(?:为|达)?|占[^，。；\d]{1,24}的|完成[^，。；\d]{0,12}的|增长(?:了|率为)?|下降(?:了|率为)?)\s*$/;
const ENDS = /^\s*(?:[，。；、;,)]|$)/;

function* rateWithoutSign(disclosure: Case): Generator<Verdict> {
  const odd: Statement[] = [];
  let looked = 0;
  for (const statement of proseNumbers(disclosure)) {
    if (statement.printed.unit === '%') looked++;
    if (statement.printed.unit !== '') continue;
    const { text, start, end } = spanInFlow(disclosure, statement);
    if (!ENDS.test(text.slice(end, end + 3)) || !RATE_BEFORE.test(text.slice(Math.max(0, start - 40), start))) continue;
    odd.push(statement);
  }
  const words = quoted(odd.map(({ printed }) => printed.text));
  yield* outcome(
    odd.length > 0 ? [failed(`${words}是占比、完成率或增减率，漏写“%”。`, { statements: odd })] : [],
    looked,
  );
}

const spent = (amount: string) => ({ expenditure: `2023年度支出合计${amount}，其中：基本支出0万元，占比0%。` });

export const rules: readonly Rule[] = [
  {
    id: 'G-04',
    title: '金额以万元为单位时保留两位小数，同一张表千分位写法一致',
    formula: '万元金额、百分比：小数 2 位（0 与 100% 可以简写）',
    severity: 'info',
    basis: [reportDecimals.basis],
    effective: always,
    remedy: '补足或四舍五入到两位小数；千分位分隔要么都用，要么都不用。',
    check: decimals,
    examples: {
      pass: [{ name: '两位小数与简写的零', prose: spent('1,556.63万元') }],
      fail: [
        { name: '只有一位小数', prose: spent('54.8万元') },
        {
          name: '同一列有的带千分位有的不带',
          cells: { '03:合计.1': '2,000.00', '03:合计.2': '1000.00', '03:合计.3': '1,000.00' },
        },
      ],
    },
  },
  {
    id: 'G-06',
    title: '金额写明“万元”，不写“万”',
    formula: '数字 + 万元',
    severity: 'info',
    basis: [cite('practice', '金额应当写明单位“万元”')],
    effective: always,
    remedy: '在“万”后补“元”。',
    check: wanWithoutYuan,
    examples: {
      pass: [{ name: '写作万元', prose: spent('12.60万元') }],
      fail: [
        { name: '漏写元', prose: spent('12.60万') },
        {
          name: '漏写万元',
          prose: { generalDetail: '住房保障支出年初预算为4.50万元，支出决算为4.19。决算数小于预算数。' },
        },
      ],
    },
  },
  {
    id: 'G-08',
    title: '占比、完成率、增减率带百分号',
    formula: '占比、完成…的、增长、下降 + 数字 + %',
    severity: 'warning',
    basis: [cite('practice', '百分比应当带百分号')],
    effective: always,
    remedy: '在数字后补“%”。',
    check: rateWithoutSign,
    examples: {
      pass: [
        { name: '带百分号', prose: { overall: '2023年度收入总计100.00万元，与上年相比增加5.00万元，增长5.26%。' } },
      ],
      fail: [
        {
          name: '增长率漏了百分号',
          prose: { overall: '2023年度收入总计100.00万元，与上年相比增加5.00万元，增长5.26。' },
        },
        {
          name: '占比漏了百分号',
          prose: {
            expenditure: '2023年度支出合计100.00万元，其中：基本支出60.00万元，占 60.00;项目支出40.00万元，占40.00%。',
          },
        },
      ],
    },
  },
];
