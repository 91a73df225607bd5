/** The law of the workbook: what is read back from it is the ledger that it was written from. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyLedger, type Fund, type Ledger, type LedgerProject, scopeFacts } from '@mingsuan/core/ledger';
import { POINT } from '@mingsuan/core/performance';
import { storedBook } from '@mingsuan/core/workbook';
import { readStoredCells } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { bookOf } from './book-of.ts';
import { readBook } from './read-book.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** Everything of a project that may be left out, filled in. */
function full(project: LedgerProject): Required<LedgerProject> {
  const part = { initialBudget: 100, annualBudget: 200, executed: 0 };
  return {
    ...project,
    fundSource: '省级财政资金',
    targetedBudget: project.initialBudget + 1,
    isSecret: true,
    overview: '项目用于公共文化服务，依据县级文化发展规划实施',
    toldScore: 96.5 * POINT,
    funding: { carried: part, other: part },
    analysis: { ...project.analysis, execution: '预算{{全年预算数}}，支出{{全年执行数}}。' },
    indicators: project.indicators.map((indicator) => ({ ...indicator, adjustedTarget: `${indicator.target}左右` })),
  };
}

function basicOf({ lines }: Ledger, money: Fund): number {
  return lines.reduce((sum, { fund, expenditure }) => sum + (fund === money ? (expenditure.basic ?? 0) : 0), 0);
}

/** Our sample with everything that a ledger may leave out. */
function fullLedger(): Required<Ledger> {
  const ledger = ledgerOf(sampleYear());
  const indicator = { level2: '产出', target: '≥95%', actual: '97.8%', weight: 50 * POINT, score: 48.1 * POINT };
  return {
    ...ledger,
    annualBudget: ledger.initialBudget,
    otherBasicByEconomic: { nonFiscal: { '30101': basicOf(ledger, 'nonFiscal'), '30201': 0 } },
    procurement: {
      ...ledger.procurement,
      smallMediumByKind: { goods: ledger.procurement.smallMedium, works: 0, services: 0 },
      reserved: {
        smallMedium: 300_00,
        smallMicro: 200_00,
        awardedSmallMedium: 250_00,
        awardedSmallMicro: 0,
        otherSmallMedium: 20_00,
      },
    },
    lastYear: { ...ledger.lastYear, general: 12_345_678_90 },
    projects: ledger.projects.map(full),
    overall: {
      annualBudget: 12_860_000_00,
      executed: 12_325_200_00,
      goal: { expected: '全年举办文化活动120场', actual: '举办124场' },
      tasks: ['办好公共文化服务', '加强文物保护利用'],
      indicators: ['履职效能', '管理效能'].map((level1) => ({
        ...indicator,
        level1,
        name: `${level1}完成率`,
        deviation: '',
      })),
      achievements: ['公共文化场馆全部免费开放'],
      problems: '指标没有考虑汛期',
      improvements: '合理设定指标',
    },
    report: 'overallEvaluationReport',
    evaluated: {
      projects: 20,
      allProjects: 21,
      amount: 2_283_500_00,
      projectTotal: 2_300_000_00,
      generalTotal: 1,
      told: Object.fromEntries(scopeFacts.map((key, i) => [key, i])),
    },
    improvement: '逐项整改',
    otherMatters: '无其他事项',
    terms: { 公共文化服务: '指由政府主导提供的文化设施、产品和活动' },
    codeNames: { '2079901': '文旅专项（县级增设）' },
    reasons: { ...ledger.reasons, 'carriedOut{fund=govFund}': '项目跨年实施' },
  };
}

function throughFile(ledger: Ledger, change = (bytes: Uint8Array): Uint8Array => bytes) {
  const book = readStoredCells(change(writeXlsx(bookOf(ledger))), '账本.xlsx');
  if ('code' in book) throw new Error(book.message);
  return readBook(book);
}

describe('readBook(bookOf(ledger))', () => {
  it('is our sample', () => {
    const ledger = ledgerOf(sampleYear());
    expect(readBook(storedBook(bookOf(ledger)))).toEqual({ ledger, problems: [] });
  });

  it('is a ledger with everything that may be left out', () => {
    const ledger = fullLedger();
    expect(throughFile(ledger)).toEqual({ ledger, problems: [] });
  });

  it('is the ledger of hundreds of invented department-years', () => {
    for (const seed of seeds(200)) {
      const ledger = ledgerOf(arbitraryYear(seed));
      const { ledger: back, problems } = readBook(storedBook(bookOf(ledger)));
      expect({ seed, problems: problems.filter(({ severity }) => severity === 'error') }).toEqual({
        seed,
        problems: [],
      });
      expect(back).toEqual(ledger);
    }
  });

  it('is the ledger after a file', () => {
    for (const seed of seeds(20)) {
      const ledger = ledgerOf(arbitraryYear(seed));
      expect(throughFile(ledger).ledger).toEqual(ledger);
    }
  });

  it('is an empty ledger', () => {
    const ledger = emptyLedger('明川县文化和旅游局', 2024);
    expect(throughFile(ledger)).toEqual({ ledger, problems: [] });
  });
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!hasLibreOffice)('LibreOffice', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-book-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function convert(bytes: Uint8Array | string, from: string, to: string): Buffer {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    writeFileSync(join(folder, `in.${from}`), bytes);
    const out = join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, `in.${from}`)], {
      stdio: 'ignore',
    });
    return readFileSync(join(out, `in.${to}`));
  }

  it('opens and saves the workbook without loss', () => {
    for (const ledger of [fullLedger(), ledgerOf(arbitraryYear(7))]) {
      expect(throughFile(ledger, (bytes) => convert(bytes, 'xlsx', 'xlsx')).ledger).toEqual(ledger);
    }
  });

  it('edits an amount, which comes back as that amount', () => {
    const ledger = ledgerOf(sampleYear());
    const { goods } = ledger.procurement;
    const edited = throughFile(ledger, (bytes) => {
      const flat = convert(bytes, 'xlsx', 'fods').toString('utf8');
      const value = `office:value="${goods / 100}"`;
      expect(flat).toContain(value);
      return convert(flat.replace(value, 'office:value="234600.07"'), 'fods', 'xlsx');
    });
    expect(edited.ledger).toEqual({ ...ledger, procurement: { ...ledger.procurement, goods: 234_600_07 } });
  });
});
