/** Headings to sections: what each is about, which lines it has, and its prose run together. */
import type { Document } from '../document/index.ts';
import type { Flow, FormBlock, Heading, Section } from '../statement/index.ts';
import { copied, plainName } from '../text/index.ts';
import { last } from './clause-words.ts';
import type { FormVocabulary } from './form-vocabulary.ts';
import { bareTitle, readHeading } from './heading.ts';
import { isPageMark } from './table-region.ts';
import type { SectionLayout } from './vocabulary.ts';

/** Lines already taken by tables and forms. */
export type Taken = (line: number) => boolean;

interface Draft {
  readonly heading: Heading;
  readonly role: string | null;
  readonly path: readonly string[];
  endLine: number;
  text: string;
  readonly offsets: number[];
  readonly lines: number[];
  readonly columns: number[];
}

/** A heading with its text on the same line: 「（一）机关运行经费支出情况说明。2023年…」. */
const RUN_IN =
  /^((?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?|\d{1,2}[、.])\s*[^。:；，]{4,40})[。:](.+)$/;

/** Whether a text begins as numbered headings do: hardly any sentence does. */
function mayRunIn(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 40 || (first >= 48 && first <= 57) || ORDINALS.includes(text.charAt(0));
}

const ORDINALS = '一二三四五六七八九十';

export function readSections(
  document: Document,
  layouts: readonly SectionLayout[],
  taken: Taken,
  bodyLine: number,
): Section[] {
  const drafts: Draft[] = [];
  const stack: { level: number; role: string | null }[] = [];
  let current = draft({ level: 0, title: '', ordinal: null, line: bodyLine }, null, []);
  drafts.push(current);
  for (const block of document.blocks) {
    if (block.line < bodyLine || taken(block.line) || block.kind !== 'paragraph') continue;
    const raw = document.normal[block.line - 1] ?? '';
    const text = raw.trim();
    if (isPageMark(text)) continue;
    let column = raw.length - raw.trimStart().length;
    let body = text;
    let heading = readHeading(text, block.line);
    if (!heading) {
      // 「十一、“三公”经费：指…」 explains a term, it heads no section
      const runIn = !mayRunIn(text) || stack.some(({ role }) => role === 'glossary') ? null : RUN_IN.exec(text);
      const candidate = runIn?.[1] === undefined ? null : readHeading(runIn[1], block.line);
      if (
        runIn?.[2] !== undefined &&
        candidate &&
        roleOf(candidate, layouts, rolesAbove(stack, candidate.level)) !== null
      ) {
        heading = candidate;
        body = runIn[2];
        column += text.length - body.length;
      }
    } else {
      body = '';
    }
    if (heading) {
      while ((last(stack)?.level ?? 0) >= heading.level) stack.pop();
      const above = rolesAbove(stack, heading.level);
      const role = roleOf(heading, layouts, above);
      stack.push({ level: heading.level, role });
      current = draft(heading, role, above);
      drafts.push(current);
    }
    if (body !== '') {
      current.offsets.push(current.text.length);
      current.lines.push(block.line);
      current.columns.push(column);
      current.text += body;
    }
    current.endLine = block.line;
  }
  return drafts.map((d) => ({
    heading: d.heading,
    role: d.role,
    path: d.path,
    line: d.heading.line,
    endLine: d.endLine,
    flow: { text: d.text, offsets: d.offsets, lines: d.lines, columns: d.columns },
  }));
}

function draft(heading: Heading, role: string | null, path: readonly string[]): Draft {
  return { heading, role, path, endLine: heading.line, text: '', offsets: [], lines: [], columns: [] };
}

function rolesAbove(stack: readonly { level: number; role: string | null }[], level: number): string[] {
  const roles: string[] = [];
  for (const entry of stack) if (entry.level < level && entry.role !== null) roles.push(entry.role);
  return roles;
}

/** What headings are about, by the roles above them and their words: most documents have the same ones. */
const roles = new WeakMap<readonly SectionLayout[], Map<string, string | null>>();
/** Beyond this the memory is emptied; a hostile text may print headings without end. */
const ROLES_MAX = 2000;

function roleOf(heading: Heading, layouts: readonly SectionLayout[], above: readonly string[]): string | null {
  let known = roles.get(layouts);
  if (!known) {
    known = new Map();
    roles.set(layouts, known);
  }
  let words = heading.title;
  for (const role of above) words += `<${role}`;
  let role = known.get(words);
  if (role === undefined) {
    if (known.size > ROLES_MAX) known.clear();
    role = roleByWords(plainName(bareTitle(heading.title)), layouts, above);
    known.set(copied(words), role);
  }
  return role;
}

function roleByWords(title: string, layouts: readonly SectionLayout[], above: readonly string[]): string | null {
  for (const layout of layouts) {
    if (layout.under !== undefined && !above.includes(layout.under)) continue;
    if (layout.not?.some((word) => title.includes(word))) continue;
    if (layout.words.some((group) => group.every((word) => title.includes(word)))) return layout.role;
  }
  return null;
}

/** The place of a span of a flow in the document's lines; a span broken over lines keeps its first part. */
export function placeInFlow(flow: Flow, start: number, end: number): { line: number; start: number; end: number } {
  let low = 0;
  let high = flow.offsets.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((flow.offsets[mid] ?? 0) <= start) low = mid;
    else high = mid - 1;
  }
  const offset = flow.offsets[low] ?? 0;
  const column = flow.columns[low] ?? 0;
  const nextOffset = flow.offsets[low + 1] ?? flow.text.length;
  return {
    line: flow.lines[low] ?? 1,
    start: column + start - offset,
    end: column + Math.min(end, nextOffset) - offset,
  };
}

/** Attached self-evaluation forms as blocks of lines: from a form's title to the next title or part. */
export function findForms(document: Document, vocabulary: FormVocabulary, bodyLine: number): FormBlock[] {
  const forms: { title: string; line: number; endLine: number; isLoose: boolean }[] = [];
  let open: (typeof forms)[number] | null = null;
  const blocks = document.blocks;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (!block || block.line < bodyLine) continue;
    if (block.kind === 'grid') {
      if (open) open.endLine = block.rows[block.rows.length - 1]?.line ?? block.line;
      continue;
    }
    const text = (document.normal[block.line - 1] ?? '').trim();
    const titled = text.length < 80 && !/[。；]$/.test(text) && vocabulary.title.some((word) => text.includes(word));
    const isRuled = titled && gridSoon(document, b);
    if (isRuled || (titled && linesSoon(document, b, vocabulary))) {
      open = { title: text, line: block.line, endLine: block.line, isLoose: !isRuled };
      forms.push(open);
    } else if (open) {
      if (readHeading(text, block.line)?.level === 1) open = null;
      else open.endLine = block.line;
    }
  }
  return forms;
}

/** A form's title is followed by its grid within a few lines; a mention of forms in prose is not. */
function gridSoon(document: Document, at: number): boolean {
  for (let b = at + 1; b <= at + 4; b++) if (document.blocks[b]?.kind === 'grid') return true;
  return false;
}

/** Lost its grid, a form is lines of text; one of its first labels tells. */
function linesSoon(
  { blocks, normal }: Document,
  at: number,
  { projectName, department, unit }: FormVocabulary,
): boolean {
  return blocks.slice(at + 1, at + 5).some(({ line }) => {
    const [label = ''] = (normal[line - 1] ?? '').trim().split(/\s+/, 1);
    return [projectName, department, unit].some((labels) => labels.includes(plainName(label)));
  });
}
