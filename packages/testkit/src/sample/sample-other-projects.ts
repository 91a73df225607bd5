/** Projects of the sample year, the second half: cultural relics, villages and the government fund budget. */
import { met, missed, type Project, proportionalScore, reached, wanYuan } from '@mingsuan/generator/builders';

const relics: Project = {
  name: '文物安全巡查看护经费',
  code: '2070202',
  fund: 'general',
  initialBudget: wanYuan('45.6'),
  annualBudget: wanYuan('45.6'),
  executed: wanYuan('45.6'),
  executionDeviation: '',
  expectedGoal: '落实不可移动文物看护责任，确保文物安全。',
  actualGoal: '看护补助按月足额发放，全年未发生文物安全责任事故。',
  indicators: [
    met('数量指标', '看护不可移动文物数量', '=76处', '76处', 20),
    met('质量指标', '文物安全隐患整改率', '=100%', '100%', 15),
    met('时效指标', '看护补助按月发放及时率', '=100%', '100%', 15),
    met('社会效益指标', '文物安全状况', '稳定', reached, 15),
    met('可持续影响指标', '文物看护责任体系', '健全', reached, 15),
    met('服务对象满意度指标', '看护人员满意度', '≥90%', '96%', 10),
  ],
  analysis: {
    output: '76处不可移动文物全部落实看护人员。',
    benefit: '隐患排查及时，文物安全状况保持稳定。',
    satisfaction: '向看护人员发放问卷76份，满意度96%。',
    experience: '看护记录使用统一台账，每季度交叉抽查。',
    problems: '少数看护人员年龄偏大，巡查记录不够规范。',
    improvements: '开展看护人员业务培训，逐步优化人员结构。',
  },
};

const villages: Project = {
  name: '传统村落文化调查经费',
  code: '2130126',
  fund: 'general',
  initialBudget: wanYuan('26'),
  annualBudget: wanYuan('26'),
  executed: wanYuan('24.86'),
  executionDeviation: '成果印制份数减少，节约部分由财政收回',
  expectedGoal: '对传统村落开展文化资源调查，形成调查成果。',
  actualGoal: '完成十三个村落调查，建立了文化资源目录。',
  indicators: [
    met('数量指标', '传统村落调查数量', '≥12个', '13个', 20),
    met('质量指标', '调查报告评审通过率', '=100%', '100%', 15),
    met('时效指标', '调查任务按期完成率', '=100%', '100%', 15),
    met('社会效益指标', '村民保护意识', '提高', reached, 15),
    met('可持续影响指标', '村落文化资源目录', '完整', reached, 15),
    met('服务对象满意度指标', '受访村民满意度', '≥90%', '92%', 10),
  ],
  analysis: {
    output: '调查传统村落13个，调查报告全部通过评审。',
    benefit: '村民参与口述整理，保护意识明显提高。',
    satisfaction: '入户访问村民130人，满意度92%。',
    experience: '邀请返乡大学生参与调查，降低了外聘成本。',
    problems: '成果印制需求测算不准，形成少量结余。',
    improvements: '成果以电子版为主，按需印制。',
  },
};

const sports: Project = {
  name: '全民健身赛事活动经费',
  code: '2296003',
  fund: 'govFund',
  initialBudget: wanYuan('80'),
  annualBudget: wanYuan('98'),
  executed: wanYuan('91.35'),
  executionDeviation: '年中动用上年结转资金18万元调整预算；一场赛事取消，结余资金结转下年',
  expectedGoal: '利用彩票公益金举办全民健身赛事，带动群众参与体育锻炼。',
  actualGoal: '赛事活动贯穿全年，群众参与热情较高。',
  indicators: [
    missed(
      '数量指标',
      '全民健身赛事场次',
      '≥18场',
      '17场',
      20,
      proportionalScore(20, 17, 18),
      '一场户外赛事因场地维修取消',
    ),
    met('质量指标', '赛事安全保障达标率', '=100%', '100%', 15),
    met('时效指标', '赛事按期举办率', '≥90%', '94.44%', 15),
    met('社会效益指标', '参赛人次', '≥5200人次', '5480人次', 15),
    met('可持续影响指标', '群众健身组织网络', '完善', reached, 15),
    met('服务对象满意度指标', '参赛群众满意度', '≥90%', '91%', 10),
  ],
  analysis: {
    output: '举办全民健身赛事17场，均制定了安全保障方案。',
    benefit: '全年参赛5480人次，带动了基层健身组织发展。',
    satisfaction: '赛后扫码调查1200人，满意度91%。',
    experience: '赛事委托专业社团承办，安全保障由部门统一检查。',
    problems: '户外场地维修与赛事时间冲突，协调不够。',
    improvements: '年初与场地管理方共同排定维修和赛事时间。',
  },
};

const stations: Project = {
  name: '乡村旅游驿站运行维护经费',
  code: '2120804',
  fund: 'govFund',
  initialBudget: wanYuan('30'),
  annualBudget: wanYuan('30'),
  executed: wanYuan('28.75'),
  executionDeviation: '最后一个月维护费用下年结算，结余资金结转下年',
  expectedGoal: '保障乡村旅游驿站正常运行，提升游客服务水平。',
  actualGoal: '九个驿站全年正常开放，服务设施完好。',
  indicators: [
    met('数量指标', '运行维护驿站数量', '=9个', '9个', 20),
    met('质量指标', '驿站设施完好率', '≥95%', '96%', 15),
    met('时效指标', '维护响应及时率', '≥95%', '97%', 15),
    met('社会效益指标', '驿站服务游客人次', '≥30000人次', '32000人次', 15),
    met('可持续影响指标', '驿站管护制度', '健全', reached, 15),
    met('服务对象满意度指标', '驿站游客满意度', '≥90%', '92%', 10),
  ],
  analysis: {
    output: '9个驿站正常运行，设施完好率96%。',
    benefit: '全年服务游客32000人次，方便了自驾游客停留。',
    satisfaction: '驿站意见簿和扫码问卷共收集评价640条，满意度92%。',
    experience: '驿站由所在村负责日常保洁，部门按季考核。',
    problems: '维护费用结算滞后，影响当年支付进度。',
    improvements: '与维护单位约定按月结算，十二月费用年内预付。',
  },
};

export const otherProjects: readonly Project[] = [relics, villages, sports, stations];
