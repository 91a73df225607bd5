/** Projects from their self-evaluation forms: every field but the amounts, which are found with all others. */
import { executionTold } from '../composition/index.ts';
import type { LedgerIndicator } from '../ledger/index.ts';
import { pointsOf } from '../performance/index.ts';
import type { FormText, Indicator, Reading, SelfEvaluation, Statement } from '../statement/index.ts';
import type { DraftProject } from './draft.ts';

const SLOTS: Readonly<Record<string, string>> = {
  annualBudget: '{{全年预算数}}',
  executed: '{{全年执行数}}',
  balance: '{{结转结余}}',
  rate: '{{执行率}}',
};

export function projectOf(reading: Reading, form: SelfEvaluation): DraftProject {
  const text = (field: FormText | null | undefined) => printed(reading, field);
  const { analysis, funds, indicators } = form;
  const total = funds.find((row) => row.isTotal) ?? funds[0];
  const source = funds.find((row) => !row.isTotal);
  return {
    name: text(form.project),
    code: '',
    fund: 'general',
    ...(source === undefined ? {} : { fundSource: text(source.source) }),
    initialBudget: 0,
    annualBudget: 0,
    executed: 0,
    goal: { expected: text(form.goal.expected), actual: text(form.goal.actual) },
    indicators: indicators.map((indicator) => indicatorOf(indicator, text)),
    executionDeviation: text(total?.deviation) || text(source?.deviation),
    analysis: {
      ...(analysis.budgetExecution ? { execution: slotted(reading, form, analysis.budgetExecution) } : {}),
      output: text(analysis.output),
      benefit: text(analysis.benefit),
      satisfaction: text(analysis.satisfaction),
      experience: text(analysis.experience),
      problems: text(analysis.problems),
      improvements: text(analysis.improvements),
    },
  };
}

/** The characters as printed: the texts of a form are in half width. */
function printed({ document }: Reading, field: FormText | null | undefined): string {
  if (!field) return '';
  const { line, start, end } = field.place;
  const raw = document.lines[line - 1]?.slice(start, end).trim() ?? '';
  return raw.length === field.text.length ? raw : field.text;
}

function indicatorOf(indicator: Indicator, text: (field: FormText | null) => string): LedgerIndicator {
  const target = text(indicator.initialTarget);
  const adjusted = text(indicator.adjustedTarget);
  return {
    level1: indicator.level1,
    level2: indicator.level2,
    name: text(indicator.name),
    target,
    ...(adjusted === target ? {} : { adjustedTarget: adjusted }),
    actual: text(indicator.actual),
    weight: pointsOf(indicator.weight) ?? 0,
    score: pointsOf(indicator.score) ?? 0,
    deviation: text(indicator.deviation),
  };
}

/** The words on execution with a slot for every number that the ledger knows. */
function slotted(reading: Reading, { form }: SelfEvaluation, field: FormText): string {
  const { line, start, end } = field.place;
  const numbers = reading.statements
    .filter((s) => s.form === form && s.place.line === line && s.place.start >= start && s.place.end <= end)
    .flatMap((statement) => {
      const column = /column=(\w+).*part=budgetExecution/.exec(statement.fact ?? '')?.[1];
      const slot = SLOTS[column ?? ''];
      return slot === undefined ? [] : [{ statement, slot }];
    })
    .sort((a, b) => a.statement.place.start - b.statement.place.start);
  const raw = reading.document.lines[line - 1] ?? '';
  let out = '';
  let at = start;
  for (const { statement, slot } of numbers) {
    out += raw.slice(at, statement.place.start) + slot;
    at = endWithUnit(raw, statement);
  }
  return (out + raw.slice(at, end)).trim();
}

/** A slot prints its unit. */
function endWithUnit(raw: string, { place, printed: { unit } }: Statement): number {
  return raw.startsWith(unit, place.end)
    ? place.end + unit.length
    : place.end + (/^[%％]/.test(raw.slice(place.end)) ? 1 : 0);
}

/** Whether the words are those that the form would print by itself. */
export function withoutToldWords(project: DraftProject, year: number): void {
  const { execution, ...analysis } = project.analysis;
  if (execution === undefined) return;
  const bare = { ...project, analysis };
  if (executionTold(bare, year) === executionTold(project, year)) project.analysis = analysis;
}
