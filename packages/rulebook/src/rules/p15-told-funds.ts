/** What the analysis retells: money in 元 against the funds in 万元, quantities and satisfaction against the indicators. */
import { answer, type Check, type Checks, type Operand, type Rule, type SumCheck } from '@mingsuan/core/audit';
import { plus } from '@mingsuan/core/families';
import { formatQuanta, type Printed, pow10 } from '@mingsuan/core/money';
import { aligned, type NumberValue, type RowScore } from '@mingsuan/core/performance';
import type { FundsColumn, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import {
  agreed,
  always,
  copyOf,
  type Form,
  fault,
  formRule,
  NOTHING,
  onlyOne,
  placesOf,
  rowName,
  stated,
} from './p-forms.ts';

const RETOLD = [
  ['annualBudget', '预算总金额'],
  ['executed', '预算支出'],
  ['balance', '结余'],
  ['rate', '预算执行率'],
] as const satisfies readonly (readonly [FundsColumn, string])[];

/** The table may print a text's number in fewer digits: rounded to those they are the same. */
function isSameRounded(text: Printed, table: Printed): boolean {
  const decimals = Math.max(table.decimals, 2);
  const written = formatQuanta(text.value, table.unit, decimals);
  return written === formatQuanta(table.value, table.unit, decimals);
}

function textsRetell(form: Form): Checks {
  const found: Check[] = [];
  for (const [column, name] of RETOLD) {
    const text = form.told[column];
    if (!stated(text)) continue;
    const table = form.funds?.amounts[column] ?? copyOf(form, column);
    if (!stated(table) || text.printed.dimension !== table.printed.dimension) continue;
    const say = `${form.name}项目绩效分析的${name}与资金栏相同`;
    const check: SumCheck = { kind: 'equal', left: [plus(text)], right: [plus(table)], say };
    const { outcome } = answer(check);
    // a rate is derived: printed alike it is no witness against the amounts that it should follow from
    const isCopy = column === 'rate' && outcome === 'passed';
    if (isCopy || (outcome === 'tail' && isSameRounded(text.printed, table.printed))) found.push(agreed([text, table]));
    else found.push(check);
  }
  return found;
}

/** A text that says less than it counts: 1.62万元 of 16213元 are not compared. */
function textBalance({ told: { annualBudget: budget, executed, balance }, name }: Form): Checks {
  if (!stated(budget) || !stated(executed) || !stated(balance)) return NOTHING;
  const say = `${name}项目绩效分析：结余 = 预算总金额 − 预算支出`;
  const right: Operand[] = [plus(budget), { sign: -1, statement: executed }];
  return [{ kind: 'equal', left: [plus(balance)], right, say }];
}

/** Names as short as this say nothing about what is counted. */
const SHARED_MIN = 2;

/** The indicator that a number of the text speaks of: the only one with its unit, named by words of the text. */
function rowTold(form: Form, { printed, place }: Statement): { row: RowScore; actual: NumberValue } | null {
  const output = form.evaluation.analysis.output;
  const before = output?.text.slice(0, Math.max(place.start - output.place.start, 0)) ?? '';
  const rows = form.score.rows.flatMap((one) => {
    const { actual, isSatisfaction } = one.values;
    return actual.kind === 'number' && !isSatisfaction && actual.unit === printed.unit ? [{ row: one, actual }] : [];
  });
  const [only] = rows;
  return rows.length === 1 && only && sharesWords(only.row.values.indicator.name.text, before) ? only : null;
}

function sharesWords(name: string, text: string): boolean {
  for (let i = 0; i + SHARED_MIN <= name.length; i++) if (text.includes(name.slice(i, i + SHARED_MIN))) return true;
  return false;
}

function quantitiesAreRetold(form: Form): Checks {
  if (form.output.length === 0) return NOTHING;
  const checks: Check[] = [];
  for (const told of form.output) {
    if (!stated(told) || told.printed.dimension !== 'plain') continue;
    const found = rowTold(form, told);
    if (!found) continue;
    const pair = aligned(asValue(told.printed), found.actual);
    if (!pair || pair[0] === pair[1]) checks.push(agreed([told]));
    else
      checks.push(
        fault(
          `${form.name}产出情况说 ${told.printed.text}${told.printed.unit}，指标${rowName(found.row)}的实际完成值是「${found.row.values.indicator.actual?.text ?? ''}」。`,
          {
            statements: [told],
            places: placesOf([found.row.values.indicator.actual]),
            stated: told.printed.text + told.printed.unit,
            expected: found.row.values.indicator.actual?.text ?? '',
          },
        ),
      );
  }
  return checks;
}

/** A printed number as a value of an indicator. */
function asValue({ value, decimals, unit, dimension }: Printed): NumberValue {
  const exponent = dimension === 'percent' ? 6 : 4;
  const mantissa = decimals > exponent ? value : Math.trunc(value / pow10(exponent - decimals));
  return { kind: 'number', operator: null, numeral: { mantissa, decimals }, unit, misread: false };
}

/** 满意 in the table is not said of fewer than so many percent. */
const CONTENT_PERCENT = 80_000_000;

function satisfactionIsRetold(form: Form): Checks {
  const told = form.told.satisfaction;
  if (!stated(told)) return NOTHING;
  const found: Check[] = [];
  const worded = form.satisfactions.find((r) => r.values.actual.kind === 'words');
  if (worded?.allowed?.met && told.printed.value < CONTENT_PERCENT)
    found.push(
      fault(
        `${form.name}满意度情况说 ${told.printed.text}%，而指标${rowName(worded)}的实际完成值是「${worded.values.indicator.actual?.text ?? ''}」。`,
        { statements: [told], places: placesOf([worded.values.indicator.actual]), stated: `${told.printed.text}%` },
      ),
    );
  const only = onlyOne(form.satisfactions, ({ values }) => values.actual.kind === 'number');
  const pair = only?.values.actual.kind === 'number' ? aligned(asValue(told.printed), only.values.actual) : null;
  if (!only || !pair) return found;
  if (pair[0] === pair[1]) found.push(agreed([told]));
  else
    found.push(
      fault(
        `${form.name}满意度情况说 ${told.printed.text}%，指标${rowName(only)}的实际完成值是「${only.values.indicator.actual?.text ?? ''}」。`,
        {
          statements: [told],
          places: placesOf([only.values.indicator.actual]),
          stated: `${told.printed.text}%`,
          expected: only.values.indicator.actual?.text ?? '',
        },
      ),
    );
  return found;
}

const TOLD = '2023年项目预算总金额200000元，预算支出190000元，结余10000元，预算执行率95%。';

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-15',
      title: '项目绩效分析中的预算、支出、结余、执行率与资金栏相同',
      formula: '分析文字（元） = 资金栏（万元）',
      severity: 'error',
      basis: [cite('layout', '同一个数在文字和表中相同')],
      effective: always,
      remedy: '按资金栏改正文字中的数，注意元和万元。',
      examples: {
        pass: [oneForm('20万元说成200000元')],
        fail: [
          oneForm('多一个零', { execution: TOLD.replace('200000', '2000000') }),
          oneForm('元写成万元', { execution: TOLD.replace('200000元', '200000万元') }),
          oneForm('漏一位', { execution: TOLD.replace('190000', '19000') }),
        ],
      },
    },
    textsRetell,
  ),
  formRule(
    {
      id: 'P-16',
      title: '项目绩效分析中结余等于预算减支出',
      formula: '结余 = 预算总金额 − 预算支出（文字）',
      severity: 'error',
      basis: [cite('layout', '结余 = 预算 − 支出')],
      effective: always,
      remedy: '重算文字中的结余。',
      examples: {
        pass: [oneForm('200000 − 190000 = 10000')],
        fail: [oneForm('差2元', { execution: TOLD.replace('结余10000', '结余10002') })],
      },
    },
    textBalance,
  ),
  formRule(
    {
      id: 'P-18-2',
      title: '产出情况中的数量与实际完成值相同',
      formula: '产出情况的数量 = 实际完成值',
      severity: 'warning',
      basis: [cite('layout', '同一个数在文字和表中相同')],
      effective: always,
      remedy: '核对产出情况和实际完成值，以佐证材料为准。',
      examples: {
        pass: [oneForm('都是12处')],
        fail: [oneForm('文字11处，表12处', { output: '维修校舍11处。', rows: row(0, { actual: '12处' }) })],
      },
    },
    quantitiesAreRetold,
  ),
  formRule(
    {
      id: 'P-28',
      title: '满意度情况与满意度指标的实际完成值相同',
      formula: '满意度情况 = 实际完成值',
      severity: 'warning',
      basis: [cite('layout', '同一个数在文字和表中相同')],
      effective: always,
      remedy: '按调查结果改正。',
      examples: {
        pass: [oneForm('都是94%')],
        fail: [oneForm('文字96%，表94%', { satisfaction: '发放问卷100份，师生满意度96%。' })],
      },
    },
    satisfactionIsRetold,
  ),
];
