/**
 * Words that rules about reports look for, for half-width text: what a saving, a wrong estimate, a survey, a task still open is
 * called; matters that a goal promises. They say that something is told of, never that it is wrong.
 */

/** 没有花完 told as thrift. */
export const SAVED = /本着节约|厉行节约|节约(?:了)?(?:原则|成本|资金|开支|经费|支出)/;

/** Causes that are no thrift: heads and amounts that could not be foreseen. */
export const MISJUDGED =
  /(?:人员|人数|数量|总数|情况)[^，。；]{0,10}(?:变动|变化|难以?预[测计料]|不确定)|难以?(?:预测|预计|测算|预料)|(?:预算|测算)[^，。；]{0,6}(?:不够?准确|不够?精[准细]|偏差较大|偏高)/;

/** How many were asked, and how. */
export const SAMPLED =
  /问卷|样本|抽样|抽查|随机(?:调查|抽取|访问)|电话(?:调查|访问|回访)|网络(?:调查|测评)|入户|走访\S{0,12}\d|回收\S{0,4}\d|发放\S{0,8}\d+\s*份|\d+\s*(?:人|份|名|户)[^，。；]{0,10}(?:调查|参与测评|评价)/;

/**
 * Costs of running the department itself: 公用经费 within 基本支出 (支出经济分类 302), and no project. Not those that a department
 * hands on: of villages, of communities, as subsidies.
 */
export const OFFICE_COSTS =
  /办公(?:经费|费|用品|耗材)|(?:日常|机关)(?:公用|运转|运行|办公)(?:经费|费)|公用经费|水电费|物业费/;
export const HANDED_ON = /村|社区|乡镇|街道|基层|学校|补助|补贴|转移支付|下拨/;

/** Work that its account says is still to be accepted. */
export const NOT_ACCEPTED =
  /[^，。；]{0,12}(?:待|需|须|尚未|未|没有)[^，。；]{0,8}验收[^，。；]{0,14}|[^，。；]{0,10}验收(?:合格|通过)?后[^，。；]{0,4}(?:给付|支付|拨付|付款|付清)/;

/** What a whole department's account of its money tells of. */
export const WHOLE_ACCOUNT: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '收入', words: /收入/ },
  { name: '基本支出和项目支出的构成', words: /基本支出[^。]*项目支出|项目支出[^。]*基本支出/ },
  { name: '“三公”经费', words: /三公/ },
  { name: '结转结余', words: /结转|结余/ },
];

/** Goals and indicators called poor by the report itself. */
export const POOR_GOALS =
  /绩效(?:目标|指标)[^。；]{0,24}(?:质量不高|不够?(?:规范|清晰|细化|明确|科学|合理|完整)|(?:过于|比较|较为)简单|未能?(?:完全)?(?:细化|量化|体现))/;
/** Items of a scheme that are about goals and indicators themselves, not about their completion. */
export const ITEM_OF_GOALS = /(?:目标|指标)(?:设[置定]|编[制报]|合理|质量|明确|申报|管理)|绩效管理/;
/** Items about the budget's execution. */
export const ITEM_OF_EXECUTION = /预算(?:执行|编制|调整|完成)|支出率|支出进度|支付进度|执行率|约束性/;

/** Matters that goals promise, and that an indicator could measure. */
export const GOAL_MATTERS: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '集体经济', words: /集体经济/ },
  { name: '治理水平', words: /治理(?:水平|能力|效能)/ },
  { name: '服务能力', words: /服务(?:能力|水平)/ },
  { name: '就业', words: /就业/ },
  { name: '增收', words: /增收|收入(?:水平)?(?:提高|增长)/ },
  { name: '生态环境', words: /生态环境|人居环境|环境质量/ },
  { name: '安全', words: /安全(?:生产|水平|事故)/ },
  { name: '产业发展', words: /产业(?:发展|升级)|招商/ },
];

/** Measures against money that was left. */
export const LEFT_MONEY = /存量资金|沉淀资金|闲置资金|结余资金|结转资金|盘活/;
/** The way forward, told where problems are asked for. */
export const GOING_ON = /接下来|下一步|今后|下阶段/;
