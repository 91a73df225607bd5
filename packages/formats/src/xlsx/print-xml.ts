/** How a sheet is printed: paper, margins, heading and footing. What repeats on every page is a defined name (./defined-names.ts). */
import type { PrintSetup, Sheet } from '@mingsuan/core/workbook';
import { element, escapeText } from '../xml/index.ts';

const PAPER_CODES = { A3: 8, A4: 9 } as const;
const MARGINS_MM = { top: 16, right: 10, bottom: 14, left: 10 } as const;
/** Distance of heading and footing from the edge of the paper. */
const EDGE_MM = 8;
/** The format allows 255 characters for a heading with its codes. */
const NOTE_MAX = 80;

export function printXml({ print }: Sheet): string {
  if (print === undefined) return '';
  const options = print.centred ? '<printOptions horizontalCentered="1"/>' : '';
  return options + marginsXml(print) + pageXml(print) + headerFooterXml(print);
}

function marginsXml({ margins = MARGINS_MM }: PrintSetup): string {
  const { left, right, top, bottom } = margins;
  return element('pageMargins', {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(EDGE_MM),
    footer: inches(EDGE_MM),
  });
}

function inches(millimetres: number): string {
  return (millimetres / 25.4).toFixed(3);
}

function pageXml({ paper, landscape, fitToWidth }: PrintSetup): string {
  return element('pageSetup', {
    paperSize: PAPER_CODES[paper],
    orientation: landscape ? 'landscape' : 'portrait',
    ...(fitToWidth ? { fitToWidth: 1, fitToHeight: 0 } : {}),
  });
}

function headerFooterXml({ heading, footing, pageNumbers }: PrintSetup): string {
  // The font stands between the size and the text, which may begin with a digit.
  const header = heading === undefined ? '' : `&C&14&"黑体,Regular"${plain(heading)}`;
  const footer = (footing === undefined ? '' : `&L${plain(footing)}`) + (pageNumbers ? '&R第 &P 页，共 &N 页' : '');
  const parts = noteXml('oddHeader', header) + noteXml('oddFooter', footer);
  return parts === '' ? '' : element('headerFooter', {}, parts);
}

function noteXml(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
}

/** An ampersand begins a code. */
function plain(text: string): string {
  return text.slice(0, NOTE_MAX).replaceAll('&', '&&');
}
