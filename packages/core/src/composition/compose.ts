/** A whole 部门决算公开 from a ledger: cover, 概况, tables, narrative, glossary, attached forms. */
import { deriveFacts, type Facts, type Ledger, type LedgerProject } from '../ledger/index.ts';
import { type FactKey, parseFactKey } from '../statement/index.ts';
import { writeOrdinal } from '../text/index.ts';
import { composeForm } from './compose-form.ts';
import { composeSentences, type Names } from './compose-sentence.ts';
import { composeTable } from './compose-table.ts';
import type { Filling } from './fill-slot.ts';
import { type FormFigure, formFigures } from './form-figures.ts';
import { filledProject, ownWords, slotNames, type UnknownSlot, unknownSlots } from './own-words.ts';
import { amountOf } from './print-fact.ts';
import type {
  ContentsBlock,
  ContentsLine,
  HeadingBlock,
  ParagraphBlock,
  Publication,
  PublicationBlock,
  Run,
} from './publication.ts';
import type { NarrativeLayout } from './sentence-layout.ts';
import type { TableForm } from './table-form.ts';

/** A term of 名词解释. */
export interface GlossaryForm {
  readonly term: string;
  readonly meaning: string;
  /** Explained only where the fact is more than nothing. */
  readonly when?: FactKey;
}

/** A part of a document: its heading, with `{{department}}` and `{{year}}`, and what stands under it. */
export interface PartForm {
  readonly title: string;
  readonly content: 'overview' | 'tables' | 'narrative' | 'glossary' | 'forms';
}

/** All that a place's form says about a document: handed in by the rulebook. */
export interface PublicationForm {
  readonly profile: string;
  /** What the cover says below the department's name. */
  readonly title: string;
  readonly parts: readonly PartForm[];
  readonly overview: readonly NarrativeLayout[];
  readonly tables: readonly TableForm[];
  readonly narrative: readonly NarrativeLayout[];
  readonly glossary: readonly GlossaryForm[];
  /** By code of 类. */
  readonly classMeanings: Readonly<Record<string, string>>;
  readonly names: Names;
  /** What a fact is called, given the names of 功能科目. */
  readonly factName: (key: FactKey, functional: (code: string) => string) => string;
  /** Other names by which slots of users' sentences may call facts. */
  readonly slotAliases: Readonly<Record<string, FactKey>>;
}

export interface Composition {
  readonly publication: Publication;
  readonly facts: Facts;
  /** The numbers of the attached forms, or of a report, by their facts. */
  readonly formFigures: ReadonlyMap<FactKey, FormFigure>;
  /** What a fact of the ledger is called. */
  readonly nameOf: (key: FactKey) => string;
  /** A text of the ledger's owner with its slots filled. */
  readonly own: (text: string) => readonly Run[];
  /** Slots of users' sentences that name no fact; they are printed as they stand. */
  readonly unknownSlots: readonly UnknownSlot[];
  /** Facts that changed from last year and have no reason written. */
  readonly missingReasons: readonly FactKey[];
}

/** `date` is printed on the cover, in the words of 「2024年9月」; it is handed in, for a ledger has no clock. */
export function compose(ledger: Ledger, place: PublicationForm, date: string | null = null): Composition {
  const form = { ...place, names: namesOf(place, ledger) };
  const facts = deriveFacts(ledger);
  const figures = ledger.projects.filter(isTold).map(formFigures);
  const all = new Map(figures.flatMap((one) => [...one]));
  const nameOf = factNames(ledger, form, all);
  const slots = slotNames(facts, nameOf, form.slotAliases);
  const filling: Filling = { facts, ledger, slots, missingReasons: new Set() };
  const { name } = ledger.department;
  const title = fillTitle(form.title, ledger);
  const body = form.parts.flatMap((part): PublicationBlock[] => {
    const under = part.content === 'forms' ? attachedForms(filling, figures) : contentOf(part.content, form, filling);
    return under.length === 0 ? [] : [heading(1, fillTitle(part.title, ledger)), ...under];
  });
  const cover: PublicationBlock = { kind: 'cover', lines: [name, title], date };
  return {
    publication: { title, department: name, year: ledger.year, blocks: [cover, contents(body, 2), ...body] },
    facts,
    formFigures: all,
    nameOf,
    own: (text) => ownWords(text, facts, slots),
    unknownSlots: unknownSlots(ledger, slots),
    missingReasons: [...filling.missingReasons],
  };
}

