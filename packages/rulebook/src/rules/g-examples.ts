/** Small tables for examples of rules about heads. Holds no rule. */
type Head = readonly string[];

/** Tables of two rows under heads as given, after a cover. */
export function tablesText(heads: readonly Head[], cover = '明川县教育局\n2023年度部门决算公开'): string {
  const rows = '项目\t\t本年支出合计\n科目代码\t科目名称\t\n栏次\t\t1\n合计\t\t1.00\n205\t教育支出\t1.00';
  return [cover, ...heads.map((head) => `${head.join('\n')}\n${rows}`)].join('\n\n');
}

/** Heads of 03, 02, 05, and of 08 without its number. */
export const SPENT: Head = ['支出决算表', '公开03表', '部门名称：明川县教育局 2023年度', '金额单位：万元'];
export const EARNED: Head = ['收入决算表', '公开02表', '部门名称：明川县教育局 2023年度', '金额单位：万元'];
export const GENERAL: Head = [
  '一般公共预算财政拨款支出决算表',
  '公开05表',
  '部门名称：明川县教育局 2023年度',
  '金额单位：万元',
];
export const CAPITAL: Head = [
  '国有资本经营预算财政拨款支出决算表',
  '部门名称：明川县教育局 2023年度',
  '金额单位：万元',
];
