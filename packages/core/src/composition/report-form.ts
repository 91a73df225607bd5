/** What a report on performance says, as data of the rulebook: text with slots (`report-values.ts`). */

/** What a paragraph is said of, once for each. */
export type ReportEach = 'project' | 'shortfall' | 'task' | 'achievement' | 'item' | 'part';

/** What stands between `[[` and `]]` is left out where a slot in it has nothing to say. */
export interface ReportParagraph {
  readonly text: string;
  readonly each?: ReportEach;
  /** Where the paragraph is a heading. */
  readonly level?: 2 | 3 | 4;
  /** Said for each in one paragraph, joined by this, behind `lead`. */
  readonly join?: string;
  readonly lead?: string;
}

export interface ReportForm {
  readonly title: string;
  readonly paragraphs: readonly ReportParagraph[];
  /** What a project is called where it is first named, behind its own name: 「项目」. Its facts bear that name. */
  readonly nameTail: string;
  /** Whether the table of scores is attached: of projects, or of the parts of the whole. */
  readonly table: 'projects' | 'parts' | null;
}
