/** Indicators of summaries: satisfaction and quantities as numbers, benefits told beside outputs. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { objection, passed, quotedNames, reportRule, together } from '@mingsuan/core/families';
import type {
  EvaluationReport,
  ProjectMention,
  ReportProject,
  Statement,
  ToldIndicator,
} from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { account, BOOKS, FOLK, summary } from './r-examples.ts';

const always = { from: null, to: null };
const KINDS = ['selfEvaluationSummary'] as const;

interface Told {
  readonly project: ReportProject;
  readonly mention: ProjectMention;
}

function told({ projects }: EvaluationReport): Told[] {
  return projects.flatMap((project) =>
    project.mentions.filter((m) => m.indicators.some((i) => i.kind !== null)).map((mention) => ({ project, mention })),
  );
}

function oneOf(found: readonly (Told & { readonly indicator: ToldIndicator })[]): string {
  return found
    .map(({ project, indicator }) => `「${project.name}」的「${indicator.text.text.replace(/[，,；。]$/, '')}」`)
    .join('、');
}

function* satisfactionIsMeasured(report: EvaluationReport): Generator<Check> {
  const all = told(report).flatMap((t) =>
    t.mention.indicators.filter((i) => /满意度/.test(i.kind ?? '')).map((indicator) => ({ ...t, indicator })),
  );
  if (all.length === 0) return;
  const odd = all.filter(({ indicator }) => indicator.numbers.length === 0);
  yield together(odd, (found) =>
    objection(`${oneOf(found)}没有满意度数值，也没有说调查对象和样本。`, {
      places: found.map(({ indicator }) => indicator.text.place),
      expected: '写明满意度百分比及调查方式',
    }),
  );
}

function* quantitiesAreNumbers(report: EvaluationReport): Generator<Check> {
  const all = told(report).flatMap((t) =>
    t.mention.indicators
      .filter((i) => i.kind === '数量指标' || i.kind === '产出指标')
      .map((indicator) => ({ ...t, indicator })),
  );
  if (all.length === 0) return;
  const odd = all.filter(({ indicator }) => indicator.numbers.length === 0);
  yield together(odd, (found) =>
    objection(`${oneOf(found)}没有数量，完成了多少无从核对。`, {
      places: found.map(({ indicator }) => indicator.text.place),
      expected: '写明计划数和完成数',
    }),
  );
}

/** 举办26场，计划25场: the number after 计划 and the first one that is not. */
function* plansAreMet(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const { project, indicator } of told(report).flatMap((t) =>
    t.mention.indicators.map((i) => ({ ...t, indicator: i })),
  )) {
    const isPlan = ({ place }: Statement) =>
      PLAN.test((reading.document.normal[place.line - 1] ?? '').slice(0, place.start));
    const plan = indicator.numbers.find(isPlan);
    const done = indicator.numbers.find((s) => s !== plan && !isPlan(s) && s.printed.unit === plan?.printed.unit);
    if (!plan || !done || LESS_IS_BETTER.test(indicator.text.text)) continue;
    if (done.printed.value >= plan.printed.value || SAYS_WHY.test(indicator.text.text)) {
      yield passed();
      continue;
    }
    yield objection(
      `「${project.name}」的「${indicator.text.text.replace(/[，,；。]$/, '')}」：完成 ${done.printed.text}${done.printed.unit}，少于计划的 ${plan.printed.text}${plan.printed.unit}，没有说明未完成。`,
      { statements: [done, plan], expected: `不少于${plan.printed.text}${plan.printed.unit}，或说明未完成的原因` },
    );
  }
}

const PLAN = /(?:计划|目标(?:值|为)?|指标值|年初设定)[^，。；\d]{0,6}$/;
const LESS_IS_BETTER = /不高于|不超过|以内|低于|成本/;
const SAYS_WHY = /未|没有|少于|不足|因|由于|原因/;

