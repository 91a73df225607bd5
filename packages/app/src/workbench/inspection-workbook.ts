/**
 * 检查情况表: the audit of a case as a finance bureau records it: what each file was checked for and how that ended, what
 * was found, what the department said to it, and room for the opinion and the rectification.
 */
import { sayCitation } from '@mingsuan/core/audit';
import { documentKindWords } from '@mingsuan/core/statement';
import { type Cell, type Sheet, textCell, type Workbook } from '@mingsuan/core/workbook';
import { countCell, type ListColumn, listSheet, ordinalCell } from '../audit/findings-workbook-list.ts';
import { body, centred, code, severityStyles } from '../audit/findings-workbook-styles.ts';
import { placesWord, severityWords } from '../audit/findings-workbook-words.ts';
import type { DocumentReport } from '../contract/workbench/case.ts';
import { marksByFinding, markWord } from './mark-words.ts';

const SIGNED = '检查人：　　　　　　复核人：　　　　　　被检查单位（盖章）：　　　　　　日期：　　　年　　月　　日';

export function inspectionWorkbook(title: string, reports: readonly DocumentReport[]): Workbook {
  return {
    title: `${title}检查情况表`,
    creator: '明算',
    created: null,
    sheets: [summarySheet(title, reports), findingsSheet(title, reports)],
  };
}

const summaryColumns: readonly ListColumn[] = [
  { title: '序号', width: 6 },
  { title: '被检查单位', width: 22 },
  { title: '年度', width: 7 },
  { title: '检查的文件', width: 24 },
  { title: '文件种类', width: 16 },
  { title: '核对的数', width: 8 },
  { title: '一致', width: 7 },
  { title: '尾差', width: 7 },
  { title: '矛盾', width: 7 },
  { title: '未绑定', width: 7 },
  { title: '检查事项', width: 8 },
  { title: '相符', width: 7 },
  { title: '不符', width: 7 },
  { title: '需说明', width: 7 },
  { title: '未能核验', width: 8 },
  { title: '检查结论', width: 20, byHand: true },
];

function summarySheet(title: string, reports: readonly DocumentReport[]): Sheet {
  const rows = reports.map(({ document, report }, i): Cell[] => {
    const { reading, coverage } = report.audit;
    const { numbers } = coverage;
    return [
      ordinalCell(i + 1),
      textCell(reading.department.name ?? '未识别', body),
      ordinalCell(reading.year),
      textCell(document.name, body),
      textCell(documentKindWords[reading.kind], body),
      ...[numbers.printed, numbers.agreeing, numbers.tail, numbers.contradicting, numbers.unbound].map((value) =>
        countCell(value),
      ),
      ...[
        coverage.rules - coverage.notApplicable,
        coverage.passed + coverage.tail,
        coverage.failed,
        coverage.explain,
        coverage.unverified,
      ].map((value) => countCell(value)),
      textCell('', body),
    ];
  });
  return listSheet({
    name: '检查情况',
    heading: `${title}检查情况表`,
    footing: SIGNED,
    columns: summaryColumns,
    rows,
    none: '没有检查的文件。',
  });
}

const findingColumns: readonly ListColumn[] = [
  { title: '序号', width: 5 },
  { title: '检查的文件', width: 13 },
  { title: '检查事项', width: 18 },
  { title: '规则编号', width: 9 },
  { title: '级别', width: 6 },
  { title: '发现的问题', width: 34 },
  { title: '位置', width: 24 },
  { title: '依据', width: 19 },
  { title: '单位说明', width: 16 },
  { title: '检查意见', width: 14, byHand: true },
  { title: '整改情况', width: 10, byHand: true },
];

function findingsSheet(title: string, reports: readonly DocumentReport[]): Sheet {
  const marks = marksByFinding(reports);
  const found = reports.flatMap(({ document, report }) =>
    // what rounding explains is counted, not complained of
    report.audit.findings.flatMap((finding) => (finding.outcome === 'tail' ? [] : [{ document, finding }])),
  );
  const rows = found.map(({ document, finding }, i): Cell[] => [
    ordinalCell(i + 1),
    textCell(document.name, body),
    textCell(finding.title, body),
    textCell(finding.rule, code),
    textCell(severityWords[finding.severity], severityStyles[finding.severity]),
    textCell(finding.message, body),
    textCell(placesWord(finding), body),
    textCell(finding.basis.map(sayCitation).join('；'), body),
    textCell(markWord(marks.get(finding)), body),
    textCell('', body),
    textCell('', centred),
  ]);
  return listSheet({
    name: '发现的问题',
    heading: `${title}检查发现的问题`,
    footing: SIGNED,
    columns: findingColumns,
    rows,
    none: '没有发现问题。未能核验的事项不算通过，见「检查情况」。',
  });
}
