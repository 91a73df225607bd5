/**
 * The law of putting right: whatever is typed wrong into the self-evaluations of a sound book, what the audit knows is put
 * right at once and what is left is asked for word by word; once that is written nothing contradicts. Real documents are
 * looked for in ../shared and hold nothing here but their own contradictions.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { prove } from '../compile/compile.ts';
import type { BookDraft } from '../contract/index.ts';
import { ledgerFrom } from '../ledger/ledger-from.ts';
import { read } from '../read/read.ts';
import { amended, amendmentsOf, type DraftAmendment } from './amend-draft.ts';
import { draftOf, readDraft } from './draft.ts';
import { settledDraft } from './settle-draft.ts';

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
if (seeds.length === 0) console.info('跳过：没有 ../shared/seeds，真实文件编成账本后的改正未测试');

const sound = draftOf(ledgerOf(sampleYear()));

function typed(draft: BookDraft, row: number, values: Readonly<Record<string, string>>): BookDraft {
  const rows = (draft.sheets.项目指标?.[0] ?? []).map((old, at) => (at === row ? { ...old, ...values } : old));
  return { ...draft, sheets: { ...draft.sheets, 项目指标: [rows] } };
}

const yuan = (fen: number) => String(fen / 100);

function sampleYearProject() {
  const [first] = ledgerOf(sampleYear()).projects;
  if (first === undefined) throw new Error('the sample has projects');
  return first;
}

/** The errors of what leaves, each with what is to be done. */
function errorsOf(draft: BookDraft): { readonly rule: string; readonly todo: readonly DraftAmendment[] }[] {
  const { ledger } = readDraft(draft);
  if (ledger === null) throw new Error('the draft is no ledger');
  const proof = prove(ledger);
  if ('problems' in proof) throw new Error('the ledger cannot be composed');
  const todo = amendmentsOf(proof, draft);
  return proof.audit.findings.flatMap(({ severity, rule }, at) =>
    severity === 'error' ? [{ rule: rule.id, todo: todo[at] ?? [] }] : [],
  );
}

/** What a person is asked for, written. */
function withWordsWritten(draft: BookDraft): BookDraft {
  const asked = errorsOf(draft).flatMap(({ todo }) => todo);
  return asked.reduce((made, one) => {
    const changes = one.changes.map(({ cell, text }) => ({
      cell,
      text: text ?? (cell.header.includes('原因') ? '设备到货晚，已列入下年度采购计划' : '不超出预算'),
    }));
    return amended(made, { ...one, changes });
  }, draft);
}

/** Settled and written in turns, as a person goes on until nothing is left. */
function wentThrough(draft: BookDraft): BookDraft {
  let now = settledDraft(draft, null).draft;
  for (let turn = 0; turn < 4 && errorsOf(now).length > 0; turn++) {
    now = settledDraft(withWordsWritten(now), null).draft;
  }
  return now;
}

describe('a book with contradictions', () => {
  it('has none to begin with, and is left as it is', () => {
    expect(errorsOf(sound)).toEqual([]);
    expect(settledDraft(sound, null)).toEqual({ draft: sound, done: [] });
  });

  it('follows its results again where a score was typed over them', () => {
    const weight = sound.sheets.项目指标?.[0]?.[0]?.分值 ?? '';
    const short = typed(sound, 0, { 实际完成值: '1', 年度指标值: '4', 符号: '≥', 偏差原因分析及改进措施: '到货晚' });
    const over = typed(short, 0, { 得分: weight });
    expect(errorsOf(over).map(({ rule }) => rule)).toContain('P-21');
    const { draft, done } = settledDraft(over, null);
    expect(draft.sheets.项目指标?.[0]?.[0]?.得分).toBe('');
    expect(done.join()).toMatch(/得分改为/);
    expect(errorsOf(draft)).toEqual([]);
  });

  it('asks for words where only words are missing', () => {
    const silent = typed(sound, 0, { 实际完成值: '', 得分: '0', 偏差原因分析及改进措施: '' });
    const left = errorsOf(settledDraft(silent, null).draft);
    expect(left.length).toBeGreaterThan(0);
    const asked = left.flatMap(({ todo }) => todo.flatMap(({ changes }) => changes));
    expect(asked.every(({ text }) => text === null)).toBe(true);
    expect(asked.map(({ cell }) => cell.header)).toEqual(expect.arrayContaining(['实际完成值']));
  });

  it('proposes missing points for the group that lacks them, and leaves the choice of the indicator to the person', () => {
    const weight = Number.parseInt(sound.sheets.项目指标?.[0]?.[0]?.分值 ?? '', 10);
    const light = typed(sound, 0, { 分值: String(weight - 5) });
    const [error] = errorsOf(light);
    expect(error?.rule).toBe('P-04');
    const [proposal] = error?.todo ?? [];
    expect(proposal?.others.length).toBeGreaterThan(0);
    expect(settledDraft(light, null)).toEqual({ draft: light, done: [] });
    for (const chosen of [proposal, ...(proposal?.others ?? [])])
      expect(errorsOf(settledDraft(chosen === undefined ? light : amended(light, chosen), null).draft)).toEqual([]);
  });

  it('puts right a number that was typed into words', () => {
    const { executed, annualBudget } = sampleYearProject();
    const words = (spent: number) =>
      `全年预算${yuan(annualBudget)}元，预算支出${yuan(spent)}元，预算执行率{{执行率}}。`;
    const [rows = []] = sound.sheets.项目目标 ?? [];
    const told = { ...rows[0], 项目实施和预算执行情况: words(executed + 100_000) };
    const wrong = { ...sound, sheets: { ...sound.sheets, 项目目标: [[told, ...rows.slice(1)]] } };
    expect(errorsOf(wrong).length).toBeGreaterThan(0);
    const { draft } = settledDraft(wrong, null);
    expect(draft.sheets.项目目标?.[0]?.[0]?.项目实施和预算执行情况).toBe(words(executed));
    expect(errorsOf(draft)).toEqual([]);
  });

  it('is clean in the end, whatever was typed over it', () => {
    const rows = sound.sheets.项目指标?.[0] ?? [];
    const slips: Readonly<Record<string, string>>[] = [
      { 得分: '99' },
      { 分值: '1' },
      { 年度指标值: '', 符号: '' },
      { 实际完成值: '0' },
      { 实际完成值: '未完成', 得分: '5', 偏差原因分析及改进措施: '资金未全部支付，财政收回' },
    ];
    const wrong = slips.reduce((draft, slip, i) => typed(draft, (i * 3) % rows.length, slip), sound);
    expect(errorsOf(wrong).length).toBeGreaterThan(2);
    expect(errorsOf(wentThrough(wrong))).toEqual([]);
  });
});

describe.skipIf(seeds.length === 0)('a book of a real document (../shared/seeds)', { timeout: 60_000 }, () => {
  it.each(seeds)('%s leaves clean once all is adopted and written', (name) => {
    const reading = read(readTxt(readFileSync(new URL(name, SEEDS)), 'real.txt'));
    const draft = draftOf(ledgerFrom(reading).ledger);
    const { draft: settled, done } = settledDraft(draft, null);
    const left = errorsOf(settled);
    console.info(
      `${name}：编成账本后 ${errorsOf(draft).length} 处矛盾，全部采用 ${done.length} 处后剩 ${left.length} 处待补写`,
    );
    expect(left.filter(({ todo }) => todo.length === 0)).toEqual([]);
    expect(errorsOf(wentThrough(settled))).toEqual([]);
  });
});
