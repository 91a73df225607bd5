/**
 * Scrolling to a passage and marking it, by hand on the DOM: thousands of numbers carry no React state.
 * Scrolls twice, because blocks that were skipped by content-visibility get their true height on the way.
 */

export type Target = { readonly mark: string } | { readonly line: number };

const flash = 'ms-flash';
const target = 'ms-target';

export function reveal(root: ParentNode, to: Target, { focus }: { readonly focus: boolean }): HTMLElement | null {
  const element = find(root, to);
  if (element === null) return null;
  for (const old of root.querySelectorAll(`.${target}`)) old.classList.remove(target, flash);
  centre(element);
  if (focus) takeFocus(element);
  element.classList.add(target);
  requestAnimationFrame(() => {
    centre(element);
    requestAnimationFrame(() => {
      centre(element);
      element.classList.add(flash);
    });
  });
  return element;
}

export function markElement(root: ParentNode, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-mark="${key}"]`);
}

function find(root: ParentNode, to: Target): HTMLElement | null {
  if ('mark' in to) return markElement(root, to.mark);
  let best: HTMLElement | null = null;
  for (const element of root.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = Number(element.dataset.line);
    if (line === to.line) return element;
    if (line < to.line) best = element;
  }
  return best;
}

function centre(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

function takeFocus(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
