/** What a whole department says it achieved: counts, ratio indicators, claims against what was not done. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { ONE, objection, passed, plus, projectCounts, reportRule, sameAs } from '@mingsuan/core/families';
import type { EvaluationReport, Place, RatioIndicator, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { overallReport } from './r-examples.ts';

const always = { from: null, to: null };
const KINDS = ['overallEvaluationReport'] as const;

function* countsAgree(report: EvaluationReport): Generator<Check> {
  const counts = projectCounts(report);
  const [first] = counts;
  if (first && counts.length > 1) yield* sameAs(counts, first, '各处的自评项目（任务）个数相同');
}

const EXPLAINED = /原因|由于|因|未完成|未达|没有达|偏差|调整/;

/** The actual value meets the target; where it does not, the report says why. */
function* targetsAreMet(report: EvaluationReport): Generator<Check> {
  for (const ratio of report.ratios) {
    const { target, actual, bound, name } = ratio;
    if (!target || !actual || target.printed.dimension !== actual.printed.dimension) continue;
    if (isUnmet(ratio) && EXPLAINED.test(ratio.text)) yield { ...passed(), statements: [target, actual] };
    else if (bound === 'atMost')
      yield {
        kind: 'atMost',
        left: [plus(actual)],
        right: [plus(target)],
        say: `「${name.text}」实际完成值不大于指标值`,
      };
    else
      yield {
        kind: 'atMost',
        left: [plus(target)],
        right: [plus(actual)],
        say: `「${name.text}」实际完成值不小于指标值`,
      };
  }
}

function isUnmet({ target, actual, bound }: RatioIndicator): boolean {
  if (!target || !actual) return false;
  const over = actual.printed.value - target.printed.value;
  return bound === 'atMost' ? over > 0 : over < 0;
}

/** A rate of parts of a whole is at most 100 %. */
function* ratesAreRates(report: EvaluationReport): Generator<Check> {
  for (const { name, target, actual } of report.ratios) {
    if (!/率|比例|比重/.test(name.text) || /增长|增幅|变动|提高|下降/.test(name.text)) continue;
    for (const statement of [target, actual]) {
      if (statement?.printed.unit !== '%') continue;
      if (statement.printed.value <= 100_000_000) yield { ...passed(), statements: [statement] };
      else
        yield objection(`「${name.text}」${statement.printed.text}%，大于100%。`, {
          statements: [statement],
          expected: /^(?:1\d0|10\d|[2-9]00)$/.test(statement.printed.text) ? '100%' : '不大于100%',
        });
    }
  }
}

/** Numbers of a deduction's reason that say nothing at all was done. */
function zeros({ reading }: Case): Statement[] {
  return reading.statements.filter(
    (s) =>
      s.printed.state === 'stated' &&
      s.printed.value === 0 &&
      /^(?:deductionReason|targetCompletion)/.test(s.fact ?? ''),
  );
}

const ZERO_RATE = /(?:完成率|执行率|支出率)为?\s*$/;

function zeroRates(disclosure: Case): Statement[] {
  const { normal } = disclosure.reading.document;
  return zeros(disclosure).filter(({ place }) => ZERO_RATE.test((normal[place.line - 1] ?? '').slice(0, place.start)));
}

function* nothingDoneAndExcellent(report: EvaluationReport, disclosure: Case): Generator<Check> {
  const [overall] = report.overallScores;
  if (!overall) return;
  const nothing = zeroRates(disclosure);
  if (nothing.length === 0 || overall.printed.value < EXCELLENT * ONE) {
    yield passed();
    return;
  }
  const off = report.deductions.filter((d) => nothing.some((s) => s.fact?.includes(`item=${d.item.text}`)));
  const small = off.map((d) => `「${d.item.text}」只扣 ${d.points.printed.text} 分`).join('、');
  yield objection(
    `有专项的绩效目标完成率为 0${small === '' ? '' : `，${small}`}，部门整体仍得 ${overall.printed.text} 分，扣分与完成情况是否相称请说明。`,
    { statements: [...nothing, overall], expected: '说明该专项占比和扣分依据' },
  );
}

const EXCELLENT = 90;
const ALL_MET = /(?:均|都|全部|全面)[^，。；]{0,4}(?:达到|完成|实现)了?[^，。；]{0,8}(?:绩效)?(?:目标|指标)/;

function placeOf(line: number, hit: RegExpExecArray): Place {
  return { line, start: hit.index, end: hit.index + hit[0].length };
}

function* allMetIsTrue(report: EvaluationReport, disclosure: Case): Generator<Check> {
  for (const [i, text] of disclosure.reading.document.normal.entries()) {
    const hit = ALL_MET.exec(text);
    if (!hit) continue;
    const nothing = zeroRates(disclosure);
    const unmet = report.ratios.filter(isUnmet).flatMap((r) => (r.actual ? [r.actual] : []));
    if (nothing.length + unmet.length === 0) yield passed();
    else {
      const what = nothing.length > 0 ? '有专项的绩效目标完成率为 0' : `有 ${unmet.length} 项指标没有完成`;
      yield objection(`文中说「${hit[0]}」，后面又写${what}，前后矛盾。`, {
        places: [placeOf(i + 1, hit)],
        statements: [...nothing, ...unmet],
        stated: hit[0],
        expected: '按实际完成情况表述',
      });
    }
    return;
  }
}

/** Monitoring is done within the year; an evaluation is of the year, and done in the next. */
const MONITORED =
  /绩效(?:运行)?监控|^年度[^。；]*(?:开展|进行)(?:了)?绩效自评|^年度?(?:部门)?整体支出绩效(?:评价|自评)综合得分/;

