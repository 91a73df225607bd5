/** Projects of the sample year, the first half: general public budget, culture and tourism. */
import { met, missed, partlyReached, proportionalScore, reached } from '../indicators.ts';
import { wanYuan } from '../money.ts';
import type { Project } from '../project.ts';

const marketSupervision: Project = {
  name: '文化市场综合治理经费',
  code: '2070102',
  fund: 'general',
  initialBudget: wanYuan('38'),
  annualBudget: wanYuan('38'),
  executed: wanYuan('36.24'),
  executionDeviation: '执法记录设备质保金按合同留待下年支付',
  expectedGoal: '全年对文化经营场所开展常态化检查，规范文化市场秩序。',
  actualGoal: '按季度完成场所检查和专项整治，全年未发生文化市场安全责任事故。',
  indicators: [
    met('数量指标', '文化经营场所检查次数', '≥240次', '252次', 20),
    met('质量指标', '检查发现问题整改率', '=100%', '100%', 15),
    met('时效指标', '季度检查按期完成率', '=100%', '100%', 15),
    met('社会效益指标', '文化市场经营秩序', '规范', reached, 15),
    met('可持续影响指标', '日常巡查机制', '健全', reached, 15),
    met('服务对象满意度指标', '经营业主满意度', '≥90%', '94%', 10),
  ],
  analysis: {
    output: '全年检查文化经营场所252次，发现的问题全部整改。',
    benefit: '文化市场经营秩序规范，举报投诉量持续减少。',
    satisfaction: '向经营业主发放调查问卷80份，满意度94%。',
    experience: '检查计划与专项整治统筹安排，检查结果当月录入台账。',
    problems: '质保金支付周期跨年，影响了当年执行进度。',
    improvements: '编制预算时按合同约定的付款时点安排资金。',
  },
};

const performances: Project = {
  name: '送戏下乡与群众文化活动经费',
  code: '2070109',
  fund: 'general',
  initialBudget: wanYuan('156'),
  annualBudget: wanYuan('156'),
  executed: wanYuan('152.39'),
  executionDeviation: '两场演出因暴雨取消，相应经费未支付',
  expectedGoal: '组织送戏下乡和广场文化活动，丰富基层群众文化生活。',
  actualGoal: '演出覆盖全部乡镇，群众文化活动品牌初步形成。',
  indicators: [
    missed(
      '数量指标',
      '送戏下乡演出场次',
      '≥120场',
      '118场',
      20,
      proportionalScore(20, 118, 120),
      '两场演出因暴雨取消，已列入下年一季度补演计划',
    ),
    met('质量指标', '演出节目审查合格率', '=100%', '100%', 15),
    met('时效指标', '演出计划按期完成率', '≥95%', '98.33%', 15),
    met('社会效益指标', '基层群众文化生活', '丰富', reached, 15),
    met('可持续影响指标', '群众文艺团队培育机制', '完善', reached, 15),
    met('服务对象满意度指标', '观演群众满意度', '≥90%', '95%', 10),
  ],
  analysis: {
    output: '全年完成送戏下乡演出118场，节目审查全部合格。',
    benefit: '演出覆盖全部乡镇，基层群众文化生活更加丰富。',
    satisfaction: '现场抽样访问观众300人，满意度95%。',
    experience: '由乡镇点单、剧团接单，演出内容贴近群众需求。',
    problems: '露天演出受天气影响较大，备用场次安排不足。',
    improvements: '汛期减少露天场次，提前落实室内备用场地。',
  },
};

const heritage: Project = {
  name: '非物质文化遗产保护传承经费',
  code: '2070111',
  fund: 'general',
  initialBudget: wanYuan('72'),
  annualBudget: wanYuan('84'),
  executed: wanYuan('68.88'),
  executionDeviation: '年中动用上年结转资金12万元调整预算；部分采集任务延期，经费结转下年',
  expectedGoal: '完成代表性项目数字化采集，支持传承人开展授徒传艺。',
  actualGoal: '完成二十四个项目采集，其余项目因传承人患病等原因顺延。',
  indicators: [
    missed(
      '数量指标',
      '代表性项目数字化采集数量',
      '≥30项',
      '24项',
      20,
      proportionalScore(20, 24, 30),
      '六个项目的传承人因病无法配合，已商定顺延采集时间',
    ),
    met('质量指标', '采集成果验收合格率', '=100%', '100%', 15),
    missed(
      '时效指标',
      '采集任务按期完成率',
      '=100%',
      '80%',
      15,
      proportionalScore(15, 80, 100),
      '顺延的六个项目未能在年内完成，已调整进度安排',
    ),
    missed('社会效益指标', '非遗传播影响', '提升', partlyReached, 15, 1000, '线上展播数量少于计划，下年增加展播期次'),
    missed('可持续影响指标', '传承人带徒机制', '完善', partlyReached, 15, 1100, '带徒考核办法尚未印发，正在征求意见'),
    met('服务对象满意度指标', '传承人满意度', '≥90%', '92%', 10),
  ],
  analysis: {
    output: '完成数字化采集24项，采集成果全部通过验收。',
    benefit: '线上展播吸引了更多青年关注传统技艺，但展播期次偏少。',
    satisfaction: '电话回访传承人25人，满意度92%。',
    experience: '采集团队与传承人结对，采集规范统一。',
    problems: '对传承人身体状况估计不足，采集进度慢于计划，带徒考核办法出台较晚。',
    improvements: '优先安排高龄传承人采集，尽快印发带徒考核办法，按月跟踪资金执行。',
  },
};

const tourism: Project = {
  name: '乡村旅游宣传推广经费',
  code: '2070114',
  fund: 'general',
  initialBudget: wanYuan('120'),
  annualBudget: wanYuan('120'),
  executed: wanYuan('118.64'),
  executionDeviation: '展位费用低于预算，节余资金由财政收回',
  expectedGoal: '举办乡村旅游推广活动，扩大乡村旅游品牌知名度。',
  actualGoal: '推广活动按计划举办，乡村旅游接待规模稳步扩大。',
  indicators: [
    met('数量指标', '宣传推广活动次数', '≥16次', '17次', 20),
    met('质量指标', '宣传内容审核合格率', '=100%', '100%', 15),
    met('时效指标', '推广活动按期举办率', '=100%', '100%', 15),
    met('经济效益指标', '乡村旅游接待人次增长率', '≥8%', '9.6%', 15),
    met('可持续影响指标', '乡村旅游品牌影响力', '扩大', reached, 15),
    met('服务对象满意度指标', '游客满意度', '≥90%', '93%', 10),
  ],
  analysis: {
    output: '全年举办宣传推广活动17次，宣传内容全部通过审核。',
    benefit: '乡村旅游接待人次比上年增长9.6%，农户经营收入同步提高。',
    satisfaction: '在景区入口抽样调查游客500人，满意度93%。',
    experience: '与周边县联合参展，分摊场地费用，扩大了宣传覆盖面。',
    problems: '展会费用测算偏高，预算与实际存在差异。',
    improvements: '参考近三年合同价格测算展会费用，提高预算准确性。',
  },
};

export const cultureProjects: readonly Project[] = [marketSupervision, performances, heritage, tourism];
