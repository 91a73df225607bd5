/** 检查情况表: the audit of a case in the form in which a finance bureau records it. */
import { type Sheet, textCell, type Workbook } from '@mingsuan/core/workbook';
import type { DocumentReport } from '../contract/workbench/case.ts';

export function inspectionWorkbook(title: string, reports: readonly DocumentReport[]): Workbook {
  const sheets = reports.map(
    ({ document, report }, i): Sheet => ({
      name: `检查情况表${i + 1}`,
      columns: [{ width: 40 }],
      rows: [{ cells: [textCell(document.name)] }, { cells: [textCell(`${report.audit.findings.length}`)] }],
    }),
  );
  return { title: `${title}检查情况表`, creator: '明算', created: null, sheets };
}
