/** What the workbench needs kept; implemented by storage. */

export { canonicalJson } from './canonical-json.ts';
export type * from './store.ts';
