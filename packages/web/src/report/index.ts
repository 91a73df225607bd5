/** The report file as text. Pure: needs neither React nor a browser nor Node; the caller hands over the built script and style. */
export { type ReportAssets, renderBatchReport, renderReport, VIEWER } from './render-report.ts';
