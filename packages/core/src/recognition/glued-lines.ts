/**
 * Tables of fixed lines in which a label, its 行次 and its amount ran together: 「本年收入合计27」「271,556.63」. Labels are known
 * and 行次 count, so what follows what is surer than which column it stands in: the cells are read one after the other.
 */
import type { GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { bareTitle } from './heading.ts';
import { type LooseCell, NUMBER } from './loose-cells.ts';
import { lineLabels, looseLines } from './loose-lines.ts';
import { gridRows } from './loose-row.ts';
import { type KnownFacts, placeAmounts } from './place-amounts.ts';
import type { SideLayout } from './vocabulary.ts';

const WORDS_AND_DIGITS = /^(.*[^\d.,\s-])\s*(-?\d[\d,.]*)$/;
/** How such a text ends; most labels do not. */
const ENDS_IN_DIGIT = /[\d,.]$/;
const DECIMAL = /^\d[\d,]*\.\d+$/;
/** One odd cell is an odd cell; so many are how the table was typed. */
const GLUED_MIN = 2;

/** The rows of the table anew; null where nothing is glued, none where it cannot be told what belongs to what. */
export function ungluedLines(
  rows: readonly GridRow[],
  layouts: readonly SideLayout[],
  unit: string,
  known: KnownFacts,
): { readonly rows: readonly GridRow[]; readonly open: number } | null {
  const labels = lineLabels(layouts);
  const isLabel = (text: string) => {
    const label = plainName(text);
    return labels.has(label) || labels.has(bareTitle(label));
  };
  const hasNumbers = rows.slice(0, 4).some(({ cells }) => cells.some(({ text }) => plainName(text) === '行次'));
  let glued = 0;
  for (const { cells } of rows)
    for (let i = 0; i < cells.length; i++) {
      const text = cells[i]?.text ?? '';
      const next = cells[i + 1]?.text ?? '';
      if (text === '') continue;
      if (isGlued(text, isLabel) || (hasNumbers && DECIMAL.test(next) && isLabel(text))) glued++;
    }
  if (glued < GLUED_MIN) return null;
  let at = 0;
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell): LooseCell[] => {
      let start = cell.start;
      return piecesOf(cell.text, isLabel).map((text) => {
        const piece = { text, line: cell.line, start, end: start + text.length };
        start = piece.end;
        return { ...piece, kind: NUMBER.test(text) ? 'number' : 'words', at: at++ };
      });
    }),
  );
  const table = looseLines(cells, layouts);
  if (!table) return { rows: [], open: 0 };
  for (const side of table.sides) placeAmounts(side, unit, known);
  const open = table.sides.flatMap((side) => side.rows).filter(({ columns }) => columns === null).length;
  return { rows: gridRows(table), open };
}

/** A label with digits behind it that are no part of it. */
function isGlued(text: string, isLabel: (text: string) => boolean): boolean {
  const found = ENDS_IN_DIGIT.test(text) ? WORDS_AND_DIGITS.exec(text) : null;
  if (!found) return false;
  const [, label = '', digits = ''] = found;
  return digits !== '' && isLabel(label) && !isLabel(text);
}

function piecesOf(text: string, isLabel: (text: string) => boolean): string[] {
  if (text === '') return [];
  const [, label = '', digits = ''] = isGlued(text, isLabel) ? (WORDS_AND_DIGITS.exec(text) ?? []) : [];
  return label === '' ? [text] : [label, digits];
}
