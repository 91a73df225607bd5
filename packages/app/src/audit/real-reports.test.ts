/** What an examiner with a calculator finds in three real reports on performance, by rule and line; no sentence of them is kept. */
import { existsSync, readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const seeds = new URL('../../../../../shared/seeds/', import.meta.url);
const present = existsSync(seeds);
if (!present) console.log('跳过：没有 ../shared/seeds，真实绩效报告的审核未测试');

/** Rules that must speak, with the line of the first place. */
const CERTAIN: Readonly<Record<string, string>> = {
  '000_02cdc01098e58b2c': `
      P-41 55, R-04 55, R-06 28, R-07 42, R-08 48, G-06 28, G-15 44, P-43 15,
      R-13 19, R-14 33, R-44 15, R-45 22, R-46 55, R-47 37, R-48 7, R-10 11,
      R-11 48, R-20 7, R-32 35, R-33 28`,
  '003_b1d918c13edae0bc': `
      P-17 27, P-18 50, N-45 11, R-04 81, R-12 81, R-22 55, R-24 52, R-13 65,
      R-14 15, G-13-5 55, R-15 12, R-17 65, R-19 44, R-23 51, R-26 50, R-34 35,
      R-35 69, R-49 129`,
  '004_fd1e12f585c45b10': `
      D-04-2 16, D-05 18, D-05-2 19, D-07 21, D-09 21, D-09-2 21, D-14 21, P-02 18,
      D-17 21, D-08 21, D-16 16, D-10-2 29, D-12-2 14, D-14-2 16, D-14-3 27, G-13-4 42,
      R-27 18, R-28 32, R-30 15, R-46 36`,
};

describe.skipIf(!present).each(Object.keys(CERTAIN))('%s', (file) => {
  const bytes = present ? new Uint8Array(readFileSync(new URL(`${file}.txt`, seeds))) : new Uint8Array();
  const audit = auditDisclosure(read(readTxt(bytes, 'seed.txt')));
  const said = new Set(audit.findings.map((f) => `${f.rule.id} ${f.places[0]?.line ?? 0}`));

  it('finds what is certain', () => {
    const wanted = (CERTAIN[file] ?? '').split(',').map((words) => words.trim());
    expect(wanted.filter((words) => !said.has(words))).toEqual([]);
  });

  it('holds nothing against it that is not written down', async () => {
    const held = audit.findings
      .filter((f) => f.severity !== 'info')
      .map((f) => `${f.severity} ${f.rule.id} ${f.places[0]?.line ?? 0}`);
    await expect(`${held.join('\n')}\n`).toMatchFileSnapshot(`golden/report-${file.slice(0, 3)}.txt`);
  });

  it('calls no rule about tables unverified: a report has none', () => {
    expect(audit.rules.filter((r) => r.outcome === 'unverified').map((r) => r.rule.id)).toEqual([]);
  });
});

describe('copy radar', () => {
  it.skipIf(!present)('says whose amount was copied', () => {
    const bytes = new Uint8Array(readFileSync(new URL('003_b1d918c13edae0bc.txt', seeds)));
    const finding = auditDisclosure(read(readTxt(bytes, 'seed.txt'))).findings.find((f) => f.rule.id === 'P-18');
    expect(finding).toMatchObject({ stated: '48.824万元', cause: expect.stringContaining('党代表活动经费') as string });
  });
});
