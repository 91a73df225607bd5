/** A ledger of which all three reports on performance can be made. */
import type { Ledger, LedgerIndicator } from '@mingsuan/core/ledger';
import { POINT } from '@mingsuan/core/performance';

function item(level1: string, name: string, weight: number, score: number, deviation: string): LedgerIndicator {
  const points = { weight: weight * POINT, score: score * POINT };
  return { level1, level2: '', name, target: '', actual: '', ...points, deviation };
}

/** With an invented evaluation of the whole department, so that every kind of report has something to say. */
export function withOverall(ledger: Ledger): Ledger {
  return {
    ...ledger,
    // names that begin with 专项 or are nothing but 业务工作 are not read as names in reports
    projects: ledger.projects.map((project) => ({ ...project, name: `全县${project.name}` })),
    overall: {
      annualBudget: 1_286_000_000,
      executed: 1_232_520_000,
      goal: { expected: '办好全年各项业务工作，群众满意', actual: '' },
      tasks: ['做好日常业务管理', '按计划实施重点项目'],
      indicators: [
        item('履职效能', '产出指标完成情况', 20, 18, '一项产出受汛期影响没有完成'),
        item('履职效能', '其他指标', 30, 30, ''),
        item('管理效能', '资产盘点情况', 1, 0, '盘点结果没有按时入账'),
        item('管理效能', '其他指标', 49, 49, ''),
      ],
      achievements: ['完成重点业务工作，服务质量有所提高'],
      problems: '一是产出指标的安排没有考虑汛期影响；二是资产盘点的结果没有及时入账。',
      improvements: '一是合理设定产出指标，考虑汛期影响；二是每年11月完成资产盘点，年底前入账。',
    },
  };
}
