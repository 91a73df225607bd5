/** Which section of its document a finding stands in: the table, form or heading above its first place. */
import type { FindingJson, ReportData } from '@mingsuan/app/contract';

/** Parts, their chapters, tables and forms; what is below is too fine to choose from. */
const DEEPEST = 3;

export function sectionsOf({
  blocks,
  lines,
}: Pick<ReportData, 'blocks' | 'lines'>): (finding: Pick<FindingJson, 'places'>) => string {
  const heads = blocks.flatMap((block) => (block.kind === 'heading' && block.level <= DEEPEST ? block.line : []));
  return ({ places: [first] }) => {
    // a place in another file has no section of this one
    if (first === undefined || first.document !== undefined) return '';
    const line = heads.findLast((head) => head <= first.line);
    return line === undefined ? '' : (lines[line - 1] ?? '').trim();
  };
}
