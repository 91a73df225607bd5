/** Words of reasons as narratives give them, for half-width text. They tell what a reason is about, never that it is wrong. */

/** Changes of one base that several contributions are reckoned on; group 1. */
export const RATE_REASONS = /(缴费基数(?=[^，。；]{0,4}(?:调整|提高|上调|增加|变化)))/;

/** Pay and people. */
export const PERSONNEL_ONLY = /人员|增资|工资|薪|津贴|补贴标准|社保|公积金|缴费/;

/** Anything else that money goes to. */
export const WORK_OF_PROJECTS =
  /项目|专项|工程|建设|购置|采购|补助|拨款|任务|活动|资金|设备|维修|运转|业务|经费|上级|一次性|村|疫情|结转/;
