/** Random projects with self-evaluations whose scores follow from targets and actual values. */
import { met, missed, partlyReached, proportionalScore, reached } from '../indicators.ts';
import { type Fen, yuan } from '../money.ts';
import type { Indicator, Project } from '../project.ts';
import type { Random } from '../random.ts';
import { partOf } from './nearby-amount.ts';

/** A project under a 项; about one in eight went badly. */
export function arbitraryProject(random: Random, topic: string, code: string, fund: Project['fund']): Project {
  const isPoor = random.chance(1, 8);
  const annualBudget = budget(random);
  const executed = executedOf(random, annualBudget, isPoor);
  const isAdjusted = random.chance(1, 4);
  const initialBudget = isAdjusted ? partOf(random, annualBudget, 50, 130) : annualBudget;
  const shortfall = executed === annualBudget ? '' : '部分合同款项按进度留待下年支付';
  const adjusted = initialBudget === annualBudget ? '' : '年中按程序调整预算';
  const satisfaction = isPoor ? random.integer(60, 84) : random.integer(90, 99);
  const indicators = arbitraryIndicators(random, topic, satisfaction, isPoor);
  return {
    name: `${topic}经费`,
    code,
    fund,
    initialBudget,
    annualBudget,
    executed,
    executionDeviation: [adjusted, shortfall].filter((text) => text !== '').join('；'),
    expectedGoal: `按计划完成${topic}任务，资金及时足额支付。`,
    actualGoal: isPoor ? `${topic}任务部分完成，其余任务顺延到下年。` : `${topic}任务基本完成，取得预期效果。`,
    indicators,
    analysis: {
      output: `${topic}相关任务完成情况见指标实际完成值。`,
      benefit: `${topic}对改善公共服务发挥了作用。`,
      satisfaction: `发放调查问卷${random.integer(50, 400)}份，满意度${satisfaction}%。`,
      experience: `${topic}由专人负责，按月调度进度。`,
      problems: `${topic}前期测算不够细致，执行进度与计划有差异。`,
      improvements: `细化${topic}预算测算，按季度跟踪绩效目标完成情况。`,
    },
  };
}

/** Mostly round sums in 百元; some to the 分, as settlements are. */
function budget(random: Random): Fen {
  return random.chance(2, 3) ? yuan(String(random.integer(20, 30_000) * 100)) : random.amount(2_000, 6_000_000);
}

function executedOf(random: Random, annualBudget: Fen, isPoor: boolean): Fen {
  if (!isPoor && random.chance(1, 3)) return annualBudget;
  const part = isPoor ? partOf(random, annualBudget, 50, 65) : partOf(random, annualBudget, 75, 100);
  return random.chance(1, 2) && part > 10_000n ? part - (part % 10_000n) : part;
}

function arbitraryIndicators(random: Random, topic: string, satisfaction: number, isPoor: boolean): Indicator[] {
  const fallsShort = () => (isPoor ? random.chance(4, 5) : random.chance(1, 8));
  const reason = '任务启动较晚，已调整下年进度安排';

  const target = random.integer(5, 300);
  const unit = random.pick(['场', '次', '个', '项', '人']);
  const done = fallsShort()
    ? Math.max(1, Math.floor((target * random.integer(55, 95)) / 100))
    : target + random.integer(0, Math.floor(target / 5));
  const quantity =
    done < target
      ? missed(
          '数量指标',
          `${topic}完成数量`,
          `≥${target}${unit}`,
          `${done}${unit}`,
          20,
          proportionalScore(20, done, target),
          reason,
        )
      : met('数量指标', `${topic}完成数量`, `≥${target}${unit}`, `${done}${unit}`, 20);

  const rate = (level2: string, name: string) => {
    const actual = fallsShort() ? random.integer(60, 98) : 100;
    return actual < 100
      ? missed(level2, name, '=100%', `${actual}%`, 15, proportionalScore(15, actual, 100), reason)
      : met(level2, name, '=100%', '100%', 15);
  };
  const quality = (level2: string, name: string, word: string) =>
    fallsShort()
      ? missed(level2, name, word, partlyReached, 15, random.integer(91, 119) * 10, '部分工作措施落实不到位，正在整改')
      : met(level2, name, word, reached, 15);
  const satisfied = `${satisfaction}%`;
  return [
    quantity,
    rate('质量指标', `${topic}质量达标率`),
    rate('时效指标', `${topic}按期完成率`),
    quality('社会效益指标', '公共服务水平', '提高'),
    quality('可持续影响指标', '长效管理机制', '完善'),
    satisfaction < 90
      ? missed(
          '服务对象满意度指标',
          '服务对象满意度',
          '≥90%',
          satisfied,
          10,
          proportionalScore(10, satisfaction, 90),
          '服务流程繁琐，正在简化',
        )
      : met('服务对象满意度指标', '服务对象满意度', '≥90%', satisfied, 10),
  ];
}
