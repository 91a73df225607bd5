/** The package validated from outside, by the Frictionless project's own libraries: the descriptor, and every row of every table. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@mingsuan/app';
import { reportKinds } from '@mingsuan/core/ledger';
import { arbitraryYear, ledgerOf, sampleYear, withOverall } from '@mingsuan/testkit';
// @ts-expect-error: the library has no types
import { Package } from 'datapackage';
import { describe, expect, it } from 'vitest';
import { type PackageFile, writeDataPackage } from './writer.ts';

interface Told {
  readonly errors: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
}

/** What the library says of the files of a package. */
async function told(files: readonly PackageFile[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-package-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const found = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
    const rows: Record<string, number> = {};
    const errors: string[] = found.errors.map(String);
    for (const resource of found.resources) {
      try {
        // takes every value for what its field says it is, and refuses keys that come twice
        rows[resource.name] = (await resource.read({ cast: true })).length;
      } catch (error) {
        errors.push(`${resource.name}: ${String(error)}`);
      }
    }
    return { errors, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CASES = [
  ['our sample', sampleYear(), null],
  ['a department-year of ten projects', arbitraryYear(8, { projects: 10 }), null],
  ...reportKinds.map((kind) => [kind, sampleYear(), kind] as const),
] as const;

describe('the package of', () => {
  it.each(CASES)('%s is valid', async (_, year, kind) => {
    const one = compile(withOverall(ledgerOf(year)), { kind });
    if ('problems' in one) throw new Error(JSON.stringify(one.problems));
    const files = writeDataPackage(one.data);
    const names =
      files
        .find(({ name }) => name === 'facts.csv')
        ?.text.split('\r\n')[0]
        ?.split(',') ?? [];
    const { errors, rows } = await told(files);
    expect(errors).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.facts).toBe(one.data.facts.length);
  });

  it('a fact twice, or an amount that is none, is not valid', async () => {
    const one = compile(ledgerOf(sampleYear()));
    if ('problems' in one) throw new Error(JSON.stringify(one.problems));
    const files = (change: (text: string) => string) =>
      writeDataPackage(one.data).map(({ name, text }) => ({ name, text: name === 'facts.csv' ? change(text) : text }));
    const [, first = ''] = files((text) => text)[0]?.text.split('\r\n') ?? [];
    const { value = '' } = one.data.facts[0] ?? {};
    expect((await told(files((text) => `${text}${first}\r\n`))).errors).toHaveLength(1);
    expect((await told(files((text) => text.replace(`,${value},`, ',多少,')))).errors).toHaveLength(1);
  });
});
