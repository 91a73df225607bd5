/**
 * The text of a document part (body, footnotes, endnotes) as it is printed, element by element as the parser meets
 * them: tracked changes accepted, fields by their results, text boxes once, automatic numbers in front. Headers,
 * footers and comments are other parts and are left out.
 */

import type { StoryBlock } from './blocks.ts';
import { factPlace } from './fact-marks.ts';
import { BOXES, equationText } from './field-text.ts';
import type { Numbering } from './numbering.ts';
import { Fields, Paragraph, Run } from './paragraph.ts';
import { Gathered, type Story } from './story.ts';
import type { Styles } from './styles.ts';
import { symbolFont, symbolOf } from './symbols.ts';
import { TableReader } from './table-reader.ts';
import { type Attributes, attribute, integer, isOn, type XmlHandler } from './xml.ts';

/** Blocks of footnotes and endnotes by `footnote 1`. */
export type Notes = ReadonlyMap<string, readonly StoryBlock[]>;

/** What is met on the way and told as a Problem. */
export type Notice = 'change' | 'hidden' | 'embedded' | 'picture' | 'tooManyCells';

/** What a part is read with. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly cellsMax: number;
  /** The facts that bookmarks name by their places. */
  readonly facts: readonly string[];
  /** Whether the part says where pages began when it was last printed. */
  readonly hasPages: boolean;
  notice(what: Notice): void;
}

/** A story that is open, with the text of a paragraph whose end is deleted. */
interface OpenStory {
  readonly story: Story;
  carried: string;
}

type Property = 'paragraph' | 'run' | 'row' | null;
type Open = (attributes: Attributes) => void;

/** What a property was before it was changed. */
const FORMER = ['w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange'].concat(
  ['w:tblGridChange', 'w:tblPrExChange', 'w:numberingChange'],
);

export class BodyReader implements XmlHandler {
  /** The notes of a part of notes. */
  readonly notes = new Map<string, readonly StoryBlock[]>();
  private readonly context: BodyContext;
  private readonly stories: OpenStory[];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: TableReader;
  private readonly fields = new Fields();
  private readonly isChosen: boolean[] = [];
  private readonly references: string[] = [];
  private readonly referred = new Set<string>();
  private properties: Property = null;
  private isText = false;
  /** The instruction of a field is being read. */
  private isCode = false;
  /** A box to tick that is being read. */
  private tick: keyof typeof BOXES | null = null;
  private keepsBlanks = false;
  private skipped: string | null = null;
  private skippedDepth = 0;
  private isPlaceholder = false;
  private page: number | null;

