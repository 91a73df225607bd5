/**
 * The report as HTML that loads nothing from the network: one file with data, script and style inside; or, of the many of a
 * batch, a page with its data packed, beside script and style that all of them share.
 */
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

/** Of the many pages of a batch. */
export interface BatchReport {
  readonly data: ReportData;
  /** The data as JSON, gzipped, in base64. */
  readonly packed: string;
  /** From the page to the folder where `viewer.js` and `viewer.css` are: empty, or ending with a slash. */
  readonly up: string;
}

/** Written once beside the pages of a batch: dist/report.js and dist/report.css. */
export const VIEWER = { script: 'viewer.js', style: 'viewer.css' } as const;

/** `others`: further files of the same report. */
export function renderReport(
  data: ReportData,
  { script, style }: ReportAssets,
  others: readonly ReportData[] = [],
): string {
  const reports = [data, ...others];
  const title = titleOf(data);
  return page({
    title,
    from: "'unsafe-inline'",
    style: `<style>${styleText(style)}</style>`,
    plain: reports
      .map((report) => plainFindings(report, others.length > 0 ? report.audit.source.name : title))
      .join(''),
    scripts: `<script type="application/json" id="${dataId}">${jsonForScript(others.length === 0 ? data : reports)}</script>
<script>${scriptText(script)}</script>`,
  });
}

export function renderBatchReport({ data, packed, up }: BatchReport): string {
  const title = titleOf(data);
  return page({
    title,
    // what lies beside it, from the disk and from a server alike
    from: "'self' file:",
    style: `<link rel="stylesheet" href="${up}${VIEWER.style}">`,
    plain: plainFindings(data, title),
    scripts: `<script type="application/gzip" id="${dataId}">${packed}</script>
<script src="${up}${VIEWER.script}"></script>`,
  });
}

function titleOf({ audit: { reading } }: ReportData): string {
  return `${departmentWord(reading)} ${yearWord(reading)} · 审核报告`;
}

interface Parts {
  readonly title: string;
  /** Where script and style may come from. */
  readonly from: string;
  readonly style: string;
  readonly plain: string;
  readonly scripts: string;
}

function page({ title, from, style, plain, scripts }: Parts): string {
  const styles = [...new Set(`'unsafe-inline' ${from}`.split(' '))].join(' ');
  const policy = `default-src 'none'; script-src ${from}; style-src ${styles}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
${style}
</head>
<body>
<div id="${rootId}"></div>
<noscript>${plain}</noscript>
${scripts}
</body>
</html>
`;
}
