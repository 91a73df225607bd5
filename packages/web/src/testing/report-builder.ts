/**
 * Builds ReportData for tests out of a marked text. A line starting with `# ` or `## ` is a heading, lines with tabs are a table
 * (`^` before a header row), anything else is a paragraph. «=8.50» is a number that agrees, likewise ~ tail, ! contradicts,
 * ? unchecked, . unbound.
 */

import type { FindingJson, ReportBlock, ReportCell, ReportData, ReportNumber, Tint } from '@mingsuan/app/contract';
import { NOWHERE } from '@mingsuan/core/document';

type Place = FindingJson['places'][number];
type Table = Extract<ReportBlock, { kind: 'table' }>;

export interface BuiltText {
  readonly lines: readonly string[];
  readonly blocks: readonly ReportBlock[];
  readonly numbers: readonly ReportNumber[];
}

const tintSigns: Readonly<Record<string, Tint>> = {
  '=': 'agrees',
  '~': 'tail',
  '!': 'contradicts',
  '?': 'unchecked',
  '.': 'unbound',
};

export function buildText(marked: readonly string[]): BuiltText {
  const lines: string[] = [];
  const blocks: ReportBlock[] = [];
  const numbers: ReportNumber[] = [];
  let rows: { header: boolean; cells: ReportCell[] }[] | null = null;
  marked.forEach((source, index) => {
    const line = index + 1;
    const [, sign = '', body = ''] = /^(#{1,2} |\^)?(.*)$/.exec(source) ?? [];
    const text = readNumbers(body, line, numbers);
    lines.push(text);
    if (text.includes('\t')) {
      if (rows === null) {
        rows = [];
        blocks.push({ kind: 'table', title: '', line, rows } satisfies Table);
      }
      rows.push({ header: sign === '^', cells: cellsOf(text, line) });
      return;
    }
    rows = null;
    if (text === '') return;
    if (sign.startsWith('#')) blocks.push({ kind: 'heading', level: sign.length - 1, line });
    else blocks.push({ kind: 'paragraph', line });
  });
  return { lines, blocks, numbers };
}

/** The place of the n-th number that is printed so. */
export function placeOf({ lines, numbers }: BuiltText, printed: string, where: string, nth = 0): Place {
  const found = numbers.filter(({ line, start, end }) => lines[line - 1]?.slice(start, end) === printed)[nth];
  if (!found) throw new Error(`no number ${printed}`);
  const { line, start, end } = found;
  return { line, ...NOWHERE, text: printed, start, end, where };
}

export function findingOf(parts: Partial<FindingJson>): FindingJson {
  return {
    rule: 'CS-01',
    severity: 'error',
    outcome: 'failed',
    title: '测试用的问题',
    message: '两处不同。',
    places: [],
    stated: null,
    expected: null,
    difference: null,
    cause: null,
    basis: [],
    remedy: '',
    symptoms: [],
    ...parts,
  };
}

/** A report over a text, with coverage counted from it and each number linked to the findings that name it. */
export function buildReport(
  text: BuiltText,
  findings: readonly FindingJson[],
  audit: Partial<ReportData['audit']> = {},
): ReportData {
  const count = (tint: Tint) => text.numbers.filter((number) => number.tint === tint).length;
  return {
    schema: 'mingsuan.report/1',
    lines: text.lines,
    blocks: text.blocks,
    numbers: text.numbers.map((number) => ({ ...number, findings: namedBy(number, findings) })),
    rules: {},
    audit: {
      schema: 'mingsuan.audit/1',
      source: { name: '公开.txt', format: 'txt', sha256: '0'.repeat(64), bytes: 1 },
      reading: {
        kind: 'finalAccounts',
        department: { name: '海棠区园林档案中心', code: null },
        year: 2024,
        profile: null,
      },
      coverage: {
        rules: 20,
        passed: 12,
        tail: 1,
        failed: 2,
        explain: 1,
        notApplicable: 3,
        unverified: 1,
        numbers: {
          printed: text.numbers.length,
          bound: text.numbers.length - count('unbound'),
          agreeing: count('agrees'),
          tail: count('tail'),
          contradicting: count('contradicts'),
          unbound: count('unbound'),
        },
      },
      unverified: [],
      problems: [],
      findings,
      ...audit,
    },
  };
}

function readNumbers(marked: string, line: number, numbers: ReportNumber[]): string {
  let text = '';
  for (const piece of marked.split(/(«[^»]*»)/)) {
    const [, sign, printed = ''] = /^«(.)(.*)»$/.exec(piece) ?? [];
    if (sign === undefined) {
      text += piece;
      continue;
    }
    const tint = tintSigns[sign] ?? 'unbound';
    const start = text.length;
    text += printed;
    numbers.push({
      line,
      start,
      end: text.length,
      tint,
      label: tint === 'unbound' ? null : '某项 · 决算数',
      findings: [],
    });
  }
  return text;
}

function cellsOf(text: string, line: number): ReportCell[] {
  let start = 0;
  return text.split('\t').map((part) => {
    const cell = { line, start, end: start + part.length };
    start = cell.end + 1;
    return cell;
  });
}

function namedBy(number: ReportNumber, findings: readonly FindingJson[]): number[] {
  const names = (place: Place) =>
    place.line === number.line && place.start === number.start && place.end === number.end;
  return findings.flatMap((finding, index) =>
    [...finding.places, ...finding.symptoms.flatMap((symptom) => symptom.places)].some(names) ? [index] : [],
  );
}
