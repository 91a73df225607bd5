/** Names and reasons of random years: plausible, substantive, and fitting the direction of the change they explain. */
import type { Fen } from '../money.ts';
import type { Random } from '../random.ts';

/** What may have moved the money: more of it, less of it. */
const causes = {
  work: [
    [
      '在职人员按规定晋级增资',
      '上级专项任务增加',
      '新开展的业务工作增加支出',
      '上年结转的项目在本年集中支付',
      '信息系统更新投入增加',
    ],
    [
      '部分人员调出',
      '压减一般性支出',
      '上年的一次性项目已经完成',
      '部分项目按进度结转下年支付',
      '采购价格低于预算，节约了资金',
    ],
  ],
  agency: [
    ['办公用房维修和物业服务价格上涨', '新招录人员到岗，日常公用支出增加'],
    ['压减办公费、会议费和差旅费', '推行无纸化办公，印刷费用减少'],
  ],
  '208': [
    ['养老保险缴费基数上调', '退休人员增加，补助相应增加'],
    ['在职人员减少，养老保险缴费相应减少', '上年补缴过以前年度养老保险费'],
  ],
  '210': [
    ['公务员医疗补助标准提高', '新招录人员参加医疗保险'],
    ['在职人员减少，医疗保险缴费相应减少', '上年补缴过以前年度医疗保险费'],
  ],
  '221': [
    ['住房公积金单位缴存比例提高', '新招录人员开始缴存住房公积金'],
    ['在职人员减少，住房公积金缴存相应减少', '上年补缴过住房公积金'],
  ],
  overseas: [
    ['上级组织的出访团组增加', '国际旅费价格上涨'],
    ['本年出访人次减少', '出访任务与其他部门合并'],
  ],
  vehiclePurchase: [
    ['按规定更新已达报废年限的车辆', '本年更新车辆的数量多于上年'],
    ['上年购置的车辆较多', '本年没有更多的更新需要'],
  ],
  vehicleOperation: [
    ['业务用车里程增加', '车辆老化，维修费用增加'],
    ['老旧车辆报废，维修费用减少', '合并出行，燃料费用减少'],
  ],
  reception: [
    ['来访的工作交流增加', '承办上级现场会，接待批次增加'],
    ['严格控制接待批次和陪同人数', '来访人员减少'],
  ],
} as const;
export type ReasonTopic = keyof typeof causes;

const unchanged = ['支出规模与上年保持一致', '相关工作任务没有变化', '严格按预算执行，支出平稳'];

/** A reason that fits the topic and the direction of the change. */
export function reasonFor(random: Random, topic: ReasonTopic, current: Fen, last: Fen): string {
  if (current === last) return random.pick(unchanged);
  const [upward, downward] = causes[topic];
  return random.pick<string>(current > last ? upward : downward);
}

/** Why the final amount is not the initial budget; empty when it is. */
export function budgetReason(random: Random, final: Fen, budget: Fen): string {
  if (final === budget) return '';
  if (budget === 0n) return '年初未安排预算，年中按程序追加';
  return final > budget
    ? random.pick(['年中按程序追加了预算', '使用了上年结转资金'])
    : random.pick(['年中按程序调减了预算', '部分资金结转下年使用']);
}

export const projectTopics: readonly string[] = [
  '业务工作专项',
  '信息化运行维护',
  '法治宣传教育',
  '基层人员业务培训',
  '数据质量核查',
  '第三方委托服务',
  '专项检查与整治',
  '公众服务窗口运行',
  '档案整理与数字化',
  '安全生产巡查',
  '困难群众关爱服务',
  '示范点建设补助',
  '乡镇站所能力提升',
  '政策评估与调研',
  '应急物资保障',
  '公益宣传推广',
  '技术标准推广',
  '社会组织培育',
  '志愿服务激励',
  '重点任务督导',
  '行业发展规划编制',
  '设施日常维护',
  '监测网络运行',
  '专家咨询论证',
];

export const offices: readonly string[] = [
  '办公室',
  '人事股',
  '财务股',
  '法规股',
  '综合业务股',
  '监督检查股',
  '规划发展股',
  '行政审批股',
  '宣传教育股',
  '信息管理股',
];

export const duties: readonly string[] = [
  '贯彻执行本行业的法律法规和方针政策，拟订全县发展规划并组织实施。',
  '负责本行业行政审批和日常监督管理工作。',
  '组织开展业务培训和政策宣传，指导乡镇开展工作。',
  '编制本部门预算和决算，管理本部门国有资产。',
  '负责本行业统计、信息公开和档案管理工作。',
  '组织实施重点项目，对资金使用和项目绩效进行监督。',
  '承办县委、县政府交办的其他事项。',
];
