/** 类款项 written out: 「一般公共服务支出（类）财政事务（款）行政运行（项）」, and the numbers told under them. */
import type { Case } from '../audit/case.ts';
import type { Flow, Statement, TableRole } from '../statement/index.ts';
import { matchesOf } from '../text/index.ts';
import { flowOf, offsetOf, subjectOf } from './prose-text.ts';

/** Names of 类, 款 and 项 as a sentence writes them. */
export interface Chain {
  readonly names: readonly [string, string, string];
  readonly start: number;
  readonly end: number;
}

/** No name is longer; a run of text without stops is not searched from every character to its end. */
const NAME = '([^，。；:、\\d()]{1,40}(?:\\((?![类款项]\\))[^()，。；]{1,8}\\)[^，。；:、\\d()]{0,20})?)';
/** Below 类 a name may list things: 「环境保护法规、规划及标准」; before it 「、」 ends a numeral. */
const BELOW = NAME.replaceAll('、', '');
const CHAIN = new RegExp(`${NAME}\\((?:\\d{3})?类\\)${BELOW}\\((?:\\d{2})?款\\)${BELOW}\\((?:\\d{2})?项\\)`, 'g');

const known = () => new Map<Flow, readonly Chain[]>();

/** All 类款项 written out in the text of a section. */
export function chainsIn(disclosure: Case, flow: Flow): readonly Chain[] {
  const before = disclosure.once(known).get(flow);
  if (before) return before;
  const hits = flow.text.includes('项)') ? matchesOf(CHAIN, flow.text) : [];
  const chains = hits.map((hit): Chain => {
    const names = [hit[1], hit[2], hit[3]].map((name) => (name ?? '').replace(/[\s“”"]/g, '').replace(/^[.．]/, ''));
    const [first = '', second = '', third = ''] = names;
    return { names: [first, second, third], start: hit.index, end: hit.index + hit[0].length };
  });
  disclosure.once(known).set(flow, chains);
  return chains;
}

/** The 类款项 that a number stands under: the last one before it, unless another subject is named in between. */
export function chainOver(disclosure: Case, statement: Statement): Chain | null {
  const flow = flowOf(disclosure, statement);
  const chains = chainsIn(disclosure, flow);
  if (chains.length === 0) return null;
  const at = offsetOf(flow, statement);
  const chain = chains.findLast((c) => c.end <= at);
  if (!chain) return null;
  const name = subjectOf(statement);
  const between = flow.text.slice(chain.end, at).replace(/[\s“”"]/g, '');
  return between.includes(name) ? null : chain;
}

/**
 * The 项 that a chain means: the one whose names up the classification are those written, else the only one of that 款 and
 * 项, since 类 is shortened (一般公共服务（类）) or written as it was of old; null where the tables print no such row.
 */
export function codeOfChain(disclosure: Case, { names }: Chain, tables: readonly TableRole[]): string | null {
  const [first, second, third] = names;
  for (const role of tables) {
    const rows = disclosure.table(role)?.rows ?? [];
    const labels = new Map(rows.map((row) => [row.key, row.label]));
    const is = (code: string, name: string) =>
      labels.get(code) === name || ((labels.get(code) ?? '') !== '' && name.endsWith(labels.get(code) ?? name));
    const below = rows.filter(({ key }) => key.length === 7 && is(key, third) && is(key.slice(0, 5), second));
    const named = below.filter(({ key }) => is(key.slice(0, 3), first));
    const [hit] = named.length > 0 ? named : below;
    if (hit && (named.length === 1 || below.length === 1)) return hit.key;
  }
  return null;
}
