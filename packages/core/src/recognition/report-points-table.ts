/**
 * Tables of indicators with points and scores (分值, 得分) in a report: each row an item, named by its deepest label. Only
 * tables whose heads stand in one row are read; where cells are merged the points still stand under their heads.
 */
import type { Document, GridRow } from '../document/index.ts';
import { factKey, type ScoredItem, type Statement } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { PointsFound } from './report-points.ts';
import type { ReportSink } from './report-sink.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

const POINTS = /^(?:指标)?(?:分值|权重|满分|标准分|分数)(?:\(.*\))?$/;
const SCORE = /得分|自评分|评分$/;
const TOTAL = /^(?:合计|总计|总分|总得分|得分合计)$/;
const NUMBER = /^\d{1,3}(?:\.\d{1,4})?$/;

export interface PointsTable {
  readonly line: number;
  readonly endLine: number;
  readonly rows: readonly GridRow[];
  readonly points: number;
  readonly score: number;
}

/** All such tables; forms are left out by their lines. */
export function findPointsTables(document: Document, taken: (line: number) => boolean): PointsTable[] {
  const tables: PointsTable[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'grid' || taken(block.line)) continue;
    const at = block.rows.findIndex((row) => columnOf(row, POINTS) >= 0 && columnOf(row, SCORE) >= 0);
    const head = block.rows[at];
    if (!head) continue;
    const rows = block.rows.slice(at + 1);
    const endLine = rows[rows.length - 1]?.line ?? head.line;
    tables.push({ line: head.line, endLine, rows, points: columnOf(head, POINTS), score: columnOf(head, SCORE) });
  }
  return tables;
}

function columnOf(row: GridRow, word: RegExp): number {
  return row.cells.findIndex((cell) => word.test(plainName(cell.text)));
}

export function tellPointsTable(
  table: PointsTable,
  vocabulary: ReportVocabulary,
  sink: ReportSink,
  found: PointsFound,
  items: ScoredItem[],
): void {
  for (const row of table.rows) {
    const label = row.cells
      .slice(0, Math.min(table.points, table.score))
      .map((cell) => plainName(cell.text))
      .findLast((text) => text !== '' && !NUMBER.test(text));
    if (label === undefined) continue;
    const part = vocabulary.parts.includes(label) ? label : null;
    const isTotal = TOTAL.test(label);
    const tell = (column: number, kind: 'Points' | 'Score'): Statement | null => {
      const cell = row.cells[column];
      if (!cell || !NUMBER.test(cell.text)) return null;
      const word = kind === 'Points' ? '分值' : '得分';
      const fact = isTotal
        ? `overall${kind}`
        : part
          ? factKey(`part${kind}`, { part })
          : factKey(`item${kind}`, { item: label.replace(/[,=:{}]/g, ' '), n: sink.next() });
      return sink.cell(
        cell.text,
        '分',
        { line: cell.line, start: cell.start, end: cell.end },
        { fact, label: `${label} · ${word}` },
      );
    };
    const points = tell(table.points, 'Points');
    const score = tell(table.score, 'Score');
    if (isTotal) {
      if (points) found.points.push(points);
      if (score) found.scores.push(score);
    } else if (part) tellPart(part, points, score, found);
    else if (points || score) items.push({ name: label, points, score, line: row.line });
  }
}

function tellPart(name: string, points: Statement | null, score: Statement | null, { parts }: PointsFound): void {
  let part = parts.find((p) => p.name === name);
  if (!part) {
    part = { name, points: [], scores: [] };
    parts.push(part);
  }
  if (points) part.points.push(points);
  if (score) part.scores.push(score);
}
