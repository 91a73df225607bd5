/** The PDF reader on pages drawn for the purpose: tables, paragraphs, what is no text, and files that are none. */
import type { Document } from '@mingsuan/core/document';
import { randomFrom } from '@mingsuan/testkit';
import { drawLine, drawnPdf, drawPicture, drawTable, drawText } from '@mingsuan/testkit/pdf';
import { describe, expect, it } from 'vitest';
import { readPdf } from './reader.ts';

const read = (...pages: Parameters<typeof drawnPdf>[0]): Promise<Document> => readPdf(drawnPdf(pages), 'x.pdf');
const XS = [50, 200, 300, 400];
const ROWS = [
  ['项目', '行次', '金额'],
  ['本年收入合计', '27', '1,556.63'],
  ['年初结转和结余', '29', ''],
];

function grids(document: Document): string[][][] {
  return document.blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map((row) => row.cells.map((cell) => cell.text))] : [],
  );
}

/** A line that fills the text's width of 400 points from x = 100. */
const full = (text: string, y: number) => drawText(text.padEnd(40, '。'), 100, y);

describe('tables', () => {
  it('are read by their lines, blank cells kept, each row with its page and number', async () => {
    const document = await read(drawTable(XS, 100, ROWS));
    expect(grids(document)).toEqual([ROWS]);
    expect(document.origins[1]).toMatchObject({ page: 1, table: 1, row: 2 });
  });

  it('have the text of a merged cell once, the covered cells blank', async () => {
    const grid = [
      drawTable(XS, 120, ROWS),
      ...[50, 400].map((x) => drawLine(x, 100, x, 120)),
      drawLine(50, 100, 400, 100),
    ];
    const document = await read([...grid, drawText('收入', 210, 114)].join('\n'));
    expect(grids(document)[0]?.[0]).toEqual(['收入', '', '']);
  });

  it('are read the same from thin filled bars under a transform', async () => {
    const bars = [
      ...XS.map((x) => `${x * 2} ${(842 - 160) * 2} 1 120 re f`),
      ...[100, 120, 140, 160].map((y) => `100 ${(842 - y) * 2} 700 1 re f`),
    ];
    const texts = ROWS.flatMap((row, i) => row.map((cell, j) => drawText(cell, (XS[j] ?? 0) + 2, 114 + i * 20)));
    const document = await read(['q 0.5 0 0 0.5 0 0 cm', ...bars, 'Q', ...texts].join('\n'));
    expect(grids(document)).toEqual([ROWS]);
  });

  it.each([
    ['shown turned by the page', { rotate: 90 as const, content: `0 1 -1 0 595 0 cm ${drawTable(XS, 400, ROWS)}` }],
    ['drawn sideways', { content: `0 1 -1 0 700 0 cm ${drawTable(XS, 400, ROWS)}` }],
    ['drawn the other way', { content: `0 -1 1 0 -100 700 cm ${drawTable(XS, 400, ROWS)}` }],
  ])('are read when %s', async (_, page) => {
    expect(grids(await read(page))).toEqual([ROWS]);
  });

  it('join the lines of a cell, also of a broken number', async () => {
    const document = await read(drawTable(XS, 100, [['机关事业单位基本\n养老保险缴费支出', '1', '1,556.\n63']]));
    expect(grids(document)).toEqual([[['机关事业单位基本养老保险缴费支出', '1', '1,556.63']]]);
  });

  it('make a number whole that its narrow cell wraps, and leave alone what may be two', async () => {
    const cells = [
      ['甲', '535.2\n9'],
      ['丙', '100.97'],
      ['丁', '5\n29.00'],
    ];
    const document = await read(drawTable([50, 100, 133], 100, cells));
    expect(grids(document)[0]?.map(([, number]) => number)).toEqual(['535.29', '100.97', '5 29.00']);
  });

  it('keep a number whole that runs over the edge of its cell, and two numbers apart that touch', async () => {
    const wide = drawText('123,456,789.00', 240, 114);
    const touching = `${drawText('1,234.56', 260, 134)} ${drawText('78.90', 300, 134)}`;
    const document = await read([drawTable(XS, 100, [['甲'], ['乙']]), wide, touching].join('\n'));
    expect(grids(document)).toEqual([
      [
        ['甲', '123,456,789.00', ''],
        ['乙', '1,234.56', '78.90'],
      ],
    ]);
  });

  it('whose rows have no lines between them are cut at their numbers', async () => {
    const frame = drawTable(XS, 100, [['', '', '']]).replaceAll(`${842 - 120}`, `${842 - 180}`);
    const texts = ROWS.flatMap((row, i) => row.map((cell, j) => drawText(cell, (XS[j] ?? 0) + 2, 114 + i * 20)));
    const more = [drawText('总计', 52, 174), drawText('31', 202, 174), drawText('9.10', 302, 174)];
    const document = await read([frame, ...texts, ...more].join('\n'));
    expect(grids(document)).toEqual([[...ROWS, ['总计', '31', '9.10']]]);
  });

  it('go on over pages with their header and title repeated', async () => {
    const title = drawText('收入支出决算总表', 250, 90, 14);
    const first = [title, drawTable(XS, 100, ROWS)].join('\n');
    const second = [title, drawTable(XS, 100, [ROWS[0] ?? [], ['总计', '31', '9.00']])].join('\n');
    const document = await read(first, second);
    expect(document.lines.filter((line) => line === '收入支出决算总表')).toHaveLength(1);
    expect(grids(document)).toEqual([[...ROWS, ['总计', '31', '9.00']]]);
    expect(document.origins[4]).toMatchObject({ page: 2, row: 4 });
  });

  it('join a row that the end of the page cuts', async () => {
    const name = '二十六、抗疫特别国债安排的支';
    const document = await read(
      drawTable(XS, 100, [...ROWS, [name, '57', '8.00']]),
      drawTable(XS, 50, [
        ['出', '', ''],
        ['总计', '62', '8.00'],
      ]),
    );
    expect(grids(document)[0]?.slice(3)).toEqual([
      [`${name}出`, '57', '8.00'],
      ['总计', '62', '8.00'],
    ]);
  });

  it('are seen without lines by their columns', async () => {
    const texts = [...ROWS, ['总计', '31', '1,600.00']].flatMap((row, i) =>
      row.map((cell, j) => drawText(cell, (XS[j] ?? 0) + 2, 114 + i * 20)),
    );
    expect(grids(await read(texts.join('\n')))).toEqual([[...ROWS, ['总计', '31', '1,600.00']]]);
  });
});

