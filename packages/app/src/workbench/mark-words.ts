/** What people made of the findings of a case, in words for its exports. */
import type { FindingJson } from '../contract/audit.ts';
import type { DocumentReport, Mark } from '../contract/workbench/case.ts';

/** By the findings of these very reports; a finding that nobody marked is not there. */
export function marksByFinding(reports: readonly DocumentReport[]): ReadonlyMap<FindingJson, Mark> {
  return new Map(
    reports.flatMap(({ report, findingIds, marks }) =>
      report.audit.findings.flatMap((finding, i): [FindingJson, Mark][] => {
        const mark = marks.find((one) => one.finding === findingIds[i]);
        return mark === undefined ? [] : [[finding, mark]];
      }),
    ),
  );
}

/** 「已说明：年中追加预算（张三，2026-11-21）」; '' where nothing was said. */
export function markWord(mark: Mark | undefined): string {
  if (mark === undefined) return '';
  const { kind, reason, by, at } = mark;
  return `${kind === 'explained' ? '已说明' : '认为是误报'}：${reason}（${by.name}，${at.slice(0, 10)}）`;
}
