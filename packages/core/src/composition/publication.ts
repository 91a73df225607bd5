/**
 * A composed document before any format: blocks of text whose numbers know the facts they print. Writers of formats
 * turn it into docx, pdf, xlsx, html and text; none of them knows what a fact means.
 */
import type { FactKey, TableRole } from '../statement/index.ts';

/** A stretch of text; one with a fact is a printed number of it, without its unit. */
export interface Run {
  readonly text: string;
  readonly fact: FactKey | null;
}

export type PublicationBlock = CoverBlock | ContentsBlock | HeadingBlock | ParagraphBlock | TableBlock;

/** The first page: department, year, kind of document. */
export interface CoverBlock {
  readonly kind: 'cover';
  readonly lines: readonly string[];
  /** 「2024年9月」; null where it is not told. */
  readonly date: string | null;
}

/** 目录, a page of its own: a format that has pages fills in their numbers. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly title: string;
  readonly entries: readonly ContentsLine[];
}

/** The headings of the first two levels and the titles of the numbered tables, as they are printed. */
export interface ContentsLine {
  readonly level: 1 | 2;
  readonly text: string;
  /** The block it tells of, by its place in the publication. */
  readonly block: number;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 第一部分, which begins a page; 2 一、, 3 （一）, 4 1、 */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

/** A table with all that stands above and below it; each begins a page, but for the first under a heading. */
export interface TableBlock {
  readonly kind: 'table';
  /** null for an attached form. */
  readonly role: TableRole | null;
  readonly title: string;
  /** 「公开01表」; null where the form has no number. */
  readonly number: string | null;
  /** 「部门名称：…」, 「2023年度」, 「金额单位：万元」 from left to right. */
  readonly head: readonly string[];
  /** Rows of the header; they are repeated on every page. */
  readonly header: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  readonly isWide: boolean;
  readonly notes: readonly string[];
}

/**
 * A cell of a row. Covered cells of a merged one are not written: `columns` and `rows` say how far it reaches, as in html.
 */
export interface TableCell {
  readonly text: string;
  readonly fact: FactKey | null;
  readonly columns: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Publication {
  readonly title: string;
  readonly department: string;
  readonly year: number;
  readonly blocks: readonly PublicationBlock[];
}

export function textCell(text: string, align: TableCell['align'] = 'left'): TableCell {
  return { text, fact: null, columns: 1, rows: 1, align };
}

export function headCell(text: string, columns = 1, rows = 1): TableCell {
  return { text, fact: null, columns, rows, align: 'center' };
}

export function numberCell(text: string, fact: FactKey): TableCell {
  return { text, fact, columns: 1, rows: 1, align: 'right' };
}
