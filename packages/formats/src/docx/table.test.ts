/** Tables: one column for what a reader sees as one, merged cells once, tables in tables after their row. */
import type { Document } from '@mingsuan/core/document';
import { wordParagraph as p, wordTable as table, type WordCell, wordPackage } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { readDocx } from './index.ts';

const read = (body: string): Document => readDocx(wordPackage({ body }), 'x.docx');
const lines = (body: string) => read(body).lines.filter((line) => line !== '');
const cell = (text: string, properties: string): WordCell => [properties, p(text)];
const wide = (text: string, span: number) => cell(text, `<w:gridSpan w:val="${span}"/>`);
const from = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
const below = (text = '') => cell(text, '<w:vMerge/>');

describe('tables', () => {
  it('have a merged text once, where it begins; what it covers is blank', () => {
    const rows = [
      [from('科目'), wide('本年支出', 2)],
      [below('藏着的字'), '基本支出', '项目支出'],
      ['201', '1.00', '2.00'],
    ];
    expect(lines(table(rows))).toEqual(['科目\t本年支出\t', '\t基本支出\t项目支出', '201\t1.00\t2.00']);
  });

  it('have no column where no cell begins', () => {
    expect(
      lines(
        table([
          [wide('项目', 3), wide('金额', 2)],
          [wide('合计', 3), wide('1.00', 2)],
        ]),
      ),
    ).toEqual(['项目\t金额', '合计\t1.00']);
  });

  it('have one column where hand-drawn lines nearly meet, but none swallows a text', () => {
    const widths = [1500, 40, 1500];
    expect(
      lines(
        table(
          [
            ['项目', wide('金额', 2)],
            [wide('合计', 2), '1.00'],
          ],
          widths,
        ),
      ),
    ).toEqual(['项目\t金额', '合计\t1.00']);
    expect(
      lines(
        table(
          [
            ['项目', wide('金额', 2)],
            ['合计', '甲', '1.00'],
          ],
          widths,
        ),
      ),
    ).toEqual(['项目\t金额\t', '合计\t甲\t1.00']);
    expect(
      lines(
        table(
          [
            ['项目', '金额'],
            [wide('合计', 1), '1.00'],
          ],
          [100, 100],
        ),
      ),
    ).toEqual(['项目\t金额', '合计\t1.00']);
  });

  it('leave columns out in front where the row says so', () => {
    const row =
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>1.00</w:t></w:r></w:p></w:tc></w:tr>';
    const body = table([
      ['项目', '金额'],
      ['合计', '2.00'],
    ]).replace('</w:tbl>', `${row}</w:tbl>`);
    expect(lines(body)).toEqual(['项目\t金额', '合计\t2.00', '\t1.00']);
  });

  it('take a cell that goes on from nothing for one that begins, and cover what the old way merges sideways', () => {
    const covered = cell('甲', '<w:hMerge w:val="continue"/>');
    expect(
      lines(
        table([
          [below('项目'), '金额'],
          [below('藏'), '1.00'],
        ]),
      ),
    ).toEqual(['项目\t金额', '\t1.00']);
    expect(lines(table([[cell('合', '<w:hMerge w:val="restart"/>'), covered, '乙']]))).toEqual(['合\t\t乙']);
  });

  it('give lines of text above and below back as lines', () => {
    const rows = [
      [wide('收入决算表', 3)],
      ['', wide('公开02表', 2)],
      ['', '', ''],
      ['部门：甲局', '', '单位：万元'],
      ['科目', '名称', '金额'],
      ['201', '', '1.00'],
      ['合计', '', ''],
      [wide('注：本表反映收入情况。', 3)],
    ];
    const document = read(table(rows));
    expect(document.blocks.map((block) => document.lines[block.line - 1])).toEqual([
      '收入决算表',
      '公开02表',
      '部门：甲局\t\t单位：万元',
      '注：本表反映收入情况。',
    ]);
    expect(document.origins[0]).toMatchObject({ table: 1, row: 1 });
    expect(document.origins[document.lines.indexOf('201\t\t1.00')]).toMatchObject({ table: 1, row: 6 });
  });

  it('of one column are frames around prose', () => {
    const frame = table([[['', p('一、概况') + p('二、机构')]]]);
    const document = read(frame);
    expect(document.blocks.map(({ kind, line }) => [kind, document.lines[line - 1]])).toEqual([
      ['paragraph', '一、概况'],
      ['paragraph', '二、机构'],
    ]);
  });

  it('in cells follow the row that holds them, as tables of their own', () => {
    const inner = table([['内', '1.00']]);
    expect(
      read(
        table([
          ['外', ['', p('值') + inner]],
          ['下', '2.00'],
        ]),
      ).lines,
    ).toEqual(['外\t值', '', '内\t1.00', '', '下\t2.00', '']);
    const laidOut = table([
      [
        ['', inner],
        ['', p('')],
      ],
    ]);
    expect(lines(laidOut)).toEqual(['内\t1.00']);
  });

  it('join the paragraphs of a cell, numbers in front, and leave hidden rows out', () => {
    const hidden = '<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p/></w:tc></w:tr>';
    const body = table([[['', p('一般公共预算') + p('') + p('财政拨款')], '1.00']]).replace(
      '</w:tbl>',
      `${hidden}</w:tbl>`,
    );
    const document = read(body);
    expect(document.lines).toEqual(['一般公共预算财政拨款\t1.00', '']);
    expect(document.problems.map(({ code }) => code)).toEqual(['hidden-content']);
  });
});
