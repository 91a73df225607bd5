/** Automatic numbers as Word counts and prints them. */
import { wordParagraph as p, wordPackage } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { readDocx } from './index.ts';
import { formatNumber } from './number-format.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const at = (numId: number, ilvl?: number) =>
  `<w:numPr>${ilvl === undefined ? '' : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${numId}"/></w:numPr>`;
const lines = (body: string, numbering: string, styles = '') =>
  readDocx(wordPackage({ body, numbering, styles }), 'x.docx').lines;

const CHAPTERS = definition(
  0,
  level(0, 'chineseCountingThousand', '第%1部分', '<w:suff w:val="space"/>') +
    level(1, 'chineseCounting', '%2、') +
    level(2, 'chineseCounting', '（%3）') +
    level(3, 'decimal', '%4.'),
);

describe('automatic numbers', () => {
  it('stand before the text; a level begins anew below the next of a higher one', () => {
    const body =
      p('概况', at(1, 0)) +
      p('职责', at(1, 1)) +
      p('机构', at(1, 1)) +
      p('本级', at(1, 2)) +
      p('起草文件', at(1, 3)) +
      p('决算表', at(1, 0)) +
      p('总表', at(1, 1)) +
      p('不编号', at(0, 1));
    expect(lines(body, CHAPTERS + list(1, 0))).toEqual([
      '第一部分 概况',
      '一、职责',
      '二、机构',
      '（一）本级',
      '1. 起草文件',
      '第二部分 决算表',
      '一、总表',
      '不编号',
    ]);
  });

  it('go on where lists share a definition, and begin anew where a list says so, once', () => {
    const restarted = list(2, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = p('甲', at(1, 1)) + p('乙', at(3, 1)) + p('丙', at(2, 1)) + p('丁', at(2, 1)) + p('戊', at(1, 1));
    expect(lines(body, CHAPTERS + list(1, 0) + restarted + list(3, 0))).toEqual([
      '一、甲',
      '二、乙',
      '五、丙',
      '六、丁',
      '七、戊',
    ]);
  });

  it('come from the style of the paragraph, one it is based on, or the level that names the style', () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="named"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="round"><w:basedOn w:val="round"/></w:style>';
    const named = definition(
      4,
      level(0, 'decimal', '%1') + level(1, 'decimalEnclosedCircle', '%2', '<w:pStyle w:val="named"/>'),
    );
    const body = ['h1', 'own', 'named', 'round'].map((style) => p(style, `<w:pStyle w:val="${style}"/>`)).join('');
    const off = p('没有', `<w:pStyle w:val="h1"/>${at(0)}`);
    expect(lines(body + off, CHAPTERS + named + list(1, 0) + list(2, 4), styles)).toEqual([
      '一、h1',
      '二、own',
      '① named',
      'round',
      '没有',
    ]);
  });

  it('keep their own level where the list changes it, obey restarts, and show digits where the level asks for them', () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:start w:val="3"/>') +
      level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>') +
      level(2, 'decimal', '%3)', '<w:lvlRestart w:val="0"/>');
    const changed = list(2, 5, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`);
    const body =
      p('a', at(1, 0)) + p('b', at(1, 1)) + p('c', at(1, 2)) + p('d', at(1, 0)) + p('e', at(1, 2)) + p('f', at(2, 0));
    expect(lines(body, definition(5, levels) + list(1, 5) + changed)).toEqual([
      '三、a',
      '3.1b',
      '1) c',
      '四、d',
      '2) e',
      'E. f',
    ]);
  });

  it('follow a style of lists to its definition, leave bullets out, and do without a list that is not there', () => {
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const home = `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${level(0, 'ideographTraditional', '%1、')}</w:abstractNum>`;
    const bullets = definition(3, level(0, 'bullet', '\uf0b7'));
    const body = p('项', at(1)) + p('点', at(2)) + p('无', at(9)) + p('次', at(1, 99));
    expect(lines(body, linked + home + bullets + list(1, 1) + list(2, 3))).toEqual(['甲、项', '点', '无', '次']);
  });
});

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 1030, '一千零三十'],
    ['chineseCountingThousand', 10000, '10000'],
    ['chineseLegalSimplified', 13, '壹拾叁'],
    ['ideographDigital', 20, '二〇'],
    ['ideographTraditional', 11, '甲'],
    ['ideographZodiac', 2, '丑'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 9, 'ix'],
    ['lowerLetter', 28, 'bb'],
    ['numberInDash', 4, '- 4 -'],
    ['none', 4, ''],
    ['nobody knows', 4, '4'],
    ['ideographTraditional', -1, '-1'],
  ])('%s %d is %s', (format, n, text) => expect(formatNumber(n, format)).toBe(text));
});
