/** Deductions of a whole department: not applicable scored zero, an inventory not taken, points written and real. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { objection, passed, plus, reportRule, together } from '@mingsuan/core/families';
import type { EvaluationReport } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { overallReport } from './r-examples.ts';

const always = { from: null, to: null };

/** Nothing there to be done: no such project, no such purchase. */
const NOT_APPLICABLE =
  /(?:本年度?|当年|今年|本部门|本单位)?[^，。；]{0,8}(?:无|没有|未涉及|不涉及|不存在)[^，。；]{0,6}(?:新增|此类|该类|相关|需|应)[^，。；]{0,12}(?:项目|事项|业务|资产|采购|收入|政策)|不适用|未涉及/;

function* notApplicableIsNoZero({ deductions }: EvaluationReport): Generator<Check> {
  for (const { item, points, score, reason } of deductions) {
    if (!reason || !NOT_APPLICABLE.test(reason.text)) {
      yield { ...passed(), statements: [points] };
      continue;
    }
    yield objection(
      `「${item.text}」因「${reason.text}」扣 ${points.printed.text} 分：这项指标本年不适用，应不计分、按其余指标折算，不应按0分扣减。`,
      { statements: score ? [points, score] : [points], places: [reason.place], expected: '按不适用处理，折算总分' },
    );
  }
}

const NOT_DONE = /盘点/;

function* inventoryIsDone({ deductions }: EvaluationReport): Generator<Check> {
  for (const { item, points, reason } of deductions.filter((d) => NOT_DONE.test(d.item.text))) {
    if (!/(?:无|没有|未)(?:能)?(?:进行|开展|组织|实施|做)[^，。；]{0,8}盘点|(?:未|没有)盘点/.test(reason?.text ?? ''))
      yield passed();
    else {
      yield objection(`「${item.text}」没有开展：资产每年至少盘点一次，应当补做并写明整改时间。`, {
        statements: [points],
        places: reason ? [reason.place] : [],
        expected: '补做资产盘点',
      });
    }
  }
}

function* pointsAreWritten({ deductions, parts }: EvaluationReport, { reading }: Case): Generator<Check> {
  const statements = [
    ...deductions.flatMap((d) => [d.points, d.score]),
    ...parts.flatMap((p) => [...p.points, ...p.scores]),
  ];
  const told = statements.filter((s) => s !== null);
  if (told.length === 0) return;
  const odd = told.filter(({ place }) => (reading.document.normal[place.line - 1] ?? '').charAt(place.end) === '份');
  yield together(odd, (found) =>
    objection(`「${found.map((s) => `${s.printed.text}份`).join('」「')}」应为“分”。`, {
      statements: found,
      stated: found.map((s) => `${s.printed.text}份`).join('、'),
      expected: found.map((s) => `${s.printed.text}分`).join('、'),
    }),
  );
}

/** An item off by nothing, or more off than it is worth, is no deduction. */
function* deductionsAreSome({ deductions }: EvaluationReport): Generator<Check> {
  for (const { item, points, fullPoints } of deductions) {
    if (fullPoints)
      yield { kind: 'atMost', left: [plus(points)], right: [plus(fullPoints)], say: `「${item.text}」扣减不大于分值` };
    if (points.printed.value > 0) yield { ...passed(), statements: [points] };
    else yield objection(`「${item.text}」扣减 0 分，不应列为扣分项目。`, { statements: [points] });
  }
}

const one = (text: string) =>
  overallReport({
    deductions: `扣分的项目是：${text}2.资产盘点情况自评分数为0分，扣减1分，主要原因是本年没有进行资产盘点；3.采购合同签订时效性自评分数为1分，扣减1分，主要原因是一份合同签订较晚。`,
  });

export const rules: readonly Rule[] = [
  reportRule({
    id: 'D-07',
    title: '不适用的指标不按0分扣减',
    formula: '本年没有该类事项 ⇒ 不计分，按其余指标折算',
    severity: 'warning',
    basis: [cite('POS'), cite('practice', '不适用的指标不考核，按适用指标折算百分制')],
    effective: always,
    remedy: '把不适用的指标从总分值中剔除，按其余指标折算为百分制。',
    needs: '扣分项目',
    asks: notApplicableIsNoZero,
    examples: {
      pass: [{ name: '原因是没做好', text: overallReport() }],
      fail: [
        {
          name: '没有新增项目而扣3分',
          text: one('1.新增预算项目事前绩效评估自评分数为0分，扣减1分，主要原因是本部门本年无新增预算项目；'),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-08',
    title: '资产盘点没有开展的，补做并整改',
    formula: '资产盘点 = 每年至少一次',
    severity: 'info',
    basis: [cite('practice', '资产应当定期盘点')],
    effective: always,
    remedy: '补做资产盘点，写明时间和责任人。',
    needs: '资产盘点的扣分',
    asks: inventoryIsDone,
    examples: {
      pass: [
        {
          name: '盘点了，账实略有不符',
          text: overallReport().replace('本年没有进行资产盘点', '盘点时两件设备账实不符'),
        },
      ],
      fail: [{ name: '没有盘点', text: overallReport() }],
    },
  }),
  reportRule({
    id: 'D-17',
    title: '分数的单位写作“分”',
    formula: '数字 + 分',
    severity: 'info',
    basis: [cite('practice', '错别字')],
    effective: always,
    remedy: '把“份”改为“分”。',
    needs: '扣分和得分',
    asks: pointsAreWritten,
    examples: {
      pass: [{ name: '扣减1分', text: overallReport() }],
      fail: [{ name: '扣减1份', text: overallReport().replace('扣减1分', '扣减1份') }],
    },
  }),
  reportRule({
    id: 'D-18',
    title: '列为扣分的项目确有扣分，扣减不大于分值',
    formula: '0 < 扣减 ≤ 分值',
    severity: 'error',
    basis: [cite('layout', '0 < 扣减 ≤ 分值')],
    effective: always,
    remedy: '核对扣分。',
    needs: '扣分项目',
    asks: deductionsAreSome,
    examples: {
      pass: [{ name: '各扣1分', text: overallReport() }],
      fail: [{ name: '扣减0分', text: overallReport().replace('自评分数为9分，扣减1分', '自评分数为9分，扣减0分') }],
    },
  }),
];
