/** The overview of a batch as one page that needs no network and prints in black and white: figures, charts, who to call. */
import type { BatchOverview } from '@mingsuan/app/contract';
import { escapeHtml } from '../report/escape.ts';
import { barChart } from './bar-chart.ts';
import { OVERVIEW_STYLE } from './overview-style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** `reportOf`: the address of a file's report page, from where the overview is; null where it has none. */
export function renderOverview(overview: BatchOverview, reportOf: (path: string) => string | null): string {
  const { files, departments, unread, counts } = overview;
  const figures = [
    ['文件', files],
    ['部门年度', departments],
    ['错误', counts.error],
    ['警告', counts.warning],
    ['提示', counts.info],
    ['未读出或未认出', unread],
  ] as const;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>批量审核总览</title>
<style>${OVERVIEW_STYLE}</style>
</head>
<body>
<main>
<h1>批量审核总览</h1>
<dl class="figures">${figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>
${section('各部门的结论', barChart('各部门的结论', overview.verdicts, true))}
${section('今天要联系的部门', callsTable(overview, reportOf))}
${section('各地区有错误的部门', barChart('各地区有错误的部门', overview.regions, true), '实心为有错误的部门，空框为全部部门。')}
${section('错误和警告的种类', barChart('错误和警告的种类', overview.kinds, false))}
${section('最常见的十种差错', overview.faults.length === 0 ? '<p>没有错误和警告。</p>' : barChart('最常见的十种差错', overview.faults, true), '违反该规则的部门占全部部门。')}
${section('未读出或未认出的文件', unreadTable(overview))}
<footer>明细见「审核结果.xlsx」和「报告」文件夹；数据见 facts.parquet。</footer>
</main>
</body>
</html>
`;
}

function section(title: string, content: string, note = ''): string {
  return `<section><h2>${title}</h2>${note === '' ? '' : `<p class="note">${note}</p>`}${content}</section>`;
}

function callsTable({ calls }: BatchOverview, reportOf: (path: string) => string | null): string {
  if (calls.length === 0) return '<p>没有部门有错误。</p>';
  const rows = calls.map(({ department, year, errors, warnings, why, remedy, path }) => {
    const report = reportOf(path);
    const name = escapeHtml(department);
    return [
      `<tr><td>${report === null ? name : `<a href="${escapeHtml(report)}">${name}</a>`}</td>`,
      `<td class="year" data-name="年度">${year ?? ''}</td>`,
      `<td class="count" data-name="错误">${errors}</td>`,
      `<td class="count" data-name="警告">${warnings}</td>`,
      `<td data-name="先说">${escapeHtml(why)}</td><td data-name="请对方">${escapeHtml(remedy)}</td></tr>`,
    ].join('');
  });
  return `<p class="note">错误最多的在前，这里列 ${calls.length} 个；全部部门见工作簿的「部门」。</p><table><thead><tr><th>部门</th><th>年度</th><th>错误</th><th>警告</th><th>先说哪一条</th><th>请对方</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function unreadTable({ unreadFiles, unread }: BatchOverview): string {
  if (unreadFiles.length === 0) return '<p>全部文件都已读出。</p>';
  const rows = unreadFiles.map(({ path, why }) => `<tr><td>${escapeHtml(path)}</td><td>${escapeHtml(why)}</td></tr>`);
  const rest =
    unread > unreadFiles.length ? `<p class="note">另有 ${unread - unreadFiles.length} 个，见工作簿。</p>` : '';
  return `<table><thead><tr><th>文件</th><th>为什么</th></tr></thead><tbody>${rows.join('')}</tbody></table>${rest}`;
}
