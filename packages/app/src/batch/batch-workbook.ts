/** The batch as one workbook: departments, all findings, what was not read or not verified, and how many break each rule. */
import { type Cell, type Sheet, textCell, type Workbook } from '@mingsuan/core/workbook';
import { countCell, type ListColumn, listSheet, ordinalCell } from '../audit/findings-workbook-list.ts';
import { badCount, body, code, openCount, right, severityStyles } from '../audit/findings-workbook-styles.ts';
import { severityWords } from '../audit/findings-workbook-words.ts';
import type { FileSummary, FindingRow } from '../contract/batch.ts';
import type { AuditedFile, BatchDigest, DepartmentRow, RuleRow } from './department-rows.ts';

/** Rows that a sheet takes; further ones go to another sheet, for a spreadsheet has an end. */
const ROWS_MAX = 1_000_000;

/** `files`, which are gone through again while the workbook is written, are what was digested. */
export function batchWorkbook(digest: BatchDigest, files: () => Iterable<AuditedFile>): Workbook {
  const { summaries, departments, rules, findings } = digest;
  const footing = `明算　${summaries.length} 个文件，${departments.length} 个部门年度`;
  return {
    title: '批量审核结果',
    creator: '明算',
    created: null,
    sheets: [
      departmentsSheet(departments, footing),
      ...findingSheets(files, findings, footing),
      unreadSheet(summaries, footing),
      rulesSheet(rules, departments.length, footing),
    ],
  };
}

const DEPARTMENT_COLUMNS: readonly ListColumn[] = [
  { title: '部门', width: 26 },
  { title: '地区', width: 14 },
  { title: '年度', width: 7 },
  { title: '结论', width: 10 },
  { title: '错误', width: 7 },
  { title: '警告', width: 7 },
  { title: '提示', width: 7 },
  { title: '文件数', width: 7 },
  { title: '通过的规则', width: 9 },
  { title: '未能核验的规则', width: 9 },
  { title: '应核的规则', width: 9 },
  { title: '数字', width: 8 },
  { title: '核对一致', width: 8 },
  { title: '未绑定', width: 8 },
  { title: '自评等级', width: 16 },
  { title: '最先要改的', width: 50 },
];

function departmentsSheet(rows: readonly DepartmentRow[], footing: string): Sheet {
  return listSheet({
    name: '部门',
    heading: '各部门审核结果',
    footing,
    columns: DEPARTMENT_COLUMNS,
    none: '没有读到部门。',
    rows: rows.map((row) => [
      textCell(row.department, body),
      textCell(row.region, body),
      ordinalCell(row.year),
      textCell(row.verdict, body),
      countCell(row.counts.error, row.counts.error > 0 ? badCount : undefined),
      countCell(row.counts.warning, row.counts.warning > 0 ? openCount : undefined),
      countCell(row.counts.info),
      countCell(row.files),
      countCell(row.rules.passed),
      countCell(row.rules.unverified),
      countCell(row.rules.asked),
      countCell(row.numbers.printed),
      countCell(row.numbers.agreeing),
      countCell(row.numbers.unbound),
      textCell(gradeWords(row.grades), body),
      textCell(row.worst?.message ?? '', body),
    ]),
  });
}

const GRADES = ['优', '良', '中', '差'];

/** 「优 3、良 1」. */
function gradeWords(grades: DepartmentRow['grades']): string {
  const known = GRADES.filter((grade) => grades[grade] !== undefined);
  return known.map((grade) => `${grade} ${grades[grade]}`).join('、');
}

const FINDING_COLUMNS: readonly ListColumn[] = [
  { title: '部门', width: 22 },
  { title: '年度', width: 7 },
  { title: '文件', width: 26 },
  { title: '级别', width: 7 },
  { title: '规则编号', width: 9 },
  { title: '规则', width: 18 },
  { title: '位置', width: 26 },
  { title: '行号', width: 7 },
  { title: '印作', width: 13 },
  { title: '应为', width: 13 },
  { title: '差额', width: 11 },
  { title: '说明', width: 40 },
  { title: '可能原因', width: 12 },
  { title: '处理建议', width: 24 },
];

