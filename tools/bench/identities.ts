/** The identities of a disclosure in a spreadsheet engine: the same cells, the same sums and ratios as formulas. */
import { type Audit, answer, type Operand, type Relation } from '@mingsuan/core/audit';
import type { Statement } from '@mingsuan/core/statement';
import { HyperFormula } from 'hyperformula';

export interface Identities {
  readonly relations: readonly Relation[];
  /** Column A of the sheet: one cell per statement. */
  readonly values: (number | null)[][];
  /** Column A of a second sheet: one formula per relation. */
  readonly formulas: string[][];
}

export function identitiesOf(audit: Audit): Identities {
  const relations = audit.asked.map((a) => a.relation);
  const rows = new Map<Statement, number>();
  const values: (number | null)[][] = [];
  const cell = (statement: Statement): string => {
    let row = rows.get(statement);
    if (row === undefined) {
      row = values.length + 1;
      rows.set(statement, row);
      // hundredths as the engine of binary numbers holds them; what it cannot do exactly is its own affair
      values.push([statement.printed.state === 'stated' ? statement.printed.value / 100_000 : null]);
    }
    return `'数'!A${row}`;
  };
  const sum = (operands: readonly Operand[]) =>
    operands.map((o) => `${o.sign < 0 ? '-' : '+'}${cell(o.statement)}`).join('') || '0';
  const formulas = relations.map((r) => {
    if (r.kind === 'ratio')
      return [`=IF((${sum(r.den)})=0,"",ROUND((${sum(r.num)})/(${sum(r.den)})*100,2)-${cell(r.rate)})`];
    return [`=ROUND((${sum(r.left)})-(${sum(r.right)}),2)`];
  });
  return { relations, values, formulas };
}

export function answerAll(relations: readonly Relation[]): number {
  let failed = 0;
  for (const relation of relations) if (answer(relation).outcome === 'failed') failed++;
  return failed;
}

/** An engine with the sheet in it; every call of the result recalculates all formulas. */
export function spreadsheet({ values, formulas }: Identities): { recalculate: () => void; build: () => void } {
  const options = { licenseKey: 'gpl-v3' };
  const engine = HyperFormula.buildFromSheets({ 数: values, 勾稽: formulas }, options);
  return {
    recalculate: () => engine.rebuildAndRecalculate(),
    build: () => {
      HyperFormula.buildFromSheets({ 数: values, 勾稽: formulas }, options).destroy();
    },
  };
}

/** Recalculation alone: every input cell set anew in one batch, nothing parsed again. */
export function recalculation({ values, formulas }: Identities): () => void {
  const engine = HyperFormula.buildFromSheets({ 数: values, 勾稽: formulas }, { licenseKey: 'gpl-v3' });
  const sheet = engine.getSheetId('数') ?? 0;
  let turn = 0;
  return () => {
    turn++;
    const changed = values.map(([value]) => [value === null || value === undefined ? null : value + (turn % 2)]);
    engine.setCellContents({ sheet, row: 0, col: 0 }, changed);
  };
}
