/** Goals of a whole department and its key projects: what they promise is measured, what is admitted is scored, what is left is told. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { figuresOf, objection, passed, quotedNames, reportRule, together, totalsOf } from '@mingsuan/core/families';
import type { EvaluationReport, Place, RatioIndicator } from '@mingsuan/core/statement';
import {
  GOAL_MATTERS,
  GOING_ON,
  ITEM_OF_EXECUTION,
  ITEM_OF_GOALS,
  LEFT_MONEY,
  POOR_GOALS,
  WHOLE_ACCOUNT,
} from '../performance/report-words.ts';
import { cite } from '../sources/index.ts';
import { overallReport } from './r-examples.ts';

const always = { from: null, to: null };
const KINDS = ['overallEvaluationReport'] as const;

interface Hit {
  readonly text: string;
  readonly place: Place;
}

/** Where the lines of a document say something, the first time. */
function firstIn({ reading }: Case, pattern: RegExp): Hit | null {
  for (const [i, line] of reading.document.normal.entries()) {
    const hit = pattern.exec(line);
    if (hit)
      return { text: hit[1] ?? hit[0], place: { line: i + 1, start: hit.index, end: hit.index + hit[0].length } };
  }
  return null;
}

const GOAL = /项目绩效目标[。:：]\s*(.{12,})/;

/** Matters of a project's goal that no indicator of the report is about. */
function* goalsAreMeasured(report: EvaluationReport, disclosure: Case): Generator<Check> {
  const goal = firstIn(disclosure, GOAL);
  if (!goal || report.ratios.length < 2) return;
  const indicators = report.ratios.map(({ name, text }) => `${name.text}，${text}`).join('\n');
  const open = GOAL_MATTERS.filter(({ words }) => words.test(goal.text) && !words.test(indicators));
  yield together(open, (found) =>
    objection(
      `绩效目标写有${quotedNames(found.map((m) => m.name))}，所列 ${report.ratios.length} 项指标没有一项衡量。`,
      {
        places: [goal.place],
        expected: '目标的每个方面都有指标衡量，或删去不衡量的目标',
      },
    ),
  );
}

/** An actual value that exceeds its target by this much says that the target was set too low, or is wrong. */
const FAR_PERCENT = 30n;

/** Counts of few and rates of growth are exceeded easily: only shares of a whole are asked. */
function isFar({ name, bound, target, actual }: RatioIndicator): boolean {
  if (bound === 'atMost' || target?.printed.unit !== '%' || actual?.printed.unit !== '%') return false;
  if (/增长|增幅|下降|提高|变动/.test(name.text)) return false;
  const over = BigInt(actual.printed.value - target.printed.value) * 100n;
  return target.printed.value > 0 && over >= BigInt(target.printed.value) * FAR_PERCENT;
}

function* targetsAreNotFarBelow({ ratios }: EvaluationReport): Generator<Check> {
  const told = ratios.filter((r) => r.target && r.actual);
  for (const ratio of told) {
    const { name, target, actual } = ratio;
    const statements = [target, actual].filter((s) => s !== null);
    if (!isFar(ratio)) yield passed();
    else {
      yield objection(
        `「${name.text}」指标值 ${target?.printed.text ?? ''}${target?.printed.unit ?? ''}，实际完成 ${actual?.printed.text ?? ''}${actual?.printed.unit ?? ''}，超出三成以上，请核对指标值，或说明目标是否偏低。`,
        { statements, expected: '说明超额完成的原因，或调整目标' },
      );
    }
  }
}