function findingSheets(files: () => Iterable<AuditedFile>, count: number, footing: string): Sheet[] {
  const sheets = Math.max(1, Math.ceil(count / ROWS_MAX));
  return Array.from({ length: sheets }, (_, i) =>
    listSheet({
      name: i === 0 ? '全部问题' : `全部问题（${i + 1}）`,
      heading: '全部问题',
      footing,
      columns: FINDING_COLUMNS,
      none: '没有发现问题。未能核验的事项不算通过，见「未读与未核」。',
      rows: [],
      further: {
        count: Math.min(ROWS_MAX, count - i * ROWS_MAX),
        rows: () => part(findingRows(files()), i * ROWS_MAX, ROWS_MAX),
      },
    }),
  );
}

function* findingRows(files: Iterable<AuditedFile>): Generator<Cell[]> {
  for (const { summary, findings } of files) for (const finding of findings) yield findingCells(summary, finding);
}

function* part<T>(items: Iterable<T>, from: number, most: number): Generator<T> {
  let at = 0;
  for (const item of items) {
    if (at >= from + most) return;
    if (at++ >= from) yield item;
  }
}

function findingCells(summary: FileSummary, finding: FindingRow): Cell[] {
  return [
    textCell(summary.department ?? '', body),
    ordinalCell(summary.year),
    textCell(summary.path, body),
    textCell(severityWords[finding.severity], severityStyles[finding.severity]),
    textCell(finding.rule, code),
    textCell(finding.title, body),
    textCell(finding.place, body),
    ordinalCell(finding.line),
    textCell(finding.stated ?? '', right),
    textCell(finding.expected ?? '', right),
    textCell(finding.difference ?? '', right),
    textCell(finding.message, body),
    textCell(finding.cause ?? '', body),
    textCell(finding.remedy, body),
  ];
}

const UNREAD_COLUMNS: readonly ListColumn[] = [
  { title: '文件', width: 40 },
  { title: '格式', width: 8 },
  { title: '部门', width: 22 },
  { title: '情况', width: 10 },
  { title: '代码', width: 18 },
  { title: '为什么', width: 80 },
];

/** Files of which nothing was read, problems of those that were, and rules that could not be checked. */
function unreadSheet(summaries: readonly FileSummary[], footing: string): Sheet {
  const rows = () => part(unreadRows(summaries), 0, ROWS_MAX);
  return listSheet({
    name: '未读与未核',
    heading: '没有读出的文件和没有核验的事项',
    footing,
    columns: UNREAD_COLUMNS,
    none: '全部文件都已读出，全部规则都已核验。',
    rows: [],
    further: { count: Array.from(rows(), () => null).length, rows },
  });
}

function* unreadRows(summaries: readonly FileSummary[]): Generator<Cell[]> {
  for (const summary of summaries) {
    const row = (state: string, name: string, why: string) => [
      textCell(summary.path, body),
      textCell(summary.format, code),
      textCell(summary.department ?? '', body),
      textCell(state, body),
      textCell(name, code),
      textCell(why, body),
    ];
    const isUnknown = summary.kind === 'unknown';
    if (isUnknown && !summary.isUnread) yield row('未认出', '', '不是认得的公开文件，没有审核。');
    for (const { code: name, message } of summary.problems)
      yield row(summary.isUnread ? '未读' : '读取有疑', name, message);
    if (!isUnknown) for (const { rule, why } of summary.unverified) yield row('未能核验', rule, why);
  }
}

const RULE_COLUMNS: readonly ListColumn[] = [
  { title: '规则编号', width: 10 },
  { title: '规则', width: 50 },
  { title: '级别', width: 8 },
  { title: '部门数', width: 9 },
  { title: '占全部部门', width: 11 },
  { title: '问题条数', width: 9 },
];

function rulesSheet(rows: readonly RuleRow[], departments: number, footing: string): Sheet {
  return listSheet({
    name: '规则',
    heading: '违反各条规则的部门数',
    footing,
    columns: RULE_COLUMNS,
    none: '没有部门违反规则。',
    rows: rows.map((row) => [
      textCell(row.rule, code),
      textCell(row.title, body),
      textCell(severityWords[row.severity], severityStyles[row.severity]),
      countCell(row.departments),
      textCell(shareOf(row.departments, departments), right),
      countCell(row.findings),
    ]),
  });
}

/** In tenths of a percent, rounded half up. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '';
  const tenths = Math.trunc((part * 2000 + whole) / (whole * 2));
  return `${Math.trunc(tenths / 10)}.${tenths % 10}%`;
}
