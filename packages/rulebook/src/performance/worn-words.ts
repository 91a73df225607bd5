/**
 * Words of forms that tell a careful reader something: policy that is over, work that is done for its own sake, people who
 * no longer work, results that belong to no project of the kind. Lists only; the rules that ask are in `rules/`.
 */

export interface DatedWord {
  /** Taken as a regular expression, so that what only contains the word can be left out. */
  readonly pattern: string;
  /** The first fiscal year in which it is out of date. */
  readonly from: number;
  readonly why: string;
}

export const datedWords: readonly DatedWord[] = [
  {
    pattern: '贫困村|贫困户|贫困人口|精准扶贫|(?<!巩固|拓展)脱贫攻坚(?!成果|同|与|任务完成|战略)',
    from: 2022,
    why: '2021年2月已宣布脱贫攻坚战全面胜利，此后为巩固拓展脱贫攻坚成果、乡村振兴',
  },
  {
    pattern: '(?:学习|贯彻|落实|宣传|宣讲)[^，,。；;]{0,8}十九大(?:精神|报告)',
    from: 2023,
    why: '2022年10月以后应为党的二十大精神',
  },
];

/** People who have left their work, and effects that only those at work can show. */
export const PEOPLE_RETIRED = /离任|离退休|退休|退役|遗属|去世|已故/;
export const EFFECT_OF_WORK = /工作积极性|履职能力|业务能力|工作能力|工作效率/;

/** Results of whole sectors: told of a project that has nothing to do with them, they were copied. */
export const SECTOR_RESULTS =
  /基础设施|水利设施|道路(?:通行|交通)|交通条件|农业生产|粮食产量|医疗(?:服务|条件)|办学条件|教学质量|生态环境|人居环境|空气质量|旅游(?:收入|环境)|招商引资|就业(?:率|岗位)|市容市貌/;

/** Activities that a quality indicator may name: where no other word of the form does, it is of another project. */
export const ACTIVITIES = /补选|换届|选举|招聘|招生|招标|监理|拆迁|征地|体检|演练|比赛|展览|养护|绿化|租赁/;

/** Ends of names that say what a project pays for: 收视费, 取暖费. */
export const PAID_FOR = /([一-鿿]{2})费(?:用)?(?:项目)?$/;

/** Bodies that are there anyway: to count them is not to count what was done. */
export const COUNTED_BODIES =
  /(?:村|村委会|居委会|社区|乡镇|街道|党组织|党支部|单位|机构|学校|医院)(?:的)?(?:数量|个数|总数|数)$/;
