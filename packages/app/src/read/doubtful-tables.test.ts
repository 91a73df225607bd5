/**
 * Tables whose columns were inferred: what fits its form is believed and audited as any other, errors and all; what
 * contradicts itself all over is said to be unverified, and nothing is found in it.
 */
import type { Block, Document } from '@mingsuan/core/document';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, plantDefects, sampleYear, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

const textOf = (text: string): Document => readTxt(new TextEncoder().encode(text), 'x.txt');

/** As though no lines parted the columns of its tables; forms keep theirs. */
function inferred(document: Document, change: (block: Block) => Block = (block) => block): Document {
  const forms = document.normal.findIndex((line) => /自评表.*\t|^第五部分/.test(line) && !/\d$/.test(line));
  const blocks = document.blocks.map((block) =>
    block.kind === 'grid' && (forms < 0 || block.line < forms) ? { ...change(block), isInferred: true } : block,
  );
  return { ...document, blocks };
}

function findings(document: Document): string[] {
  return auditDisclosure(read(document)).findings.map(({ severity, message }) => `${severity} ${message}`);
}

const doubts = (document: Document): string[] =>
  read(document).problems.flatMap(({ code, message }) => (code === 'doubtful-table' ? [message] : []));

describe('tables with inferred columns', () => {
  it.each([sampleYear(), arbitraryYear(3), arbitraryYear(17)])('are believed where they fit: $department', (year) => {
    const document = textOf(writeText(year));
    expect(doubts(inferred(document))).toEqual([]);
    expect(findings(inferred(document))).toEqual(findings(document));
  });

  it.each([sampleYear(), arbitraryYear(3), arbitraryYear(17)])('have their errors named: $department', (year) => {
    const document = textOf(plantDefects(year).text);
    expect(findings(inferred(document))).toEqual(findings(document));
  });

  it('are left out as a whole where their columns slid, and nothing is found in them', () => {
    const document = textOf(writeText(sampleYear()));
    // the amounts of every row one column to the right, as numbers flush right slide under the next label
    const slid = inferred(document, (block) =>
      block.kind === 'grid'
        ? { ...block, rows: block.rows.map(({ line, cells }) => ({ line, cells: slide(cells) })) }
        : block,
    );
    expect(doubts(slid).length).toBeGreaterThan(2);
    expect(doubts(slid)[0]).toMatch(/^第 \d+ 行起的「.+表」没有竖线分列.*未能核验.*请/);
    expect(findings(slid).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });

  it('are left out where only their header stayed a grid, and blanks contradict nobody', () => {
    const document = textOf(writeText(sampleYear()));
    const isAccounts = (block: Block) =>
      block.kind === 'grid' && block.rows.some(({ cells }) => cells.some(({ text }) => text === '30101'));
    const blocks = document.blocks.flatMap((block): Block[] => {
      if (block.kind !== 'grid' || !isAccounts(block)) return [block];
      const [head, lost] = [block.rows.slice(0, 2), block.rows.slice(2)];
      return [
        { ...block, rows: head, isInferred: true },
        ...lost.map(({ line }) => ({ kind: 'paragraph', line }) as const),
      ];
    });
    expect(doubts({ ...document, blocks }).join()).toMatch(/基本支出决算明细表」.*没有归到表里/);
    expect(findings({ ...document, blocks }).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });
});

function slide<T extends { readonly text: string }>(cells: readonly T[]): T[] {
  const first = cells.findIndex(({ text }) => /\.\d\d$/.test(text));
  if (first < 0 || cells.length < 5) return [...cells];
  return cells.map((cell, i) =>
    i === first ? { ...cell, text: '' } : i > first ? { ...cell, text: cells[i - 1]?.text ?? '' } : cell,
  );
}
