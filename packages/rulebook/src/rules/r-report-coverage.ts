/** What a report leaves out: projects without analysis, forms without tables, a survey without a result, one basis for another. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  budgetToldOf,
  figureToldOf,
  objection,
  passed,
  quotedNames,
  reportRule,
  totalsOf,
} from '@mingsuan/core/families';
import type { EvaluationReport } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { account, BOOKS, FOLK, projectReport, summary } from './r-examples.ts';

const always = { from: null, to: null };

function* allAreAnalysed(report: EvaluationReport): Generator<Check> {
  const listed = report.projects.filter((p) => p.mentions.some((m) => m.source === 'list' || m.source === 'table'));
  if (listed.length < 3) return;
  const analysed = listed.filter((p) => p.mentions.some((m) => m.source === 'account' && m.figures.length > 0));
  const goals = listed.filter((p) => p.mentions.some((m) => m.parts.goal !== undefined));
  if (analysed.length === listed.length || analysed.length === 0) {
    yield passed();
    return;
  }
  const left = listed.filter((p) => !analysed.includes(p));
  const goal = goals.length < listed.length ? `，写了绩效目标的有 ${goals.length} 个` : '';
  yield objection(
    `共 ${listed.length} 个项目，逐项分析完成情况的只有 ${analysed.length} 个${goal}；没有分析的有${quotedNames(left.map((p) => p.name))}。`,
    {
      places: left.map((p) => ({ line: p.line, start: 0, end: p.name.length })),
      expected: `分析${listed.length}个项目`,
    },
  );
}

function* formsAreThere({ formTitles }: EvaluationReport, { reading }: Case): Generator<Check> {
  if (formTitles.length === 0) {
    if (reading.forms.length > 0) yield passed();
    return;
  }
  yield objection(
    `有 ${formTitles.length} 处写了绩效自评表的名称，后面没有读到表格（如果是图片，请附可以复制的表）。`,
    {
      places: formTitles.map(({ line, text }) => ({ line, start: 0, end: text.length })),
      expected: '附项目支出绩效自评表',
    },
  );
}

const SURVEY = /问卷调查|满意度调查|调查了?解?[^。；]{0,12}满意度/;
const RESULT = /满意(?:度|率)[^。；]{0,16}\d+(?:\.\d+)?\s*%|\d+(?:\.\d+)?\s*%[^。；]{0,8}满意/;

function* surveysHaveResults(_: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const [line, text] of reading.document.normal.entries()) {
    const hit = SURVEY.exec(text);
    if (!hit) continue;
    if (reading.document.normal.some((other) => RESULT.test(other))) yield passed();
    else {
      yield objection('文中说做了满意度问卷调查，没有写调查对象、样本数和结果。', {
        places: [{ line: line + 1, start: hit.index, end: hit.index + hit[0].length }],
        expected: '写明样本数和满意度',
      });
    }
    return;
  }
}

/** 预算资金 as a share of 支出总额: 100 % only where all of it was spent. */
function* sharesAreOfOneBasis(report: EvaluationReport): Generator<Check> {
  const share = report.totals.find((t) => t.figure === 'share' && /支出总额/.test(t.of ?? ''))?.statement;
  const [funds] = totalsOf(report, 'funds', 'projects');
  if (!share || !funds || share.printed.value !== 100_000_000) return;
  const told = report.projects.flatMap((project) => {
    const [budget, executed] = [budgetToldOf(project), figureToldOf(project, 'executed')];
    return budget && executed ? [{ budget, executed }] : [];
  });
  if (told.length < 2) return;
  const unspent = told.reduce((sum, t) => sum + t.budget.printed.value - t.executed.printed.value, 0);
  if (unspent <= funds.printed.half || unspent * 20 < funds.printed.value) {
    yield passed();
    return;
  }
  yield objection(
    `自评涉及的 ${funds.printed.text}${funds.printed.unit}是预算数，所列项目已有相当部分没有支出，它占“支出总额”的 ${share.printed.text}% 口径不一：分子、分母应当同为预算数或同为支出数。`,
    { statements: [funds, share], expected: '写明分子、分母的口径' },
  );
}

