/** Values that cannot be: scores above a hundred, rates of parts above the whole, thirteenth months; sums told in one sentence. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { figuresOf, ONE, objection, passed, reportRule, sameAs } from '@mingsuan/core/families';
import { formatQuanta } from '@mingsuan/core/money';
import { type EvaluationReport, parseFactKey, type Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { account, BOOKS, FOLK, overallReport, projectReport, summary } from './r-examples.ts';

const always = { from: null, to: null };
const WHOLE = 100_000_000;

function beyond(statement: Statement): string | null {
  const { printed, fact } = statement;
  if (fact === null || printed.state !== 'stated') return null;
  const { concept, dims, measure } = parseFactKey(fact);
  if (/^(?:score|overallScore|averageScore|partScore)$/.test(concept) && printed.value > 100 * ONE)
    return '得分大于100分';
  if (concept === 'formula' && printed.value !== WHOLE) return '公式应乘以100%';
  if (measure === 'share' && printed.value > WHOLE) return '占比大于100%';
  if (concept === 'selfEvaluationCoverage' && printed.value > WHOLE) return '覆盖率大于100%';
  if (concept === 'date' && dims.part === 'month' && !between(printed.value, 1, 12)) return '没有这个月份';
  if (concept === 'date' && dims.part === 'day' && !between(printed.value, 1, 31)) return '没有这一天';
  return null;
}

/** Three digits of which one turns it into a hundred: the only number of that length that is no more than a hundred. */
function meantHundred({ printed }: Statement): Sides {
  const differing = [...'100'].filter((digit, i) => digit !== printed.text.charAt(i)).length;
  if (!/^\d{3}$/.test(printed.text) || differing !== 1) return {};
  return { stated: `${printed.text}${printed.unit}`, expected: `100${printed.unit}` };
}

interface Sides {
  readonly stated?: string;
  readonly expected?: string;
}

function between(value: number, low: number, high: number): boolean {
  return value >= low * ONE && value <= high * ONE;
}

/** Rates of parts of a whole among the numbers of an indicator: 合格率, 满意度. */
const PART_RATE =
  /(?:合格|达标|合规|覆盖|验收|通过|及时|满意|完好|登记|开放|出勤|参保|到位|办结)[率度]?[^，。；\d]{0,8}$/;
const VALUED = /^(?:score|overallScore|averageScore|partScore|formula|selfEvaluationCoverage|date)\b|:share$/;

function* valuesArePossible(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const statement of reading.statements) {
    if (!VALUED.test(statement.fact ?? '')) continue;
    const why = beyond(statement);
    // within bounds is no proof: only a formula's 100% is known exactly
    if (why === null) yield statement.fact?.startsWith('formula') ? { ...passed(), statements: [statement] } : passed();
    else
      yield objection(`${statement.label} ${statement.printed.text}${statement.printed.unit}：${why}。`, {
        statements: [statement],
        ...meantHundred(statement),
      });
  }
  for (const { mentions } of report.projects) {
    for (const statement of mentions.flatMap((m) => m.indicators.flatMap((i) => i.numbers))) {
      const before = (reading.document.normal[statement.place.line - 1] ?? '').slice(0, statement.place.start);
      if (statement.printed.unit !== '%' || !PART_RATE.test(before)) continue;
      if (statement.printed.value <= WHOLE) yield passed();
      else {
        yield objection(`${statement.label} ${statement.printed.text}%：这类比率不会大于100%。`, {
          statements: [statement],
          expected: '不大于100%',
          ...meantHundred(statement),
        });
      }
    }
  }
}

/** 偏离度 of 30 %: the target was set too low, or the number is wrong. */
const FAR = 130_000_000;

function* targetsAreNotFarExceeded(report: EvaluationReport): Generator<Check> {
  for (const { name, mentions } of report.projects) {
    for (const statement of mentions.flatMap((m) => figuresOf(m, 'targetRate'))) {
      if (statement.printed.value <= FAR) yield passed();
      else {
        yield objection(
          `「${name}」的绩效目标完成率 ${statement.printed.text}%，远超目标，请核对数字或说明目标是否偏低。`,
          {
            statements: [statement],
            expected: '说明超额完成的原因，或调整目标',
            ...meantHundred(statement),
          },
        );
      }
    }
  }
}

