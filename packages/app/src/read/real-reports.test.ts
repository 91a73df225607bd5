/**
 * Golden readings of three real published reports on performance. Only places, facts and figures are kept here, no sentence
 * of them. After a change that is meant: `npx vitest run packages/app/src/read -u`, then read the diff.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { readingJson } from './reading-json.ts';

const seeds = new URL('../../../../../shared/seeds/', import.meta.url);
const present = existsSync(seeds);
if (!present) console.log('跳过：没有 ../shared/seeds，真实绩效报告的读取未测试');

const REPORTS = [
  { file: '000_02cdc01098e58b2c', name: 'summary', kind: 'selfEvaluationSummary', projects: 7 },
  { file: '003_b1d918c13edae0bc', name: 'project-report', kind: 'projectEvaluationReport', projects: 14 },
  { file: '004_fd1e12f585c45b10', name: 'overall-report', kind: 'overallEvaluationReport', projects: 1 },
] as const;

/** A name without its words: only how long it is may be kept. */
function factShape(fact: string | null): string {
  return (fact ?? '未绑定').replace(
    /(project|indicator|item)=([^,}]*)/g,
    (_, dim: string, name: string) => `${dim}=${name.length}字`,
  );
}

describe.skipIf(!present).each(REPORTS)('a published $kind', ({ file, name, kind, projects }) => {
  const bytes = present ? new Uint8Array(readFileSync(new URL(`${file}.txt`, seeds))) : new Uint8Array();
  const reading = read(readTxt(bytes, 'seed.txt'));
  const json = readingJson(reading);

  it('is known for what it is', () => {
    expect(json).toMatchObject({ kind, year: 2022, problems: [] });
    expect(json.projects.length).toBe(projects);
  });

  it('leaves no number of the text out, and hardly one unbound', () => {
    // independent of recognition: every run of digits that is no ordinal at the head of a line or of an item
    const lines = new TextDecoder().decode(bytes).split('\n');
    const wanted: string[] = [];
    for (const [i, line] of lines.entries()) {
      const text = line
        .replace(/^\s*(?:[（(]\d+[）)]|\d{1,2}[、.．](?=\D|\d人|20\d\d年))/, (hit) => ' '.repeat(hit.length))
        .replace(
          /([：；:。])(\d{1,2}[、.](?=\D))/g,
          (_, before: string, hit: string) => before + ' '.repeat(hit.length),
        );
      for (const hit of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) wanted.push(`${i + 1}:${hit.index}`);
    }
    const found = new Set(json.statements.map((s) => `${s.line}:${s.start}`));
    expect(wanted.filter((place) => !found.has(place))).toEqual([]);
    const bound = json.statements.filter((s) => s.fact !== null).length;
    expect(bound / json.statements.length).toBeGreaterThanOrEqual(0.95);
  });

  it('says what its figures say', async () => {
    const rows = json.projects.map((p, i) =>
      [i + 1, p.line, p.initialBudget, p.annualBudget, p.executed, p.rate, p.score, p.grade, p.indicators.length].join(
        ' ',
      ),
    );
    const overall = json.overall
      ? [
          `总分 ${json.overall.total}`,
          ...json.overall.parts.map((p) => `部分 ${p.points} ${p.score}`),
          ...json.overall.deductions.map((d) => `扣分 ${d.points} ${d.score} ${d.line}`),
          ...json.overall.ratios.map((r) => `指标 ${r.target} ${r.actual} ${r.line}`),
        ]
      : [];
    const numbers = json.statements.map((s) => `${s.line}:${s.start} ${s.value}${s.unit} ${factShape(s.fact)}`);
    const text = [...rows, ...overall, ...numbers].join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/report-${name}.txt`);
  });
});