function* actionsAreOfTheYear(_: EvaluationReport, { reading, year }: Case): Generator<Check> {
  if (year === null) return;
  for (const statement of reading.statements.filter((s) => s.fact === 'year')) {
    const text = reading.document.normal[statement.place.line - 1] ?? '';
    const after = /^[^。；]*/.exec(text.slice(statement.place.end))?.[0] ?? '';
    if (!MONITORED.test(after)) continue;
    if (statement.printed.text === String(year)) yield { ...passed(), statements: [statement] };
    else {
      yield objection(`绩效监控、自评写作 ${statement.printed.text} 年，报告是 ${year} 年度的。`, {
        statements: [statement],
        stated: `${statement.printed.text}年`,
        expected: `${year}年`,
      });
    }
  }
}

const [RATIO, UNMET] = [
  '一是图书更新率，实际更新的书屋数量/应更新的书屋数量*100%，年初指标值为95%或以上，实际完成指标值为96%。',
  '一是图书更新率，实际更新的书屋数量/应更新的书屋数量*100%，年初指标值为95%或以上，实际完成指标值为86%。',
];
const ZERO =
  '扣分的项目是：1.部门整体绩效目标产出指标完成情况，自评分数为9分，扣减1分，主要原因是巡演取消，该专项绩效目标完成率为0；2.资产盘点情况自评分数为0分，扣减1分，主要原因是没有盘点；3.采购合同签订时效性自评分数为1分，扣减1分，主要原因是签订较晚。';

export const rules: readonly Rule[] = [
  reportRule({
    id: 'D-06',
    title: '自评项目（任务）的个数前后一致',
    formula: '各处个数相等',
    severity: 'error',
    basis: [cite('layout', '同一事项前后一致')],
    effective: always,
    remedy: '清点项目，改正个数；口径不同的分别说明。',
    kinds: KINDS,
    needs: '两处以上的项目个数',
    asks: countsAgree,
    examples: {
      pass: [{ name: '12与12', text: overallReport() }],
      fail: [{ name: '12与15', text: overallReport().replace('共有12项', '共有15项') }],
    },
  }),
  reportRule({
    id: 'D-09',
    title: '有专项完成率为0而总分在90分以上的，说明扣分依据',
    formula: '某专项完成率 = 0 且 综合得分 ≥ 90 ⇒ 说明',
    severity: 'warning',
    basis: [cite('practice', '完成率为0的专项应当在得分中有相应的反映')],
    effective: always,
    remedy: '说明该专项的资金占比和扣分的计算，或重新评分。',
    kinds: KINDS,
    needs: '综合得分',
    asks: nothingDoneAndExcellent,
    examples: {
      pass: [{ name: '没有完成率为0的专项', text: overallReport() }],
      fail: [{ name: '完成率为0，97分', text: overallReport({ deductions: ZERO }) }],
    },
  }),
  reportRule({
    id: 'D-09-2',
    title: '说“均达到预期目标”的，没有未完成的专项和指标',
    formula: '“均达到”⇒ 没有完成率为0的专项、没有未达标的指标',
    severity: 'warning',
    basis: [cite('practice', '结论与事实前后一致')],
    effective: always,
    remedy: '按实际完成情况改写结论。',
    kinds: KINDS,
    needs: '“均达到预期目标”一类的结论',
    asks: allMetIsTrue,
    examples: {
      pass: [
        {
          name: '确实都达到',
          text: overallReport({ tasks: '2022年我局共有12项工作任务申请了财政专项经费，均达到了预期绩效目标。' }),
        },
      ],
      fail: [
        {
          name: '后面有完成率为0的专项',
          text: overallReport({
            tasks: '2022年我局共有12项工作任务申请了财政专项经费，均达到了预期绩效目标。',
            deductions: ZERO,
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-10',
    title: '指标的实际完成值达到指标值，没有达到的说明原因',
    formula: '“95%或以上” ⇒ 实际 ≥ 95%',
    severity: 'error',
    basis: [cite('R10'), cite('layout', '实际完成值与指标值比较')],
    effective: always,
    remedy: '核对指标值和实际完成值；没有达到的写明原因并相应扣分。',
    needs: '指标值和实际完成值',
    asks: function* asks(report) {
      yield* targetsAreMet(report);
      yield* ratesAreRates(report);
    },
    examples: {
      pass: [
        { name: '95%或以上，实际96%', text: overallReport({ ratios: RATIO }) },
        {
          name: '没有达到，写明原因',
          text: overallReport({ ratios: UNMET.replace('86%。', '86%，未达到的原因是两村书屋搬迁。') }),
        },
      ],
      fail: [{ name: '95%或以上，实际86%', text: overallReport({ ratios: UNMET }) }],
    },
  }),
  reportRule({
    id: 'D-13',
    title: '绩效监控、绩效自评的年份是报告年度',
    formula: '监控、自评的年份 = 报告年度',
    severity: 'warning',
    basis: [cite('R136')],
    effective: always,
    remedy: '改正年份。',
    needs: '绩效监控、自评的年份',
    asks: actionsAreOfTheYear,
    examples: {
      pass: [{ name: '2022年', text: overallReport({ tasks: '我局于2022年年中进行绩效运行监控。' }) }],
      fail: [{ name: '2021年', text: overallReport({ tasks: '我局于2021年年中进行绩效运行监控。' }) }],
    },
  }),
];
