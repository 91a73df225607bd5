/** What the report page shows: the document laid out again, every number tinted, the findings beside it. */
import type { Audit } from '@mingsuan/core/audit';
import { whereOf } from '@mingsuan/core/audit';
import { originAt, type Problem } from '@mingsuan/core/document';
import type { Place, Reading } from '@mingsuan/core/statement';
import type { ReportBlock, ReportBreak, ReportData, ReportNumber } from '../contract/report.ts';
import { problemJson } from '../read/original.ts';
import { auditJson } from './audit-json.ts';
import { reportForms } from './report-forms.ts';
import { type PictureOfPage, reportPages } from './report-pages.ts';
import { reportRows } from './report-tables.ts';

/** Pages of the original that were drawn, and what went wrong in drawing them. */
export interface OriginalPages {
  readonly pictures: readonly PictureOfPage[];
  readonly problems: readonly Problem[];
}

const NO_PAGES: OriginalPages = { pictures: [], problems: [] };

export function reportData(audit: Audit, original: OriginalPages = NO_PAGES): ReportData {
  const { reading } = audit;
  const rules: Record<string, { title: string; formula: string }> = {};
  for (const { rule } of audit.findings) rules[rule.id] = { title: rule.title, formula: rule.formula };
  for (const { symptoms } of audit.findings) {
    for (const { rule } of symptoms) rules[rule.id] = { title: rule.title, formula: rule.formula };
  }
  const json = auditJson(audit);
  return {
    schema: 'mingsuan.report/1',
    audit: {
      ...json,
      problems: [...json.problems, ...original.problems.map((one) => problemJson(one, reading.document))],
    },
    lines: reading.document.lines,
    blocks: blocksOf(reading),
    numbers: numbersOf(audit),
    ...(reading.document.origins.length > 0 && { breaks: breaksOf(reading) }),
    ...(reading.selfEvaluations.length > 0 && { forms: reportForms(reading) }),
    ...reportPages(audit, original.pictures),
    rules,
  };
}

function key({ line, start }: Place): string {
  return `${line}:${start}`;
}

function numbersOf(audit: Audit): ReportNumber[] {
  const { reading } = audit;
  const named = new Map<string, number[]>();
  audit.findings.forEach((finding, i) => {
    for (const place of finding.places) {
      if (place.reading !== reading) continue;
      const list = named.get(key(place));
      if (list) {
        if (!list.includes(i)) list.push(i);
      } else named.set(key(place), [i]);
    }
  });
  const numbers: ReportNumber[] = [];
  for (const statement of reading.statements) {
    const findings = named.get(key(statement.place)) ?? [];
    const tint = audit.numbers[statement.index];
    if (tint === undefined && (findings.length === 0 || statement.place.start === statement.place.end)) continue;
    const { line, start, end } = statement.place;
    numbers.push({
      line,
      start,
      end,
      tint: tint ?? 'unchecked',
      label: statement.fact === null ? null : whereOf(reading, statement),
      findings,
    });
  }
  return numbers.sort((a, b) => a.line - b.line || a.start - b.start);
}

/** A page or sheet is named where the first block begins on it. */
function breaksOf({ document }: Reading): ReportBreak[] {
  const breaks: ReportBreak[] = [];
  for (const { line } of document.blocks) {
    const { page, sheet } = originAt(document, line);
    const label = page !== null ? `第 ${page} 页` : sheet === null ? null : `工作表「${sheet}」`;
    if (label !== null && label !== breaks.at(-1)?.label) breaks.push({ line, label });
  }
  return breaks;
}

/** Headings, paragraphs and tables in the order of the text; blank lines are left out. */
function blocksOf(reading: Reading): ReportBlock[] {
  const levels = new Map(reading.outline.map((h) => [h.line, h.level]));
  const headers = new Set<number>();
  for (const table of reading.tables) {
    for (const row of table.layout) if (row.header) for (const cell of row.cells) headers.add(cell.line);
    levels.set(table.line, TABLE_TITLE_LEVEL);
  }
  for (const form of reading.forms) levels.set(form.line, TABLE_TITLE_LEVEL);
  const blocks: ReportBlock[] = [];
  for (const block of reading.document.blocks) {
    if (block.kind === 'paragraph') {
      const level = levels.get(block.line);
      blocks.push(
        level === undefined ? { kind: 'paragraph', line: block.line } : { kind: 'heading', level, line: block.line },
      );
      continue;
    }
    const rows = reportRows(block.rows, (row) => headers.has(row.line));
    blocks.push({ kind: 'table', title: '', line: block.line, rows });
  }
  return blocks;
}

/** Titles of tables and forms stand below 第二部分. */
const TABLE_TITLE_LEVEL = 3;
