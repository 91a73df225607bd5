/** The blocks of a report, completed: a line with text that no block lays out becomes a paragraph, so that nothing of the document is lost. */
import type { ReportBlock, ReportData, ReportSpan } from '@mingsuan/app/contract';
import { trimmedSpan } from './line-text.tsx';

export function wholeLayout({ blocks, lines }: ReportData): readonly ReportBlock[] {
  const covered = new Set(blocks.flatMap(linesOf));
  const missing = lines
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text, line }) => text.trim() !== '' && !covered.has(line))
    .map(({ line }): ReportBlock => ({ kind: 'paragraph', line }));
  return [...blocks, ...missing].sort((a, b) => firstLine(a) - firstLine(b));
}

/** A line without the blanks around its text. */
export function whole(lines: readonly string[], line: number): ReportSpan {
  return { line, ...trimmedSpan(lines[line - 1] ?? '') };
}

function firstLine(block: ReportBlock): number {
  return Math.min(...linesOf(block).slice(0, 1), block.line);
}

function linesOf(block: ReportBlock): readonly number[] {
  if (block.kind !== 'table') return [block.line];
  const lines = block.rows.flatMap((row) => row.cells.map((cell) => cell.line));
  return block.title === '' && lines.length > 0 ? lines : [block.line, ...lines];
}
