/** Cells as they are typed: marks of notes, brackets for a minus, blanks among thousands; two numbers are never made one. */
import { expect, it } from 'vitest';
import { readCell } from './cell-value.ts';

it.each([
  ['1, 537.40', 15_374_000_000],
  ['1 537.40', 15_374_000_000],
  ['(12.30)', -123_000_000],
  ['12.30①', 123_000_000],
  ['-5.00', -50_000_000],
  ['12.30万元', 123_000_000],
])('reads %s', (text, quanta) => {
  expect(readCell(text, '万元').printed).toMatchObject({ state: 'stated', value: quanta, text });
});

it.each(['12 34', '1.537,40', '194.9194.9', '1556.631556.63'])('leaves %s unread', (text) => {
  expect(readCell(text, '万元').printed.state).toBe('unreadable');
});

it.each(['—', '-', '/', '——'])('takes %s for no amount', (text) => {
  expect(readCell(text, '万元').printed.state).toBe('notApplicable');
});
