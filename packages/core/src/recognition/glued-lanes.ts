/**
 * 公开06 with code, name or amount run together in one cell: 「30101基本工资194.90」. What follows what is then surer than
 * which column it stands in, so the lanes are read one after the other.
 */
import type { GridRow } from '../document/index.ts';
import { type LooseCell, NUMBER } from './loose-cells.ts';
import { looseLanes } from './loose-lanes.ts';
import type { LanesLayout } from './vocabulary.ts';

const CODE_AND_NAME = /^(3\d{2}(?:\d{2})?)([^\d.,].*)$/;
/** Digits without a point or a comma may belong to the name. */
const NAME_AND_AMOUNT = /^(.*[^\d.,-])(-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+))$/;
const CODE = /^3\d{2}(?:\d{2})?$/;

/** The table as one lane; null where nothing is glued, no rows where the lanes cannot be told apart. */
export function ungluedLanes(rows: readonly GridRow[], layout: LanesLayout): GridRow[] | null {
  if (!rows.some(hasGlued)) return null;
  let at = 0;
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell): LooseCell[] => {
      let start = cell.start;
      return piecesOf(cell.text).map((text) => {
        const piece = { text, line: cell.line, start, end: start + text.length };
        start = piece.end;
        return { ...piece, kind: NUMBER.test(text) ? 'number' : 'words', at: at++ };
      });
    }),
  );
  return looseLanes(cells, layout) ?? [];
}

/** What codes of 经济科目 begin with. */
const THREE = '3'.charCodeAt(0);

/** A code with its name, or an amount behind the name of a code. */
function hasGlued({ cells }: GridRow): boolean {
  let isBehindCode = false;
  for (const { text } of cells) {
    if (text === '') {
      isBehindCode = false;
      continue;
    }
    const mayBeCode = text.charCodeAt(0) === THREE;
    if ((mayBeCode && CODE_AND_NAME.test(text)) || (isBehindCode && NAME_AND_AMOUNT.test(text))) return true;
    isBehindCode = mayBeCode && CODE.test(text);
  }
  return false;
}

function piecesOf(text: string): string[] {
  if (text === '') return [];
  const [, code = '', behind = text] = CODE_AND_NAME.exec(text) ?? [];
  const [, name = behind, amount = ''] = NAME_AND_AMOUNT.exec(behind) ?? [];
  return [code, name, amount].filter((piece) => piece !== '');
}