const [THIRD, FOURTH] = [
  ['送戏下乡', '5.00', '5.00', '100', '100'] as const,
  ['送戏下乡经费项目', '5.00万元'] as const,
];
const THREE = projectReport({
  budget: '35.00万元',
  executed: '34.50万元',
  rate: '98.57%',
  list: [['非遗展演经费项目', '20.00万元'], ['农家书屋经费项目', '10.00万元'], FOURTH],
  rows: [['非遗展演', '20.00', '20.00', '100', '100'], ['农家书屋', '10.00', '9.50', '95', '98'], THIRD],
});

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-17',
    title: '列入自评的项目都有完成情况的分析',
    formula: '分析的项目数 = 自评项目数',
    severity: 'info',
    basis: [cite('R10')],
    effective: always,
    remedy: '补写其余项目的绩效目标和完成情况，至少包括执行率低、扣分的项目。',
    kinds: ['projectEvaluationReport'],
    needs: '三个以上项目的清单和分析',
    asks: allAreAnalysed,
    examples: {
      pass: [
        {
          name: '三个项目都分析',
          text: THREE.replace(
            '五、偏离',
            '3.送戏下乡项目：预算金额5.00万元，执行金额5.00万元，执行率100%，得分100分。\n五、偏离',
          ),
        },
      ],
      fail: [{ name: '三个只分析两个', text: THREE }],
    },
  }),
  reportRule({
    id: 'R-18',
    title: '写了自评表名称的，附有自评表',
    formula: '“……绩效自评表”之后有表',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '自评结果应当附自评表公开')],
    effective: always,
    remedy: '补附项目支出绩效自评表，或删去空的标题。',
    needs: '自评表的名称',
    asks: formsAreThere,
    examples: {
      pass: [
        {
          name: '后面是表',
          text: summary([`非遗展演项目绩效自评表\n项目名称\t非遗展演项目\n年度资金总额\t20.00\n${FOLK}`, BOOKS]),
        },
      ],
      fail: [{ name: '只有标题', text: summary([`非遗展演项目绩效自评表\n${FOLK}`, BOOKS]) }],
    },
  }),
  reportRule({
    id: 'R-19',
    title: '做了满意度调查的，写明结果',
    formula: '问卷调查 ⇒ 样本数、满意度',
    severity: 'info',
    basis: [cite('R101')],
    effective: always,
    remedy: '写明调查对象、样本数和满意度百分比。',
    needs: '满意度调查',
    asks: surveysHaveResults,
    examples: {
      pass: [{ name: '满意度96%', text: projectReport({ process: '对观众进行了问卷调查，回收120份，满意度96%。' }) }],
      fail: [{ name: '没有结果', text: projectReport({ process: '对观众进行了问卷调查，了解观众的满意度。' }) }],
    },
  }),
  reportRule({
    id: 'R-20',
    title: '自评资金占比的分子、分母口径一致',
    formula: '占比 = 自评项目支出数 ÷ 项目支出总额（或同为预算数）',
    severity: 'info',
    basis: [cite('practice', '预算数不与支出总额相比')],
    effective: always,
    remedy: '写明分子、分母是预算数还是支出数，用同一口径重算。',
    kinds: ['selfEvaluationSummary'],
    needs: '占支出总额100%的自评资金',
    asks: sharesAreOfOneBasis,
    examples: {
      pass: [{ name: '都已支出', text: summary([FOLK, BOOKS]) }],
      fail: [
        {
          name: '预算没有花完',
          text: summary([account({ name: '非遗展演项目', score: '95', executed: '12.00万元', rate: '60%' }), BOOKS]),
        },
      ],
    },
  }),
];
