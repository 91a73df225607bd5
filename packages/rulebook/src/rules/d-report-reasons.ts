/** Reasons of deductions of a whole department: each its own, not against the accounts, answered by measures. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { objection, passed, quotedNames, reportRule, together, totalsOf } from '@mingsuan/core/families';
import type { Deduction, EvaluationReport } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { overallReport } from './r-examples.ts';

const always = { from: null, to: null };

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
  const first = report.deductions.find((d) => SHORT_OF_MONEY.test(d.reason?.text ?? ''));
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

const one = (text: string) =>
  overallReport({
    deductions: `扣分的项目是：${text}2.资产盘点情况自评分数为0分，扣减1分，主要原因是本年没有进行资产盘点；3.采购合同签订时效性自评分数为1分，扣减1分，主要原因是一份合同签订较晚。`,
  });

export const rules: readonly Rule[] = [
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
];
