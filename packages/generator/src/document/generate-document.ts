/**
 * A published document of an invented department-year with defects planted in it, and the truth about them. The same
 * seed and number give the same document on every machine. Formats are written by whoever holds the writers.
 */
import { compose, type Publication } from '@mingsuan/core/composition';
import type { Facts } from '@mingsuan/core/ledger';
import { type PublicationProfile, publicationForm, publicationProfiles } from '@mingsuan/rulebook';
import { arbitraryYear } from '../arbitrary/arbitrary-year.ts';
import { departmentKinds } from '../arbitrary/department-kinds.ts';
import { ledgerByItem, ledgerOf } from '../ledger-of.ts';
import { Draft } from '../planting/draft.ts';
import { plantDefect } from '../planting/plant.ts';
import type { DefectKind, PlantedDefect } from '../planting/planted-defect.ts';
import { type Random, randomFrom } from '../random.ts';
import { placeName } from './place-names.ts';

export const generatedFormats = ['txt', 'docx', 'xlsx', 'pdf', 'html'] as const;
export type GeneratedFormat = (typeof generatedFormats)[number];

/** Every form that can be composed. */
export const generatedProfiles = publicationProfiles;

export interface GenerateOptions {
  readonly seed: number;
  /** Defects of a document are at most this many; half of the documents have none. */
  readonly defectsMax: number;
  readonly kinds: readonly DefectKind[];
  readonly formats: readonly GeneratedFormat[];
  readonly profiles: readonly PublicationProfile[];
  /** Projects of a department, at least and at most; else most have a few, some none, some up to fifty. */
  readonly projects?: readonly [least: number, most: number] | undefined;
}

export interface GeneratedDocument {
  /** In the folder of its place: 「霁川县/霁川县财政局2023年度部门决算公开.docx」. */
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
  const { region, kind, profile } = seatOf(index, options);
  const projects = projectsOf(random, options);
  const year = arbitraryYear(random.integer(1, 2_000_000_000), { place: region, kind, projects });
  const ledger = profile === 'shanghai-2024' ? ledgerByItem(year) : ledgerOf(year);
  const { publication, facts } = compose(ledger, publicationForm(ledger.year, profile), `${ledger.year + 1}年9月`);
  const format = random.pick(options.formats.flatMap((one) => Array.from({ length: SHARES[one] }, () => one)));
  const draft = new Draft(publication, facts.lastYear);
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

/** Every place has a department of each kind, all in its form of publication. */
function seatOf(index: number, { seed, profiles }: GenerateOptions) {
  const place = Math.trunc(index / departmentKinds.length);
  const profile = randomFrom(Math.imul(seed, 0x85ebca6b) + place).pick(profiles);
  const region = profile === 'shanghai-2024' ? `上海市${placeName(place, '区')}` : placeName(place);
  return { region, kind: departmentKinds[index % departmentKinds.length]!, profile };
}

/** One department of ten has very many projects, one of ten a single one. */
function projectsOf(random: Random, { projects }: GenerateOptions): number | undefined {
  if (projects) return random.integer(...projects);
  if (random.chance(1, 10)) return random.integer(20, 50);
  return random.chance(1, 9) ? 1 : undefined;
}

/** Kinds that are planted in the same cells: one may undo the other. */
const EXCLUSIVE: readonly (readonly DefectKind[])[] = [
  ['wrongScore', 'wrongGrade', 'copiedFromNext', 'wrongIndicatorScore', 'wrongExecutionRate'],
  ['shiftedBlock', 'pastedBlock', 'swappedCells', 'swappedColumns', 'missingRow', 'wrongCode'],
  ['directionWord', 'templateResidue', 'wrongChange', 'wrongRate'],
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