describe('tables without uprights', () => {
  /** Words flush left at the column's left edge, amounts flush right at its right edge. */
  const sheet = (rows: readonly (readonly string[])[], top: number, edges: readonly number[]) =>
    rows.flatMap((row, i) =>
      row.map((text, j) => {
        const width = text.length * 5;
        const isNumber = /^[\d,.]+$/.test(text) && j > 0;
        return drawText(text, isNumber ? (edges[j + 1] ?? 0) - width - 4 : (edges[j] ?? 0) + 2, top + i * 18);
      }),
    );
  const EDGES = [50, 120, 260, 380, 500];
  const CODES = [
    ['科目代码', '科目名称', '基本支出', '项目支出'],
    ['207', '文化旅游', '', '12.30'],
    ['20701', '文化', '1,494.76', ''],
    ['2070101', '行政运行', '348.36', '4.00'],
  ];

  it('have labels over the amounts that are flush with the other side, and blank cells where they belong', async () => {
    const document = await read(sheet(CODES, 100, EDGES).join('\n'));
    expect(grids(document)).toEqual([CODES]);
    expect(document.blocks).toMatchObject([{ kind: 'grid', isInferred: true }]);
  });

  it('have their rows told by level lines', async () => {
    const lines = [1, 2, 3, 4].map((i) => drawLine(50, 87 + i * 18, 500, 87 + i * 18));
    expect(grids(await read([...lines, ...sheet(CODES, 100, EDGES)].join('\n')))).toEqual([CODES]);
  });

  it('have names put together that are wrapped above their amounts', async () => {
    const rows = [...CODES, ['2070109', '支出', '5.00', '6.00'], ['20702', '文物', '7.00', '8.00']];
    const above = drawText('机关事业单位养老保险', 122, 100 + 4 * 18);
    const body = rows.flatMap((row, i) => sheet([row], 100 + i * 18 + (i > 3 ? 12 : 0), EDGES));
    const [wrapped] = grids(await read([...body, above].join('\n')));
    expect(wrapped?.[4]).toEqual(['2070109', '机关事业单位养老保险支出', '5.00', '6.00']);
    expect(wrapped?.[3]).toEqual(CODES[3]);
  });
});

