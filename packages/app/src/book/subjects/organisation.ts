/** 机构职能: duties, offices and units below, one a row. */
import type { Organisation } from '@mingsuan/core/ledger';
import { type BookSheet, type RowValues, TABS, TEXT } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';

const DUTY = '主要职责';
const OFFICE = '内设机构';
const UNIT = '所属单位';
const WORDS = [DUTY, OFFICE, UNIT] as const;
const BY_WORD: Readonly<Record<string, (typeof WORDS)[number]>> = { [DUTY]: DUTY, [OFFICE]: OFFICE, [UNIT]: UNIT };

export const organisationSheet: BookSheet = {
  name: '机构职能',
  title: '主要职责和机构设置',
  guidance: [
    '一条职责、一个内设机构、一个所属单位各填一行，个数由行数得出，不用另填。',
    '所属单位须填单位类型（如 事业单位、参照公务员法管理事业单位），同一类型的单位填在一起。',
  ],
  frozenColumns: 1,
  tabColour: TABS.whole,
  blocks: [
    {
      title: '机构职能',
      fixed: null,
      spare: 30,
      columns: [
        { header: '类别', width: 14, entry: { kind: 'choice', words: WORDS } },
        { header: '单位类型', width: 30, entry: TEXT, prompt: '只有所属单位要填。' },
        { header: '内容', width: 90, entry: TEXT },
      ],
      checks: [{ columns: ['单位类型'], formula: `AND({类别}="${UNIT}",{单位类型}="")` }],
    },
  ],
};

export function organisationRows({ duties, offices, units }: Organisation): RowValues[] {
  return [
    ...duties.map((text) => ({ 类别: DUTY, 内容: text })),
    ...offices.map((text) => ({ 类别: OFFICE, 内容: text })),
    ...units.flatMap(({ kind, names }) => names.map((text) => ({ 类别: UNIT, 单位类型: kind, 内容: text }))),
  ];
}

export function readOrganisation(rows: readonly RowReader[]): Organisation {
  const duties: string[] = [];
  const offices: string[] = [];
  const units = new Map<string, string[]>();
  for (const row of rows) {
    const word = row.needed('类别') === '' ? null : row.choice('类别', BY_WORD);
    const text = row.needed('内容');
    if (word === DUTY) duties.push(text);
    else if (word === OFFICE) offices.push(text);
    else if (word === UNIT) {
      const kind = row.needed('单位类型');
      units.set(kind, [...(units.get(kind) ?? []), text]);
    }
  }
  return { duties, offices, units: [...units].map(([kind, names]) => ({ kind, names })) };
}