function fillTitle(text: string, { department, year }: Ledger): string {
  return text.replaceAll('{{department}}', department.name).replaceAll('{{year}}', String(year));
}

/** 涉密 projects have no form. */
function isTold({ isSecret }: LedgerProject): boolean {
  return isSecret !== true;
}

function attachedForms({ facts, ledger, slots }: Filling, figures: readonly ReadonlyMap<FactKey, FormFigure>[]) {
  return ledger.projects
    .filter(isTold)
    .map((project, i) => composeForm(filledProject(project, facts, slots), ledger, i, figures[i] ?? new Map()));
}

function contentOf(
  content: Exclude<PartForm['content'], 'forms'>,
  form: PublicationForm,
  filling: Filling,
): PublicationBlock[] {
  const { facts, ledger } = filling;
  switch (content) {
    case 'overview':
      return sectionsOf(form.overview, form, filling);
    case 'tables':
      return form.tables.map((table) => composeTable(table, ledger, facts, form.names));
    case 'narrative':
      return sectionsOf(form.narrative, form, filling);
    case 'glossary':
      return glossary(form, filling);
  }
}

/** 目录 of blocks of which the first has the place `from`. */
function contents(blocks: readonly PublicationBlock[], from: number): ContentsBlock {
  const entries = blocks.flatMap((block, i): ContentsLine[] => {
    const at = { block: from + i };
    if (block.kind === 'table' && block.role !== null) return [{ level: 2, text: block.title, ...at }];
    if (block.kind !== 'heading' || block.level > 2) return [];
    return [{ level: block.level === 1 ? 1 : 2, text: block.text, ...at }];
  });
  return { kind: 'contents', title: '目录', entries };
}

/** What the classification does not list has the name that the ledger gives it. */
function namesOf({ names }: PublicationForm, { codeNames }: Ledger): Names {
  return { ...names, functional: (code) => names.functional(code) || codeNames[code] || '' };
}

function heading(level: HeadingBlock['level'], text: string): HeadingBlock {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', runs: [{ text, fact: null }] };
}

/** Names of facts: a project by its own. */
function factNames(
  ledger: Ledger,
  { factName, names }: PublicationForm,
  figures: ReadonlyMap<FactKey, FormFigure>,
): (key: FactKey) => string {
  return (key) => {
    const figure = figures.get(key);
    if (figure) return figure.name;
    const { concept, dims, measure } = parseFactKey(key);
    const project = concept === 'project' ? ledger.projects[Number.parseInt(dims.number ?? '', 10) - 1] : undefined;
    if (project === undefined) return factName(key, names.functional);
    return measure === 'amount' ? project.name : `${project.name}${factName(`project:${measure}`, names.functional)}`;
  };
}

function sectionsOf(
  sections: readonly NarrativeLayout[],
  { names }: PublicationForm,
  filling: Filling,
): PublicationBlock[] {
  return sections.flatMap(({ title, level, sentences }) => [
    heading(level, title),
    ...composeSentences(sentences, filling, names).map((runs): ParagraphBlock => ({ kind: 'paragraph', runs })),
  ]);
}

/** Our terms, each with the owner's meaning where there is one, then the owner's others. */
function glossary({ glossary, classMeanings, names }: PublicationForm, { facts, ledger }: Filling): PublicationBlock[] {
  const own = new Map(Object.entries(ledger.terms ?? {}));
  const classes = (facts.codes.get('expenditure') ?? []).filter((code) => code.length === 3);
  const ours = [
    ...glossary.filter(({ when }) => when === undefined || amountOf(facts, when) !== 0),
    ...classes.flatMap((code) =>
      classMeanings[code] ? [{ term: names.functional(code), meaning: classMeanings[code] }] : [],
    ),
  ];
  const told = ours.map(({ term, meaning }) => {
    const instead = own.get(term);
    own.delete(term);
    return `${term}：${instead ?? meaning}`;
  });
  return [...told, ...[...own].map(([term, meaning]) => `${term}：${meaning}`)].map((text, i) =>
    paragraph(`${writeOrdinal(i + 1)}、${text}`),
  );
}
