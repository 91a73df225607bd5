/** Links of cells: to another cell of the workbook, or to the web. */
import { cellName, type Link, quotedSheetName, type Sheet } from '@mingsuan/core/workbook';
import { element } from '../xml/index.ts';
import type { Relations } from './relations.ts';

/** The limit of Excel; it calls a file with a longer address damaged. */
const ADDRESS_MAX = 2079;
const TIP_MAX = 255;

/** Only what a person means by a link: a cell, a web page, a mailbox. Anything else stays plain text. */
export function isLinkable(link: Link): boolean {
  return (
    link.kind === 'cell' || (link.url.length <= ADDRESS_MAX && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(link.url))
  );
}

export function hyperlinksXml({ rows }: Sheet, relations: Relations): string {
  const links: string[] = [];
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (!cell?.link || !isLinkable(cell.link)) return;
      const tooltip = cell.link.tip?.slice(0, TIP_MAX);
      links.push(element('hyperlink', { ref: cellName(row, column), ...target(cell.link, relations), tooltip }));
    });
  });
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}

function target(link: Link, relations: Relations): Record<string, string> {
  return link.kind === 'cell'
    ? { location: `${quotedSheetName(link.sheet)}!${link.cell}` }
    : { 'r:id': relations.add('hyperlink', link.url, true) };
}