const WANTED: readonly (readonly [string, RegExp])[] = [
  ['产出', /数量|质量|时效|产出/],
  ['效益', /效益|可持续/],
  ['满意度', /满意度/],
];

function* benefitsAreTold(report: EvaluationReport): Generator<Check> {
  const lacking = told(report).flatMap(({ project, mention }) => {
    const kinds = mention.indicators.map((i) => i.kind ?? '').join('、');
    const missing = WANTED.filter(([, pattern]) => !pattern.test(kinds)).map(([name]) => name);
    return missing.length > 0 ? [{ project, mention, missing }] : [];
  });
  if (told(report).length === 0) return;
  yield together(lacking, (found) => {
    const missing = [...new Set(found.flatMap((f) => f.missing))];
    return objection(
      `${quotedNames(found.map(({ project }) => project.name))}的综述没有写${missing.join('、')}指标的完成情况。`,
      { places: found.map(({ mention }) => mention.name.place), expected: '产出、效益、满意度都写明完成情况' },
    );
  });
}

const SLOW_DONE = '一是数量指标，演出12场。二是质量指标，节目合格率100%。三是时效指标，按时演出';

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-08',
    title: '满意度指标有数值',
    formula: '满意度 = 百分比（调查所得）',
    severity: 'warning',
    basis: [cite('R101'), cite('practice', '“满意”“非常满意”无法衡量')],
    effective: always,
    remedy: '写明满意度百分比、调查对象和样本数；没有调查的不设满意度指标。',
    kinds: KINDS,
    needs: '满意度指标',
    asks: satisfactionIsMeasured,
    examples: {
      pass: [{ name: '96%', text: summary([FOLK, BOOKS]) }],
      fail: [{ name: '非常满意', text: summary([FOLK.replace('观众满意度96%', '观众非常满意'), BOOKS]) }],
    },
  }),
  reportRule({
    id: 'R-09',
    title: '数量指标写明数量',
    formula: '数量指标的完成情况含数字',
    severity: 'info',
    basis: [cite('R101'), cite('practice', '数量指标应当可以核对')],
    effective: always,
    remedy: '写明计划数和实际完成数。',
    kinds: KINDS,
    needs: '数量指标',
    asks: quantitiesAreNumbers,
    examples: {
      pass: [{ name: '演出12场', text: summary([FOLK, BOOKS]) }],
      fail: [{ name: '完成演出', text: summary([FOLK.replace('演出12场', '完成演出工作'), BOOKS]) }],
    },
  }),
  reportRule({
    id: 'R-10',
    title: '综述写明产出、效益、满意度三方面的完成情况',
    formula: '一级指标 = 产出 + 效益 + 满意度',
    severity: 'info',
    basis: [cite('R10F', '产出指标、效益指标、满意度指标')],
    effective: always,
    remedy: '补写缺少的方面；不设满意度的说明理由。',
    kinds: KINDS,
    needs: '分项说明的指标',
    asks: benefitsAreTold,
    examples: {
      pass: [{ name: '三方面都写', text: summary([FOLK, BOOKS]) }],
      fail: [{ name: '只写产出', text: summary([account({ name: '非遗展演项目', done: SLOW_DONE }), BOOKS]) }],
    },
  }),
  reportRule({
    id: 'R-43',
    title: '综述中完成数不少于计划数，没有完成的说明',
    formula: '完成数 ≥ 计划数，或说明未完成',
    severity: 'warning',
    basis: [cite('R10')],
    effective: always,
    remedy: '核对计划数和完成数；没有完成的写明原因并相应扣分。',
    kinds: KINDS,
    needs: '计划数和完成数',
    asks: plansAreMet,
    examples: {
      pass: [{ name: '演出12场，计划12场', text: summary([FOLK.replace('演出12场', '演出12场，计划12场'), BOOKS]) }],
      fail: [{ name: '演出12场，计划20场', text: summary([FOLK.replace('演出12场', '演出12场，计划20场'), BOOKS]) }],
    },
  }),
];