  constructor(context: BodyContext, story: Story) {
    this.context = context;
    this.stories = [{ story, carried: '' }];
    this.page = context.hasPages ? 1 : null;
    this.tables = new TableReader(context.cellsMax, () => context.notice('tooManyCells'));
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped === null) this.openers.get(name)?.(attributes);
    else if (name === this.skipped) this.skippedDepth++;
    else if (name === 'w:showingPlcHdr') this.isPlaceholder = isOn(attributes);
  }

  close(name: string): void {
    if (this.skipped === null) this.closers.get(name)?.();
    else if (name === this.skipped && --this.skippedDepth === 0) this.skipped = null;
  }

  text(text: string): void {
    if (this.isCode && this.skipped === null) this.fields.instruct(text);
    if (!this.isText || this.skipped !== null) return;
    const line = /[\t\r\n\u00ad]/.test(text) ? text.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00ad', '') : text;
    this.say(this.keepsBlanks || !/^ | $/.test(line) ? line : line.replace(/^ +| +$/g, ''));
  }

  /** The part is at its end. */
  end(): void {
    while (this.stories.length > 1) this.closeStory();
    this.endStory(this.stories[0]);
  }

  private readonly openers: ReadonlyMap<string, Open> = new Map<string, Open>([
    ['w:p', () => void this.paragraphs.push(new Paragraph())],
    ['w:pPr', () => this.enter('paragraph')],
    ['w:pStyle', (a) => this.ofParagraph((p) => (p.style = attribute(a, 'val') ?? null))],
    ['w:numId', (a) => this.ofParagraph((p) => (p.numId = integer(a)))],
    ['w:ilvl', (a) => this.ofParagraph((p) => (p.level = integer(a)))],
    ['w:r', () => this.setRun(new Run())],
    ['w:rPr', () => this.properties ?? this.enter('run')],
    ['w:rStyle', (a) => this.ofRun((run) => (run.style = attribute(a, 'val') ?? null))],
    ['w:rFonts', (a) => this.ofRun((run) => (run.symbols = symbolFont(attribute(a, 'ascii'))))],
    ['w:vertAlign', (a) => this.ofRun((run) => (run.isRaised = attribute(a, 'val') === 'superscript'))],
    ['w:vanish', (a) => this.vanish(isOn(a))],
    ['w:t', (a) => this.beginText(a['xml:space'] === 'preserve')],
    ['m:t', () => this.beginText(true)],
    ['m:den', () => this.say('/')],
    ['m:sup', () => this.say('^')],
    ['w:tab', () => this.say('\t')],
    ['w:ptab', () => this.say('\t')],
    ['w:br', () => this.say('\n')],
    ['w:cr', () => this.say('\n')],
    ['w:noBreakHyphen', () => this.say('-')],
    ['w:sym', (a) => this.say(symbolOf(attribute(a, 'font'), attribute(a, 'char')))],
    ['w:fldChar', (a) => this.say(equationText(this.fields.mark(attribute(a, 'fldCharType'))))],
    ['w:instrText', () => this.readsCode(true)],
    ['w:checkBox', () => this.openTick()],
    ['w:default', (a) => this.setTick(isOn(a))],
    ['w:checked', (a) => this.setTick(isOn(a))],
    ['w:footnoteReference', (a) => this.refer(`footnote ${attribute(a, 'id')}`)],
    ['w:endnoteReference', (a) => this.refer(`endnote ${attribute(a, 'id')}`)],
    ['w:footnote', (a) => this.openNote('footnote', a)],
    ['w:endnote', (a) => this.openNote('endnote', a)],
    ['w:lastRenderedPageBreak', () => this.turnPage()],
    ['w:txbxContent', () => this.openBox()],
    ['mc:AlternateContent', () => void this.isChosen.push(false)],
    ['mc:Choice', () => this.choose('mc:Choice')],
    ['mc:Fallback', () => this.choose('mc:Fallback')],
    ['w:bookmarkStart', (a) => this.beginMark(a)],
    ['w:bookmarkEnd', (a) => this.endMark(a)],
    ['w:tbl', () => this.tables.openTable()],
    ['w:gridCol', (a) => this.tables.column(integer(a, 'w') ?? 0)],
    ['w:tr', () => this.tables.openRow()],
    ['w:trPr', () => this.enter('row')],
    ['w:gridBefore', (a) => this.tables.leaveOut(integer(a) ?? 0)],
    ['w:hidden', (a) => this.hideRow(isOn(a))],
    ['w:tc', () => this.openCell()],
    ['w:gridSpan', (a) => this.tables.span(integer(a) ?? 1)],
    ['w:vMerge', (a) => this.tables.merge(attribute(a, 'val') === 'restart' ? 'first' : 'goesOn')],
    ['w:hMerge', (a) => this.tables.cover(attribute(a, 'val') !== 'restart')],
    ['w:cellDel', () => this.tables.cover(true)],
    ['w:ins', () => this.context.notice('change')],
    ['w:moveTo', () => this.context.notice('change')],
    ['w:del', () => this.remove('w:del')],
    ['w:moveFrom', () => this.remove('w:moveFrom')],
    ['w:sdtPr', () => this.skip('w:sdtPr')],
    ['w:sdtContent', () => this.openControl()],
    ['w:rt', () => this.skip('w:rt')],
    ['w:altChunk', () => this.context.notice('embedded')],
    ['o:OLEObject', (a) => /^Equation/i.test(a.ProgID ?? '') || this.context.notice('embedded')],
    ['a:blip', () => this.context.notice('picture')],
    ['v:imagedata', () => this.context.notice('picture')],
    ...FORMER.map((name): [string, Open] => [name, () => this.skip(name)]),
  ]);

  private readonly closers: ReadonlyMap<string, () => void> = new Map<string, () => void>([
    ['w:p', () => this.closeParagraph()],
    ['w:pPr', () => this.leave('paragraph')],
    ['w:rPr', () => this.leave('run')],
    ['w:trPr', () => this.leave('row')],
    ['w:r', () => this.setRun(null)],
    ['w:t', () => this.endText()],
    ['m:t', () => this.endText()],
    ['w:instrText', () => this.readsCode(false)],
    ['w:checkBox', () => this.closeTick()],
    ['w:txbxContent', () => this.closeStory()],
    ['mc:AlternateContent', () => void this.isChosen.pop()],
    ['w:tbl', () => this.closeTable()],
    ['w:tr', () => this.tables.closeRow()],
    ['w:tc', () => this.closeCell()],
    ['w:footnote', () => this.closeStory()],
    ['w:endnote', () => this.closeStory()],
  ]);

  private enter(property: Property): void {
    this.properties ??= property;
  }

  private leave(property: Property): void {
    if (this.properties === property) this.properties = null;
  }

  private ofParagraph(set: (paragraph: Paragraph) => void): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.properties === 'paragraph') set(paragraph);
  }

  private ofRun(set: (run: Run) => void): void {
    const run = this.paragraphs.at(-1)?.run;
    if (run && this.properties === 'run') set(run);
  }

  private setRun(run: Run | null): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.run = run;
  }

  private vanish(isHidden: boolean): void {
    this.ofRun((run) => (run.isHidden = isHidden));
    this.ofParagraph((paragraph) => (paragraph.isMarkHidden = isHidden));
  }

  private beginText(keepsBlanks: boolean): void {
    this.isText = true;
    this.keepsBlanks = keepsBlanks;
  }

  private endText(): void {
    this.isText = false;
  }

  /** Adds text to the paragraph; tab stops and breaks among properties are no text. */
  private say(text: string): void {
    if (this.properties !== null || this.fields.isInstruction || text === '') return;
    const isShown = this.paragraphs.at(-1)?.say(text, this.page, this.context.styles) ?? true;
    if (!isShown && text.trim() !== '') this.context.notice('hidden');
  }

  private readsCode(isCode: boolean): void {
    this.isCode = isCode;
  }

  private openTick(): void {
    this.tick = 'open';
  }

  private setTick(isTicked: boolean): void {
    if (this.tick !== null) this.tick = isTicked ? 'ticked' : 'open';
  }

  /** It is told among the properties of a field, and shown where the field is. */
  private closeTick(): void {
    if (this.tick !== null) this.paragraphs.at(-1)?.say(BOXES[this.tick], this.page, this.context.styles);
    this.tick = null;
  }

  private beginMark(attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const fact = this.context.facts[factPlace(attribute(attributes, 'name')) ?? -1];
    if (!paragraph || fact === undefined) return;
    const start = paragraph.text.length;
    paragraph.marks.set(attribute(attributes, 'id') ?? '', { start, end: start, fact });
  }

  private endMark(attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const mark = paragraph?.marks.get(attribute(attributes, 'id') ?? '');
    if (paragraph && mark) mark.end = paragraph.text.length;
  }

  private skip(name: string): void {
    this.skipped = name;
    this.skippedDepth = 1;
  }

  /** Of alternatives the first is read. */
  private choose(name: string): void {
    const last = this.isChosen.length - 1;
    if (this.isChosen[last] === true) this.skip(name);
    else if (last >= 0) this.isChosen[last] = true;
  }

  /** A content control; one nobody filled in holds only the words that ask for it. */
  private openControl(): void {
    if (this.isPlaceholder) this.skip('w:sdtContent');
    this.isPlaceholder = false;
  }

  /** A deletion: of text, of a paragraph's end, of a row. */
  private remove(name: string): void {
    this.context.notice('change');
    if (this.properties === null) this.skip(name);
    else if (this.properties === 'row') this.tables.dropRow();
    else this.ofParagraph((paragraph) => (paragraph.isMarkDeleted = true));
  }

  private hideRow(isHidden: boolean): void {
    if (!isHidden || this.properties !== 'row') return;
    this.context.notice('hidden');
    this.tables.dropRow();
  }

  private turnPage(): void {
    if (this.page !== null) this.page++;
  }

  /** A text box stands behind the paragraph that it is anchored in. */
  private openBox(): void {
    const paragraph = this.paragraphs.at(-1);
    const boxes = paragraph?.boxes ?? new Gathered();
    if (paragraph) paragraph.boxes = boxes;
    this.openStory(boxes);
  }

  private openStory(story: Story): void {
    this.stories.push({ story, carried: '' });
  }

  private closeStory(): void {
    if (this.stories.length > 1) this.endStory(this.stories.pop());
  }

  private endStory(open: OpenStory | undefined): void {
    if (open && open.carried !== '') open.story.add({ text: open.carried, page: this.page });
  }

  /** A note is printed where it is first referred to. */
  private refer(note: string): void {
    if (!this.referred.has(note)) this.references.push(note);
    this.referred.add(note);
  }

  private openNote(kind: string, attributes: Attributes): void {
    const note = new Gathered();
    // separators are notes of a type of their own
    if (attribute(attributes, 'type') === undefined)
      this.notes.set(`${kind} ${attribute(attributes, 'id')}`, note.blocks);
    this.openStory(note);
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const open = this.stories.at(-1);
    if (!paragraph || !open) return;
    this.fields.endParagraph();
    const { styles, numbering } = this.context;
    const text = open.carried + paragraph.text;
    const blocks = paragraph.boxes?.blocks ?? [];
    if (paragraph.isMarkDeleted) {
      open.carried = text;
    } else {
      open.carried = '';
      const isHidden = paragraph.isMarkHidden && text === '';
      const isAnchor = blocks.length > 0 && text.trim() === '';
      const label = isHidden ? '' : paragraph.number(styles, numbering);
      if (!isHidden && (!isAnchor || label !== '')) {
        const links = paragraph.links(label.length + text.length - paragraph.text.length);
        open.story.add({ text: label + text, page: paragraph.page ?? this.page, links });
      }
    }
    for (const block of blocks) open.story.add(block);
    this.addNotes();
  }

  private openCell(): void {
    const cell = new Gathered();
    if (this.tables.openCell(cell.blocks)) this.openStory(cell);
    else this.skip('w:tc');
  }

  private closeCell(): void {
    if (this.tables.closeCell(this.page)) this.closeStory();
  }

  private closeTable(): void {
    const table = this.tables.closeTable();
    if (table) this.stories.at(-1)?.story.add(table);
    this.addNotes();
  }

  /** Notes follow the block of the body that refers to them. */
  private addNotes(): void {
    const [body] = this.stories;
    if (this.stories.length > 1 || this.references.length === 0 || !body) return;
    for (const reference of this.references.splice(0)) {
      for (const block of this.context.notes.get(reference) ?? []) body.story.add(block);
    }
  }
}
