/** A place in the text is said as a person finds it in the original. */
import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from './document-builder.ts';
import { originAt, sayOrigin, sayPlace } from './origin.ts';

const builder = new DocumentBuilder({ name: 'x.xlsx', format: 'xlsx', sha256: '', bytes: 1 });
builder.row([{ text: '合计', address: 'A7' }, { text: '' }, { text: '1.00', address: 'C7', stored: '0.9999' }], {
  sheet: '总表',
  row: 7,
});
builder.endTable();
builder.paragraph('收入 1.00 万元', { page: 12 });
builder.row([{ text: '合计' }, { text: '1.00' }], { table: 3, row: 5 });
const document = builder.build();

describe('originAt', () => {
  it('finds the cell that a span is of', () => {
    expect(originAt(document, 1, 4)).toMatchObject({ sheet: '总表', cell: 'C7', stored: '0.9999' });
    expect(originAt(document, 1, 0)).toMatchObject({ cell: 'A7', stored: null });
  });

  it('knows nothing of a blank line or a plain text', () => {
    expect(sayOrigin(originAt(document, 2))).toBeNull();
    expect(sayOrigin(originAt({ ...document, origins: [] }, 1))).toBeNull();
  });
});

describe('sayPlace', () => {
  it.each([
    [1, 4, '「总表」C7（第 1 行）'],
    [2, 0, '第 2 行'],
    [3, 3, '第 12 页（第 3 行）'],
    [4, 3, '第 3 个表第 5 行（第 4 行）'],
  ])('says line %i', (line, start, words) => {
    expect(sayPlace({ line, ...originAt(document, line, start) })).toBe(words);
  });
});
