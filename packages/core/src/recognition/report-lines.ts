/**
 * What each paragraph of a report is for its projects: a line of a list, a heading, the title of a form or summary, an
 * account of its own, or text. Names are gathered before numbers are read, for one sentence names what another tells of.
 */
import type { FormText } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { Paragraph } from './report-paragraph.ts';
import type { DraftProject, ProjectRegister } from './report-projects.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';
import { placeInFlow } from './sections.ts';

export type LineRole =
  | { readonly is: 'list' | 'account' | 'heading' | 'title'; readonly project: DraftProject; readonly name: FormText }
  | { readonly is: 'text' };

const TEXT: LineRole = { is: 'text' };
const ORDINAL =
  /^\s*(?:\(\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*\)|\d{1,2}[、.．)](?!\d)|[一二三四五六七八九十]{1,3}、)?\s*/;
/** 「4.8人赴…」: an ordinal and a name that begins with a number. */
const ORDINAL_THEN_DIGIT = /^(\d{1,2})[、.．](?=\d)/;
const HEADING_LENGTH_MAX = 60;

export class LineReader {
  private readonly vocabulary: ReportVocabulary;
  private readonly register: ProjectRegister;
  /** Heading whose form and summary may follow under other names. */
  private open: DraftProject | null = null;
  private before = 0;

  constructor(vocabulary: ReportVocabulary, register: ProjectRegister) {
    this.vocabulary = vocabulary;
    this.register = register;
  }

  roles(paragraphs: readonly Paragraph[]): LineRole[] {
    const isList = paragraphs.map(({ flow }) => this.isListLine(flow.text));
    return paragraphs.map((paragraph, i) => {
      const inList = isList[i] === true && (isList[i - 1] === true || isList[i + 1] === true);
      return this.roleOf(paragraph, inList);
    });
  }

  private isListLine(text: string): boolean {
    const name = this.vocabulary.listLine.exec(text)?.[1];
    return name !== undefined && !this.vocabulary.noName.test(plainName(name)) && !/[。；]/.test(name);
  }

  private roleOf(paragraph: Paragraph, inList: boolean): LineRole {
    const { text } = paragraph.flow;
    const start = this.startOf(text);
    const body = text.slice(start);
    const ordinal = /^\s*\(?(\d{1,2})/.exec(text.slice(0, start))?.[1];
    this.before = ordinal === undefined ? 0 : Number.parseInt(ordinal, 10);
    const title = this.vocabulary.titleLine.exec(body);
    if (title?.[1] !== undefined && body.length <= HEADING_LENGTH_MAX) return this.title(paragraph, start, title[1]);
    if (inList) {
      const name = this.vocabulary.listLine.exec(body)?.[1] ?? '';
      return this.named('list', paragraph, start, name);
    }
    const summary = this.vocabulary.summaryParagraph.exec(body)?.[1];
    if (summary !== undefined) return this.named('account', paragraph, start, summary);
    if (this.isHeading(body)) {
      const role = this.named('heading', paragraph, start, body);
      this.open = role.project;
      return role;
    }
    const run = this.vocabulary.namedParagraph.exec(body)?.[1];
    if (run !== undefined && this.isName(run)) return this.named('account', paragraph, start, run);
    return TEXT;
  }

  /** Where the words of a paragraph begin, after its ordinal. */
  private startOf(text: string): number {
    const digit = ORDINAL_THEN_DIGIT.exec(text);
    if (digit?.[1] !== undefined && Number.parseInt(digit[1], 10) === this.before + 1) return digit[0].length;
    return ORDINAL.exec(text)?.[0].length ?? 0;
  }

  private isName(name: string): boolean {
    const plain = plainName(name);
    return plain.length >= 4 && !this.vocabulary.noName.test(plain);
  }

  private isHeading(body: string): boolean {
    if (body.length > HEADING_LENGTH_MAX || /[。；，:?!]/.test(body)) return false;
    return this.vocabulary.headingName.test(body) && this.isName(body);
  }

  private named<R extends 'list' | 'account' | 'heading'>(
    is: R,
    { flow }: Paragraph,
    start: number,
    name: string,
  ): { is: R; project: DraftProject; name: FormText } {
    const place = placeInFlow(flow, start, start + name.length);
    const project = this.register.take(name.trim(), place);
    return { is, project, name: { text: name.trim(), place } };
  }

  /** The title of a form or summary belongs to the heading above it; without one it names the project itself. */
  private title({ flow }: Paragraph, start: number, name: string): LineRole {
    const title = { text: name, place: placeInFlow(flow, start, start + name.length) };
    const project = this.open ?? this.register.find(name) ?? this.register.take(name, title.place);
    project.titles.push(title);
    // the heading of one project may only be followed by its own form and summary
    if (project.titles.length >= 2) this.open = null;
    return { is: 'title', project, name: title };
  }
}
