/** Names and reasons of random years: plausible, substantive, and fitting the direction of the change they explain. */
import type { Fen } from '../money.ts';
import type { Random } from '../random.ts';

const upward = [
  '在职人员按规定晋级增资',
  '上级专项任务增加，相应追加经费',
  '社会保险缴费基数上调',
  '新开展的业务工作增加支出',
  '上年结转的项目在本年集中支付',
  '新招录人员到岗',
  '信息系统更新改造投入增加',
];

const downward = [
  '部分人员调出，人员支出相应减少',
  '落实过紧日子要求，压减一般性支出',
  '上年的一次性项目已经完成',
  '部分项目按进度结转下年支付',
  '采购价格低于预算，节约了资金',
  '会议和培训改为线上举办',
  '退休人员增加，在职人员缴费减少',
];

const level = ['支出规模与上年保持一致', '相关工作任务没有变化', '严格按预算执行，支出平稳'];

export function reasonFor(random: Random, current: Fen, last: Fen): string {
  if (current === last) return random.pick(level);
  return random.pick(current > last ? upward : downward);
}

/** Adds why final and initial budget are apart when they are more than a tenth apart. */
export function budgetReason(random: Random, current: Fen, last: Fen, budget: Fen): string {
  const reason = reasonFor(random, current, last);
  if (budget === 0n) return `${reason}，年初未安排预算，年中按程序追加`;
  if (current * 10n > budget * 11n) return `${reason}，年中按程序追加了预算`;
  if (current * 10n < budget * 9n) return `${reason}，部分预算年中调整或结转下年使用`;
  return reason;
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
