/** The ten questions of docs/DATA.md, asked of facts written as a batch writes them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { auditDisclosure, FACT_COLUMNS, FILE_COLUMNS, factLines, fileColumns, fileResult, read } from '@mingsuan/app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTxt } from '../txt/index.ts';
import { beginParquet } from './writer.ts';

const root = new URL('../../../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-facts-'));
const out = join(folder, 'facts.parquet');
const queries = [...readFileSync(new URL('docs/DATA.md', root), 'utf8').matchAll(/^-- (\d+) .*\n(SELECT .*);$/gm)];

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.replaceAll('facts.parquet', out));
  return reader.getRowObjectsJson() as Record<string, unknown>[];
}

const writeParquet = async (...all: Parameters<typeof beginParquet>) => (await beginParquet(...all)).done;
const options = { sharedColumns: FILE_COLUMNS, columns: FACT_COLUMNS, memoryMegabytes: 256 };

let source = { csv: '', shared: [''] };
beforeAll(async () => {
  const bytes = readFileSync(new URL('samples/final-accounts-2023/sound.txt', root));
  const audit = auditDisclosure(read(readTxt(bytes, 'sound.txt')));
  const { summary } = fileResult({ path: 'sound.txt', sha256: '', bytes: bytes.length }, audit);
  source = { csv: join(folder, 'sound.csv.gz'), shared: fileColumns(summary) };
  writeFileSync(source.csv, gzipSync(factLines(audit)));
  await writeParquet([source], out, options);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('questions to facts.parquet', () => {
  it('are ten', () => {
    expect(queries.map(([, number]) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it.each(queries.map(([, number = '', sql = '']) => [number, sql]))('%s is answered', async (number, sql) => {
    const rows = await ask(sql);
    // one department of one year has no year before it, and a sound document no contradiction
    expect(rows.length > 0).toBe(number !== '6' && number !== '10');
  });

  it('give what the document prints', async () => {
    const [row] = await ask(
      "SELECT max(yuan) AS yuan FROM 'facts.parquet' WHERE fact = 'expenditure' AND role = 'expenditure'",
    );
    const [, printed = ''] =
      /本年支出合计\t\d+\t([\d,.]+)/.exec(
        readFileSync(new URL('samples/final-accounts-2023/sound.txt', root), 'utf8'),
      ) ?? [];
    expect(row?.yuan).toBe(`${printed.replaceAll(',', '').replace('.', '')}00.000`);
  });
});

describe('a parquet file', () => {
  it('is the same bytes of the same files, and may hold nothing', async () => {
    const again = join(folder, 'again.parquet');
    await writeParquet([source], again, options);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    const nothing = { ...source, csv: join(folder, 'nothing.csv.gz') };
    writeFileSync(nothing.csv, gzipSync(''));
    await writeParquet([nothing, source], again, options);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    await writeParquet([], join(folder, 'empty.parquet'), options);
  });

  it('has a row for an amount that no column can hold', async () => {
    const huge = { ...source, csv: join(folder, 'huge.csv.gz') };
    const amount = '9'.repeat(30);
    const row = (at: number) =>
      `${at},revenue,revenue,amount,,,,,,,income,甲,1,${amount},元,${amount}.000,,,unchecked\n`;
    writeFileSync(huge.csv, gzipSync(row(1) + row(2)));
    const file = join(folder, 'huge.parquet');
    await writeParquet([huge], file, options);
    expect(await ask(`SELECT seq, text, yuan FROM '${file}'`)).toEqual([
      { seq: 1, text: amount, yuan: null },
      { seq: 2, text: amount, yuan: null },
    ]);
  });
});
