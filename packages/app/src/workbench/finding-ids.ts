/** Ids of findings that stay the same when the same file is audited again: by the rule and where its sides stand. */
import type { FindingJson } from '../contract/audit.ts';

/** One for each finding, in their order; what is found twice at one place is numbered. */
export function findingIds(findings: readonly FindingJson[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, places }) => {
    const named = `${rule}@${places.map(({ where, text, document }) => `${document ?? ''}${where}=${text}`).join(';')}`;
    // long ones are told apart by their number
    const id = named.slice(0, ID_LENGTH_MAX);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  });
}

const ID_LENGTH_MAX = 600;