/** Years further away are slips: a report tells of its year, the years before it and the next. */
const YEARS_BACK = 12;
const YEARS_AHEAD = 3;

/** The year that one wrong digit turned into the printed one: the report's own, else the only one it can be. */
function meantYear(printed: string, year: number): number | null {
  const near: number[] = [];
  for (let y = year - YEARS_BACK; y <= year + YEARS_AHEAD; y++) {
    const differing = [...String(y)].filter((digit, i) => digit !== printed.charAt(i)).length;
    if (differing === 1) near.push(y);
  }
  if (near.includes(year)) return year;
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Departments publish their accounts since 2010: a cover of another century is a slip. */
const FIRST_YEAR = 2010;
const LAST_YEAR = 2049;

function isYear({ fact, printed }: Statement): boolean {
  const isTold = fact === 'year' || fact === 'lastYear' || fact?.startsWith('projectName') === true;
  return isTold && printed.unit === '年' && /^\d{4}$/.test(printed.text);
}

function* yearsArePlausible(_: EvaluationReport, { reading, year }: Case): Generator<Check> {
  if (year === null) return;
  const told = reading.statements.filter(isYear);
  const isOfOurs = (y: number) => y >= FIRST_YEAR && y <= LAST_YEAR;
  // where the cover itself is a slip the text tells the year
  const own = isOfOurs(year) ? year : (told.map((s) => Number.parseInt(s.printed.text, 10)).find(isOfOurs) ?? year);
  for (const statement of told) {
    const printed = Number.parseInt(statement.printed.text, 10);
    if (printed >= own - YEARS_BACK && printed <= own + YEARS_AHEAD) yield passed();
    else {
      const meant = meantYear(statement.printed.text, own);
      yield objection(`「${statement.printed.text}年」不像是年份，报告是 ${own} 年度的。`, {
        statements: [statement],
        stated: `${statement.printed.text}年`,
        expected: meant === null ? `${own}年前后` : `${meant}年`,
      });
    }
  }
}

/** 按1:1分担、每村10万元、县财政安排5万元/村: the price is one side's share of the standard. */
function* sharesAreBorne(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const { first, second } of report.sharings) {
    const sameLine = (s: Statement) => s.place.line === first.place.line && s.index > second.index;
    const standard = reading.statements.find((s) => sameLine(s) && s.fact?.startsWith('standard'));
    const price = report.products.find((p) => sameLine(p.price))?.price;
    if (!standard || !price || standard.index > price.index) continue;
    const parts = first.printed.value + second.printed.value;
    const share = (side: Statement) => Math.floor((standard.printed.value / parts) * side.printed.value);
    const statements = [first, second, standard, price];
    if ([first, second].some((side) => Math.abs(share(side) - price.printed.value) <= price.printed.half)) {
      yield { ...passed(), statements };
      continue;
    }
    const wanted = [...new Set([first, second].map((side) => formatQuanta(share(side), price.printed.unit, 2)))].join(
      '或',
    );
    yield objection(
      `每份标准 ${standard.printed.text}${standard.printed.unit}，按 ${first.printed.text}:${second.printed.text} 分担，一方应为 ${wanted}${price.printed.unit}，印作 ${price.printed.text}${price.printed.unit}。`,
      { statements, stated: `${price.printed.text}${price.printed.unit}`, expected: `${wanted}${price.printed.unit}` },
    );
  }
}

/** 「8人赴某地学习」 and 「共选派8人」: the same heads in every place that names the project, and in what is told of it. */
function* headsAgree(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const project of report.projects) {
    const inNames = project.mentions.flatMap((m) => m.inName).filter((s) => /^[人名]$/.test(s.printed.unit));
    const [named] = inNames;
    if (!named) continue;
    const lines = new Set(project.mentions.filter((m) => m.source === 'account').map((m) => m.line));
    const told = reading.statements.find(
      (s) =>
        lines.has(s.place.line) && s.printed.unit === named.printed.unit && s.fact?.startsWith('quantity') === true,
    );
    if (!told) continue;
    const say = `「${project.name}」名称中的人数与文中相同`;
    // each with each: the one that differs fails with all others
    const all = [...inNames, told];
    for (const [i, anchor] of all.entries()) yield* sameAs(all.slice(i), anchor, say);
  }
}

