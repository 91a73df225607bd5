/**
 * The document as the page of a department's site: a frame of layout tables, a menu, hidden parts, paragraphs set in by
 * blanks, tables with merged cells, as editors of such sites leave them.
 */
import {
  type Block,
  composeDocument,
  type DepartmentYear,
  mergedCells,
  standardText,
} from '@mingsuan/generator/builders';

export function writeHtml(year: DepartmentYear, charset = 'utf-8'): string {
  const content = composeDocument(year, standardText).map(renderBlock).join('\n');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />
<title>${escaped(year.department)}</title>
<style type="text/css">.nav{width:1000px}</style>
<script>document.write('<table><tr><td>9,999.99</td></tr></table>');</script>
</head>
<body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></nav>
<div style="display:none">访问次数 123456</div>
<table width="1000" border="0" cellpadding="0"><tr><td height="60"><img src="logo.gif" /></td></tr>
<tr><td valign="top"><table width="100%"><tr><td class="bt">
<div class="TRS_Editor">
${content}
</div>
</td></tr></table></td></tr></table>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  if (block.kind === 'grid') return table(block.rows.filter((row): row is readonly string[] => row !== null));
  const [first = '', ...more] = block.text.split('\n').map(escaped);
  const text = [first, ...more].join('<br />');
  return block.kind === 'line'
    ? `<p align="center">${text}</p>`
    : `<p>&nbsp;&nbsp;&nbsp;&nbsp;<span>${folded(text)}</span></p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const lines = mergedCells(rows).map((cells) => {
    const written = cells.map(({ text, columns, rows: down }) => {
      const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (down > 1 ? ` rowspan=${down}` : '');
      return `<td${spans}><p>${text === '' ? '&nbsp;' : escaped(text)}</p></td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return `<table class="MsoNormalTable" border="1"><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

/** Editors break the lines of the source wherever they get long. */
function folded(text: string): string {
  return text.replace(/(.{60})(?=[\u4e00-\u9fff])(?<=[\u4e00-\u9fff])/g, '$1\n  ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
