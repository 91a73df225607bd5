/** Use cases over the domain and the rulebook; formats and stores are handed in. */
export { auditDisclosure } from './audit/audit-disclosure.ts';
export { auditFiles } from './audit/audit-files.ts';
export { auditJson } from './audit/audit-json.ts';
export { caseJson } from './audit/case-json.ts';
export { findingsWorkbook } from './audit/findings-workbook.ts';
export { type OriginalPages, reportData } from './audit/report-data.ts';
export { pagesToDraw } from './audit/report-pages.ts';
export { batchOverview } from './batch/batch-overview.ts';
export { batchWorkbook } from './batch/batch-workbook.ts';
export { caseResult } from './batch/case-result.ts';
export { type AuditedFile, digestOf, type SummedFile } from './batch/department-rows.ts';
export { FACT_COLUMNS, FILE_COLUMNS, factLines, fileColumns } from './batch/fact-lines.ts';
export { fileResult, unreadResult } from './batch/file-result.ts';
export { type BatchCase, groupCases } from './batch/group-cases.ts';
export { amendmentsOf, type DraftAmendment } from './book/amend-draft.ts';
export { bookOf } from './book/book-of.ts';
export { type Calculated, calculated } from './book/calculated.ts';
export { cellOfFact, cellOfWords, type DraftCell } from './book/cell-of.ts';
export { type CodeLists, codeLists } from './book/code-lists.ts';
export { documentFiles, documentKinds } from './book/document-kinds.ts';
export { bookSheets, type DraftProblem, readDraft, reasonRowOf } from './book/draft.ts';
export type { Block, BookColumn, BookSheet, Entry } from './book/layout.ts';
export { readBook } from './book/read-book.ts';
export { rollLedger } from './book/roll-ledger.ts';
export { type SettledDraft, settledDraft } from './book/settle-draft.ts';
export { type Compilation, compile, graveFindings, isComposable, type Proof, prove } from './compile/compile.ts';
export type { DisclosureWriter, OutputFile } from './compile/disclosure-writer.ts';
export { tablesWorkbook } from './compile/tables-workbook.ts';
export type * from './contract/index.ts';
export { ledgerFrom } from './ledger/ledger-from.ts';
export { ledgerJson, ledgerNotes } from './ledger/ledger-json.ts';
export { profileList } from './read/profile-list.ts';
export { read } from './read/read.ts';
export { readingJson } from './read/reading-json.ts';
export { type RuleJson, ruleBook } from './rules/rule-book.ts';
export { isScheme, scoreEvaluations } from './score/score-evaluations.ts';
export { schemesJson, scoreJson } from './score/score-json.ts';
export { CASE_BYTES_MAX, CASE_FILES_MAX, caseTooLarge } from './workbench/case-limits.ts';
export { doLabour } from './workbench/do-labour.ts';
export type { Download } from './workbench/download.ts';
export {
  type Labour,
  type LabourInput,
  LabourLost,
  type LabourName,
  type LabourOutput,
} from './workbench/labour.ts';
export { Refusal, RevisionConflict } from './workbench/refusal.ts';
export { openWorkbench, type Workbench } from './workbench/workbench.ts';
export type { Formats, Workings } from './workbench/workings.ts';
export { WrittenJson } from './workbench/written-json.ts';
