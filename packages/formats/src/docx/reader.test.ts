/** The docx reader: what Word prints is what is read, feature by feature. */
import type { Document } from '@mingsuan/core/document';
import { wordParagraph as p, packed, wordPackage, wordRun, wordTable, wordXml } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { readDocx } from './index.ts';

const read = (body: string, parts: Partial<Parameters<typeof wordPackage>[0]> = {}): Document =>
  readDocx(wordPackage({ body, ...parts }), 'x.docx');
const lines = (...given: Parameters<typeof read>) => read(...given).lines;
const rows = (document: Document): (string[] | string)[][] =>
  document.blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map((row) => row.cells.map((cell) => cell.text).join('|'))] : [],
  );

describe('paragraphs', () => {
  it('are lines; runs are joined, and blanks at their ends kept where the file says so', () => {
    expect(
      lines(`<w:p>${wordRun('本年收入')}${wordRun(' 合计')}<w:r><w:t>\n 1.00 </w:t></w:r></w:p><w:p/>${p('二')}`),
    ).toEqual(['本年收入 合计1.00', '', '二']);
  });

  it('break where the file breaks them, at page breaks too', () => {
    expect(lines('<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:br w:type="page"/><w:t>三</w:t></w:r></w:p>')).toEqual([
      '一',
      '二',
      '三',
    ]);
  });

  it('say on which page they stood when they were last printed', () => {
    const broken = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>第二页</w:t></w:r></w:p>';
    expect(read(p('第一页') + broken + p('还是第二页')).origins.map((origin) => origin?.page)).toEqual([1, 2, 2]);
    expect(read(p('不知道第几页')).origins.map((origin) => origin?.page)).toEqual([null]);
  });

  it('take tabs between words for blanks, and several tabs line after line for a table somebody typed', () => {
    const tabbed = (...words: string[]) =>
      `<w:p><w:r>${words.map((w) => `<w:t>${w}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;
    expect(lines(tabbed('部门：甲局', '金额单位：万元'))).toEqual(['部门：甲局 金额单位：万元']);
    expect(lines(tabbed('负责人', '会计', '制表'))).toEqual(['负责人 会计 制表']);
    expect(rows(read(tabbed('项目', '行次', '金额') + tabbed('总计', '31', '5.00') + p('注')))).toEqual([
      ['项目|行次|金额', '总计|31|5.00'],
    ]);
  });

  it('keep what stands in links, controls and smart tags, but no words that ask for input', () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      lines(
        `<w:p><w:hyperlink r:id="r9">${wordRun('链接')}</w:hyperlink><w:smartTag>${wordRun('标记')}</w:smartTag>` +
          `${control('<w:alias w:val="x"/>', wordRun('已填'))}${control('<w:showingPlcHdr/>', wordRun('单击此处输入文字'))}</w:p>` +
          control('', p('整段控件')),
      ),
    ).toEqual(['链接标记已填', '整段控件']);
  });

  it('read symbols that carry meaning', () => {
    const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    expect(
      lines(
        `<w:p>${symbol('Symbol', 'F0B3')}${wordRun('90%')}${symbol('Wingdings 2', 'F052')}${symbol('Wingdings', 'F0A8')}` +
          `${symbol('宋体', '2103')}${wordRun('\uf0a3', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:noBreakHyphen/></w:r></w:p>`,
      ),
    ).toEqual(['≥90%☑□℃≤-']);
  });

  it('read equations of old fields and boxes to tick', () => {
    const mark = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
    const equation = (text: string) => `${mark('begin')}<w:r><w:instrText>${text}</w:instrText></w:r>${mark('end')}`;
    const box = (state: string) =>
      `${mark('begin', `<w:ffData><w:checkBox><w:default w:val="0"/>${state}</w:checkBox></w:ffData>`)}` +
      `<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>${mark('end')}`;
    expect([
      ...lines(
        `<w:p>${equation('EQ \\f(12,34)')}${wordRun('，')}${equation(' eq \\o\\ac(○,1)')}${equation('DATE')}</w:p>`,
      ),
      ...lines(
        `<w:p>${box('<w:checked/>')}${wordRun('是')}${box('<w:checked w:val="0"/>')}${wordRun('否')}${box('')}</w:p>`,
      ),
    ]).toEqual(['12/34，1', '☑是☐否☐']);
  });

  it('keep apart what stands above: no other number comes of it', () => {
    const raised = (text: string) => wordRun(text, '<w:vertAlign w:val="superscript"/>');
    expect(
      lines(
        `<w:p>${wordRun('10')}${raised('2')}${wordRun('m')}${raised('2')}${wordRun('，1.00')}${raised('注1')}</w:p>`,
      ),
    ).toEqual(['10²m²，1.00注¹']);
    const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const fraction = `<m:f><m:num>${m('12')}</m:num><m:den>${m('34')}</m:den></m:f>`;
    const power = `<m:sSup><m:e>${m('10')}</m:e><m:sup>${m('4')}</m:sup></m:sSup>`;
    expect(lines(`<w:p><m:oMath>${fraction}</m:oMath>${wordRun('，')}<m:oMath>${power}</m:oMath></w:p>`)).toEqual([
      '12/34，10^4',
    ]);
  });

  it('leave out hyphens that show at the end of a line only', () => {
    expect(lines(`<w:p>${wordRun('本年\u00ad')}<w:r><w:softHyphen/></w:r>${wordRun('收入')}</w:p>`)).toEqual([
      '本年收入',
    ]);
  });

  it('are read in rows and cells that stand in controls', () => {
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const row = control(`<w:tr>${cell('合计')}${control(cell('1.00'))}</w:tr>`);
    expect(rows(read(`<w:tbl><w:tr>${cell('项目')}${cell('金额')}</w:tr>${row}</w:tbl>`))).toEqual([
      ['项目|金额', '合计|1.00'],
    ]);
  });

  it('say so where another document is only referred to', () => {
    expect(read(`${p('正文')}<w:altChunk r:id="r5"/>`).problems).toMatchObject([{ code: 'content-skipped', line: 2 }]);
  });

  it('read formulas, and annotated characters without the annotation', () => {
    const ruby = `<w:r><w:ruby><w:rt>${wordRun('juesuan')}</w:rt><w:rubyBase>${wordRun('决算')}</w:rubyBase></w:ruby></w:r>`;
    expect(lines(`<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>${ruby}</w:p>`)).toEqual(['a=b决算']);
  });
});

