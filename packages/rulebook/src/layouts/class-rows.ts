/**
 * The 26 支出功能分类 rows of 收入支出决算总表 (公开01表 行次 32–57) and 财政拨款收入支出决算总表 (公开04表 行次 33–58), in order.
 * Rows are found by label, never by position: some places print 24 (no 债务还本, no 债务付息) and number them anew.
 */
import { normalName } from '../codes/normal-name.ts';

export interface ClassRow {
  /** 一 is 1, as printed where all 26 rows stand. */
  readonly ordinal: number;
  /** As printed, without its ordinal. */
  readonly label: string;
  /** 类 of the functional classification. */
  readonly code: string;
  /** Labels of earlier years, and misprints met in published documents. Whole names only: they are looked for in prose. */
  readonly aliases: readonly string[];
}

/** code, label, aliases; in the order of the table. */
const ROWS = `
201 一般公共服务支出
202 外交支出
203 国防支出
204 公共安全支出
205 教育支出
206 科学技术支出
207 文化旅游体育与传媒支出 文化体育与传媒支出
208 社会保障和就业支出
210 卫生健康支出 医疗卫生与计划生育支出 医疗卫生支出
211 节能环保支出 环境保护支出
212 城乡社区支出 城乡社区事务 城乡社区事务支出
213 农林水支出 农林水事务 农林水事务支出
214 交通运输支出
215 资源勘探工业信息等支出 资源勘探信息等支出 资源勘探电力信息等事务
216 商业服务业等支出 商业服务业等事务
217 金融支出 金融监管等事务支出
219 援助其他地区支出
220 自然资源海洋气象等支出 国土海洋气象等支出 国土资源气象等事务
221 住房保障支出
222 粮油物资储备支出 粮油物资储备事务 粮油物资储备管理事务
223 国有资本经营预算支出
224 灾害防治及应急管理支出
229 其他支出
231 债务还本支出
232 债务付息支出
234 抗疫特别国债安排的支出 抗役特别国债安排的支出
`;

export const classRows: readonly ClassRow[] = ROWS.trim()
  .split('\n')
  .map((line, index) => {
    const [code = '', label = '', ...aliases] = line.split(' ');
    return { ordinal: index + 1, label, code, aliases };
  });

const ORDINAL = /^[一二三四五六七八九十]+[、.．]/;

let byLabel: Map<string, ClassRow> | undefined;

/** The row of a printed label, with or without its ordinal, current or former; null for a row that is no class. */
export function classRowOf(label: string): ClassRow | null {
  if (!byLabel) {
    byLabel = new Map();
    for (const row of classRows) for (const name of [row.label, ...row.aliases]) byLabel.set(normalName(name), row);
  }
  return byLabel.get(normalName(label).replace(ORDINAL, '')) ?? null;
}

export function classRowByCode(code: string): ClassRow | null {
  return classRows.find((row) => row.code === code) ?? null;
}
