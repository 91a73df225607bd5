/** The overview of a batch as text. Pure, as the report is. */
export { renderOverview } from './render-overview.ts';
