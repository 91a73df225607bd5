/** 类款项 written out in the narrative, held against the names that 公开05表 prints. */
import type { Case, Check } from '@mingsuan/core/audit';
import { type Chain, chainsIn, codeOfChain, notApplicable, numbersOf, passed } from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import { factKey, ofFunction, type Place, type TableRow } from '@mingsuan/core/statement';
import { staleNamesIn } from '../codes/stale-names.ts';

const SECTIONS: ReadonlySet<string> = new Set(['general', 'generalStructure', 'generalDetail']);
const TABLE = 'generalBudget';
/** Rows that a wrong name may mean; more of them help nobody. */
const MEANT_MAX = 3;

interface Spot {
  readonly chain: Chain;
  readonly place: Place;
}

function spotsOf(disclosure: Case): Spot[] {
  const spots: Spot[] = [];
  for (const { role, path, flow } of disclosure.reading.sections) {
    if (!SECTIONS.has(role ?? path.at(-1) ?? '')) continue;
    for (const chain of chainsIn(disclosure, flow))
      spots.push({ chain, place: placeInFlow(flow, chain.start, chain.end) });
  }
  return spots;
}

function written([first, second, third]: readonly [string, string, string]): string {
  return `${first}（类）${second}（款）${third}（项）`;
}

/** The rows of 公开05表, and the names that stand above each. */
class Names {
  readonly items: readonly TableRow[];
  private readonly labels: ReadonlyMap<string, string>;

  constructor(disclosure: Case) {
    const rows = disclosure.table(TABLE)?.rows ?? [];
    this.labels = new Map(rows.map((row) => [row.key, row.label]));
    this.items = rows.filter((row) => row.key.length === 7);
  }

  above(code: string): [string, string, string] {
    const name = (length: number) => this.labels.get(code.slice(0, length)) ?? code.slice(0, length);
    return [name(3), name(5), name(7)];
  }

  /** Rows of a 项's name: those below the 款 that is written, else below the 类, else all. */
  meant([first, second, third]: Chain['names']): readonly TableRow[] {
    const own = this.items.filter((row) => row.label === third);
    const below = own.filter(({ key }) => this.above(key)[1] === second);
    const within = own.filter(({ key }) => this.above(key)[0] === first);
    return [below, within, own].find((rows) => rows.length > 0) ?? [];
  }
}

function namesOf(disclosure: Case): Names {
  return new Names(disclosure);
}

/** 类, 款 and 项 of every chain stand above each other in the table as they do in the sentence. */
export function* chainsStand(disclosure: Case): Generator<Check> {
  const names = disclosure.once(namesOf);
  const spots = disclosure.once(spotsOf);
  const told = new Set(spots.map(({ chain }) => codeOfChain(disclosure, chain, TABLE)));
  let asked = false;
  for (const { chain, place } of spots) {
    const known = names.items.some((row) => row.label === chain.names[2]);
    const code = codeOfChain(disclosure, chain, TABLE);
    if (known) asked = true;
    if (code !== null && !isOtherClass(disclosure, chain, names.above(code)[0])) continue;
    const rows = code === null ? names.meant(chain.names) : names.items.filter((row) => row.key === code);
    const alike = known ? [] : rowsOfAmount(disclosure, chain, names, told);
    if (!known && alike.length !== 1) continue;
    asked = true;
    const stated = written(chain.names);
    const printed = (known ? rows : alike).slice(0, MEANT_MAX).map((row) => written(names.above(row.key)));
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message: known
        ? `文中写作「${stated}」，公开05表中这一项是「${printed.join('」或「')}」。`
        : `文中写作「${stated}」，公开05表没有这一项；金额相同的是 ${alike[0]?.key}「${printed.join('')}」。`,
      places: [place],
      stated,
      expected: printed.join('；'),
    };
  }
  yield asked ? passed() : notApplicable('文中没有逐项写出类、款、项，或公开05表没有这些项。');
}

/** Another 类 than the table's: neither shortened (N-13-2) nor the name of old (N-46). */
function isOtherClass({ year }: Case, { names: [first] }: Chain, printed: string): boolean {
  if (first.endsWith(printed) || isShortFor(first, printed)) return false;
  return year === null || staleNamesIn(first, year).every(({ row }) => row.new !== printed);
}

function isShortFor(name: string, printed: string): boolean {
  return printed === `${name}支出`;
}

const GENERAL_SPENT = factKey('expenditure', { fund: 'general' });

/** Rows below the 款 or 类 written that nothing is told of, with the amount told under a chain that names no row. */
function rowsOfAmount(disclosure: Case, chain: Chain, names: Names, told: ReadonlySet<string | null>): TableRow[] {
  const fact = factKey('expenditure', { fund: 'general', function: `?${chain.start}` });
  const amounts = numbersOf(disclosure, fact, 'amount').map(({ statement }) => statement.printed);
  return names.items.filter(({ key }) => {
    const [first, second] = names.above(key);
    if (told.has(key) || (second !== chain.names[1] && first !== chain.names[0])) return false;
    const cell = disclosure.cell(TABLE, ofFunction(GENERAL_SPENT, key))?.printed;
    return (
      cell?.state === 'stated' &&
      cell.value !== 0 &&
      amounts.some((amount) => Math.abs(amount.value - cell.value) <= amount.half + cell.half)
    );
  });
}

/** 类 is written as the table prints it, not shortened; one finding, whatever the number of chains. */
export function* chainsAreWhole(disclosure: Case): Generator<Check> {
  const names = disclosure.once(namesOf);
  const spots = disclosure.once(spotsOf);
  const short = spots.flatMap(({ chain, place }) => {
    const code = codeOfChain(disclosure, chain, TABLE);
    const printed = code === null ? '' : names.above(code)[0];
    return isShortFor(chain.names[0], printed) ? [{ name: chain.names[0], printed, place }] : [];
  });
  if (short.length === 0) {
    yield spots.length > 0 ? passed() : notApplicable('文中没有逐项写出类、款、项。');
    return;
  }
  const kinds = new Map(short.map(({ name, printed }) => [name, printed]));
  yield {
    kind: 'verdict',
    outcome: 'failed',
    message: `${[...kinds].map(([name, printed]) => `「${name}（类）」公开05表作「${printed}」`).join('，')}（共 ${short.length} 处）。`,
    places: short.map(({ place }) => place),
    stated: [...kinds.keys()].join('、'),
    expected: [...kinds.values()].join('、'),
  };
}
