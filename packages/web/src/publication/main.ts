/**
 * The script of a published page: a number that is asked about opens a panel with what it says, how it comes about, last
 * year's figure and every other place that prints it. Plain DOM, text only ever set as text; without it the page is read
 * as it stands.
 */
import type { FactNote } from '@mingsuan/core/composition';
import { Panel } from './panel.ts';
import { placesOf } from './places.ts';

const SELECTOR = '[data-fact]';

function notesById(): ReadonlyMap<string, FactNote> {
  const text = document.getElementById('notes')?.textContent ?? '[]';
  const notes = JSON.parse(text) as FactNote[]; // written beside this script by the same program
  return new Map(notes.map((note) => [note.fact, note]));
}

const notes = notesById();
const panel = new Panel((fact, from) => show(fact, from));

function show(fact: string, from: HTMLElement | null): void {
  const note = notes.get(fact);
  if (note) panel.open(note, from, placesOf(fact));
}

/** Tells once what can be done, in words that a reader of the saved file does not take for the document's. */
function tellHow(): void {
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = '点击任一数字（或移到数字上按回车），看它说的是什么、怎样得来、还印在哪里。';
  document.querySelector('main')?.prepend(hint);
}

function numberAt(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(SELECTOR) : null;
}

document.addEventListener('click', (event) => {
  const number = numberAt(event);
  if (number?.dataset.fact) show(number.dataset.fact, number);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') panel.close();
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const number = numberAt(event);
  if (!number?.dataset.fact) return;
  event.preventDefault();
  show(number.dataset.fact, number);
});
tellHow();
