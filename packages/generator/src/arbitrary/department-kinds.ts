/** Kinds of county departments a random year may be about, with the 功能科目 such a department spends under. */
export interface DepartmentKind {
  readonly office: string;
  /** 行政运行. */
  readonly operation: string;
  /** 项 of its projects, 一般行政管理事务 first. */
  readonly projects: readonly string[];
  /** 项 of its 事业单位, if it may have any. */
  readonly institution: string | null;
  readonly govFund: readonly string[];
  readonly stateCapital: readonly string[];
}

const lottery = ['2296002', '2296003'];
const land = ['2120801', '2120804', '2120899', '2121301'];
const enterprise = ['2230105', '2239999'];

export const departmentKinds: readonly DepartmentKind[] = [
  kind('财政局', '2010601', ['2010602', '2010607', '2010608', '2010699'], '2010650', land.slice(2), enterprise),
  kind('审计局', '2010801', ['2010802', '2010804', '2010899'], '2010850', [], []),
  kind('统计局', '2010501', ['2010502', '2010507', '2010508', '2010599'], '2010550', [], []),
  kind('市场监督管理局', '2013801', ['2013802', '2013805', '2013815', '2013816'], '2013850', [], []),
  kind('文化和旅游局', '2070101', ['2070102', '2070109', '2070111', '2070114', '2070199'], '2070104', lottery, []),
  kind('民政局', '2080201', ['2080202', '2080206', '2080208', '2081002', '2081107', '2082001'], '2080250', lottery, []),
  kind('农业农村局', '2130101', ['2130102', '2130108', '2130109', '2130122', '2130199'], '2130104', land, []),
  kind('自然资源局', '2200101', ['2200102', '2200199', '2120201'], '2200150', land, []),
  kind('住房和城乡建设局', '2120101', ['2120102', '2120104', '2120303', '2120501'], '2120199', land, enterprise),
  kind('应急管理局', '2240101', ['2240102', '2240106', '2240108', '2240199'], '2240150', [], []),
];

/** Invented counties; none of them is in GB/T 2260. */
export const counties: readonly string[] = [
  '明川县',
  '清岚县',
  '霁川县',
  '望川县',
  '砚溪县',
  '禾川县',
  '澄溪县',
  '桐岭县',
];

function kind(
  office: string,
  operation: string,
  projects: string[],
  institution: string,
  govFund: readonly string[],
  stateCapital: readonly string[],
): DepartmentKind {
  return { office, operation, projects, institution, govFund, stateCapital };
}
