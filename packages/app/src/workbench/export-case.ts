/** What a case is handed on as: the list of findings, the bureau's form, the report as one page or as PDF. */
import { findingsWorkbook } from '../audit/findings-workbook.ts';
import type { ReportData } from '../contract/report.ts';
import type { CaseDetail, DocumentReport, exportFormats } from '../contract/workbench/case.ts';
import type { Download } from './download.ts';
import { inspectionWorkbook } from './inspection-workbook.ts';
import type { PagePictures } from './labour.ts';
import { marksByFinding, markWord } from './mark-words.ts';
import { Refusal } from './refusal.ts';
import { reportPublication } from './report-publication.ts';
import type { Formats } from './workings.ts';

export async function exportedCase(
  state: CaseDetail,
  reports: readonly DocumentReport[],
  format: (typeof exportFormats)[number],
  { formats, pictures }: { readonly formats: Formats; readonly pictures: PagePictures },
): Promise<Download> {
  const { title } = state;
  switch (format) {
    case 'findings.xlsx': {
      const marks = marksByFinding(reports);
      const workbook = findingsWorkbook(
        reports.map(({ report }) => report.audit),
        (finding) => {
          const mark = marks.get(finding);
          return { opinion: markWord(mark), remedied: mark?.kind === 'explained' ? '已说明' : '' };
        },
      );
      return { name: `${title} 问题清单.xlsx`, bytes: await formats.workbookBytes(workbook) };
    }
    case 'inspection.xlsx':
      return {
        name: `${title} 检查情况表.xlsx`,
        bytes: await formats.workbookBytes(inspectionWorkbook(title, reports)),
      };
    case 'report.html': {
      const whole: ReportData[] = [];
      for (const { report, document } of reports) whole.push(withPictures(report, pictures[document.id] ?? []));
      const [first, ...others] = whole;
      if (!first) throw new Error('a report has a document');
      return {
        name: `${title} 审核报告.html`,
        bytes: new TextEncoder().encode(await formats.reportHtml(first, others)),
      };
    }
    case 'report.pdf': {
      const bytes = await formats.pdfBytes(reportPublication(state, reports));
      if ('why' in bytes)
        throw new Refusal(501, 'no-writer', `写不出 PDF：${bytes.why}`, '可以先导出网页报告（html）。');
      return { name: `${title} 审核报告.pdf`, bytes };
    }
  }
}

/** A page on its own carries its pictures with it. */
function withPictures(report: ReportData, pictures: PagePictures[string]): ReportData {
  if (report.pages === undefined) return report;
  const pages = report.pages.flatMap((one) => {
    const bytes = pictures.find(({ page }) => page === one.page)?.bytes;
    return bytes === undefined ? [] : [{ ...one, picture: `data:image/webp;base64,${base64(bytes)}` }];
  });
  return { ...report, pages };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