describe('fields', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it('are their results; instructions are not printed', () => {
    const inner =
      mark('begin') + code('PAGEREF x') + wordRun('不该出现') + mark('separate') + wordRun('7') + mark('end');
    const contents =
      `<w:p>${mark('begin')}${code('TOC \\o')}${mark('separate')}${wordRun('第一部分 概况')}<w:r><w:tab/></w:r>${inner}</w:p>` +
      `<w:p>${wordRun('第二部分 决算表')}</w:p><w:p>${mark('end')}</w:p>`;
    expect(lines(contents)).toEqual(['第一部分 概况 7', '第二部分 决算表', '']);
    expect(lines(`<w:p><w:fldSimple w:instr="DATE">${wordRun('2023年')}</w:fldSimple></w:p>`)).toEqual(['2023年']);
  });

  it('that lost their end swallow no more than their paragraph', () => {
    expect(lines(`<w:p>${wordRun('前')}${mark('begin')}${code('X')}${wordRun('丢')}</w:p>${p('后文')}`)).toEqual([
      '前',
      '后文',
    ]);
  });
});

describe('what is not in force', () => {
  it('tracked changes are read as accepted, and counted', () => {
    const body =
      p('前一段') +
      `<w:p><w:ins>${wordRun('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${wordRun('文')}</w:p>` +
      `<w:p><w:moveFrom>${wordRun('移走')}</w:moveFrom></w:p><w:p><w:moveTo>${wordRun('移来')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${wordRun('合并')}</w:p>${p('一段')}` +
      '<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    const { lines: found, problems } = read(body);
    expect(found.filter((line) => line !== '')).toEqual(['前一段', '新文', '移来', '合并一段']);
    expect(problems).toMatchObject([{ code: 'tracked-changes', line: 2 }]);
    expect(problems[0]?.message).toContain('6 处修订');
  });

  it('properties as they were before a change say nothing', () => {
    const numbered = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(lines(p('正文', numbered), { numbering: LIST })).toEqual(['正文']);
  });

  it('hidden text is left out and told, whether the run, its style or the paragraph style hides it', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="hp"><w:rPr><w:vanish/></w:rPr></w:style>';
    const { lines: found, problems } = read(
      `<w:p>${wordRun('看得见')}${wordRun('甲', '<w:vanish/>')}${wordRun('乙', '<w:rStyle w:val="h"/>')}` +
        `${wordRun('也看得见', '<w:vanish w:val="0"/>')}</w:p>${p('丙', '<w:pStyle w:val="hp"/>')}`,
      { styles },
    );
    expect(found).toEqual(['看得见也看得见', '']);
    expect(problems).toMatchObject([{ code: 'hidden-content', line: 1 }]);
    expect(problems[0]?.message).toContain('3 处');
  });

  it('text boxes are read once, behind the paragraph that holds them', () => {
    const box = `<w:txbxContent>${p('框内文字')}</w:txbxContent>`;
    const twice =
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(lines(`<w:p>${wordRun('锚点')}<w:r>${twice}</w:r>${wordRun('之后')}</w:p>`)).toEqual([
      '锚点之后',
      '框内文字',
    ]);
    expect(lines(`<w:p><w:r>${twice}</w:r></w:p>`)).toEqual(['框内文字']);
  });

  it('notes stand behind the paragraph or table that refers to them', () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${p('——')}</w:footnote>` +
      `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${wordRun('含上年结转')}</w:p></w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${p('尾注')}</w:endnote>`;
    const marked = (kind: string) => `<w:p>${wordRun('收入')}<w:r><w:${kind}Reference w:id="2"/></w:r></w:p>`;
    const parts = { footnotes, endnotes };
    expect(lines(marked('footnote') + p('下一段'), parts)).toEqual(['收入', '含上年结转', '下一段']);
    const table = wordTable([['项目', ['', marked('endnote')]]]);
    expect(lines(table + p('下一段'), parts)).toEqual(['项目\t收入', '', '尾注', '下一段']);
  });
});

const LIST =
  '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>';

describe('packages', () => {
  const body = `<w:body>${p('正文')}</w:body>`;
  const main = wordXml('document', body);

  it('are read without any of the lists that name parts, and whatever the case of names', () => {
    expect(readDocx(packed({ 'word/document.xml': main }), 'x.docx').lines).toEqual(['正文']);
    expect(readDocx(packed({ 'Word\\Document.xml': main }), 'x.docx').lines).toEqual(['正文']);
  });

  it('are read by the relations where parts have other names', () => {
    const relation = (type: string, target: string) =>
      `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/></Relationships>`;
    const entries = {
      '_rels/.rels': relation('officeDocument', '/wps/正文2.xml'),
      'wps/正文2.xml': wordXml('document', `<w:body>${p('标题', '<w:numPr><w:numId w:val="1"/></w:numPr>')}</w:body>`),
      'wps/_rels/正文2.xml.rels': relation('numbering', '../parts/n.xml'),
      'parts/n.xml': wordXml('numbering', LIST),
    };
    expect(readDocx(packed(entries), 'x.docx').lines).toEqual(['1. 标题']);
  });

  it.each([
    [
      'of the strict standard',
      main.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ],
    ['with another prefix', main.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')],
    ['without prefix', main.replaceAll('xmlns:w=', 'xmlns=').replaceAll(/<(\/?)w:/g, '<$1')],
    ['with an address nobody knows', main.replaceAll('wordprocessingml/2006/main', 'wordprocessingml/2099/other')],
  ])('are read %s', (_, xml) => {
    expect(readDocx(packed({ 'word/document.xml': xml }), 'x.docx').lines).toEqual(['正文']);
  });

  it('are read in UTF-16', () => {
    const text = `\ufeff${main.replace('UTF-8', 'UTF-16')}`;
    const bytes = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    expect(readDocx(packed({ 'word/document.xml': bytes }), 'x.docx').lines).toEqual(['正文']);
  });

  it('with macros are read, and the macros told', () => {
    const { lines: found, problems } = read(p('正文'), { more: { 'word/vbaProject.bin': 'x' } });
    expect(found).toEqual(['正文']);
    expect(problems.map(({ code }) => code)).toEqual(['macros-ignored']);
  });

  it('with embedded sheets, or tables as pictures, say what was not read', () => {
    const object = '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>';
    expect(read(p('正文') + object).problems).toMatchObject([{ code: 'content-skipped', line: 2 }]);
    const picture = '<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>';
    expect(read(p('正文') + picture).problems.map(({ code }) => code)).toEqual(['content-skipped']);
    expect(read(p('正文') + picture + wordTable([['a', 'b']])).problems).toEqual([]);
  });
});
