/** Deductions of a whole department: not applicable scored zero, reasons that say the same or the contrary, measures left out. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { objection, passed, plus, quotedNames, reportRule, together, totalsOf } from '@mingsuan/core/families';
import type { Deduction, EvaluationReport } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
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

function* reasonsAreOwn({ deductions }: EvaluationReport): Generator<Check> {
  const given = deductions.filter((d) => (d.reason?.text.length ?? 0) >= REASON_MIN);
  if (given.length < 2) return;
  const same = given.filter((d, i) =>
    given.some((other, j) => i !== j && plainName(other.reason?.text ?? '') === plainName(d.reason?.text ?? '')),
  );
  yield together(same, (found) =>
    objection(
      `${quotedNames(found.map((d) => d.item.text))}的扣分原因一字不差，同一件事扣了两次分或照抄，请分别说明。`,
      {
        places: found.flatMap((d) => (d.reason ? [d.reason.place] : [])),
      },
    ),
  );
}

const REASON_MIN = 12;
const SHORT_OF_MONEY = /(?:资金|预算|经费|财力)[^，。；]{0,6}(?:紧张|不足|压减|短缺|有限|困难)/;

function* shortageIsReal(report: EvaluationReport): Generator<Check> {
  const [executed] = totalsOf(report, 'executed', 'department');
  const [budget] = totalsOf(report, 'annualBudget', 'department');
  const short = report.deductions.filter((d) => SHORT_OF_MONEY.test(d.reason?.text ?? ''));
  const [first] = short;
  if (!first?.reason || !executed || !budget) return;
  if (executed.printed.value <= budget.printed.value) {
    yield passed();
    return;
  }
  const words = SHORT_OF_MONEY.exec(first.reason.text)?.[0] ?? '';
  yield objection(
    `扣分的原因是「${words}」，而部门全年执行 ${executed.printed.text}${executed.printed.unit}，超过预算 ${budget.printed.text}${budget.printed.unit}，两处说法相互矛盾。`,
    { places: [first.reason.place], statements: [executed, budget], expected: '写明真实的原因' },
  );
}

/** Words of an item that say nothing of its matter. */
const EMPTY = /情况|完成|部门|整体|绩效|目标|指标|专项|资金|预算|项目|管理|工作|新增|的|性|与|和|及|有效|规范/g;

/** Two characters of an item's own words: they stand in the measures where these speak of it. */
function isAnswered(item: string, measures: string): boolean {
  const words = item
    .replace(/\([^()]*\)/g, '')
    .replace(EMPTY, ' ')
    .split(/\s+/)
    .filter((w) => w.length >= 2);
  if (words.length === 0) return true;
  return words.some((word) => {
    for (let i = 0; i + 2 <= word.length; i++) if (measures.includes(word.slice(i, i + 2))) return true;
    return false;
  });
}

const MEASURES = new Set(['reportMeasures', 'reportProblems']);

function measuresOf({ reading }: Case): string {
  const own = reading.sections.filter((s) => MEASURES.has(s.role ?? '') || s.path.some((role) => MEASURES.has(role)));
  const told = own.map((s) => s.flow.text).join('\n');
  const inline = reading.sections
    .map((s) => /(?:改进措施|整改措施|下一步)[:：].*/.exec(s.flow.text)?.[0] ?? '')
    .join('\n');
  return told + inline;
}

function* deductionsAreAddressed({ deductions }: EvaluationReport, disclosure: Case): Generator<Check> {
  const measures = measuresOf(disclosure);
  if (deductions.length === 0 || measures.trim() === '') return;
  const open: Deduction[] = deductions.filter((d) => !isAnswered(d.item.text, measures));
  yield together(open, (found) =>
    objection(`${quotedNames(found.map((d) => d.item.text))}扣了分，问题和改进措施里没有一句说到它们。`, {
      statements: found.map((d) => d.points),
      places: found.map((d) => d.item.place),
      expected: '逐项写出整改措施',
    }),
  );
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
    id: 'D-14',
    title: '扣分的项目在问题和改进措施中都有回应',
    formula: '扣分项目 ⊆ 问题、改进措施',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '有扣分就有整改')],
    effective: always,
    remedy: '按扣分项目逐项补写整改措施、时间和责任人。',
    needs: '扣分项目和改进措施',
    asks: deductionsAreAddressed,
    examples: {
      pass: [{ name: '都有措施', text: overallReport() }],
      fail: [
        {
          name: '措施没有说到盘点和合同',
          text: overallReport({ problems: '绩效目标产出指标设置简单。', measures: '提高认识，加强产出指标的设置。' }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-15',
    title: '各扣分项目的原因各自不同',
    formula: '扣分原因互不相同',
    severity: 'info',
    basis: [cite('practice', '同一原因不重复扣分')],
    effective: always,
    remedy: '分别写明各项扣分的具体原因。',
    needs: '两条以上扣分原因',
    asks: reasonsAreOwn,
    examples: {
      pass: [
        {
          name: '各有原因',
          text: overallReport()
            .replace('两场巡演改期', '受天气影响两场大型巡回演出改期举行')
            .replace('本年没有进行资产盘点', '人员调整，本年没有组织全面的资产盘点'),
        },
      ],
      fail: [
        {
          name: '两项一字不差',
          text: overallReport({
            deductions:
              '扣分的项目是：1.部门整体绩效目标产出指标完成情况，自评分数为9分，扣减1分，主要原因是受天气影响两场大型巡回演出改期举行；2.专项资金绩效完成情况自评分数为19分，扣减1分，主要原因是受天气影响两场大型巡回演出改期举行；3.资产盘点情况自评分数为0分，扣减1分，主要原因是没有盘点。',
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'D-16',
    title: '以资金紧张为扣分原因的，部门执行数没有超过预算数',
    formula: '“资金紧张” ⇒ 执行数 ≤ 预算数',
    severity: 'warning',
    basis: [cite('practice', '扣分原因与收支情况不矛盾')],
    effective: always,
    remedy: '写明真实的原因，或说明超过预算的资金用在哪里。',
    needs: '以资金紧张为由的扣分',
    asks: shortageIsReal,
    examples: {
      pass: [
        {
          name: '执行数小于预算数',
          text: one('1.部门整体绩效目标产出指标完成情况，自评分数为9分，扣减1分，主要原因是财政资金紧张；'),
        },
      ],
      fail: [
        {
          name: '执行数大于预算数',
          text: one('1.部门整体绩效目标产出指标完成情况，自评分数为9分，扣减1分，主要原因是财政资金紧张；').replace(
            '全年执行数950.00万元，完成率95.00%',
            '全年执行数1050.00万元，完成率105.00%，因年中追加',
          ),
        },
      ],
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
