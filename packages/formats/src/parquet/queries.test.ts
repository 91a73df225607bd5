/** The ten questions of docs/DATA.md, asked of facts written as a batch writes them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { auditDisclosure, FACT_COLUMNS, factLines, read } from '@mingsuan/app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTxt } from '../txt/index.ts';
import { writeParquet } from './writer.ts';

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

const options = { columns: FACT_COLUMNS, order: ['file', 'seq'], memoryMegabytes: 256 };

beforeAll(async () => {
  const bytes = readFileSync(new URL('samples/final-accounts-2023/sound.txt', root));
  const csv = join(folder, 'sound.csv.gz');
  writeFileSync(csv, gzipSync(factLines('sound.txt', auditDisclosure(read(readTxt(bytes, 'sound.txt'))))));
  await writeParquet([csv], out, options);
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
    await writeParquet([join(folder, 'sound.csv.gz')], again, options);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    const nothing = join(folder, 'nothing.csv.gz');
    writeFileSync(nothing, gzipSync(''));
    await writeParquet([nothing, join(folder, 'sound.csv.gz')], again, options);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    await writeParquet([], join(folder, 'empty.parquet'), options);
  });
});
