/** Where a page prints a fact: the elements, each with words that a person finds it by. */

export interface PrintedPlace {
  readonly element: HTMLElement;
  readonly where: string;
  readonly text: string;
}

export function placesOf(fact: string): PrintedPlace[] {
  return [...document.querySelectorAll<HTMLElement>('[data-fact]')]
    .filter((element) => element.dataset.fact === fact)
    .map((element) => ({ element, where: whereIs(element), text: element.textContent ?? '' }));
}

function whereIs(element: HTMLElement): string {
  const sheet = element.closest('section.sheet');
  if (!sheet) return headingAbove(element);
  const title = sheet.querySelector('h3')?.textContent ?? '';
  const row = rowName(element.closest('td'));
  return row === '' ? title : `${title} · ${row}`;
}

/** The names that head the row; in a table of two sides the nearest before the number. */
function rowName(cell: Element | null): string {
  const cells = [...(cell?.parentElement?.children ?? [])];
  const heads = cells.slice(0, cell ? cells.indexOf(cell) : 0).filter((one) => one.tagName === 'TH');
  const head = heads.at(-1);
  const name = head?.nextElementSibling;
  const isCode = /^\d+$/.test(head?.textContent ?? '') && name?.tagName === 'TD' && !name.querySelector('[data-fact]');
  return [head?.textContent ?? '', isCode ? (name?.textContent ?? '') : ''].join(' ').trim();
}

function headingAbove(element: Element): string {
  const paragraph = element.closest('p');
  for (let at = paragraph?.previousElementSibling; at; at = at.previousElementSibling)
    if (/^H[2-5]$/.test(at.tagName)) return at.textContent ?? '';
  return '';
}
