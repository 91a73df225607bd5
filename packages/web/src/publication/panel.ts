/** The panel beside the page. Focus goes into it and comes back to the number it was opened from. */
import type { FactFormula, FactNote, FactTerm } from '@mingsuan/core/composition';
import type { PrintedPlace } from './places.ts';

const MARK = 'asked';
const SHOWN = 'shown';

export class Panel {
  private readonly root = document.createElement('aside');
  private readonly ask: (fact: string, from: HTMLElement | null) => void;
  private from: HTMLElement | null = null;

  /** `ask` is called when a term of a formula is asked about. */
  constructor(ask: (fact: string, from: HTMLElement | null) => void) {
    this.ask = ask;
    this.root.id = 'panel';
    this.root.hidden = true;
    this.root.tabIndex = -1;
    this.root.setAttribute('role', 'dialog');
    this.root.setAttribute('aria-labelledby', 'panel-name');
    document.body.append(this.root);
  }

  open(note: FactNote, from: HTMLElement | null, places: readonly PrintedPlace[]): void {
    for (const element of document.querySelectorAll(`.${MARK}`)) element.classList.remove(MARK);
    this.from = from ?? this.from;
    for (const { element } of places) element.classList.add(MARK);
    this.root.replaceChildren(
      this.closer(),
      made('h2', note.name, { id: 'panel-name' }),
      made('p', note.value, { className: 'value' }),
      ...note.formulas.map((formula) => this.formula(formula)),
      ...lastYear(note),
      made('h3', '来源'),
      made('p', `底账·${note.source}`),
      made('h3', `印在 ${places.length} 处`),
      this.places(places),
    );
    this.setShown(true);
    this.root.scrollTop = 0;
    this.root.focus({ preventScroll: true });
    this.from?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  close(): void {
    if (this.root.hidden) return;
    this.setShown(false);
    for (const element of document.querySelectorAll(`.${MARK}`)) element.classList.remove(MARK);
    this.from?.focus();
  }

  /** The page makes room for the panel, so that the number stays in sight. */
  private setShown(isShown: boolean): void {
    this.root.hidden = !isShown;
    document.documentElement.classList.toggle('with-panel', isShown);
  }

  private closer(): HTMLElement {
    const button = made('button', '关闭', { className: 'close', type: 'button' });
    button.addEventListener('click', () => this.close());
    return button;
  }

  private formula({ kind, terms }: FactFormula): HTMLElement {
    const list = made('ul', '', { className: 'terms' });
    list.append(...terms.map((term, i) => this.term(term, signOf(kind, term, i))));
    const part = document.createElement('div');
    part.append(made('h3', kind === 'ratio' ? '算法：前项 ÷ 后项' : '算法：各项合计'), list);
    return part;
  }

  private term({ fact, name, value }: FactTerm, sign: string): HTMLElement {
    const item = document.createElement('li');
    item.append(made('span', sign, { className: 'sign' }));
    if (fact === null) item.append(made('span', name));
    else {
      const button = made('button', name, { type: 'button' });
      button.addEventListener('click', () => this.ask(fact, null));
      item.append(button);
    }
    item.append(made('span', value, { className: 'amount' }));
    return item;
  }

  private places(places: readonly PrintedPlace[]): HTMLElement {
    const list = made('ul', '', { className: 'places' });
    for (const { element, where, text } of places) {
      const button = made('button', where, { type: 'button' });
      button.addEventListener('click', () => this.jump(element));
      const item = document.createElement('li');
      item.append(button, made('span', text, { className: 'amount' }));
      list.append(item);
    }
    return list;
  }

  /** On a narrow screen the panel covers the page, and makes way. */
  private jump(element: HTMLElement): void {
    this.from = element;
    if (matchMedia('(max-width: 60rem)').matches) this.setShown(false);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: isStill ? 'auto' : 'smooth' });
    element.focus({ preventScroll: true });
    element.classList.add(SHOWN);
    setTimeout(() => element.classList.remove(SHOWN), 2000);
  }
}

function signOf(kind: FactFormula['kind'], { sign }: FactTerm, index: number): string {
  if (kind === 'ratio') return index === 0 ? '' : '÷';
  return sign < 0 ? '−' : index === 0 ? '' : '＋';
}

function lastYear({ lastYear: last }: FactNote): HTMLElement[] {
  if (last === null) return [];
  return [made('h3', '上年'), made('p', `${last.year}年 ${last.value}，本年${last.change}。`)];
}

function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (text !== '') element.textContent = text;
  return Object.assign(element, properties);
}
