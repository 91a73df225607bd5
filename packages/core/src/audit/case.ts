/** A disclosure as rules ask about it: statements by table and fact, sections by role, without searching twice. */
import { blank } from '../money/index.ts';
import {
  columnOf,
  type FactKey,
  parseFactKey,
  type Reading,
  type Section,
  type Statement,
  type TableReading,
  type TableRole,
} from '../statement/index.ts';
import type { Verdict } from './check.ts';
import { type Grid, Grids } from './grid.ts';

export class Case {
  readonly reading: Reading;
  private readonly byTable = new Map<TableRole, Map<FactKey, Statement>>();
  private readonly proseByFact = new Map<FactKey, Statement[]>();
  private readonly proseBySection: (Statement[] | undefined)[];
  private readonly proseByRole = new Map<string, readonly Statement[]>();
  private readonly sectionsByRole = new Map<string, readonly Section[]>();
  /** By index of section: its own role, else that of the heading above it. */
  private readonly roleOfSection: readonly string[];
  private readonly tables = new Map<TableRole, TableReading>();
  private readonly dataByTable = new Map<TableRole, boolean>();
  private readonly columns = new Map<TableRole, Map<FactKey, boolean>>();
  private ofTables: Grids | undefined;
  private readonly made = new Map<unknown, unknown>();
  private readonly absent = new Map<TableRole, Map<FactKey, Statement>>();

  constructor(reading: Reading) {
    this.reading = reading;
    this.proseBySection = reading.sections.map(() => undefined);
    this.roleOfSection = reading.sections.map(({ role, path }) => role ?? path[path.length - 1] ?? '');
    for (const table of reading.tables) if (!this.tables.has(table.role)) this.tables.set(table.role, table);
    // cells of a table stand together: its facts are not looked up for each of them
    let role: TableRole | null = null;
    let facts = new Map<FactKey, Statement>();
    for (const statement of reading.statements) {
      const { fact, cell } = statement;
      if (cell) {
        if (fact === null) continue;
        if (cell.table !== role) {
          role = cell.table;
          facts = this.byTable.get(role) ?? new Map();
          this.byTable.set(role, facts);
        }
        if (!facts.has(fact)) facts.set(fact, statement);
      } else if (statement.form === undefined) {
        const { section } = statement;
        if (section >= 0) {
          const own = this.proseBySection[section];
          if (own) own.push(statement);
          else this.proseBySection[section] = [statement];
        }
        if (fact !== null) push(this.proseByFact, fact, statement);
      }
    }
  }

  /**
   * What many rules ask of a disclosure, worked out the first time: the same function gives the same answer. It is kept
   * here and not in a WeakMap of the caller's, whose entries outlive the disclosure until the old generation is collected.
   */
  once<T>(make: (disclosure: Case) => T): T {
    const known = this.made.get(make);
    if (known !== undefined || this.made.has(make)) return known as T;
    const made = make(this);
    this.made.set(make, made);
    return made;
  }

  get year(): number | null {
    return this.reading.year;
  }

  table(role: TableRole): TableReading | undefined {
    return this.tables.get(role);
  }

  /** Says why a rule could not be checked: the table was not read. */
  unread(title: string): Verdict {
    return { kind: 'verdict', outcome: 'unverified', message: `没有读到「${title}」，未能核验。` };
  }

  /** The cell of a fact in a table; undefined where the table or the cell was not read. */
  cell(role: TableRole, fact: FactKey): Statement | undefined {
    return this.byTable.get(role)?.get(fact);
  }

  /** The cells of the tables by 科目 and column. */
  get grids(): Grids {
    this.ofTables ??= new Grids(this);
    return this.ofTables;
  }

  grid(role: TableRole): Grid {
    return this.grids.of(role);
  }

  /** Tables that state facts. */
  roles(): Iterable<TableRole> {
    return this.byTable.keys();
  }

  /** Codes of 功能科目 that a table prints, in order of reading. */
  codes(role: TableRole): readonly string[] {
    return this.grid(role).codes;
  }

  /** All facts a table states, in order of reading. */
  factsOf(role: TableRole): ReadonlyMap<FactKey, Statement> {
    return this.byTable.get(role) ?? NO_FACTS;
  }

