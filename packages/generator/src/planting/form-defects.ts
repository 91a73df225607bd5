/** Slips in self-evaluation forms: the amount of the next project, a score, a grade. */
import type { DraftCell, DraftTable } from './draft.ts';
import type { Plant } from './planted-defect.ts';
import { slip } from './slips.ts';

const TOTAL_FUNDS = '资金总额：';
const TOTAL_SCORE = '总分';

function rowOf(form: DraftTable, label: string): DraftCell[] {
  return form.body.find((cells) => cells.some(({ text }) => text === label)) ?? [];
}

/** Behind the label: 目标申报数, 预算编制数, 全年预算数, 全年执行数, 结转结余, 执行率, 得分. */
function executed(form: DraftTable): DraftCell | null {
  const row = rowOf(form, TOTAL_FUNDS);
  return row[row.findIndex(({ text }) => text === TOTAL_FUNDS) + 4] ?? null;
}

/** Rate, score, analysis and totals that rest on what was spent. */
const SPENT = ['P-07', 'P-08', 'P-13', 'P-15', 'P-16', 'P-01', 'N-37-3', 'P-35', 'N-39-2', 'P-22-3', 'P-38'];

/** 全年执行数 of a project is that of the one after it. */
export const copiedFromNext: Plant = (draft, random) => {
  const pairs = draft.forms.slice(0, -1).map((form, i) => [form, draft.forms[i + 1]] as const);
  for (const [form, next] of random.shuffle(pairs)) {
    const [own, other] = [executed(form), next ? executed(next) : null];
    if (own === null || other === null || !isFar(own.text, other.text)) continue;
    const old = own.text;
    own.text = other.text;
    return { place: `${form.title} 全年执行数`, old: [old], new: [other.text], rules: ['P-11', 'P-12'], also: SPENT };
  }
  return null;
};

function isFar(one: string, other: string): boolean {
  return Math.abs(Number.parseInt(one, 10) - Number.parseInt(other, 10)) > 1;
}

export const wrongScore: Plant = (draft, random) => {
  for (const form of random.shuffle(draft.forms)) {
    const cell = scoreOf(form);
    const changed = cell === null ? null : slip('swappedDigits', cell.text, random);
    // what is above 100 is a slip of another kind
    if (cell === null || changed === null) continue;
    const old = cell.text;
    cell.text = changed;
    return { place: `${form.title} 总分`, old: [old], new: [changed], rules: ['P-35'], also: ['P-37', 'N-39-2'] };
  }
  return null;
};

function scoreOf(form: DraftTable): DraftCell | null {
  const row = rowOf(form, TOTAL_SCORE);
  return row[row.findIndex(({ text }) => text === TOTAL_SCORE) + 1] ?? null;
}

const GRADES = ['优', '良', '中', '差'];

export const wrongGrade: Plant = (draft, random) => {
  const forms = draft.forms;
  if (forms.length === 0) return null;
  const form = random.pick(forms);
  const cell = gradeOf(form);
  if (cell === null) return null;
  const old = cell.text;
  cell.text = random.pick(GRADES.filter((grade) => grade !== old));
  return { place: `${form.title} 等级`, old: [old], new: [cell.text], rules: ['P-37'], also: ['N-39-2', 'N-40'] };
};

function gradeOf(form: DraftTable): DraftCell | null {
  return rowOf(form, TOTAL_SCORE).find(({ text }) => GRADES.includes(text)) ?? null;
}

/** 执行率 of the funds: 「94.63」. */
export const wrongExecutionRate: Plant = (draft, random) => {
  for (const form of random.shuffle(draft.forms)) {
    const row = rowOf(form, TOTAL_FUNDS);
    const cell = row[row.findIndex(({ text }) => text === TOTAL_FUNDS) + 6];
    const changed = cell ? slip('wrongDigit', cell.text, random) : null;
    if (!cell || changed === null) continue;
    const old = cell.text;
    cell.text = changed;
    return { place: `${form.title} 执行率`, old: [old], new: [changed], rules: ['P-07'], also: SPENT };
  }
  return null;
};

/** Behind 三级指标: targets, what was reached, 分值 and 得分. */
const SCORED = 8;

/** An indicator has more points than it is worth. */
export const wrongIndicatorScore: Plant = (draft, random) => {
  for (const form of random.shuffle(draft.forms)) {
    const row = random.pick(form.body.filter((cells) => cells.some(({ text }) => /^[≥=]\d/.test(text))));
    const [weight, score] = row.filter(({ fact }) => fact !== null).slice(-2);
    if (!weight || !score || row.length > SCORED + 2) continue;
    const old = score.text;
    score.text = String(Number.parseInt(weight.text, 10) + random.integer(1, 5));
    return { place: `${form.title} 指标得分`, old: [old], new: [score.text], rules: ['P-36'], also: SCORES };
  }
  return null;
};

/** What rests on the points of an indicator. */
const SCORES = ['P-35', 'P-37', 'P-22', 'P-22-5', 'N-39-2', 'P-38', 'P-21'];
