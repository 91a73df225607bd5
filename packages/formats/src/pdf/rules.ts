/** Ruled lines as programs draw them (cell by cell, twice, in pieces) to whole lines, and the sets of lines that meet. */
import type { Rule } from './ink.ts';

/** Lines nearer to each other are one line drawn twice. */
const SAME_LINE = 1.6;
/** A gap that a line crosses: corners of other lines' thickness. */
const GAP_MAX = 3;
/** Shorter than the side of any cell: dots, ends of dashes, parts of a picture. */
const LENGTH_MIN = 4;
/** How far a line may end before the one it meets. */
const REACH = 3.5;

/** Lines that meet one another: at least two in each direction. */
export interface RuleSet {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** The pieces of each line joined. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const line of sameLine(rules)) {
    line.sort((a, b) => a.from - b.from);
    const at = line.reduce((sum, rule) => sum + rule.at, 0) / line.length;
    let open: { at: number; from: number; to: number } | undefined;
    for (const { from, to } of line) {
      if (open && from <= open.to + GAP_MAX) open.to = Math.max(open.to, to);
      else {
        open = { at, from, to };
        joined.push(open);
      }
    }
  }
  return joined.filter(({ from, to }) => to - from >= LENGTH_MIN);
}

function sameLine(rules: readonly Rule[]): Rule[][] {
  const lines: Rule[][] = [];
  let first = Number.NaN;
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    if (rule.at - first <= SAME_LINE) lines.at(-1)?.push(rule);
    else {
      lines.push([rule]);
      first = rule.at;
    }
  }
  return lines;
}

/** The sets of lines that hang together. */
export function ruleSets(horizontal: readonly Rule[], vertical: readonly Rule[]): RuleSet[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = i; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const uprights = vertical.map((rule, i) => ({ rule, index: horizontal.length + i }));
  uprights.sort((a, b) => a.rule.at - b.rule.at);
  for (const [h, across] of horizontal.entries()) {
    for (let v = firstFrom(uprights, across.from - REACH); v < uprights.length; v++) {
      const upright = uprights[v];
      if (!upright || upright.rule.at > across.to + REACH) break;
      if (upright.rule.from - REACH > across.at || upright.rule.to + REACH < across.at) continue;
      parent[rootOf(upright.index)] = rootOf(h);
    }
  }
  const sets = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const setOf = (i: number) => {
    const root = rootOf(i);
    const set = sets.get(root) ?? { horizontal: [], vertical: [] };
    sets.set(root, set);
    return set;
  };
  for (const [i, rule] of horizontal.entries()) setOf(i).horizontal.push(rule);
  for (const [i, rule] of vertical.entries()) setOf(horizontal.length + i).vertical.push(rule);
  return [...sets.values()].filter((set) => set.horizontal.length > 1 && set.vertical.length > 0);
}

/** The first of the sorted uprights at or right of `at`. */
function firstFrom(uprights: readonly { readonly rule: Rule }[], at: number): number {
  let low = 0;
  let high = uprights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uprights[middle]?.rule.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
