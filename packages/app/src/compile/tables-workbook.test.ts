/** Formulas of the workbook, calculated by a spreadsheet engine and by LibreOffice. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Workbook } from '@mingsuan/core/workbook';
import { readXlsx } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { HyperFormula } from 'hyperformula';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { compile } from './compile.ts';
import { tablesWorkbook } from './tables-workbook.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

function workbookOf(seed: number) {
  const one = compile(ledgerOf(seed === 0 ? sampleYear() : arbitraryYear(seed)));
  if ('problems' in one) throw new Error(JSON.stringify(one.problems));
  return tablesWorkbook(one.publication, one.facts, one.figures);
}

describe('the workbook of tables', () => {
  it.each([0, ...SEEDS])('calculates in year %i what it says, and every total is a formula', (seed) => {
    const { sheets } = workbookOf(seed);
    const formulas: number[] = [];
    for (const { name, rows } of sheets) {
      if (!/^公开|自评表/.test(name)) continue;
      const width = Math.max(...rows.map(({ cells }) => cells.length));
      const values = rows.map(({ cells }) =>
        Array.from({ length: width }, (_, i) => {
          const cell = cells[i];
          if (cell?.kind === 'formula') return `=${cell.formula}`;
          return cell?.kind === 'number' ? Number(cell.digits) : cell?.kind === 'text' ? `'${cell.text}` : null;
        }),
      );
      const engine = HyperFormula.buildFromArray(values, { licenseKey: 'gpl-v3' });
      rows.forEach(({ cells }, row) => {
        cells.forEach((cell, col) => {
          if (cell?.kind !== 'formula' || cell.result.kind !== 'number') return;
          formulas.push(row);
          expect([name, row, col, engine.getCellValue({ sheet: 0, row, col })]).toEqual([
            name,
            row,
            col,
            Number(cell.result.digits),
          ]);
        });
      });
    }
    expect(formulas.length).toBeGreaterThan(40);
  });

  it('sums the points of a form and divides its amounts', () => {
    const form = workbookOf(0).sheets.find(({ name }) => name.endsWith('自评表'));
    const formulas = (form?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.kind === 'formula' ? [cell.formula] : [])),
    );
    expect(formulas).toEqual([
      expect.stringMatching(/^ROUND\(SUM\(E\d+\)-SUM\(F\d+\),6\)$/),
      expect.stringMatching(/^ROUND\(F\d+\/E\d+\*100,2\)$/),
      expect.stringMatching(/^ROUND\(SUM\(E\d+\)-SUM\(F\d+\),6\)$/),
      expect.stringMatching(/^ROUND\(F\d+\/E\d+\*100,2\)$/),
      expect.stringMatching(/^ROUND\(SUM\(.+\),4\)$/),
    ]);
  });

  it('shows a total that is rounded by itself', () => {
    const total = workbookOf(0)
      .sheets.find(({ name }) => name.startsWith('公开03表'))
      ?.rows.flatMap(({ cells }) => cells)
      .find((cell) => cell?.kind === 'formula');
    expect(total).toMatchObject({
      formula: expect.stringMatching(/^ROUND\(SUM\(.+\),6\)$/),
      result: { kind: 'number', digits: '1253.96708' },
      style: { format: '#,##0.00;-#,##0.00;' },
    });
  });
});

function withoutResults(workbook: Workbook): Workbook {
  const bare = (cell: Cell | null) =>
    cell?.kind === 'formula' ? { ...cell, result: { kind: 'blank' } as const } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(bare) })),
    })),
  };
}

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) process.stderr.write('跳过 LibreOffice 往返测试：没有 soffice（apt-get install libreoffice-calc）。\n');

describe.skipIf(!office)('after LibreOffice has saved it', () => {
  it('reads with the same numbers, the same links and nothing found', { timeout: 240_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingsuan-tables-'));
    try {
      const bytes = writeXlsx(workbookOf(0));
      // without what we calculated, so that all that is read is what LibreOffice calculates
      writeFileSync(join(folder, 'a.xlsx'), writeXlsx(withoutResults(workbookOf(0))));
      const home = `-env:UserInstallation=file://${folder}/home`;
      spawnSync('soffice', [
        home,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'a.xlsx'),
      ]);
      const told = (file: Uint8Array) => {
        const reading = read(readXlsx(file, 'a.xlsx'));
        return {
          numbers: reading.statements.map(({ fact, printed }) => [fact, printed.text]),
          links: reading.document.links?.length,
          problems: reading.problems,
          findings: auditDisclosure(reading).findings.filter(({ severity }) => severity !== 'info'),
        };
      };
      const after = told(readFileSync(join(folder, 'out', 'a.xlsx')));
      expect(after).toEqual(told(bytes));
      expect([after.problems, after.findings]).toEqual([[], []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
