/** 改法 of forms: the cells of an indicator by their keys, and what they should say as far as a rule knows. Holds no rule. */
import type { Amendment, Change } from '@mingsuan/core/audit';
import { formatExact } from '@mingsuan/core/money';
import {
  type Allowed,
  POINT,
  type Points,
  type RowScore,
  type WeightGroup,
  writePoints,
} from '@mingsuan/core/performance';
import { formFact, type Indicator, type Statement } from '@mingsuan/core/statement';
import { type Form, rowName } from './p-forms.ts';

/** Cells of an indicator, as books and forms have them. */
type Column = 'target' | 'adjustedTarget' | 'actual' | 'weight' | 'score' | 'deviation';

const COLUMNS: Readonly<Record<Column, string>> = {
  target: '指标值',
  adjustedTarget: '调整后指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  deviation: '偏差原因',
};

function change(form: Form, indicator: Indicator, column: Column, text: string | null): Change {
  const { evaluation } = form;
  const at = evaluation.indicators.indexOf(indicator);
  return { fact: formFact(column, evaluation.form, `indicator=${at}`), text };
}

/** 14.4 as books have it. */
function plain(points: Points): string {
  return formatExact(points, '分', 0);
}

/** Words that only a person can give, cell by cell. */
export function toBeWritten(form: Form, indicator: Indicator, columns: readonly Column[]): Amendment {
  return {
    words: `补写${form.name}「${indicator.name.text}」的${columns.map((column) => COLUMNS[column]).join('、')}`,
    changes: columns.map((column) => change(form, indicator, column, null)),
  };
}

/** The score that the scheme allows next to the one given. */
export function allowedScore(form: Form, row: RowScore, { least, most, mostExcluded }: Allowed): Amendment {
  const top = mostExcluded ? most - POINT / 100 : most;
  const score = row.printed !== null && row.printed < least ? least : top;
  return scoreOf(form, row, score);
}

export function scoreOf(form: Form, row: RowScore, score: Points): Amendment {
  const { indicator } = row.values;
  return {
    words: `${form.name}${rowName(row)}得分改为${writePoints(score)}`,
    changes: [change(form, indicator, 'score', plain(score))],
  };
}

/** A cost is at most what the budget has for it, and what was reached at most what was spent. */
export function costWithin(
  form: Form,
  { values }: RowScore,
  budget: Statement,
  spent: Statement | null,
): readonly Amendment[] {
  const { indicator, target, actual } = values;
  const limit = withMoney((indicator.adjustedTarget ?? indicator.initialTarget)?.text, unitIn(target), budget);
  const reached = spent === null ? null : withMoney(indicator.actual?.text, unitIn(actual), spent);
  if (limit === null || (spent !== null && reached === null)) return [];
  const done = reached === null ? '' : `，实际完成值改为全年执行数（${reached}）`;
  return [
    {
      words: `${form.name}「${indicator.name.text}」的指标值按全年预算数调整为${limit}${done}`,
      changes: [
        change(form, indicator, 'adjustedTarget', limit),
        ...(reached === null ? [] : [change(form, indicator, 'actual', reached)]),
      ],
    },
  ];
}

function unitIn(value: RowScore['values']['target']): string {
  return value.kind === 'number' ? value.unit : '';
}

const MONEY = /^(?:元|万元|亿元)$/;
const NUMERAL = /\d[\d,，]*(?:[.．]\d+)?/g;

/** 「≤3000000元」 with another amount: sign and unit stay. null where it does not say one amount. */
function withMoney(text: string | undefined, unit: string, { printed }: Statement): string | null {
  if (text === undefined || !MONEY.test(unit) || [...text.matchAll(NUMERAL)].length !== 1) return null;
  return text.replace(NUMERAL, formatExact(printed.value, unit, 0).replaceAll(',', ''));
}

/**
 * Weights that do not add up to a hundred: the difference is that of the group which the scheme gives another weight. Which
 * indicator of it has to change is for the person to say; the smallest is proposed where points are missing, else the largest.
 */
export function weightsToHundred(form: Form): readonly Amendment[] {
  const { rows, weightSum } = form.score;
  if (weightSum === null) return [];
  const off = 100 * POINT - weightSum;
  const groups = new Map<WeightGroup, RowScore[]>();
  for (const row of rows) {
    if (row.group === null) return [];
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  const lacking = [...groups].filter(([group, of]) => (form.scheme.weights[group] ?? 0) - sumOf(of) === off);
  const candidates = (lacking.length === 1 ? (lacking[0]?.[1] ?? []) : rows).filter(
    ({ weight }) => (weight ?? 0) + off > 0,
  );
  const [first, ...others] = candidates
    .toSorted((a, b) => (off > 0 ? 1 : -1) * ((a.weight ?? 0) - (b.weight ?? 0)))
    .map((row) => weightOf(form, row, (row.weight ?? 0) + off));
  return first === undefined ? [] : [{ ...first, others }];
}

function sumOf(rows: readonly RowScore[]): Points {
  return rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

/** A weight, and with it the score that was all of it. */
function weightOf(form: Form, row: RowScore, weight: Points): Amendment {
  const { indicator } = row.values;
  const isFull = row.printed !== null && row.printed === row.weight;
  return {
    words: `${form.name}${rowName(row)}分值改为${plain(weight)}${isFull ? '，得分随之' : ''}`,
    changes: [
      change(form, indicator, 'weight', plain(weight)),
      ...(isFull ? [change(form, indicator, 'score', plain(weight))] : []),
    ],
  };
}
