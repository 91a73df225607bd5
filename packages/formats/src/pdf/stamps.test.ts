/** Words printed large across the text are no text of the page; a title is, however large. */
import { expect, it } from 'vitest';
import type { Glyph } from './ink.ts';
import { withoutStamps } from './stamps.ts';

function written(text: string, left: number, base: number, size: number): Glyph[] {
  return Array.from(text, (character, i) => ({
    text: character,
    left: left + i * size,
    right: left + (i + 1) * size,
    base,
    size,
    run: 0,
  }));
}

const BODY = [100, 115, 130].flatMap((base) => written('一般公共预算财政拨款支出决算表', 50, base, 9));
const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text).join('');

it('a stamp across lines of text is left out', () => {
  const { glyphs, stamps } = withoutStamps([...BODY, ...written('内部资料', 60, 128, 30)]);
  expect(textOf(glyphs)).toBe(textOf(BODY));
  expect(stamps).toHaveLength(1);
});

it('a large title above the text stays', () => {
  const page = [...written('部门决算', 60, 60, 30), ...BODY];
  expect(withoutStamps(page)).toEqual({ glyphs: page, stamps: [] });
});