  /**
   * The cell of a fact, or a blank one where the table was read and simply has no such row:
   * a 科目 without a row, a table without data. Undefined where the table or the column was not read.
   */
  cellOrBlank(role: TableRole, fact: FactKey): Statement | undefined {
    const cell = this.cell(role, fact);
    if (cell) return cell;
    const table = this.table(role);
    if (!table) return undefined;
    // a table without a number states zero everywhere; one with numbers only where the 科目 has no row
    if (this.hasData(role) && !this.hasColumn(role, fact)) return undefined;
    const { function: code, economic } = parseFactKey(fact).dims;
    return this.blankAt(table, fact, code ?? economic ?? '');
  }

  /** Whether the fact is of a 科目 and the table has its column, for whatever 科目. */
  private hasColumn(role: TableRole, fact: FactKey): boolean {
    const { dims } = parseFactKey(fact);
    if (!('function' in dims) && !('economic' in dims)) return false;
    const column = columnOf(fact);
    let columns = this.columns.get(role);
    if (!columns) {
      columns = new Map();
      this.columns.set(role, columns);
    }
    let has = columns.get(column);
    if (has === undefined) {
      has = this.printsColumn(role, column);
      columns.set(column, has);
    }
    return has;
  }

  private printsColumn(role: TableRole, column: FactKey): boolean {
    for (const key of this.factsOf(role).keys()) if (columnOf(key) === column) return true;
    return false;
  }

  /** The cell of a fact that a table has no row for, whose code is `row`. */
  blankAt(table: TableReading, fact: FactKey, row: string): Statement {
    const { role } = table;
    let absent = this.absent.get(role);
    if (!absent) {
      absent = new Map();
      this.absent.set(role, absent);
    }
    const known = absent.get(fact);
    if (known) return known;
    const statement: Statement = {
      index: -1,
      fact,
      printed: blank(table.unit ?? '万元'),
      place: { line: table.line, start: 0, end: 0 },
      cell: { table: role, row, rowLabel: '', column: '', columnLabel: '', rowIndex: -1, columnIndex: -1 },
      section: -1,
      form: undefined,
      label: `${row}（表中没有此行）`,
      of: undefined,
      direction: undefined,
    };
    absent.set(fact, statement);
    return statement;
  }

  /** Whether a table has at least one number in it, or something where a number should be. */
  hasData(role: TableRole): boolean {
    let has = this.dataByTable.get(role);
    if (has === undefined) {
      has = false;
      for (const { printed } of this.factsOf(role).values()) {
        if (printed.state === 'stated' || printed.state === 'unreadable') {
          has = true;
          break;
        }
      }
      this.dataByTable.set(role, has);
    }
    return has;
  }

  /** Statements of a fact in prose, in order of reading. */
  prose(fact: FactKey): readonly Statement[] {
    return this.proseByFact.get(fact) ?? [];
  }

  allProse(): Iterable<Statement> {
    return this.reading.statements.filter((s) => s.section >= 0);
  }

  sections(role: string): readonly Section[] {
    let sections = this.sectionsByRole.get(role);
    if (!sections) {
      sections = this.reading.sections.filter((s) => s.role === role);
      this.sectionsByRole.set(role, sections);
    }
    return sections;
  }

  /** Statements of the sections of a role (sub-sections of unknown role included). */
  proseIn(role: string): readonly Statement[] {
    const known = this.proseByRole.get(role);
    if (known) return known;
    const prose: Statement[] = [];
    for (let i = 0; i < this.roleOfSection.length; i++)
      if (this.roleOfSection[i] === role) for (const statement of this.proseBySection[i] ?? []) prose.push(statement);
    this.proseByRole.set(role, prose);
    return prose;
  }

  sectionRole({ section }: Statement): string {
    return this.roleOfSection[section] ?? '';
  }

  /** The statement of a fact nearest before another one in the same section; else in the section; else null. */
  nearest(fact: FactKey, to: Statement): Statement | null {
    let before: Statement | null = null;
    let after: Statement | null = null;
    for (const statement of this.prose(fact)) {
      if (statement.section !== to.section || statement === to) continue;
      if (statement.index < to.index) before = statement;
      else after ??= statement;
    }
    return before ?? after;
  }

  /** The statement that vouches for a fact: its cell in the first table that states it, else the first in prose. */
  statementOf(fact: FactKey): Statement | null {
    for (const facts of this.byTable.values()) {
      const statement = facts.get(fact);
      if (statement) return statement;
    }
    return this.prose(fact)[0] ?? null;
  }
}

const NO_FACTS: ReadonlyMap<FactKey, Statement> = new Map();

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
