/**
 * A published document of an invented department-year with defects planted in it, and the truth about them. The same
 * seed and number give the same document on every machine. Formats are written by whoever holds the writers.
 */
import { compose, type Publication } from '@mingsuan/core/composition';
import type { Facts } from '@mingsuan/core/ledger';
import { type PublicationProfile, publicationForm } from '@mingsuan/rulebook';
import { arbitraryYear } from '../arbitrary/arbitrary-year.ts';
import { ledgerByItem, ledgerOf } from '../ledger-of.ts';
import { Draft } from '../planting/draft.ts';
import { plantDefect } from '../planting/plant.ts';
import type { DefectKind, PlantedDefect } from '../planting/planted-defect.ts';
import { type Random, randomFrom } from '../random.ts';
import { placeName } from './place-names.ts';

export const generatedFormats = ['txt', 'docx', 'xlsx', 'pdf', 'html'] as const;
export type GeneratedFormat = (typeof generatedFormats)[number];

export interface GenerateOptions {
  readonly seed: number;
  /** Defects of a document are at most this many; half of the documents have none. */
  readonly defectsMax: number;
  readonly kinds: readonly DefectKind[];
  readonly formats: readonly GeneratedFormat[];
  readonly profiles: readonly PublicationProfile[];
}

export interface GeneratedDocument {
  /** With a folder for the place: 「霁川县/霁川县财政局2023年度部门决算公开.docx」. */
  readonly name: string;
  readonly format: GeneratedFormat;
  readonly profile: PublicationProfile;
  readonly publication: Publication;
  /** Before any defect was planted. */
  readonly sound: Publication;
  readonly facts: Facts;
  readonly defects: readonly PlantedDefect[];
}

/** How often a format is taken, where all of them are wanted: most are cheap to read. */
const SHARES: Readonly<Record<GeneratedFormat, number>> = { txt: 5, docx: 6, xlsx: 3, pdf: 4, html: 2 };

export function generateDocument(index: number, options: GenerateOptions): GeneratedDocument {
  const random = randomFrom(Math.imul(options.seed, 0x9e3779b1) + index);
  const profile = random.pick(options.profiles);
  const place = profile === 'shanghai-2024' ? `上海市${placeName(index, '区')}` : placeName(index);
  const year = arbitraryYear(random.integer(1, 2_000_000_000), place);
  const ledger = profile === 'shanghai-2024' ? ledgerByItem(year) : ledgerOf(year);
  const { publication, facts } = compose(ledger, publicationForm(ledger.year, profile), `${ledger.year + 1}年9月`);
  const format = random.pick(options.formats.flatMap((one) => Array.from({ length: SHARES[one] }, () => one)));
  const draft = new Draft(publication);
  const defects = plantSome(draft, random, options);
  return {
    name: `${year.region}/${publication.department}${publication.title}.${format}`,
    format,
    profile,
    publication: unlinked(draft.publication),
    sound: unlinked(publication),
    facts,
    defects,
  };
}

/** Kinds that are planted in the same cells: one may undo the other. */
const EXCLUSIVE: readonly (readonly DefectKind[])[] = [
  ['wrongScore', 'wrongGrade', 'copiedFromNext'],
  ['shiftedBlock', 'pastedBlock'],
];

/** Of different kinds; what is taken out is taken out first, so that no other defect goes with it. */
function plantSome(draft: Draft, random: Random, { defectsMax, kinds }: GenerateOptions): PlantedDefect[] {
  if (defectsMax === 0 || random.chance(1, 2)) return [];
  const chosen: DefectKind[] = [];
  const wanted = random.integer(1, defectsMax);
  for (const kind of random.shuffle(kinds))
    if (
      chosen.length < wanted &&
      !EXCLUSIVE.some((group) => group.includes(kind) && chosen.some((one) => group.includes(one)))
    )
      chosen.push(kind);
  const ordered = [
    ...chosen.filter((kind) => kind.startsWith('missing')),
    ...chosen.filter((kind) => !kind.startsWith('missing')),
  ];
  return ordered.flatMap((kind) => plantDefect(kind, draft, random) ?? []);
}

/** Other people's documents do not say which fact a number is. */
function unlinked(publication: Publication): Publication {
  const bare = <T extends { readonly fact: unknown }>(item: T): T => ({ ...item, fact: null });
  return {
    ...publication,
    blocks: publication.blocks.map((block) => {
      if (block.kind === 'paragraph') return { ...block, runs: block.runs.map(bare) };
      return block.kind === 'table' ? { ...block, body: block.body.map((row) => row.map(bare)) } : block;
    }),
  };
}
