/** Words of accounts: measures that fit the project, money left explained, texts of their own, scores that are no rates. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { figureOf, figureToldOf, objection, passed, quotedNames, reportRule, together } from '@mingsuan/core/families';
import type { EvaluationReport } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { account, projectReport, ROWS, summary } from './r-examples.ts';

const always = { from: null, to: null };

/** Words of a trade in the measures of a project that has nothing to do with it. */
const TRADES: readonly (readonly [string, RegExp, RegExp])[] = [
  ['依法行政', /依法行政|执法水平|行政执法/, /执法|法治|法律|行政审批|普法|监管/],
  ['工程施工', /施工(?:质量|进度|管理)|工程质量/, /工程|施工|修缮|建设|维修|改造|装修/],
  ['教学', /教学质量|课堂教学/, /教|学|校|培训/],
  ['诊疗', /诊疗|医疗质量/, /医|诊|卫生|健康|保健/],
];

function* measuresAreOfTheProject(report: EvaluationReport): Generator<Check> {
  let asked = false;
  for (const project of report.projects) {
    for (const { parts, indicators } of project.mentions) {
      const measures = parts.improvements;
      if (!measures) continue;
      asked = true;
      const about = [project.name, parts.problems?.text ?? '', ...indicators.map((i) => i.text.text)].join('，');
      for (const [trade, says, own] of TRADES) {
        if (!says.test(measures.text) || own.test(about)) continue;
        yield objection(
          `「${project.name}」的改进措施说到「${says.exec(measures.text)?.[0] ?? trade}」，与项目内容和所列问题无关，疑似套用别处的文字。`,
          {
            places: [measures.place],
            expected: '针对本项目的问题写改进措施',
          },
        );
      }
    }
  }
  if (asked) yield passed();
}

/** Words that tell why money was left. */
const OF_MONEY =
  /预算|资金|经费|执行|支付|结算|节约|结余|验收|压减|未(?:能)?(?:开展|实施|完成|支付)|取消|推迟|调整|疫情/;
const LEFT_PERCENT = 90n;

function* leftMoneyIsExplained(report: EvaluationReport): Generator<Check> {
  const open: EvaluationReport['projects'][number][] = [];
  let asked = false;
  for (const project of report.projects) {
    const mention = project.mentions.find((m) => m.parts.problems !== undefined);
    const [executed, budget] = mention ? [figureOf(mention, 'executed'), figureOf(mention, 'annualBudget')] : [];
    if (!mention || !executed || !budget) continue;
    asked = true;
    const isLow = BigInt(executed.printed.value) * 100n < BigInt(budget.printed.value) * LEFT_PERCENT;
    if (isLow && !OF_MONEY.test(mention.parts.problems?.text ?? '')) open.push(project);
  }
  if (!asked) return;
  yield together(open, (found) =>
    objection(
      `${quotedNames(found.map((p) => p.name))}执行率低于 90%，所写的问题和原因没有说到预算为什么没有执行完。`,
      {
        statements: found.map((p) => figureToldOf(p, 'rate')).filter((s) => s !== null),
        expected: '说明未执行资金的原因和去向',
      },
    ),
  );
}

/** Scores that are the execution rate under another name. */
function* scoresAreNotRates(report: EvaluationReport): Generator<Check> {
  const told = report.projects.flatMap((project) => {
    const [score, rate] = [figureToldOf(project, 'score'), figureToldOf(project, 'rate')];
    return score && rate ? [{ score, rate }] : [];
  });
  if (told.length < 5) return;
  // both in quanta: a point is 10⁴, a percent 10⁶
  const same = told.filter(({ score, rate }) => Math.abs(score.printed.value * 100 - rate.printed.value) < 1_000_000);
  if (same.length * 5 < told.length * 4) {
    yield passed();
    return;
  }
  yield objection(
    `${told.length} 个项目中有 ${same.length} 个的得分与预算执行率相同（取整），得分只反映资金支付，没有反映产出和效益。`,
    { statements: same.slice(0, 6).map(({ score }) => score), expected: '按绩效指标逐项评分' },
  );
}

const TEXT_MIN = 10;