const HEADS = (n: string) =>
  projectReport({
    list: [
      ['5人赴省城学习经费项目', '20.00万元'],
      ['农家书屋经费项目', '10.00万元'],
    ],
    accounts: [
      `1.5人赴省城学习经费项目：预算金额20.00万元，执行金额20.00万元，执行率100%，得分100分。全年选派${n}人学习。`,
    ],
    rows: [
      ['5人赴省城学习', '20.00', '20.00', '100', '100'],
      ['农家书屋', '10.00', '9.50', '95', '98'],
    ],
  });
const SHARE = (price: string) =>
  overallReport().replace(
    '项目年初预算数为50.00万元',
    `市、县财政按1:1分担比例，按每村每年1.00万元的标准，县财政需安排${price}万元/村*100村合计50.00万元。项目年初预算数为50.00万元`,
  );

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-38',
    title: '得分、占比、合格率等在可能的范围之内',
    formula: '0 ≤ 得分 ≤ 100；占比、覆盖率、合格率、满意度 ≤ 100%；公式乘以100%；月份 1—12',
    severity: 'error',
    basis: [cite('layout', '部分不大于整体')],
    effective: always,
    remedy: '核对这个数。',
    needs: '得分或比率',
    asks: valuesArePossible,
    examples: {
      pass: [{ name: '都在范围之内', text: summary([FOLK, BOOKS]) }],
      fail: [
        { name: '得分160分', text: summary([account({ name: '非遗展演项目', score: '160' }), BOOKS]) },
        { name: '合格率120%', text: summary([FOLK.replace('合格率100%', '合格率120%'), BOOKS]) },
      ],
    },
  }),
  reportRule({
    id: 'R-39',
    title: '绩效目标完成率没有远超100%',
    formula: '目标完成率 ≤ 130%，超过的说明',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '偏离度30%以上的说明原因')],
    effective: always,
    remedy: '核对数字；目标偏低的说明并调整。',
    needs: '绩效目标完成率',
    asks: targetsAreNotFarExceeded,
    examples: {
      pass: [
        {
          name: '110%',
          text: projectReport({
            accounts: [
              '1.农家书屋项目：预算金额10.00万元，执行金额9.50万元，执行率95%，得分98分。绩效目标完成率为110%。',
            ],
          }),
        },
      ],
      fail: [
        {
          name: '410%',
          text: projectReport({
            accounts: [
              '1.农家书屋项目：预算金额10.00万元，执行金额9.50万元，执行率95%，得分98分。绩效目标完成率为410%。',
            ],
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-40',
    title: '文中的年份合理',
    formula: '报告年度 − 12 ≤ 年份 ≤ 报告年度 + 3',
    severity: 'warning',
    basis: [cite('practice', '年份的笔误')],
    effective: always,
    remedy: '改正年份。',
    needs: '年份',
    asks: yearsArePlausible,
    examples: {
      pass: [{ name: '2022年', text: projectReport() }],
      fail: [{ name: '5022年', text: projectReport().replace('我单位2022年', '我单位5022年') }],
    },
  }),
  reportRule({
    id: 'R-41',
    title: '按比例分担的金额算得对',
    formula: '一方承担 = 标准 × 该方比例 ÷ 比例之和',
    severity: 'error',
    basis: [cite('layout', '一方承担 = 标准 × 比例')],
    effective: always,
    remedy: '按分担比例重算各方承担的金额。',
    needs: '分担比例、标准和单价',
    asks: sharesAreBorne,
    examples: {
      pass: [{ name: '1万元各半', text: SHARE('0.50') }],
      fail: [{ name: '一方0.80万元', text: SHARE('0.80') }],
    },
  }),
  reportRule({
    id: 'R-42',
    title: '项目名称中的人数与文中一致',
    formula: '名称的人数 = 文中的人数',
    severity: 'warning',
    basis: [cite('layout', '同一事项前后一致')],
    effective: always,
    remedy: '核对人数；有变化的说明。',
    needs: '名称中有人数的项目',
    asks: headsAgree,
    examples: { pass: [{ name: '都是5人', text: HEADS('5') }], fail: [{ name: '名称5人文中3人', text: HEADS('3') }] },
  }),
];
