/** The law of the reports on performance: what is composed of a ledger is sound, and its ledger gives every number back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { composeReport, publicationDocument } from '@mingsuan/core/composition';
import type { Ledger, LedgerIndicator } from '@mingsuan/core/ledger';
import { POINT } from '@mingsuan/core/performance';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { reportForms } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { ledgerFrom } from './ledger-from.ts';

const KINDS = ['selfEvaluationSummary', 'projectEvaluationReport', 'overallEvaluationReport'] as const;

function item(level1: string, name: string, weight: number, score: number, deviation: string): LedgerIndicator {
  const points = { weight: weight * POINT, score: score * POINT };
  return { level1, level2: '', name, target: '', actual: '', ...points, deviation };
}

/** An invented evaluation of the whole department, so that every kind of report has something to say. */
function withOverall(ledger: Ledger): Ledger {
  return {
    ...ledger,
    // names that begin with 专项 or are nothing but 业务工作 are not read as names in reports
    projects: ledger.projects.map((project) => ({ ...project, name: `全县${project.name}` })),
    overall: {
      annualBudget: 1_286_000_000,
      executed: 1_232_520_000,
      goal: { expected: '办好全年各项业务工作，群众满意', actual: '' },
      tasks: ['做好日常业务管理', '按计划实施重点项目'],
      indicators: [
        item('履职效能', '产出指标完成情况', 20, 18, '一项产出受汛期影响没有完成'),
        item('履职效能', '其他指标', 30, 30, ''),
        item('管理效能', '资产盘点情况', 1, 0, '盘点结果没有按时入账'),
        item('管理效能', '其他指标', 49, 49, ''),
      ],
      achievements: ['完成重点业务工作，服务质量有所提高'],
      problems: '一是产出指标的安排没有考虑汛期影响；二是资产盘点的结果没有及时入账。',
      improvements: '一是合理设定产出指标，考虑汛期影响；二是每年11月完成资产盘点，年底前入账。',
    },
  };
}

const textOf = (ledger: Ledger, kind: (typeof KINDS)[number]) => writeTxt(composeReport(ledger, reportForms[kind]));

const YEARS = [sampleYear(), ...Array.from({ length: 12 }, (_, i) => arbitraryYear(i + 1))].filter(
  ({ projects }) => projects.length > 0,
);

describe.each(KINDS)('%s', (kind) => {
  it.each(YEARS.map((year, i) => [i, year] as const))('is sound and gives its numbers back (%i)', (_, year) => {
    const text = textOf(withOverall(ledgerOf(year)), kind);
    const reading = read(readTxt(new TextEncoder().encode(text), 'report.txt'));
    // a high score for little execution is a matter of the invented figures, not of how they are told
    const findings = auditDisclosure(reading).findings.filter(
      ({ severity, rule }) => severity !== 'info' && rule.id !== 'R-04',
    );
    const { proof } = ledgerFrom(reading);
    expect(reading.kind).toBe(kind);
    expect(findings.map(({ rule, message }) => `${rule.id} ${message}`)).toEqual([]);
    expect(proof.exceptions.map(({ where, printed, composed }) => `${where} ${printed} ${composed}`)).toEqual([]);
    expect(proof.numbers).toBeGreaterThan(5);
  });

  it('knows every number that is linked to a fact in any format', () => {
    const publication = composeReport(withOverall(ledgerOf(sampleYear())), reportForms[kind]);
    const source = { name: 'report', format: 'json', sha256: '', bytes: 0 } as const;
    expect(read(publicationDocument(publication, source)).kind).toBe(kind);
  });
});

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => /^00[034]_/.test(name)) : [];
if (files.length === 0) console.info('跳过：没有 ../shared/seeds，真实绩效报告的账本未测试');

describe.skipIf(files.length === 0)('real reports (../shared/seeds)', () => {
  it.each(files)('%s: contradicts only what its audit speaks of', (name) => {
    const reading = read(readTxt(new Uint8Array(readFileSync(new URL(name, SEEDS))), 'real.txt'));
    const { proof, ledger } = ledgerFrom(reading);
    for (const { where, printed, composed, finding } of proof.exceptions)
      console.info(`${where}：印作 ${printed}，账本得 ${composed ?? '（没有位置）'}　[${finding?.rule.id ?? '——'}]`);
    expect(ledger.projects.length).toBeGreaterThan(0);
    expect(proof.exceptions.length).toBeLessThan(proof.numbers / 4);
  });
});
