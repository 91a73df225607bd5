/** Walks the tree of a page in the order of reading: lines of prose and tables go to the builder. */
import type { DocumentBuilder } from '@mingsuan/core/document';
import { attribute, childrenNamed, isBlock, isElement, isShown } from './element.ts';
import type { HtmlLimits } from './limits.ts';
import type { PageElement, PageNode, ParentNode } from './parse-page.ts';
import { RunningText, textOf } from './running-text.ts';
import { cellsOf, FACT, isFrame, tableRows } from './table.ts';

/** What was met besides text, for the problems of the file. */
export interface Met {
  tables: number;
  pictures: number;
  frames: number;
  /** Documents that the page links to. */
  readonly attachments: string[];
  /** Tables were cut at the limit of cells. */
  isCut: boolean;
}

export class PageWalk {
  readonly met: Met = { tables: 0, pictures: 0, frames: 0, attachments: [], isCut: false };
  private readonly text = new RunningText();
  /** The last number of each ordered list. */
  private readonly numbers = new WeakMap<PageElement, number>();
  private readonly builder: DocumentBuilder;
  private cellsLeft: number;

  /** Whether the page is one of ours, which says what its numbers are. */
  isOwn = false;

  constructor(builder: DocumentBuilder, limits: HtmlLimits) {
    this.builder = builder;
    this.cellsLeft = limits.cells;
  }

  /** A whole page, or an element and what is in it. */
  walk(nodes: readonly PageNode[]): void {
    for (const node of nodes) this.node(node);
    this.flush();
  }

  private node(node: PageNode): void {
    if ('value' in node) this.text.text(node.value);
    if (!isElement(node) || !isShown(node)) return;
    this.note(node);
    if (node.tagName === 'table') this.table(node);
    else if (node.tagName === 'pre') this.preformatted(node);
    else this.inside(node);
  }

  private inside(node: PageElement): void {
    const fact = this.isOwn ? attribute(node, FACT) : null;
    if (fact !== null) this.text.open(fact);
    const breaks = isBlock(node) || node.tagName === 'br';
    if (breaks) this.text.break();
    if (node.tagName === 'li' && node.parentNode) this.number(node, node.parentNode);
    for (const child of node.childNodes) this.node(child);
    if (breaks) this.text.break();
    if (fact !== null) this.text.close();
  }

  /** Items of an ordered list are numbered as a browser shows them: 「3. 」. */
  private number(item: PageElement, list: ParentNode): void {
    if (!('tagName' in list) || list.tagName !== 'ol') return;
    const given = attribute(item, 'value') ?? (this.numbers.has(list) ? null : attribute(list, 'start'));
    const number = /^\d{1,6}$/.test(given ?? '') ? Number(given) : (this.numbers.get(list) ?? 0) + 1;
    this.numbers.set(list, number);
    this.text.number(`${number}. `);
  }

  private note(node: PageElement): void {
    if (node.tagName === 'img') this.met.pictures++;
    if (node.tagName === 'frame') this.met.frames++;
    const link = node.tagName === 'a' ? attribute(node, 'href') : null;
    if (link !== null && ATTACHMENT.test(link)) this.met.attachments.push(textOf(node).trim() || link);
  }

  private flush(): void {
    for (const { text, links } of this.text.take()) this.builder.paragraph(text, {}, links);
  }

  private table(table: PageElement): void {
    this.flush();
    for (const caption of childrenNamed(table, 'caption')) this.walk([caption]);
    if (isFrame(table)) {
      for (const cell of cellsOf(table)) this.walk(cell.childNodes);
      return;
    }
    this.met.tables++;
    const { rows, isCut } = tableRows(table, this.cellsLeft, this.isOwn);
    rows.forEach((cells, r) => {
      if (cells.length > 0) this.builder.row(cells, { table: this.met.tables, row: r + 1 });
      this.cellsLeft -= cells.length;
    });
    this.met.isCut ||= isCut;
    this.builder.endTable();
  }

  /** Lines as they are; cells stand between tabs, as in a text that was put on a page. */
  private preformatted(node: PageElement): void {
    this.flush();
    for (const line of plainText(node).replace(/^\n/, '').split('\n')) {
      if (line.includes('\t')) this.builder.row(line.split('\t').map((text) => ({ text })));
      else this.builder.paragraph(line);
    }
  }
}

const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|7z)(?:[?#]|$)/i;

function plainText(node: PageElement): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!isElement(child) || !isShown(child)) return '';
      return child.tagName === 'br' ? '\n' : plainText(child);
    })
    .join('');
}
