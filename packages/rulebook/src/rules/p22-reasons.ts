/** Reasons that give none, reasons that are not there, and the same case treated in two ways. One finding for all forms. */
import type { Case, Checks, Rule } from '@mingsuan/core/audit';
import type { RowScore } from '@mingsuan/core/performance';
import type { FormText } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import {
  always,
  documentRule,
  type Form,
  fault,
  isSilent,
  isUnspent,
  listed,
  lostPoints,
  NOTHING,
  placesOf,
  scored,
  stated,
} from './p-forms.ts';

/** 「因工作实际」, 「由于客观原因」: true of everything. */
const SAYS_NOTHING =
  /^(?:因|由于|鉴于|按照|根据)?(?:(?:工作|实际|客观|具体|特殊)(?:工作|实际|情况|原因|需要|安排|调整|因素|问题))+[，,、;；。]?/;
/** What a sentence that says nothing has in it. */
const NOTHING_SAID = /(?:工作|实际|客观|具体|特殊)(?:工作|实际|情况|原因|需要|安排|调整|因素|问题)/;
/** 「发放人数有变动」: the deviation told again. */
const ONLY_CHANGED = /^[一-鿿]{2,8}(?:有|有所|发生)(?:变动|变化|调整|减少|增加)[。.]?$/;
const CAUSE = /因|由于|导致|造成|致使|影响|合同|质保|等待|尚待/;

function isVague(text: string): boolean {
  const opening = SAYS_NOTHING.exec(text)?.[0];
  return opening === undefined ? ONLY_CHANGED.test(text) : !CAUSE.test(text.slice(opening.length));
}

/** The reasons of a form: those of its rows and of its money, and the sentences of how the budget was spent. */
function vagueReasons({ evaluation }: Form): FormText[] {
  const { indicators, funds, analysis } = evaluation;
  const found: FormText[] = [];
  for (const { deviation } of funds) if (deviation && isVague(deviation.text)) found.push(deviation);
  for (const { deviation } of indicators) if (deviation && isVague(deviation.text)) found.push(deviation);
  const told = analysis.budgetExecution;
  if (told && NOTHING_SAID.test(told.text) && told.text.split(/[。；;]/).some(isVagueSentence)) found.push(told);
  return found;
}

function isVagueSentence(sentence: string): boolean {
  return SAYS_NOTHING.test(sentence) && isVague(sentence);
}

function reasonsSayWhy(forms: readonly Form[]): Checks {
  const found: { form: Form; text: FormText }[] = [];
  for (const form of forms) for (const text of vagueReasons(form)) found.push({ form, text });
  if (found.length === 0) return NOTHING;
  const words = found.map(({ form, text }) => `${form.name}「${lastSentence(text.text)}」`);
  return [
    fault(`偏差原因没有写出具体原因：${listed(words)}。`, {
      places: placesOf(found.map(({ text }) => text)),
      expected: '写明为什么没有达到目标、差在哪里',
    }),
  ];
}

function lastSentence(text: string): string {
  return text.split(/[。；;]/).findLast((sentence) => sentence !== '') ?? text;
}

/** Less than all was spent, and the cell for the reason beside the money is empty. */
function moneyHasReasons(forms: readonly Form[], disclosure: Case): Checks {
  const found = forms.filter(
    (form) =>
      isUnspent(form) &&
      form.evaluation.funds.every(({ deviation }) => isSilent(deviation)) &&
      hasReasonColumn(form, disclosure),
  );
  if (found.length === 0) return NOTHING;
  const words = found.map(({ name, funds }) => `${name}${funds?.amounts.rate?.printed.text ?? ''}%`);
  return [
    fault(`执行率不足100%，资金栏的“偏差原因分析及改进措施”空着：${listed(words)}。`, {
      statements: found.map(({ funds }) => funds?.amounts.rate).filter(stated),
      expected: '在资金栏说明没有支出的原因和改进措施',
    }),
  ];
}

