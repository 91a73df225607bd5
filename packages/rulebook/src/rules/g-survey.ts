/** One walk over all numbers of a document for the rules about how numbers are written. Holds no rule. */
import type { Case } from '@mingsuan/core/audit';
import type { Statement, TableRole } from '@mingsuan/core/statement';
import { reportDecimals, valueIn } from '../parameters.ts';

/** Amounts of one table with their thousands set off by commas, and without. */
export interface Thousands {
  readonly grouped: Statement[];
  readonly plain: Statement[];
}

export interface Survey {
  /** Places after the point that amounts and percentages take, and whether any takes them. */
  readonly decimals: number;
  takesDecimals: boolean;
  /** Those that have more or fewer. */
  readonly oddDecimals: Statement[];
  readonly thousands: Map<TableRole, Thousands>;
  readonly negative: Statement[];
  /** Cells that are dashed, and those that could not be read. */
  readonly dashed: Statement[];
  readonly unreadable: Statement[];
}

export function survey(disclosure: Case): Survey {
  return disclosure.once(walk);
}

function walk({ reading, year }: Case): Survey {
  const found: Survey = {
    decimals: valueIn(reportDecimals, year) ?? 2,
    takesDecimals: false,
    oddDecimals: [],
    thousands: new Map(),
    negative: [],
    dashed: [],
    unreadable: [],
  };
  for (const statement of reading.statements) {
    const { printed, cell } = statement;
    if (printed.state === 'stated') {
      if (printed.value < 0) found.negative.push(statement);
      lookAtDecimals(found, statement);
      if (cell && printed.dimension === 'money') lookAtThousands(found.thousands, statement, cell.table);
    } else if (cell && printed.state !== 'blank') {
      if (printed.state === 'unreadable') found.unreadable.push(statement);
      else found.dashed.push(statement);
    }
  }
  return found;
}

function lookAtDecimals(found: Survey, statement: Statement): void {
  const { decimals } = statement.printed;
  if ((decimals === found.decimals && found.takesDecimals) || !takesDecimals(statement)) return;
  found.takesDecimals = true;
  // a number that states nothing we know may be a round figure of speech; a fine one is not
  if (decimals !== found.decimals && (decimals > found.decimals || statement.fact !== null))
    found.oddDecimals.push(statement);
}

/** An amount of 万元 or a percentage; zero, a whole 100 % and the threshold of dear equipment are written short. */
function takesDecimals({ printed, fact, form }: Statement): boolean {
  // forms print what the budget system holds, to the 分
  if (form !== undefined) return false;
  if (printed.dimension === 'plain' || printed.value === 0 || fact === 'equipmentThreshold') return false;
  return printed.dimension === 'percent' ? printed.value !== 100_000_000 : printed.unit === '万元';
}

function lookAtThousands(byTable: Survey['thousands'], statement: Statement, role: TableRole): void {
  const written = thousandsOf(statement.printed.text);
  if (written === 'none') return;
  let known = byTable.get(role);
  if (!known) {
    known = { grouped: [], plain: [] };
    byTable.set(role, known);
  }
  known[written].push(statement);
}

const COMMA = 0x2c;
const POINT = 0x2e;
const MINUS = 0x2d;

/** Whether a number has a comma, has none though four digits or more stand before its point, or has no thousands. */
function thousandsOf(text: string): keyof Thousands | 'none' {
  let digits = 0;
  let whole = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === COMMA) return 'grouped';
    if (code >= 48 && code <= 57) digits++;
    else if (whole < 0 && !(i === 0 && code === MINUS)) whole = code === POINT ? digits : 0;
  }
  return (whole < 0 ? digits : whole) >= 4 ? 'plain' : 'none';
}
