import type { BookDraft, DraftRow } from '@mingsuan/app/contract';
import { describe, expect, it } from 'vitest';
import { decided, editsBetween, merge, rowsAt, withCells, withRows } from './draft-edits.ts';

const place = { sheet: '收入支出', block: 0 };
const draftWith = (...rows: DraftRow[]): BookDraft => ({
  schema: 'mingsuan.draft/1',
  sheets: { 收入支出: [rows], '甲/乙': [[{ 项: '一' }]] },
});
const base = draftWith({ 科目代码: '2010301', 基本支出: '1' }, { 科目代码: '2010302', 基本支出: '2' });
const typed = (draft: BookDraft, row: number, text: string) =>
  withCells(draft, { ...place, row, header: '基本支出' }, ['基本支出'], [[text]]);

describe('edits between two drafts', () => {
  it('are the cells that differ', () => {
    expect(editsBetween(base, typed(base, 1, '5'))).toEqual([
      { op: 'add', path: '/sheets/收入支出/0/1/基本支出', value: '5' },
    ]);
    expect(editsBetween(base, base)).toEqual([]);
  });

  it('replace a block whose rows came or went', () => {
    const rows = rowsAt(base, place).slice(1);
    expect(editsBetween(base, withRows(base, place, rows))).toEqual([
      { op: 'replace', path: '/sheets/收入支出/0', value: rows },
    ]);
  });

  it('name sheets as JSON Pointers do', () => {
    const after = withCells(base, { sheet: '甲/乙', block: 0, row: 0, header: '项' }, ['项'], [['二']]);
    expect(editsBetween(base, after)).toEqual([{ op: 'add', path: '/sheets/甲~1乙/0/0/项', value: '二' }]);
  });
});

describe('a block pasted from a spreadsheet', () => {
  it('fills cells to the right and down, and adds the rows it needs', () => {
    const pasted = withCells(
      base,
      { ...place, row: 1, header: '科目代码' },
      ['科目代码', '基本支出'],
      [['a', 'b'], ['c']],
    );
    expect(rowsAt(pasted, place)).toEqual([
      rowsAt(base, place)[0],
      { 科目代码: 'a', 基本支出: 'b' },
      { 科目代码: 'c' },
    ]);
  });
});

describe('two changes of one draft', () => {
  it('are both kept where they touch different cells', () => {
    const { draft, clashes } = merge(base, typed(base, 0, '7'), typed(base, 1, '8'));
    expect(clashes).toEqual([]);
    expect(rowsAt(draft, place).map((row) => row.基本支出)).toEqual(['7', '8']);
  });

  it('are no clash where both say the same: an answer that was lost', () => {
    const mine = typed(base, 0, '7');
    expect(merge(base, mine, typed(base, 0, '7')).clashes).toEqual([]);
  });

  it('clash in a cell that both changed, and nothing is decided', () => {
    const mine = typed(base, 0, '7');
    const { draft, clashes } = merge(base, mine, typed(base, 0, '9'));
    expect(clashes).toEqual([{ ...place, row: 0, header: '基本支出', mine: '7', theirs: '9' }]);
    expect(rowsAt(draft, place)[0]?.基本支出).toBe('9');
    expect(rowsAt(decided(draft, mine, clashes), place)[0]?.基本支出).toBe('7');
  });

  it('clash as whole blocks where rows came or went on one side and cells changed on the other', () => {
    const mine = withRows(base, place, rowsAt(base, place).slice(1));
    const { draft, clashes } = merge(base, mine, typed(base, 0, '9'));
    expect(clashes).toMatchObject([{ row: null, mine: '1 行', theirs: '2 行' }]);
    expect(rowsAt(decided(draft, mine, clashes), place)).toEqual(rowsAt(mine, place));
  });
});
