/** What reports on performance are called, how they speak, and the headings of their parts. */
import type { ReportKindWords, SectionLayout } from '@mingsuan/core/recognition';

export const reportKinds: readonly ReportKindWords[] = [
  {
    kind: 'overallEvaluationReport',
    titles: [
      /整体(?:支出)?(?:预算)?绩效(?:目标)?(?:自评价?|评价|运行)?(?:工作)?(?:情况)?(?:的)?(?:自评)?(?:报告|说明|总结)/,
    ],
    signs: [
      /整体支出绩效/,
      /履职效能/,
      /管理效能/,
      /部门整体绩效/,
      /综合(?:评价)?(?:自评)?得分/,
      /部门整体收支/,
      /绩效自评/,
    ],
    scope: 'department',
  },
  {
    kind: 'projectEvaluationReport',
    titles: [
      /(?:项目|专项|资金|经费)(?:支出)?(?:预算)?(?:资金)?绩效(?:单位)?(?:自评价?|评价)(?:工作)?(?:情况)?(?:的)?(?:自评)?报告/,
    ],
    signs: [
      /综合评价(?:情况)?(?:及|和)?(?:评价)?结论/,
      /绩效评价(?:工作(?:过程|开展)|原则|目的|对象)/,
      /绩效评价指标体系|绩效指标体系/,
      /偏离绩效目标/,
      /绩效目标完成情况/,
      /项目支出绩效/,
      /自评(?:工作)?(?:情况|结论)/,
    ],
    scope: 'projects',
  },
  {
    kind: 'selfEvaluationSummary',
    titles: [
      /绩效(?:管理|自评|评价)?(?:工作)?(?:开展)?情况(?:的)?说明/,
      /绩效自评(?:情况|结果|综述|工作|价)?(?:的)?(?:说明|汇总|公开|综述|情况|总结)/,
    ],
    signs: [/绩效自评综述/, /自评得分(?:为|是)?\s*\d/, /完成(?:全年|年初)?预算(?:数)?的\s*\d/, /下一步改进措施/],
    scope: 'projects',
  },
];

/** Tables may be missing from final accounts, but not these headings, nor the cover. */
export const finalAccountsHeadings =
  /^[ \t]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+部分)?[ \t]*(?:\d{4}年度?)?(?:收入支出决算总体|收支决算总体|收入决算情况|支出决算情况|财政拨款收入支出决算|一般公共预算财政拨款支出决算)|部门决算(?:公开)?[ \t]*$|^[ \t]*第[一二三四五六七八九十]+部分[ \t]*.{0,12}(?:情况说明|决算)/m;

/** Sections of reports; the first that fits wins. */
export const reportSections: readonly SectionLayout[] = [
  { role: 'attachments', words: [['附件'], ['附表'], ['评分表']], not: ['情况'] },
  {
    role: 'organisation',
    words: [['部门概况'], ['单位概况'], ['部门基本情况'], ['单位基本情况'], ['机构设置'], ['部门职能'], ['职能职责']],
  },
  { role: 'reportDuties', words: [['工作任务'], ['重点工作']], not: ['完成'] },
  { role: 'reportWhole', words: [['整体收支'], ['收支情况'], ['整体支出情况'], ['整体支出概况'], ['预算执行情况']] },
  { role: 'performance', words: [['整体绩效管理'], ['绩效管理情况'], ['绩效管理工作开展'], ['绩效自评工作开展']] },
  {
    role: 'reportResult',
    words: [['评价结论'], ['自评结论'], ['自评结果'], ['评价结果'], ['综合评价']],
    not: ['应用', '公开'],
  },
  { role: 'reportCauses', words: [['偏离'], ['未完成', '原因'], ['偏差']] },
  { role: 'reportMeasures', words: [['改进措施'], ['整改措施'], ['下一步'], ['建议']] },
  { role: 'reportProblems', words: [['问题']] },
  {
    role: 'reportTargets',
    words: [
      ['绩效目标完成'],
      ['目标完成情况'],
      ['指标完成'],
      ['任务完成'],
      ['支出完成情况'],
      ['指标分析'],
      ['绩效分析'],
    ],
  },
  { role: 'reportAchievements', words: [['工作成效'], ['主要成效'], ['取得的成效'], ['经验']] },
  {
    role: 'reportFunds',
    words: [['资金规模'], ['资金来源'], ['资金使用'], ['资金基本使用'], ['资金投入'], ['资金安排'], ['资金到位']],
  },
  { role: 'reportGoals', words: [['绩效目标'], ['总体目标']] },
  {
    role: 'reportProcess',
    words: [
      ['评价目的'],
      ['评价原则'],
      ['评价方法'],
      ['评价工作'],
      ['评价过程'],
      ['组织实施'],
      ['前期准备'],
      ['自评工作情况'],
      ['评价组织'],
    ],
  },
  { role: 'reportBasics', words: [['基本情况'], ['概况'], ['背景']] },
];