/** What the report admits, and what its sums show, is scored somewhere. */
function* admissionsAreScored(report: EvaluationReport, disclosure: Case): Generator<Check> {
  const { deductions } = report;
  if (deductions.length === 0) return;
  const items = deductions.map((d) => d.item.text).join('\n');
  const poor = firstIn(disclosure, POOR_GOALS);
  const [executed] = totalsOf(report, 'executed', 'department');
  const [budget] = totalsOf(report, 'annualBudget', 'department');
  const isOver = executed && budget && executed.printed.value > budget.printed.value;
  const open = [
    ...(poor && !ITEM_OF_GOALS.test(items) ? [`承认「${poor.text}」，绩效管理、目标设置没有扣分`] : []),
    ...(isOver && !ITEM_OF_EXECUTION.test(items) ? ['全年执行数超过预算数，预算编制和执行没有扣分'] : []),
  ];
  if (!poor && !isOver) {
    yield passed();
    return;
  }
  yield together(open, (found) =>
    objection(`文中${found.join('；')}。`, {
      places: poor ? [poor.place] : [],
      statements: isOver ? [executed, budget] : [],
      expected: '按存在的问题相应扣分，或说明不扣分的理由',
    }),
  );
}

const MEASURES = /(?:改进|整改)措施[:：](.*)/;

/** A heading of problems alone, whatever its numbering. */
const PROBLEMS =
  /^(?:\([\d一二三四五六七八九十]\)|[①-⑨]|[\d一二三四五六七八九十][、.])?(?:主要)?存在(?:的)?(?:主要)?问题$/;

/** Where the words under such a heading tell the way forward. */
function misplacedMeasures({ reading }: Case): Place[] {
  return reading.document.normal.flatMap((line, i) => {
    const hit = PROBLEMS.test(line.trim()) ? GOING_ON.exec(reading.document.normal[i + 1] ?? '') : null;
    return hit ? [{ line: i + 2, start: hit.index, end: hit.index + hit[0].length }] : [];
  });
}

/** Measures answer the problems told, in the place for measures, and are about money that there is. */
function* measuresFit(report: EvaluationReport, disclosure: Case): Generator<Check> {
  const measures = firstIn(disclosure, MEASURES);
  const misplaced = misplacedMeasures(disclosure);
  if (!measures && misplaced.length === 0) return;
  const left = measures ? LEFT_MONEY.exec(measures.text) : null;
  const rates = report.projects.flatMap((p) => p.mentions.flatMap((m) => figuresOf(m, 'rate')));
  const isSpent = rates.length > 0 && rates.every((r) => r.printed.value === WHOLE);
  const open = [
    ...(misplaced.length > 0 ? ['在存在问题中写了下一步的措施'] : []),
    ...(left && isSpent ? [`改进措施说到「${left[0]}」，而项目已全部执行，没有结余`] : []),
  ];
  yield together(open, (found) =>
    objection(`${found.join('；')}：措施应当针对所列的问题，写在改进措施中。`, {
      places: [...misplaced.slice(0, 1), ...(left && isSpent && measures ? [measures.place] : [])],
      statements: left && isSpent ? rates : [],
      expected: '按问题逐条写改进措施',
    }),
  );
}

const WHOLE = 100_000_000;

const LACKING_MIN = 3;

function* wholeIsAccountedFor(_: EvaluationReport, { reading }: Case): Generator<Check> {
  const own = reading.sections.find((s) => s.role === 'reportWhole');
  if (!own) return;
  const lacking = WHOLE_ACCOUNT.filter(({ words }) => !words.test(own.flow.text)).map((part) => part.name);
  if (lacking.length < LACKING_MIN) yield passed();
  else {
    yield objection(`「${own.heading.title}」没有写${lacking.join('、')}。`, {
      places: [{ line: own.heading.line, start: 0, end: own.heading.title.length }],
      expected: '写明收入、支出的构成和结转结余',
    });
  }
}

const WITH_GOAL = (goal: string) =>
  overallReport({
    ratios: `①项目绩效目标。${goal}。\n一是图书更新率，实际更新的书屋数量/应更新的书屋数量*100%，年初指标值为95%或以上，实际完成指标值为96%；\n二是开放率，开放的书屋数量/书屋数量*100%，年初指标值为90%或以上，实际完成指标值为93%。`,
  });
