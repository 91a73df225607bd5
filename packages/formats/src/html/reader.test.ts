/** Pages as they are met: every encoding, tables as tables and frames as frames, nothing hidden read, limits held. */
import type { Document } from '@mingsuan/core/document';
import { describe, expect, it } from 'vitest';
import { readHtml, readMhtml } from './index.ts';
import { HTML_LIMITS } from './limits.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (body: string) => readHtml(utf8(`<html><body>${body}</body></html>`), 'x.html');
const grids = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows.map((row) => row.cells.map((c) => c.text))] : []));

/** 收入 in GB18030, and 决算. */
const GB = { 收入: [0xca, 0xd5, 0xc8, 0xeb], 决算: [0xbe, 0xf6, 0xcb, 0xe3] };
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));

describe('encodings', () => {
  it.each([
    ['GB2312 by http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', GB.收入],
    ['GBK by charset', "<meta charset='gbk'>", GB.收入],
    ['GB18030, undeclared', '<p>', GB.收入],
    ['GBK declared UTF-8 by mistake of nobody: it is UTF-8', '<meta charset=gbk>', [...utf8('收入')]],
  ])('reads %s', (_what, head, word) => {
    expect(readHtml(Uint8Array.from([...ascii(head), ...word]), 'x.html').lines).toEqual(['收入']);
  });

  it('reads UTF-16 with its mark', () => {
    const bytes = Buffer.from('\ufeff<meta charset="utf-16"><p>收入</p>', 'utf16le');
    expect(readHtml(bytes, 'x.html').lines).toEqual(['收入']);
  });

  it('tells characters that the declared encoding does not have', () => {
    const bytes = Uint8Array.from([...ascii('<meta charset=utf-8><p>'), ...GB.决算]);
    expect(readHtml(bytes, 'x.html').problems.map((p) => p.code)).toEqual(['encoding-doubtful']);
  });
});

describe('text', () => {
  it('makes a line of each block and of each part between breaks', () => {
    expect(page('<h1>决算</h1><div>一、收入<br>二、支出<ul><li>甲<li>乙</ul></div>尾').lines).toEqual([
      '决算',
      '一、收入',
      '二、支出',
      '甲',
      '乙',
      '尾',
    ]);
  });

  it('joins what the source breaks between 汉字, and keeps a blank between words', () => {
    expect(page('<p>收入总\n   计1,276.70\n万元，GDP\n2023</p>').lines).toEqual(['收入总计1,276.70万元，GDP 2023']);
  });

  it('decodes entities and keeps the blanks that set a paragraph in', () => {
    const { lines, normal } = page('<p>&nbsp;&nbsp;收入&mdash;&mdash;&lt;甲&gt;&#20803;</p>');
    expect(lines).toEqual(['\u00a0\u00a0收入——<甲>元']);
    expect(normal[0]?.trim()).toBe('收入——<甲>元');
  });

  it('numbers ordered lists as a browser does', () => {
    expect(page('<ol><li>甲<li><p>乙</p></ol><ol start=5><li><b>丙</b><ul><li>丁</ul></ol>').lines).toEqual([
      '1. 甲',
      '2. 乙',
      '5. 丙',
      '丁',
    ]);
  });

  it('leaves out scripts, styles, menus and what is hidden', () => {
    const hidden =
      '<script>1</script><style>p{}</style><nav>首页</nav><p hidden>2</p><p style="color:red;display: none">3</p>' +
      '<noscript>4</noscript><span style="mso-hide:all">5</span><!-- 6 --><select><option>7</select>';
    expect(page(`${hidden}<p>收入</p>`).lines).toEqual(['收入']);
  });

  it('keeps the lines of preformatted text, and its cells between tabs', () => {
    const document = page('<pre>\n收入  支出\n科目\t金额\n合计\t1.00\n</pre>');
    expect(document.lines.slice(0, 3)).toEqual(['收入  支出', '科目\t金额', '合计\t1.00']);
    expect(grids(document)).toEqual([
      [
        ['科目', '金额'],
        ['合计', '1.00'],
      ],
    ]);
  });
});

