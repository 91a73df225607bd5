/** What `mingsuan.disclosure/1` may hold, whichever file it stands in: one of its own, or one attached to a PDF. */
export { checkDisclosure, pathOf, type SchemaIssue } from './schema.ts';
