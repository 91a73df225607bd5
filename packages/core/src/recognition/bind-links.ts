/**
 * Links that a document of our own carries, taken for numbers that no words bind: users' sentences, reasons. What the
 * words say always stands; a link binds, it never overrules, so that a number changed by hand is still found out.
 */
import type { FactLink } from '../document/index.ts';
import type { FactKey, Statement } from '../statement/index.ts';

export function bindLinks(links: readonly FactLink[], statements: Statement[]): void {
  if (links.length === 0) return;
  const facts = new Map(links.map(({ line, start, end, fact }) => [spanOf(line, start, end), fact]));
  const labels = new Map<FactKey, string>();
  for (const { fact, label } of statements) if (fact !== null && !labels.has(fact)) labels.set(fact, label);
  for (const [i, statement] of statements.entries()) {
    const { line, start, end } = statement.place;
    const fact = statement.fact === null && statement.section >= 0 ? facts.get(spanOf(line, start, end)) : undefined;
    if (fact !== undefined) statements[i] = { ...statement, fact, label: labels.get(fact) ?? statement.label };
  }
}

function spanOf(line: number, start: number, end: number): string {
  return `${line}:${start}:${end}`;
}