describe('tables', () => {
  it('leaves what a span covers blank', () => {
    const document = page(
      '<table><tr><th rowspan=2>科目<th colspan=2>支出<th rowspan="2">合计</tr><tr><th>基本<th>项目</tr>' +
        '<tr><td>甲<td>1<td>2<td>3</tr></table>',
    );
    expect(grids(document)).toEqual([
      [
        ['科目', '支出', '', '合计'],
        ['', '基本', '项目', ''],
        ['甲', '1', '2', '3'],
      ],
    ]);
    expect(document.origins[2]).toMatchObject({ table: 1, row: 3 });
  });

  it('reads the foot last, and lets a span reach from the head into the body', () => {
    const document = page(
      '<table><tfoot><tr><td>合计<td>3</tfoot><thead><tr><th rowspan=2>科目<th>支出</thead><tbody><tr><td>金额<tr><td>甲<td>3</table>',
    );
    expect(grids(document)).toEqual([
      [
        ['科目', '支出'],
        ['', '金额'],
        ['甲', '3'],
        ['合计', '3'],
      ],
    ]);
  });

  it('reads the parts of a frame of tables in order', () => {
    const inner = '<table><tr><td>科目<td>金额<tr><td>甲<td>1.00</table>';
    const document = page(
      `<table><tr><td>导航<td><table><tr><td><p>收入决算表</p>${inner}<p>注：略</p></table></table>`,
    );
    expect(document.lines).toEqual(['导航', '收入决算表', '科目\t金额', '甲\t1.00', '', '注：略']);
  });

  it('keeps a table with a small table in one of its cells', () => {
    const document = page(
      '<table><tr><td>科目名称<td>本年支出合计<tr><td>一般公共服务支出<td><table><tr><td>1.00</table></table>',
    );
    expect(grids(document)).toEqual([
      [
        ['科目名称', '本年支出合计'],
        ['一般公共服务支出', '1.00'],
      ],
    ]);
  });

  it('takes cells in one column for paragraphs', () => {
    expect(grids(page('<table><tr><td>收入<td><tr><td>支出<td></table>'))).toEqual([]);
  });

  it('leaves out hidden rows and cells', () => {
    const row = '<tr height=0 style="display:none"><td>9<td>9';
    expect(grids(page(`<table>${row}<tr><td>甲<td style="display:none">9<td>1</table>`))).toEqual([[['甲', '1']]]);
  });
});

describe('what Office writes', () => {
  it('reads the cells of Excel, and what they hold under what they show', () => {
    const document = page('<table><tr><td>合计<td x:num="1556.6299">1,556.63<td x:num="2.5">2.5</table>');
    expect(document.origins[0]?.cells.map((c) => c.stored)).toEqual([null, '1556.6299', null]);
  });

  it('reads the paragraphs of Word through its conditional comments', () => {
    const word =
      '<div class=WordSection1><p class=MsoNormal><b><span style="font-family:宋体">第一部分</span></b><span lang=EN-US>\n' +
      '<o:p></o:p></span></p><p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]></p><!--[if gte mso 9]><xml>1</xml><![endif]-->' +
      '<p class=MsoNormal>收入<span lang=EN-US>1,276.70</span>万元</p></div>';
    expect(page(word).lines.filter((line) => line.trim() !== '')).toEqual(['第一部分', '收入1,276.70万元']);
  });

  it('reads the pages of a saved file one after the other', () => {
    const part = (type: string, encoding: string, body: string) =>
      `------=_b\r\nContent-Location: x\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n\r\n`;
    const mhtml = [
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_b"\r\n\r\n',
      part('text/html; charset="gb2312"', 'quoted-printable', '<p>=CA=D5=\r\n=C8=EB</p>'),
      part('image/gif', 'base64', 'R0lGODlhAQABAAAAACw='),
      part('text/html; charset=utf-8', 'base64', Buffer.from('<p>支出</p>').toString('base64')),
      '------=_b--\r\n',
    ].join('');
    expect(readMhtml(utf8(mhtml), 'x.mht').lines).toEqual(['收入', '支出']);
  });
});

describe('what is not in the page', () => {
  it.each([
    [
      'attachments',
      '<p>公开如下</p><a href="/files/P0202.pdf?x=1">2023年部门决算.pdf</a>',
      /附件中：「2023年部门决算\.pdf」/,
    ],
    ['pictures', '<p>公开如下</p><img src=1.jpg><img src=2.jpg>', /2 张图片/],
    ['frames', '</body><frameset><frame src=a.htm><frame src=b.htm></frameset>', /框架文件/],
  ])('tells of %s', (_what, body, message) => {
    const { problems } = readHtml(utf8(body.startsWith('</body>') ? body.slice(7) : body), 'x.html');
    expect(problems.find((p) => p.code === 'content-skipped')?.message).toMatch(message);
  });

  it('says of a page without text that nothing was read', () => {
    const { lines, problems } = page('<script>load()</script>');
    expect(lines).toEqual([]);
    expect(problems).toMatchObject([{ code: 'empty-file' }]);
  });
});

describe('limits', () => {
  it.each([
    ['depth', `<p>收入</p>${'<div>'.repeat(100_000)}支出`, /嵌套超过 1000 层/],
    ['nodes', `<p>收入</p>${'<i>1</i>'.repeat(30_000)}`, /标记超过 50000 个/],
    ['cells', `<p>收入</p><table>${'<tr><td>1<td colspan=1000>2'.repeat(30)}</table>`, /表格超过 20000 格/],
    ['bytes', `<p>收入</p>${'支出'.repeat(700_000)}`, /文件超过 4 MB/],
  ])('reads up to the limit of %s and says so', (_what, body, message) => {
    const limits = { ...HTML_LIMITS, nodes: 50_000, cells: 20_000, bytes: 4 * 1024 * 1024 };
    const { lines, problems } = readHtml(utf8(body), 'x.html', limits);
    expect(lines[0]).toBe('收入');
    expect(problems).toMatchObject([{ code: 'truncated', message: expect.stringMatching(message) }]);
  });
});
