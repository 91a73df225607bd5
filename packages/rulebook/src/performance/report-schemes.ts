/**
 * Schemes of whole-department evaluations as far as we know them: items with their points, and the part each belongs to.
 * Points of 广东 are evidenced for the four items listed, the rest is left out (RULES §9.3).
 */
import type { Citation } from '../sources/index.ts';
import { cite } from '../sources/index.ts';

export interface SchemeItem {
  /** Words that an item of a report must have. */
  readonly words: RegExp;
  readonly part: string;
  /** null where we do not know them. */
  readonly points: number | null;
}

export interface OverallScheme {
  readonly id: string;
  /** A report is of this scheme where it has all these parts. */
  readonly parts: readonly string[];
  readonly items: readonly SchemeItem[];
  readonly basis: Citation;
}

const guangdong: OverallScheme = {
  id: 'guangdong',
  parts: ['履职效能', '管理效能'],
  items: [
    { words: /整体绩效目标.*产出指标/, part: '履职效能', points: 10 },
    { words: /整体绩效目标.*效益指标/, part: '履职效能', points: null },
    { words: /专项资金绩效.*完成/, part: '履职效能', points: 20 },
    { words: /支出率|支出进度/, part: '履职效能', points: null },
    { words: /事前绩效评估/, part: '管理效能', points: 3 },
    { words: /资产盘点/, part: '管理效能', points: 1 },
    {
      words: /资产|采购|合同|公开|预算编制|财务管理|结转结余|绩效管理|绩效结果|制度|经济成本|三公|成本控制|固定资产/,
      part: '管理效能',
      points: null,
    },
  ],
  basis: cite('GD', '履职效能50分、管理效能50分'),
};

const overallSchemes: readonly OverallScheme[] = [guangdong];

export function schemeOf(parts: readonly string[]): OverallScheme | null {
  return overallSchemes.find((scheme) => scheme.parts.every((part) => parts.includes(part))) ?? null;
}

export function itemOf(scheme: OverallScheme, item: string): SchemeItem | null {
  return scheme.items.find(({ words }) => words.test(item)) ?? null;
}
