/** The report as one page. */
import type { ReportData } from '@mingsuan/app/contract';
import { builtAsset } from './built-assets.ts';

/** One page with the data, script and style inside. */
export async function reportHtml(data: ReportData, others: readonly ReportData[]): Promise<string> {
  const { renderReport } = await import('@mingsuan/web/report');
  const assets = { script: await builtAsset('report.js'), style: await builtAsset('report.css') };
  return renderReport(data, assets, others);
}
