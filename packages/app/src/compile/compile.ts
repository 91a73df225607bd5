/**
 * The use case of compiling: a ledger in, the composed document out, with all that has to be told before it leaves: its
 * own audit, reasons that are missing, slots that name nothing. Formats are written by whoever holds the writers.
 */
import type { Audit, Finding } from '@mingsuan/core/audit';
import {
  type Composition,
  compose,
  type FactNote,
  type OpenDisclosure,
  type Publication,
  publicationDocument,
  type UnknownSlot,
} from '@mingsuan/core/composition';
import type { Facts, Ledger, LedgerProblem } from '@mingsuan/core/ledger';
import { type PublicationProfile, publicationForm, publicationProfiles } from '@mingsuan/rulebook';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { factNotes } from './fact-notes.ts';
import { type MissingReason, missingReasons } from './missing-reasons.ts';
import { openData } from './open-data.ts';

export interface Compilation {
  readonly publication: Publication;
  readonly facts: Facts;
  /** For pages that explain their numbers. */
  readonly notes: readonly FactNote[];
  readonly data: OpenDisclosure;
  /** Of the document as it leaves. */
  readonly audit: Audit;
  readonly missingReasons: readonly MissingReason[];
}

/** What keeps a ledger from being compiled at all. */
export interface Uncompilable {
  readonly problems: readonly LedgerProblem[];
}

export interface CompileOptions {
  /** As the cover prints it: 「2024年9月」. */
  readonly date?: string | undefined;
  /** The form of a place; the usual one where none is given. */
  readonly profile?: PublicationProfile | undefined;
}

export function compile(ledger: Ledger, options: CompileOptions = {}): Compilation | Uncompilable {
  const proved = prove(ledger, options);
  if ('problems' in proved) return proved;
  const { composition, audit } = proved;
  return {
    publication: composition.publication,
    facts: composition.facts,
    notes: factNotes(composition),
    data: openData(composition, ledger, proved.profile),
    audit,
    missingReasons: proved.missingReasons,
  };
}

/** What a compilation says of itself, without what only written files need. */
export interface Proof {
  readonly composition: Composition;
  /** The form it was composed in. */
  readonly profile: string;
  readonly audit: Audit;
  readonly missingReasons: readonly MissingReason[];
}

export function prove(ledger: Ledger, { date, profile }: CompileOptions = {}): Proof | Uncompilable {
  const form = publicationForm(ledger.year, profile);
  const composition = compose(ledger, form, date ?? null);
  const problems = [...composition.unknownSlots.map(slotProblem), ...codeProblems(ledger, composition)];
  if (problems.length > 0) return { problems };
  const { publication } = composition;
  const source = { name: publication.title, format: 'txt', sha256: '', bytes: 0 } as const;
  return {
    composition,
    profile: form.profile,
    audit: auditDisclosure(read(publicationDocument(publication, source))),
    missingReasons: missingReasons(composition, ledger),
  };
}

function slotProblem({ path, slot, nearest }: UnknownSlot): LedgerProblem {
  const hint = nearest.length === 0 ? '' : `是不是${nearest.map((name) => `「${name}」`).join('、')}？`;
  const message = `「${path}」里的「{{${slot}}}」不是可以引用的数。${hint}请改成可以引用的名称，或直接写文字。`;
  return { code: 'unknown-slot', path, message };
}

/** 科目 that neither the classification of the year nor the ledger names. */
function codeProblems({ lines }: Ledger, { nameOf }: Composition): LedgerProblem[] {
  return lines.flatMap(({ code }, i): LedgerProblem[] => {
    const unknown = [code.slice(0, 3), code.slice(0, 5), code].find((level) =>
      nameOf(`expenditure{function=${level}}`).endsWith(level),
    );
    if (unknown === undefined) return [];
    const path = `lines[${i}].code`;
    const message = `「${path}」的科目 ${code}：分类科目里没有 ${unknown}。请核对代码；确有这一科目的，在 codeNames 中写明它的名称。`;
    return [{ code: 'unknown-code', path, message }];
  });
}

/** Whether documents can be composed in the form of a profile. */
export function isComposable(profile: string): profile is PublicationProfile {
  return (publicationProfiles as readonly string[]).includes(profile);
}

/** What a compilation may not leave with unseen: errors and warnings, not what rounding explains. */
export function graveFindings({ findings }: Audit): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}
