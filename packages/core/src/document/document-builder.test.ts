/** What readers of other formats build: one line a row, blank cells kept, the same cells as the text would have. */
import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from './document-builder.ts';

const SOURCE = { name: 'x.docx', format: 'docx', sha256: '', bytes: 1 } as const;

describe('DocumentBuilder', () => {
  it('writes a row as one line with a tab between its cells, each a span of it', () => {
    const builder = new DocumentBuilder(SOURCE);
    builder.paragraph('收入支出决算总表', { page: 3 });
    builder.row([{ text: '项　目' }, { text: '' }, { text: '１，５５６．６３', address: 'C4', stored: '1556.6299' }], {
      sheet: '总表',
      row: 4,
    });
    builder.endTable();
    const { lines, blocks, origins } = builder.build();
    expect(lines).toEqual(['收入支出决算总表', '项　目\t\t１，５５６．６３', '']);
    expect(blocks[1]).toEqual({
      kind: 'grid',
      line: 2,
      rows: [
        {
          line: 2,
          cells: [
            { text: '项 目', line: 2, start: 0, end: 3 },
            { text: '', line: 2, start: 4, end: 4 },
            { text: '1,556.63', line: 2, start: 5, end: 13 },
          ],
        },
      ],
    });
    expect(origins[1]).toMatchObject({ sheet: '总表', row: 4, page: null });
    expect(origins[1]?.cells[2]).toEqual({ address: 'C4', stored: '1556.6299' });
  });

  it('joins a cell broken over lines: 汉字 without a blank, letters with one', () => {
    const builder = new DocumentBuilder(SOURCE);
    builder.row([{ text: '一般公共预算\n财政拨款收入' }, { text: 'A\nB' }]);
    expect(builder.build().lines).toEqual(['一般公共预算财政拨款收入\tA B']);
  });

  it('makes a line of each line of a paragraph, and no block of a blank one', () => {
    const builder = new DocumentBuilder(SOURCE);
    builder.paragraph('第一行\n\n第二行');
    const { lines, blocks } = builder.build();
    expect(lines).toEqual(['第一行', '', '第二行']);
    expect(blocks.map((b) => b.line)).toEqual([1, 3]);
  });
});
