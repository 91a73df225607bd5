/**
 * The unit of tables whose head prints none. It is told by the narrative and by tables that print theirs: the unit in
 * which their amounts of the same facts agree. Where they agree in none, nothing is said about the unit.
 */
import type { Statement, TableReading } from '../statement/index.ts';

/** What a table's amounts are taken for before anything is known. */
export const UNIT_DEFAULT = '万元';

/** Candidates, with the power of ten by which they are smaller or greater than the default. */
const CANDIDATES: readonly (readonly [unit: string, power: number])[] = [
  [UNIT_DEFAULT, 0],
  ['元', -4],
  ['亿元', 4],
];
/** So many facts that agree are no chance; so many that could and do not, leave it open. */
const AGREED_MIN = 3;

/** The unit of tables read in the default for want of one: the default where nothing is told of them, null where no unit is proved. */
export function undeclaredUnit(tables: readonly TableReading[], statements: readonly Statement[]): string | null {
  const undeclared = new Set(tables.filter((table) => table.unit === null).map((table) => table.role));
  if (undeclared.size === 0) return UNIT_DEFAULT;
  const cells = new Map<string, Statement>();
  const told = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { fact, printed, cell } = statement;
    if (fact === null || printed.state !== 'stated' || printed.dimension !== 'money' || printed.value === 0) continue;
    if (cell && undeclared.has(cell.table)) cells.set(fact, statement);
    else told.set(fact, [...(told.get(fact) ?? []), statement]);
  }
  const pairs = [...cells].flatMap(([fact, cell]) => {
    const others = told.get(fact);
    return others ? [{ cell, others }] : [];
  });
  if (pairs.length < AGREED_MIN) return UNIT_DEFAULT;
  const votes = CANDIDATES.map(([unit, power]) => ({
    unit,
    count: pairs.filter(({ cell, others }) => others.some((other) => agrees(cell, other, power))).length,
  }));
  const best = votes.reduce((a, b) => (b.count > a.count ? b : a));
  const isAlone = votes.every((vote) => vote === best || vote.count * 2 < best.count);
  return best.count >= AGREED_MIN && isAlone ? best.unit : null;
}

/** Whether the cell, 10 to the power as great, may be the same amount as the other. */
function agrees({ printed: cell }: Statement, { printed: other }: Statement, power: number): boolean {
  const up = 10n ** BigInt(Math.max(0, power));
  const down = 10n ** BigInt(Math.max(0, -power));
  const difference = BigInt(cell.value) * up - BigInt(other.value) * down;
  const slack = BigInt(cell.half) * up + BigInt(other.half) * down;
  return (difference < 0n ? -difference : difference) <= slack;
}
