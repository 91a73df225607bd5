/** 名词解释: terms that the department explains in its own words. */
import type { Ledger } from '@mingsuan/core/ledger';
import { type BookSheet, type RowValues, TABS, TEXT } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';

export const termsSheet: BookSheet = {
  name: '名词解释',
  title: '名词解释',
  guidance: ['可以不填：程序按文中用到的名词写出通用的解释。要用本单位自己的解释，或解释别的名词，一个名词填一行。'],
  frozenColumns: 1,
  tabColour: TABS.whole,
  blocks: [
    {
      title: '名词解释',
      fixed: null,
      spare: 30,
      columns: [
        { header: '名词', width: 34, entry: TEXT },
        { header: '解释', width: 100, entry: TEXT },
      ],
      checks: [{ columns: ['解释'], formula: 'AND({名词}<>"",{解释}="")' }],
    },
  ],
};

export function termRows(terms: Ledger['terms'] = {}): RowValues[] {
  return Object.entries(terms).map(([term, meaning]) => ({ 名词: term, 解释: meaning }));
}

export function readTerms(rows: readonly RowReader[]): Pick<Ledger, 'terms'> {
  const terms: Record<string, string> = {};
  for (const row of rows) {
    const [term, meaning] = [row.needed('名词'), row.needed('解释')];
    if (term in terms) row.problem('名词', 'duplicate', `「${term}」已在上面解释过。请只留一行。`);
    terms[term] = meaning;
  }
  return rows.length === 0 ? {} : { terms };
}
