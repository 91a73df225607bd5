/** 原因与用途: why figures changed, and what money was used for; one text a row, under the words for its fact. */
import type { Ledger } from '@mingsuan/core/ledger';
import { type FactKey, factKey, type Measure, parseFactKey } from '@mingsuan/core/statement';
import { type BookSheet, type RowValues, TABS, TEXT } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';

/** What a text tells, and the measure of the fact it tells it of. */
const KINDS: Readonly<Record<string, { readonly of: 'reasons' | 'uses'; readonly measure: Measure }>> = {
  较上年增减的原因: { of: 'reasons', measure: 'amount' },
  与年初预算不同的原因: { of: 'reasons', measure: 'initialCompletion' },
  与全年预算不同的原因: { of: 'reasons', measure: 'completion' },
  资金用途: { of: 'uses', measure: 'amount' },
};

const item = (name: string) => ({ concept: 'threePublic', dims: { item: name } });
const spent = (fund: string) => ({ concept: 'expenditure', dims: { fund } });

/** Words for facts; those of expenditure may be narrowed to a 科目. */
const FACTS: Readonly<Record<string, { readonly concept: string; readonly dims: Readonly<Record<string, string>> }>> = {
  收入支出总计: { concept: 'revenueTotal', dims: {} },
  财政拨款收入支出总计: { concept: 'revenueTotal', dims: { fund: 'fiscal' } },
  一般公共预算财政拨款支出: spent('general'),
  政府性基金预算财政拨款支出: spent('govFund'),
  国有资本经营预算财政拨款支出: spent('stateCapital'),
  机关运行经费: { concept: 'agencyOperating', dims: {} },
  '“三公”经费合计': { concept: 'threePublic', dims: {} },
  '因公出国（境）费': item('overseas'),
  公务用车购置及运行维护费: item('vehicles'),
  公务用车购置费: item('vehiclePurchase'),
  公务用车运行维护费: item('vehicleOperation'),
  公务接待费: item('hospitality'),
  政府采购支出: { concept: 'procurement', dims: {} },
  其他用车: { concept: 'vehicles', dims: { use: 'other' } },
};

export const reasonsSheet: BookSheet = {
  name: '原因与用途',
  title: '增减原因和资金用途',
  guidance: [
    '说明部分的文字：指标与上年、与预算不同的原因，资金用在什么地方。句末不加句号；没有变化的不用填。',
    '支出的原因和用途可以具体到科目：在“科目代码”填类（三位）或项（七位）。',
  ],
  frozenColumns: 3,
  tabColour: TABS.whole,
  blocks: [
    {
      title: '原因与用途',
      fixed: null,
      spare: 30,
      columns: [
        { header: '内容', width: 24, entry: { kind: 'choice', words: Object.keys(KINDS) } },
        { header: '指标', width: 32, entry: { kind: 'code', list: '指标名称' }, prompt: '从下拉列表中选。' },
        { header: '科目代码', width: 11, entry: { kind: 'code', list: '' }, prompt: '不分科目的留空。' },
        { header: '文字', width: 90, entry: TEXT },
      ],
    },
  ],
};

/** Words for the drop-down of 指标. */
export const factWords: readonly string[] = Object.keys(FACTS);

export function reasonRows({ reasons, uses }: Ledger): RowValues[] {
  const row = (of: 'reasons' | 'uses', key: FactKey, text: string): RowValues => {
    const { concept, dims, measure } = parseFactKey(key);
    const { function: code = '', ...others } = dims;
    const base = factKey(concept, others);
    const kind = Object.keys(KINDS).find((word) => KINDS[word]?.of === of && KINDS[word]?.measure === measure);
    const words = factWords.find((word) => FACTS[word] && factKey(FACTS[word].concept, FACTS[word].dims) === base);
    return { 内容: kind ?? `${of}:${measure}`, 指标: words ?? base, 科目代码: code, 文字: text };
  };
  return [
    ...Object.entries(reasons).map(([key, text]) => row('reasons', key, text)),
    ...Object.entries(uses).map(([key, text]) => row('uses', key, text)),
  ];
}

export function readReasons(rows: readonly RowReader[]): Pick<Ledger, 'reasons' | 'uses'> {
  const told = { reasons: {} as Record<FactKey, string>, uses: {} as Record<FactKey, string> };
  for (const row of rows) {
    const kind = row.needed('内容') === '' ? null : row.choice('内容', KINDS);
    const base = factOf(row);
    const code = row.code('科目代码');
    if (code !== '' && !/^(?:\d{3}|\d{5}|\d{7})$/.test(code)) {
      row.problem(
        '科目代码',
        'wrong-code',
        `「${code}」不是科目代码。请填三位（类）、五位（款）或七位（项）数字，或留空。`,
      );
    }
    if (kind === null || base === null) continue;
    const key = factKey(base.concept, code === '' ? base.dims : { ...base.dims, function: code }, kind.measure);
    if (told[kind.of][key] !== undefined) {
      row.problem('指标', 'duplicate', '同一内容、指标和科目已在上面填过。请合为一行。');
    }
    told[kind.of][key] = row.text('文字');
  }
  return told;
}

/** A key of a fact that has no words here may stand as it is. */
const KEY = /^[a-zA-Z]+(?:\{[\w=,.\u4e00-\u9fff]+\})?$/;

function factOf(row: RowReader): { readonly concept: string; readonly dims: Readonly<Record<string, string>> } | null {
  const words = row.needed('指标');
  if (words === '') return null;
  const known = FACTS[words];
  if (known) return known;
  if (KEY.test(words)) return parseFactKey(words);
  row.problem('指标', 'wrong-choice', `不认识指标「${words}」。请从下拉列表中选。`);
  return null;
}
