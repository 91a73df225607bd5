/** One self-contained HTML file: data, script and style inside, nothing loaded from anywhere. */
import type { ReportData } from '@mingsuan/app/contract';
import { departmentWord, yearWord } from '../viewer/words.ts';
import { escapeHtml, jsonForScript, scriptText, styleText } from './escape.ts';
import { dataId, rootId } from './places.ts';
import { plainFindings } from './plain-findings.ts';

/** dist/report.js and dist/report.css. */
export interface ReportAssets {
  readonly script: string;
  readonly style: string;
}

const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** `others`: further files of the same report. */
export function renderReport(
  data: ReportData,
  { script, style }: ReportAssets,
  others: readonly ReportData[] = [],
): string {
  const reports = [data, ...others];
  const title = `${departmentWord(data.audit.reading)} ${yearWord(data.audit.reading)} · 审核报告`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${styleText(style)}</style>
</head>
<body>
<div id="${rootId}"></div>
<noscript>${reports.map((report) => plainFindings(report, others.length > 0 ? report.audit.source.name : title)).join('')}</noscript>
<script type="application/json" id="${dataId}">${jsonForScript(others.length === 0 ? data : reports)}</script>
<script>${scriptText(script)}</script>
</body>
</html>
`;
}
