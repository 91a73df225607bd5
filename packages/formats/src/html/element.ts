/** What an element is to a reader: shown or not, and whether it begins a line. */
import type { PageElement, PageNode } from './parse-page.ts';

const NOT_SHOWN = new Set(
  (
    'head script style template noscript nav iframe object svg canvas audio video select datalist button ' +
    'textarea math noframes'
  ).split(' '),
);

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tr ul'
  ).split(' '),
);

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Hidden by its kind, by an attribute or by its own style; style sheets are not looked at. */
export function isShown(element: PageElement): boolean {
  if (NOT_SHOWN.has(element.tagName)) return false;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return false;
    // running heads of pages, as LibreOffice exports them
    if (name === 'title' && element.tagName === 'div' && (value === 'header' || value === 'footer')) return false;
    if (name === 'style' && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(value))
      return false;
  }
  return true;
}

export function isBlock({ tagName }: PageElement): boolean {
  return BLOCKS.has(tagName);
}

export function childrenNamed(element: PageElement, ...names: readonly string[]): PageElement[] {
  return element.childNodes.filter(
    (child): child is PageElement => isElement(child) && names.includes(child.tagName) && isShown(child),
  );
}

/** The elements of a name inside, not looking into those found. */
export function* elementsNamed(node: PageElement, ...names: readonly string[]): Generator<PageElement> {
  for (const child of node.childNodes) {
    if (!isElement(child) || !isShown(child)) continue;
    if (names.includes(child.tagName)) yield child;
    else yield* elementsNamed(child, ...names);
  }
}
