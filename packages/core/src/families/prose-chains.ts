/** 类款项 written out: 「一般公共服务支出（类）财政事务（款）行政运行（项）」, and the numbers told under them. */
import type { Case } from '../audit/case.ts';
import type { Flow, TableRole } from '../statement/index.ts';
import { type Chain, subjectTold, type Told } from './prose-told.ts';

export type { Chain } from './prose-told.ts';

/** No name is longer; a run of text without stops is not searched from every character to its end. */
const NAME = '([^，。；:、\\d()]{1,40}(?:\\((?![类款项]\\))[^()，。；]{1,8}\\)[^，。；:、\\d()]{0,20})?)';
/** Below 类 a name may list things: 「环境保护法规、规划及标准」; before it 「、」 ends a numeral. */
const BELOW = NAME.replaceAll('、', '');
const CHAIN = `${NAME}\\((?:\\d{3})?类\\)${BELOW}\\((?:\\d{2})?款\\)${BELOW}\\((?:\\d{2})?项\\)`;
const CHAIN_FROM = new RegExp(CHAIN, 'g');
const CHAIN_AT = new RegExp(CHAIN, 'y');

const chainsKnown = () => new Map<Flow, readonly Chain[]>();

/** All 类款项 written out in the text of a section. */
export function chainsIn(disclosure: Case, flow: Flow): readonly Chain[] {
  if (!flow.text.includes('项)')) return NONE;
  const known = disclosure.once(chainsKnown);
  let chains = known.get(flow);
  if (!chains) {
    chains = findChains(flow.text);
    known.set(flow, chains);
  }
  return chains;
}

const NONE: readonly Chain[] = [];

/**
 * A chain begins where the name before its 类 does. Searched from every character of a text, the pattern would go through
 * each name as often as it has characters.
 */
function findChains(text: string): readonly Chain[] {
  const chains: Chain[] = [];
  let from = 0;
  for (let at = text.indexOf('类)'); at >= 0; at = text.indexOf('类)', Math.max(at + 1, from))) {
    const open = openBefore(text, at, from);
    if (open < 0) continue;
    const start = nameStart(text, open, from);
    const isBracketed = start > from && text.charAt(start - 1) === ')';
    const pattern = isBracketed ? CHAIN_FROM : CHAIN_AT;
    pattern.lastIndex = isBracketed ? Math.max(from, open - WHOLE_NAME_MAX) : start;
    const hit = pattern.exec(text);
    if (hit) {
      from = hit.index + hit[0].length;
      chains.push(chainOf(hit));
    } else if (isBracketed) break;
  }
  return chains;
}

function chainOf(hit: RegExpExecArray): Chain {
  const names = [hit[1], hit[2], hit[3]].map((name) => (name ?? '').replace(BLANKS, '').replace(/^[.．]/, ''));
  const [first = '', second = '', third = ''] = names;
  return { names: [first, second, third], start: hit.index, end: hit.index + hit[0].length };
}

/** Where the bracket of a 类 opens; −1 where there is none. */
function openBefore(text: string, at: number, from: number): number {
  const since = Math.max(from, at - '(201'.length);
  const open = /\((?:\d{3})?$/.exec(text.slice(since, at));
  return open ? since + open.index : -1;
}

/** Names are no longer, and no longer with what stands in their brackets. */
const NAME_MAX = 40;
const WHOLE_NAME_MAX = 80;

function nameStart(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && end - start < NAME_MAX && !NOT_OF_NAMES.test(text.charAt(start - 1))) start--;
  return start;
}

const NOT_OF_NAMES = /[，。；:、\d()]/;

/** The 类款项 that a number stands under: the last one before it, unless another subject is named in between. */
export function chainOver(disclosure: Case, told: Told): Chain | null {
  if (told.chain === undefined) told.chain = findChainOver(disclosure, told);
  return told.chain;
}

function findChainOver(disclosure: Case, told: Told): Chain | null {
  const { section, at } = told;
  section.chains ??= chainsIn(disclosure, section.flow);
  const chain = section.chains.findLast((c) => c.end <= at);
  if (!chain) return null;
  const between = section.flow.text.slice(chain.end, at);
  const name = subjectTold(told);
  return (BLANK.test(between) ? between.replace(BLANKS, '') : between).includes(name) ? null : chain;
}

const BLANK = /[\s“”"]/;
const BLANKS = /[\s“”"]/g;

/** A 项 of a table with the labels of its 类 and 款; undefined where no such row is printed. */
interface Item {
  readonly code: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
  readonly third: string | undefined;
}

const codesKnown = () => new Map<TableRole, Map<Chain, string | null>>();
const itemsKnown = () => new Map<TableRole, readonly Item[]>();

function itemsOf(disclosure: Case, role: TableRole): readonly Item[] {
  const known = disclosure.once(itemsKnown);
  let items = known.get(role);
  if (!items) {
    const rows = disclosure.table(role)?.rows ?? [];
    const labels = new Map(rows.map((row) => [row.key, row.label]));
    items = rows
      .filter(({ key }) => key.length === 7)
      .map(({ key }) => ({
        code: key,
        first: labels.get(key.slice(0, 3)),
        second: labels.get(key.slice(0, 5)),
        third: labels.get(key),
      }));
    known.set(role, items);
  }
  return items;
}

/**
 * The 项 that a chain means: the one whose names up the classification are those written, else the only one of that 款 and
 * 项, since 类 is shortened (一般公共服务（类）) or written as it was of old; null where the table prints no such row.
 */
export function codeOfChain(disclosure: Case, chain: Chain, role: TableRole): string | null {
  const known = disclosure.once(codesKnown);
  let codes = known.get(role);
  if (!codes) {
    codes = new Map();
    known.set(role, codes);
  }
  let code = codes.get(chain);
  if (code === undefined) {
    code = findCode(itemsOf(disclosure, role), chain);
    codes.set(chain, code);
  }
  return code;
}

function findCode(items: readonly Item[], { names: [first, second, third] }: Chain): string | null {
  const is = (label: string | undefined, name: string) =>
    label === name || (label !== undefined && label !== '' && name.endsWith(label));
  const below = items.filter((item) => is(item.third, third) && is(item.second, second));
  const named = below.filter((item) => is(item.first, first));
  const [hit] = named.length > 0 ? named : below;
  return hit && (named.length === 1 || below.length === 1) ? hit.code : null;
}