function* textsAreOwn(report: EvaluationReport): Generator<Check> {
  const seen = new Map<string, { name: string; line: number }[]>();
  let asked = false;
  for (const project of report.projects) {
    for (const { parts } of project.mentions) {
      for (const part of [parts.problems, parts.improvements]) {
        const text = plainName(part?.text ?? '');
        if (!part || text.length < TEXT_MIN) continue;
        asked = true;
        const list = seen.get(text) ?? [];
        if (!list.some((p) => p.name === project.name)) list.push({ name: project.name, line: part.place.line });
        seen.set(text, list);
      }
    }
  }
  if (!asked) return;
  const copied = [...seen].filter(([, list]) => list.length > 1);
  yield together(copied, (found) =>
    objection(
      found.map(([text, list]) => `${quotedNames(list.map((p) => p.name))}都写「${text}」`).join('；') +
        '，问题和措施应当针对各自的项目。',
      { places: found.flatMap(([, list]) => list.map(({ line }) => ({ line, start: 0, end: 1 }))) },
    ),
  );
}

const [FIRST = ['', '', '', '', '']] = ROWS;
const FIVE = (score: string) =>
  projectReport({
    accounts: [],
    rows: [
      FIRST,
      ...['农家书屋', '送戏下乡', '文物巡查', '乡村影院'].map((name) => [name, '10.00', '9.50', '95', score] as const),
    ],
  });
export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-32',
    title: '改进措施针对本项目',
    formula: '措施的内容 ∈ 项目的内容',
    severity: 'info',
    basis: [cite('practice', '改进措施应当针对项目的问题')],
    effective: always,
    remedy: '按本项目的问题重写改进措施。',
    needs: '改进措施',
    asks: measuresAreOfTheProject,
    examples: {
      pass: [
        {
          name: '分散安排场次',
          text: summary([account({ name: '非遗展演项目' }), account({ name: '农家书屋项目' })], '40.00万元'),
        },
      ],
      fail: [
        {
          name: '说到依法行政',
          text: summary(
            [
              account({ name: '非遗展演项目', improvements: '全面提高依法行政能力' }),
              account({ name: '农家书屋项目' }),
            ],
            '40.00万元',
          ),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-33',
    title: '执行率低于90%的项目，说明预算没有执行完的原因',
    formula: '执行率 < 90% ⇒ 原因说到资金',
    severity: 'info',
    basis: [cite('SC', '执行率低于90%须说明原因')],
    effective: always,
    remedy: '写明未执行资金的原因和去向。',
    kinds: ['selfEvaluationSummary'],
    needs: '项目的问题及原因',
    asks: leftMoneyIsExplained,
    examples: {
      pass: [
        {
          name: '说明了资金未支付',
          text: summary(
            [
              account({
                name: '非遗展演项目',
                executed: '16.00万元',
                rate: '80%',
                score: '98',
                problems: '一场演出未能开展，资金没有支付',
              }),
              account({ name: '农家书屋项目' }),
            ],
            '40.00万元',
          ),
        },
      ],
      fail: [
        {
          name: '没有说到资金',
          text: summary(
            [
              account({
                name: '非遗展演项目',
                executed: '16.00万元',
                rate: '80%',
                score: '98',
                problems: '覆盖面较广',
              }),
              account({ name: '农家书屋项目' }),
            ],
            '40.00万元',
          ),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-35',
    title: '项目得分反映产出和效益，不等于执行率',
    formula: '得分 ≠ 执行率',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '得分不应只反映资金支付')],
    effective: always,
    remedy: '按绩效指标逐项评分。',
    kinds: ['projectEvaluationReport'],
    needs: '五个以上项目的得分和执行率',
    asks: scoresAreNotRates,
    examples: {
      pass: [{ name: '得分不等于执行率', text: FIVE('98') }],
      fail: [{ name: '得分等于执行率', text: FIVE('95') }],
    },
  }),
  reportRule({
    id: 'R-36',
    title: '各项目的问题和措施各自不同',
    formula: '问题、措施互不相同',
    severity: 'info',
    basis: [cite('practice', '问题和措施不套用')],
    effective: always,
    remedy: '针对各项目分别写问题和措施。',
    kinds: ['selfEvaluationSummary'],
    needs: '问题和改进措施',
    asks: textsAreOwn,
    examples: {
      pass: [
        {
          name: '各自不同',
          text: summary(
            [
              account({
                name: '非遗展演项目',
                problems: '上半年场次安排过于集中',
                improvements: '下半年分散安排各乡镇的场次',
              }),
              account({
                name: '农家书屋项目',
                problems: '图书到货比计划晚了一个月',
                improvements: '提前一个月完成图书采购',
              }),
            ],
            '40.00万元',
          ),
        },
      ],
      fail: [
        {
          name: '一字不差',
          text: summary(
            [
              account({ name: '非遗展演项目', problems: '年中情况变化较大难以预测' }),
              account({ name: '农家书屋项目', problems: '年中情况变化较大难以预测' }),
            ],
            '40.00万元',
          ),
        },
      ],
    },
  }),
];