describe('text', () => {
  it('is read by place, not by the order in which it was drawn, and once when drawn twice', async () => {
    const bold = `${drawText('决算', 120, 100)} ${drawText('决算', 120.4, 100)}`;
    const document = await read([drawText('公开', 140, 100), bold, drawText('部门', 100, 100)].join('\n'));
    expect(document.lines).toEqual(['部门决算公开']);
  });

  it('becomes paragraphs, over the end of a page too, without page numbers and running headers', async () => {
    const header = drawText('明川县文化和旅游局决算', 60, 50, 9);
    const page = (number: number, ...lines: string[]) =>
      [header, ...lines, drawText(`- ${number} -`, 290, 800, 9)].join('\n');
    const document = await read(
      page(1, full('甲', 700), full('乙', 720), full('丙', 740), full('丁本年收入', 760)),
      page(2, drawText('合计1,556.63万元。', 100, 100), drawText('二、支出', 120, 120)),
      page(3, drawText('三、结转', 120, 100)),
      page(4, drawText('四、结余', 120, 100)),
    );
    const lines = document.lines.filter((line) => line !== '');
    expect(lines[0]).toBe('明川县文化和旅游局决算');
    expect(lines[1]).toMatch(/^甲。+乙。+丙。+丁本年收入。+合计1,556\.63万元。$/);
    expect(lines.slice(2)).toEqual(['二、支出', '三、结转', '四、结余']);
  });

  it('has 汉字 for radicals and compatibility characters, and skips watermarks', async () => {
    const mark = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <8349> Tj ET';
    const document = await read([drawText('收入', 100, 100), mark].join('\n'));
    expect(document.lines).toEqual(['收入']);
  });

  it('that is clipped away is not there', async () => {
    const clipped = `q 100 ${842 - 110} 20 20 re W n ${drawText('收入合计', 100, 104)} Q`;
    expect((await read(clipped)).lines).toEqual(['收入']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a picture', drawPicture(0, 0, 595, 842)],
    [
      'a picture with text laid over it unseen',
      drawPicture(0, 0, 595, 842) + drawText('收'.repeat(30), 50, 50, 10, '3 Tr'),
    ],
  ])('%s: the page is named, nothing is made up', async (_, content) => {
    const document = await read(drawText('目录', 250, 100), content, content);
    expect(document.lines).toEqual(['目录']);
    expect(document.problems.map(({ code }) => code)).toEqual(['unreadable-page']);
    expect(document.problems[0]?.message).toMatch(/^第 2—3 页是图片.*未能核验.*请/);
  });

  it('a blank page is no problem', async () => {
    expect((await read('', drawText('目录', 250, 100))).problems).toEqual([]);
  });

  const sound = drawnPdf([drawTable(XS, 100, ROWS), full('甲', 100)]);
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
  it.each([
    ['empty-file', new Uint8Array(0)],
    ['unreadable-file', new TextEncoder().encode('收入支出决算总表')],
    ['unreadable-file', sound.slice(0, 100)],
    ['encrypted-file', drawnPdf([drawText('目录', 250, 100)], locked)],
  ])('%s', async (code, bytes) => {
    const { problems, lines } = await readPdf(bytes, 'x.pdf');
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(/请/);
    expect(lines).toEqual([]);
  });

  it('a broken table of contents of the file is made good', async () => {
    const text = new TextDecoder('latin1').decode(sound).replace(/\d{10} 00000 n/g, '0000000009 00000 n');
    expect(grids(await readPdf(new TextEncoder().encode(text), 'x.pdf'))).toEqual([ROWS]);
  });

  it.each([
    ['truncated', { pages: 1 }],
    ['truncated', { rules: 3 }],
    ['unreadable-page', { operators: 5 }],
    ['time-limit', { seconds: 0 }],
  ])('%s beyond a limit', async (code, limits) => {
    const { problems } = await readPdf(sound, 'x.pdf', limits);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('never throws, wherever the file is cut or altered', async () => {
    const random = randomFrom(20260);
    for (let round = 0; round < 60; round++) {
      const bytes = sound.slice(0, round % 2 === 0 ? sound.length : random.integer(1, sound.length));
      for (let flip = 0; flip < 8; flip++) bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
      const { problems, lines, normal } = await readPdf(bytes, 'x.pdf');
      expect(lines.length).toBe(normal.length);
      expect(problems.every((problem) => problem.message !== '')).toBe(true);
    }
  });
});
