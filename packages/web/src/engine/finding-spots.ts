/** From the findings of a composed book to where they are printed and where they were typed. */
import { cellOfFact, cellOfWords, type Proof } from '@mingsuan/app';
import type { BookDraft, FindingJson, PlaceJson } from '@mingsuan/app/contract';
import type { PublicationBlock } from '@mingsuan/core/composition';
import type { FindingSpot } from './messages.ts';

/** As many as one looks at. */
const SPOTS_MAX = 4;

export function spotsOf(
  { composition, audit, starts }: Proof,
  findings: readonly FindingJson[],
  draft: BookDraft,
): FindingSpot[][] {
  const { publication, nameOf } = composition;
  const { lines, links = [] } = audit.reading.document;
  const facts = new Map(links.map(({ line, start, fact }) => [`${line}:${start}`, fact]));
  const spotOf = ({ line, start, where }: PlaceJson): FindingSpot => {
    const block = starts.findLastIndex((first) => first <= line);
    const fact = facts.get(`${line}:${start}`) ?? null;
    const cell =
      fact === null
        ? cellOfWords(lines[line - 1] ?? '', projectOf(publication.blocks[block]), draft)
        : cellOfFact(fact, nameOf(fact), draft);
    return { where, block, fact, cell };
  };
  return findings.map(({ severity, places }) =>
    severity === 'info'
      ? []
      : places
          .filter((place) => place.document === undefined)
          .slice(0, SPOTS_MAX)
          .map(spotOf),
  );
}

/** Whose self-evaluation form a table is. */
function projectOf(block: PublicationBlock | undefined): string | null {
  if (block?.kind !== 'table' || block.role !== null) return null;
  return /^(.+)项目支出绩效自评表$/.exec(block.title)?.[1] ?? null;
}