const TARGET = (target: string) => overallReport().replace('年初指标值为95%', `年初指标值为${target}`);

export const rules: readonly Rule[] = [
  reportRule({
    id: 'D-10-2',
    title: '绩效目标说到的方面都有指标衡量',
    formula: '目标的各个方面 ⊆ 指标',
    severity: 'info',
    basis: [cite('R88'), cite('practice', '目标与指标应当对应')],
    effective: always,
    remedy: '为没有衡量的目标补设指标，或删去。',
    needs: '项目的绩效目标和两项以上指标',
    asks: goalsAreMeasured,
    examples: {
      pass: [{ name: '更新图书', text: WITH_GOAL('更新农家书屋的图书，保证按时开放') }],
      fail: [{ name: '说到集体经济', text: WITH_GOAL('更新农家书屋的图书，促进村集体经济发展') }],
    },
  }),
  reportRule({
    id: 'D-10-3',
    title: '实际完成值没有远超指标值',
    formula: '(实际完成值 − 指标值) ÷ 指标值 < 30%',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '偏离度30%以上的说明原因')],
    effective: always,
    remedy: '核对指标值；目标偏低的说明并调整。',
    needs: '指标值和实际完成值',
    asks: targetsAreNotFarBelow,
    examples: {
      pass: [{ name: '95%与96%', text: overallReport() }],
      fail: [{ name: '15%与96%', text: TARGET('15%') }],
    },
  }),
  reportRule({
    id: 'D-14-2',
    title: '承认的问题、超过的预算相应扣分',
    formula: '目标、指标质量不高 ⇒ 绩效管理扣分；执行数 > 预算数 ⇒ 预算编制、执行扣分',
    severity: 'info',
    basis: [cite('GD'), cite('practice', '有问题就有扣分')],
    effective: always,
    remedy: '按存在的问题核定各项得分。',
    kinds: KINDS,
    needs: '扣分项目',
    asks: admissionsAreScored,
    examples: {
      pass: [{ name: '没有承认目标质量不高', text: overallReport() }],
      fail: [
        {
          name: '绩效指标质量不高',
          text: overallReport({ problems: '绩效目标、绩效指标质量不高，资产盘点没有开展。' }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-14-3',
    title: '存在问题只写问题，改进措施与执行情况相符',
    formula: '措施 ∈ 改进措施；全部执行 ⇒ 不说存量资金',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '措施针对问题')],
    effective: always,
    remedy: '把措施移到改进措施中，按问题逐条改写。',
    kinds: KINDS,
    needs: '存在问题和改进措施',
    asks: measuresFit,
    examples: {
      pass: [{ name: '各在其位', text: overallReport({ measures: '改进措施：合理排定巡演。' }) }],
      fail: [
        {
          name: '项目全部执行而说存量资金',
          text: overallReport({ measures: '下一步改进措施：提高存量资金使用效益。' }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-12-2',
    title: '部门整体收支情况写明收入、支出构成、“三公”经费和结转结余',
    formula: '收支情况 = 收入 + 基本支出、项目支出 + “三公”经费 + 结转结余',
    severity: 'info',
    basis: [cite('R53'), cite('practice', '整体绩效以全部收支为基础')],
    effective: always,
    remedy: '补写收入、基本支出和项目支出、“三公”经费、结转结余的数额。',
    kinds: KINDS,
    needs: '部门整体收支情况',
    asks: wholeIsAccountedFor,
    examples: {
      pass: [
        {
          name: '构成写全',
          text: overallReport({
            whole:
              '全年收入1000.00万元。全年预算1000.00万元，全年执行数950.00万元，完成率95.00%，其中基本支出600.00万元、项目支出350.00万元，年末结转50.00万元。',
          }),
        },
      ],
      fail: [{ name: '只有预算和执行', text: overallReport() }],
    },
  }),
];
