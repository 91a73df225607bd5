/**
 * Fuzzing of form reading: cells of self-evaluation forms slide by a column, as converters make them slide. The reading of
 * every form is compared with that of the text as it was: the same, different with a problem told, or wrong and silent.
 */
import { read } from '@mingsuan/app';
import type { Reading, SelfEvaluation, Statement } from '@mingsuan/core/statement';
import { readTxt } from '@mingsuan/formats/txt';
import { type Random, randomFrom } from '@mingsuan/testkit';

export interface FormFuzz {
  readonly forms: number;
  /** Read as before the shifts. */
  readonly exact: number;
  /** Read otherwise, and a problem told on a row that was shifted. */
  readonly told: number;
  /** Read otherwise without a word. */
  readonly silent: number;
  readonly examples: readonly string[];
}

/** Shifts `shifts` rows of every form of a text, `rounds` times over, and compares. */
export function fuzzForms(text: string, shifts: number, rounds: number, firstSeed: number): FormFuzz {
  const before = readText(text);
  const lines = text.split('\n');
  const result = { forms: 0, exact: 0, told: 0, silent: 0, examples: [] as string[] };
  for (let round = 0; round < rounds; round++) {
    const random = randomFrom(firstSeed + round);
    const changed = lines.slice();
    const touched = before.selfEvaluations.map((form) => shiftRows(changed, form, shifts, random));
    compare(before, readText(changed.join('\n')), touched, changed, firstSeed + round, result);
  }
  return result;
}

function readText(text: string): Reading {
  return read(readTxt(new TextEncoder().encode(text), 'forms.txt'));
}

/** Slides the cells of so many rows of a form from a random cell on; returns their lines. */
function shiftRows(lines: string[], form: SelfEvaluation, shifts: number, random: Random): number[] {
  const rows: number[] = [];
  for (let line = form.line; line <= form.endLine; line++)
    if ((lines[line - 1] ?? '').includes('\t') && !isHead(lines[line - 1] ?? '')) rows.push(line);
  const touched: number[] = [];
  for (let i = 0; i < shifts && rows.length > 0; i++) {
    const [line] = rows.splice(random.integer(0, rows.length - 1), 1);
    if (line === undefined) continue;
    lines[line - 1] = slid(lines[line - 1] ?? '', random);
    touched.push(line);
  }
  return touched;
}

/** Heads stay where they are: it is the rows below that slide against them. */
function isHead(line: string): boolean {
  return /三级指标|目标申报数|全年预算数|年度目标\t|项目名称|主管部门/.test(line);
}

function slid(line: string, random: Random): string {
  const cells = line.split('\t');
  const at = random.integer(0, cells.length - 1);
  const isBlank = (i: number) => (cells[i] ?? 'x').trim() === '';
  // to the left where a blank cell stands before, else to the right
  if (at > 0 && isBlank(at - 1) && random.chance(1, 2)) cells.splice(at - 1, 1);
  else cells.splice(at, 0, '');
  return cells.join('\t');
}

function compare(
  before: Reading,
  after: Reading,
  touched: readonly (readonly number[])[],
  lines: readonly string[],
  seed: number,
  result: { forms: number; exact: number; told: number; silent: number; examples: string[] },
): void {
  const problems = new Set(after.problems.map((p) => p.line));
  for (const [i, form] of before.selfEvaluations.entries()) {
    const own = after.selfEvaluations[i];
    result.forms++;
    const differs = own ? firstDifference(fieldsOf(form), fieldsOf(own)) : '没有读到';
    if (differs === null) result.exact++;
    else if (touched[i]?.some((line) => problems.has(line))) result.told++;
    else {
      result.silent++;
      const rows = (touched[i] ?? []).map((line) => `${line}: ${(lines[line - 1] ?? '').replaceAll('\t', '|')}`);
      result.examples.push(`种子 ${seed} ${form.project?.text ?? ''}：${differs}\n   ${rows.join('\n   ')}`);
    }
  }
}

/** What a form says, field by field, without places. */
function fieldsOf(form: SelfEvaluation): readonly (readonly [string, string])[] {
  const number = (s: Statement | null | undefined) => (s ? s.printed.text + s.printed.unit : '');
  const rows = form.funds.flatMap((row, i) => [
    [`资金${i}`, row.source.text] as const,
    ...Object.entries(row.amounts).map(([column, s]) => [`资金${i} ${column}`, number(s)] as const),
  ]);
  const indicators = form.indicators.flatMap((one, i) => [
    [`指标${i}一级`, one.level1] as const,
    [`指标${i}二级`, one.level2] as const,
    [`指标${i}名称`, one.name.text] as const,
    [`指标${i}年初`, one.initialTarget?.text ?? ''] as const,
    [`指标${i}调整`, one.adjustedTarget?.text ?? ''] as const,
    [`指标${i}完成`, one.actual?.text ?? ''] as const,
    [`指标${i}分值`, number(one.weight)] as const,
    [`指标${i}得分`, number(one.score)] as const,
    [`指标${i}原因`, one.deviation?.text ?? ''] as const,
  ]);
  return [
    ['项目', form.project?.text ?? ''],
    ['主管', form.department?.code ?? ''],
    ['单位', form.unit?.code ?? ''],
    ...rows,
    ['目标', form.goal.expected?.text ?? ''],
    ['完成', form.goal.actual?.text ?? ''],
    ...indicators,
    ['总分', number(form.total)],
    ['等级', form.grade?.text ?? ''],
    ...Object.entries(form.analysis).map(([part, text]) => [part, text.text] as const),
  ];
}

function firstDifference(
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): string | null {
  const read = new Map(after);
  for (const [name, value] of before)
    if (read.get(name) !== value) return `${name}「${value}」读作「${read.get(name) ?? '（没有）'}」`;
  return before.length === after.length ? null : '多读了字段';
}
