/**
 * The use case of compiling: a ledger in, the composed document out, with all that has to be told before it leaves: its
 * own audit, reasons that are missing, slots that name nothing. Formats are written by whoever holds the writers.
 */
import type { Audit, Finding } from '@mingsuan/core/audit';
import {
  type Composition,
  compose,
  composeReport,
  documentByBlocks,
  type FactNote,
  type FormFigure,
  type OpenDisclosure,
  type Publication,
  type UnknownSlot,
} from '@mingsuan/core/composition';
import type { Facts, Ledger, LedgerProblem, ReportKind } from '@mingsuan/core/ledger';
import type { FactKey } from '@mingsuan/core/statement';
import { type PublicationProfile, publicationForm, publicationProfiles, reportForms } from '@mingsuan/rulebook';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { fileNameOf, kindWord } from '../book/document-kinds.ts';
import { read } from '../read/read.ts';
import { factNotes, printedFacts } from './fact-notes.ts';
import { type MissingReason, missingReasons } from './missing-reasons.ts';
import { openData } from './open-data.ts';

export interface Compilation {
  /** What its files are called, without their endings. */
  readonly fileName: string;
  readonly publication: Publication;
  readonly facts: Facts;
  /** Numbers of forms or of a report, which the facts do not have. */
  readonly figures: ReadonlyMap<FactKey, FormFigure>;
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
  /** A report, or null for the whole 部门决算; what the ledger is of where none is given. */
  readonly kind?: ReportKind | null | undefined;
}

export function compile(ledger: Ledger, options: CompileOptions = {}): Compilation | Uncompilable {
  const proved = prove(ledger, options);
  if ('problems' in proved) return proved;
  const { composition, audit } = proved;
  return {
    fileName: fileNameOf(proved.kind),
    publication: composition.publication,
    facts: composition.facts,
    figures: composition.formFigures,
    notes: factNotes(composition),
    data: openData(composition, ledger, proved.profile),
    audit,
    missingReasons: proved.missingReasons,
  };
}

/** What a compilation says of itself, without what only written files need. */
export interface Proof {
  /** A report; null for the whole 部门决算. */
  readonly kind: ReportKind | null;
  readonly composition: Composition;
  /** The form it was composed in. */
  readonly profile: string;
  readonly audit: Audit;
  /** The line of the audited document that each block of the publication begins with. */
  readonly starts: readonly number[];
  readonly missingReasons: readonly MissingReason[];
}

export function prove(ledger: Ledger, options: CompileOptions = {}): Proof | Uncompilable {
  const { kind = ledger.report ?? null, profile, date = null } = options;
  const form = publicationForm(ledger.year, profile);
  const whole = compose(ledger, form, date);
  const problems = [
    ...whole.unknownSlots.map(slotProblem),
    ...(kind === null ? codeProblems(ledger, whole) : missingParts(ledger, kind)),
  ];
  if (problems.length > 0) return { problems };
  const composition = kind === null ? whole : reportOf(ledger, whole, kind, date);
  const { publication } = composition;
  const source = { name: publication.title, format: 'txt', sha256: '', bytes: 0 } as const;
  const { document, starts } = documentByBlocks(publication, source);
  return {
    kind,
    composition,
    profile: form.profile,
    audit: auditDisclosure(read(document)),
    starts,
    missingReasons: missingReasons(composition, ledger),
  };
}

/** A report on performance: of the ledger's facts it tells those that it prints. */
function reportOf(ledger: Ledger, whole: Composition, kind: ReportKind, date: string | null): Composition {
  const { publication, figures } = composeReport(ledger, reportForms[kind], { date, own: whole.own });
  const amounts = [...figures.values()].flatMap(({ fact, amount }) =>
    amount === null ? [] : [[fact, amount] as const],
  );
  const printed = printedFacts(publication);
  const own = [...whole.facts.values].filter(([key]) => printed.has(key));
  return {
    ...whole,
    publication,
    formFigures: figures,
    nameOf: (key) => figures.get(key)?.name ?? whole.nameOf(key),
    facts: { ...whole.facts, values: new Map([...own, ...amounts]), lastYear: new Map() },
    missingReasons: [],
  };
}

/** What a report cannot be written without. */
function missingParts({ projects, overall }: Ledger, kind: ReportKind): LedgerProblem[] {
  const lacking = (path: string, what: string, sheet: string): LedgerProblem => {
    const message = `账本里没有${what}，编不出${kindWord(kind)}。请填写工作表「${sheet}」，或换一个文件种类。`;
    return { code: 'missing-part', path, message };
  };
  if (kind === 'overallEvaluationReport')
    return overall === undefined ? [lacking('overall', '部门整体评价', '部门整体评价')] : [];
  return projects.some(({ isSecret }) => !isSecret) ? [] : [lacking('projects', '可以公开的项目', '项目')];
}

function slotProblem({ path, slot, nearest }: UnknownSlot): LedgerProblem {
  const hint = nearest.length === 0 ? '' : `是不是${nearest.map((name) => `「${name}」`).join('、')}？`;
  const message = `「${path}」里的「{{${slot}}}」不是可以引用的数。${hint}请改成可以引用的名称，或直接写文字。`;
  return { code: 'unknown-slot', path, message };
}

/** 科目 that neither the classification of the year nor the ledger names. */
function codeProblems({ lines, projects }: Ledger, { nameOf }: Composition): LedgerProblem[] {
  const uncoded = projects.flatMap(({ code, name }, i): LedgerProblem[] => {
    const path = `projects[${i}].code`;
    const message = `「${path}」：项目「${name}」没有科目代码，编不出部门决算公开。请补填七位的功能科目代码；只编绩效报告的，用 --kind 指定文件种类。`;
    return code === '' ? [{ code: 'missing-field', path, message }] : [];
  });
  const unknown = lines.flatMap(({ code }, i): LedgerProblem[] => {
    const nameless = [code.slice(0, 3), code.slice(0, 5), code].find((level) =>
      nameOf(`expenditure{function=${level}}`).endsWith(level),
    );
    if (nameless === undefined) return [];
    const path = `lines[${i}].code`;
    const message = `「${path}」的科目 ${code}：分类科目里没有 ${nameless}。请核对代码；确有这一科目的，在 codeNames 中写明它的名称。`;
    return [{ code: 'unknown-code', path, message }];
  });
  return [...uncoded, ...unknown];
}

/** Whether documents can be composed in the form of a profile. */
export function isComposable(profile: string): profile is PublicationProfile {
  return (publicationProfiles as readonly string[]).includes(profile);
}

/** What a compilation may not leave with unseen: errors and warnings, not what rounding explains. */
export function graveFindings({ findings }: Audit): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}
