/** The kinds of documents that are compiled, by the words of workbooks and the command line. */
import type { ReportKind } from '@mingsuan/core/ledger';

const WHOLE = '部门决算公开';

/** null for the whole 部门决算. */
export const documentKinds: Readonly<Record<string, ReportKind | null>> = {
  [WHOLE]: null,
  绩效情况说明: 'selfEvaluationSummary',
  项目支出绩效自评报告: 'projectEvaluationReport',
  部门整体支出绩效自评报告: 'overallEvaluationReport',
};

export function kindWord(kind: ReportKind | null): string {
  return Object.keys(documentKinds).find((word) => documentKinds[word] === kind) ?? WHOLE;
}

/** What the files of a document are called, without their endings. */
export function fileNameOf(kind: ReportKind | null): string {
  return kind === null ? '决算公开' : kindWord(kind);
}

/** All names that files of documents may have. */
export const documentFiles: readonly string[] = Object.values(documentKinds).map(fileNameOf);
