/** A table of a composed document: its title, number and head as lines above it, header cells with their scope. */
import type { TableBlock, TableCell } from '@mingsuan/core/composition';
import { escapeHtml } from './escape.ts';

/** A printed number with its fact; one that is told of can be asked about. */
export function numberHtml(text: string, fact: string, told: ReadonlySet<string>): string {
  if (!told.has(fact)) return `<span data-fact="${escapeHtml(fact)}">${escapeHtml(text)}</span>`;
  return `<span class="n" role="button" tabindex="0" aria-haspopup="dialog" data-fact="${escapeHtml(fact)}">${escapeHtml(text)}</span>`;
}

export function writeTable(
  { title, number, head, header, body, widths, isWide, notes, role }: TableBlock,
  id: string,
  told: ReadonlySet<string>,
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col width="${Math.round((width * 100) / total)}%">`).join('');
  const above = [...(number === null ? [] : [number]), ...head].map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  const rows = (cells: readonly (readonly TableCell[])[], write: (row: readonly TableCell[]) => string) =>
    cells.map((row) => `<tr>${write(row)}</tr>`).join('\n');
  const thead = header.length === 0 ? '' : `<thead>${rows(header, headRow)}</thead>`;
  return `<section class="sheet${isWide ? ' wide' : ''}${role === null ? ' form' : ''}" aria-labelledby="${id}">
<h3 id="${id}">${escapeHtml(title)}</h3>
<div class="above">${above}</div>
<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(title)}（可以左右滚动）">
<table><colgroup>${columns}</colgroup>${thead}<tbody>
${rows(body, (row) => bodyRow(row, told, role === null))}
</tbody></table>
</div>
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
</section>`;
}

function headRow(row: readonly TableCell[]): string {
  return row
    .map((cell) => {
      const scope = cell.columns > 1 ? 'colgroup' : 'col';
      return cell.text === ''
        ? `<td${spans(cell)}></td>`
        : `<th scope="${scope}"${spans(cell)}>${escapeHtml(cell.text)}</th>`;
    })
    .join('');
}

/**
 * A name heads the row, or its part: in tables of two sides the second name follows the numbers of the first. In forms
 * sentences follow them.
 */
function bodyRow(row: readonly TableCell[], told: ReadonlySet<string>, isForm: boolean): string {
  return row
    .map((cell, i) => {
      const { text, fact, align } = cell;
      const place = align === 'left' ? '' : ` class="${align}"`;
      if (fact !== null) return `<td${place}${spans(cell)}>${text === '' ? '' : numberHtml(text, fact, told)}</td>`;
      const isHead = text !== '' && (i === 0 || (!isForm && row[i - 1]?.fact !== null));
      return isHead
        ? `<th scope="row"${place}${spans(cell)}>${escapeHtml(text)}</th>`
        : `<td${place}${spans(cell)}>${escapeHtml(text)}</td>`;
    })
    .join('');
}

function spans({ columns, rows }: TableCell): string {
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
}