/** Forms of some places have no such column beside the money. */
function hasReasonColumn({ evaluation: { line, funds } }: Form, { reading }: Case): boolean {
  const head = reading.document.lines.slice(line - 1, funds[0]?.line ?? line);
  return head.some((text) => text.includes('偏差原因') || text.includes('原因分析'));
}

const MONEY_LEFT = /未(?:能)?(?:全部|完全|足额)?(?:支付|拨付|花完|支出|使用完)|结余|收回/;

interface Cost {
  readonly form: Form;
  readonly cost: RowScore;
}

/** Money left over costs points of 成本 in some forms and none in others. */
function moneyLeftIsTreatedAlike(forms: readonly Form[]): Checks {
  const taken: Cost[] = [];
  const kept: Cost[] = [];
  for (const form of forms) {
    if (form.costs.length === 0 || !isUnspent(form)) continue;
    for (const cost of form.costs) {
      if (lostPoints(cost) && MONEY_LEFT.test(cost.values.indicator.deviation?.text ?? '')) taken.push({ form, cost });
      if (cost.allowed?.met === true && cost.printed === cost.weight) kept.push({ form, cost });
    }
  }
  if (taken.length === 0 || kept.length === 0) return NOTHING;
  const words = (some: readonly Cost[]) => listed(some.map(({ form, cost }) => `${form.name}${scored(cost)}`));
  return [
    fault(`同样是资金没有用完，成本指标有的扣分、有的不扣分：扣分的${words(taken)}；不扣分的${words(kept)}。`, {
      statements: [...taken, ...kept].map(({ cost }) => cost.values.indicator.score).filter(stated),
      expected: '各项目用同一评分办法',
    }),
  ];
}

const UNSPENT = '资金未全部支付，财政收回';

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-22-4',
      title: '偏差原因写出具体原因',
      formula: '偏差原因 ≠ “因工作实际”“人数有变动”一类的话',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '偏差原因应当具体')],
      effective: always,
      remedy: '写明为什么没有达到目标，例如何时、何事、涉及多少。',
      examples: {
        pass: [
          oneForm('写了具体原因', { rows: row(0, { actual: '9处', score: '18', reason: '一处校舍待拆除，停止维修' }) }),
        ],
        fail: [
          oneForm('因工作实际', { rows: row(0, { actual: '9处', score: '18', reason: '因工作实际，维修数量有变动' }) }),
        ],
      },
    },
    reasonsSayWhy,
  ),
  documentRule(
    {
      id: 'P-22-5',
      title: '同样的情况用同样的评分办法',
      formula: '资金没有用完、成本没有超过目标 ⇒ 各自评表成本指标得分的办法相同',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '同一部门的自评标准应当一致')],
      effective: always,
      remedy: '统一评分办法；资金结余在执行率中扣分，不在成本指标中重复扣分。',
      examples: {
        pass: [{ name: '都不扣分', text: attached(formText(), formText({ name: '图书购置经费' })) }],
        fail: [
          {
            name: '一张扣分、一张不扣分',
            text: attached(
              formText(),
              formText({ name: '图书购置经费', rows: row(3, { score: '7', reason: UNSPENT }), total: '96.5' }),
            ),
          },
        ],
      },
    },
    moneyLeftIsTreatedAlike,
  ),
  documentRule(
    {
      id: 'P-20-3',
      title: '执行率不足100%的，在资金栏写明偏差原因',
      formula: '执行率 < 100% ⇒ 资金栏的偏差原因分析及改进措施 ≠ 空',
      severity: 'info',
      basis: [cite('R10F', '偏差原因分析及改进措施')],
      effective: always,
      remedy: '在资金栏补写没有支出的原因和改进措施。',
      examples: {
        pass: [oneForm('写了尾款下年支付')],
        fail: [oneForm('空着', { funds: ['20', '20', '20', '19', '1', '95.00', '9.50'] })],
      },
    },
    moneyHasReasons,
  ),
];
