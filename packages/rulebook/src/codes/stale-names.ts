/**
 * Names of 科目 that a reform replaced, with the first year of the new name (RULES C-07, N-46). The years are recalled and
 * may only warn, except where `seenFrom` says since which year we have read the new name in print: from then on the old
 * name is certainly wrong. `search` says how the old name may be looked for in prose: short ones (农业, 扶贫) are ordinary
 * words and count only with their level behind them.
 */
import { halfWidth } from '@mingsuan/core/text';
import { normalName } from './normal-name.ts';

export interface StaleName {
  readonly code: string;
  readonly old: string;
  readonly new: string;
  /** First year in which only the new name is right. */
  readonly from: number;
  /** First year in which we have read the new name in published accounts; null where the change is recalled only. */
  readonly seenFrom: number | null;
  readonly search: 'anywhere' | 'withLevel';
}

/** code, old name, new name, first year of the new name, year in which the new name was seen (or -). */
const LIST = `
207 文化体育与传媒支出 文化旅游体育与传媒支出 2019 2023
20701 文化 文化和旅游 2019 -
2070199 其他文化支出 其他文化和旅游支出 2019 -
20704 新闻出版广播影视 新闻出版电影、广播电视 2019 -
20799 其他文化体育与传媒支出 其他文化旅游体育与传媒支出 2019 2024
20805 行政事业单位离退休 行政事业单位养老支出 2020 2023
2080501 归口管理的行政单位离退休 行政单位离退休 2020 2023
2080504 未归口管理的行政单位离退休 行政单位离退休 2020 2023
2080599 其他行政事业单位离退休支出 其他行政事业单位养老支出 2020 2024
210 医疗卫生与计划生育支出 卫生健康支出 2019 2023
210 医疗卫生支出 卫生健康支出 2014 2023
21001 医疗卫生与计划生育管理事务 卫生健康管理事务 2019 -
2100199 其他医疗卫生与计划生育管理事务支出 其他卫生健康管理事务支出 2019 -
21010 食品和药品监督管理事务 市场监督管理事务 2019 -
212 城乡社区事务 城乡社区支出 2014 2023
21301 农业 农业农村 2020 -
2130199 其他农业支出 其他农业农村支出 2020 -
21302 林业 林业和草原 2019 -
2130299 其他林业支出 其他林业和草原支出 2019 -
21305 扶贫 巩固脱贫攻坚成果衔接乡村振兴 2022 -
2130599 其他扶贫支出 其他巩固脱贫攻坚成果衔接乡村振兴支出 2022 -
21305 巩固脱贫衔接乡村振兴 巩固脱贫攻坚成果衔接乡村振兴 2024 -
2130599 其他巩固脱贫衔接乡村振兴支出 其他巩固脱贫攻坚成果衔接乡村振兴支出 2024 -
215 资源勘探信息等支出 资源勘探工业信息等支出 2020 2023
21599 其他资源勘探信息等支出 其他资源勘探工业信息等支出 2020 -
21506 安全生产监管 应急管理事务 2019 -
220 国土海洋气象等支出 自然资源海洋气象等支出 2019 2023
22001 国土资源事务 自然资源事务 2019 2024
2200199 其他国土资源事务支出 其他自然资源事务支出 2019 2024
22099 其他国土海洋气象等支出 其他自然资源海洋气象等支出 2019 -
22201 粮油事务 粮油物资事务 2020 -
20115 工商行政管理事务 市场监督管理事务 2019 -
20117 质量技术监督与检验检疫事务 市场监督管理事务 2019 -
20124 宗教事务 统战事务（款）宗教事务（项） 2019 -
2013804 市场主体管理 经营主体管理 2025 -
21006 中医药 中医药事务 2024 -
`;

/** Ordinary words: never looked for in prose without their level. Nor are names in 事务, which name offices too. */
const ORDINARY = new Set(['文化', '农业', '林业', '扶贫', '市场主体管理', '中医药', '安全生产监管', '医疗卫生支出']);

const LEVEL_BEHIND = /^\s*\([类款项]\)/;

function read(): readonly StaleName[] {
  const rows: StaleName[] = [];
  for (const line of LIST.split('\n')) {
    const [code = '', old = '', now = '', from = '', seen = ''] = line.split(' ');
    if (now === '') continue;
    rows.push({
      code,
      old,
      new: now,
      from: Number.parseInt(from, 10),
      seenFrom: seen === '-' ? null : Number.parseInt(seen, 10),
      search: ORDINARY.has(old) || old.endsWith('事务') ? 'withLevel' : 'anywhere',
    });
  }
  return rows;
}

let list: readonly StaleName[] | undefined;

export function staleNames(): readonly StaleName[] {
  list ??= read();
  return list;
}

/** The reform that replaced the name printed beside a code; null where the name is not known to be an old one. */
export function staleName(code: string, name: string, year: number): StaleName | null {
  const printed = normalName(name);
  return staleNames().find((row) => row.code === code && year >= row.from && normalName(row.old) === printed) ?? null;
}

/** Whether an old name printed in a year is certainly wrong (an error), and not only by our recollection (a warning). */
export function isCertainlyStale(row: StaleName, year: number): boolean {
  return row.seenFrom !== null && year >= row.seenFrom;
}

let any: RegExp | undefined;

/** Any of the old names: most prose has none, and is gone through once. */
function anyStale(): RegExp {
  any ??= new RegExp([...new Set(staleNames().map(({ old }) => old))].join('|'));
  return any;
}

/** Old names in a run of prose, with where they begin; a name inside a longer old name is reported once, as the longer. */
export function staleNamesIn(text: string, year: number): { readonly row: StaleName; readonly start: number }[] {
  const hits: { row: StaleName; start: number }[] = [];
  if (!anyStale().test(text)) return hits;
  for (const row of staleNames()) {
    if (year < row.from) continue;
    // names are written the same at full and half width
    for (let at = text.indexOf(row.old); at >= 0; at = text.indexOf(row.old, at + row.old.length)) {
      if (row.search === 'anywhere' || stands(text, row.old, at)) hits.push({ row, start: at });
    }
  }
  const covers = (a: (typeof hits)[number], b: (typeof hits)[number]) =>
    a !== b && a.row.old.length > b.row.old.length && a.start <= b.start && b.start < a.start + a.row.old.length;
  return hits.filter((hit) => !hits.some((other) => covers(other, hit))).sort((a, b) => a.start - b.start);
}

/** An ordinary word used as a 科目 name: its level follows, and no other character of a name stands before it. */
function stands(text: string, name: string, at: number): boolean {
  return (
    LEVEL_BEHIND.test(halfWidth(text.slice(at + name.length, at + name.length + 6))) &&
    !/[\p{Script=Han}]/u.test(text.charAt(at - 1))
  );
}
