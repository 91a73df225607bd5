/** Reports on performance as other places write them, invented here: what each kind of wording is read as; and damaged ones. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';
import { readingJson } from './reading-json.ts';

const readText = (text: string) => read(readTxt(new TextEncoder().encode(text), 'report.txt'));
const json = (text: string) => readingJson(readText(text));
const held = (text: string) =>
  auditDisclosure(readText(text))
    .findings.filter((f) => f.severity !== 'info')
    .map((f) => f.rule.id);

const RUN_IN = `明川县文化馆2022年度项目绩效自评结果公开

一、全民阅读项目绩效自评综述：根据年初设定的绩效目标，全民阅读项目绩效自评得分为98.5分。项目全年预算数为50万元，执行数为45万元，完成预算的90%。项目绩效目标完成情况：一是举办阅读活动30场；二是参与群众5000人次。发现的主要问题及原因：一是两场活动因疫情取消，资金没有支付；二是场地有限。下一步改进措施：一是增加线上活动；二是与学校共用场地。

二、免费开放项目绩效自评综述：根据年初设定的绩效目标，免费开放项目绩效自评得分为100分。项目全年预算数为20万元，执行数为20万元，完成预算的100%。项目绩效目标完成情况：一是开放300天；二是服务群众3万人次。发现的主要问题及原因：无。下一步改进措施：继续做好免费开放工作。
`;

const SOLE = `2022年度农家书屋专项资金绩效自评报告
一、项目基本情况
项目名称：农家书屋专项资金
2022年县财政安排专项资金320万元，全年支出310.4万元，执行率97%。
二、评价工作开展情况
三、综合评价情况及评价结论
经评价，该项目综合得分94分，评价等级为“优”。其中决策15分，得15分；过程25分，得23分；产出35分，得33分；效益25分，得23分。
一级指标	分值	得分
决策	15	15
过程	25	23
产出	35	33
效益	25	23
合计	100	94
四、绩效评价指标分析
五、主要经验及做法、存在的问题及原因分析
两村书屋搬迁，图书更新较晚。
六、有关建议
与村级服务中心合并设置。
`;

const PARTS = `明川县统计局2022年度部门整体支出绩效评价报告
一、部门概况
明川县统计局内设股室5个，编制数20人，实有在职人员18人。
二、部门整体支出情况
2022年部门全年预算数800.00万元，全年执行数792.00万元，预算完成率99%。
三、部门整体支出绩效情况
我局2022年度整体支出绩效自评得分95分，等级为“优”。其中：投入10分，得10分；过程45分，得42分；产出30分，得28分；效果15分，得15分。
2.固定资产利用率：93.5%。扣3分，原因：两台设备闲置；
四、存在的主要问题
固定资产管理不到位。
五、改进措施
盘活闲置设备，提高固定资产利用率。
`;

describe('a summary run in after 自评综述：', () => {
  it('has its projects with figures, indicators, problems and measures', () => {
    const { kind, department, projects } = json(RUN_IN);
    expect({ kind, name: department.name }).toEqual({ kind: 'selfEvaluationSummary', name: '明川县文化馆' });
    expect(projects.map((p) => [p.name, p.annualBudget, p.executed, p.rate, p.score, p.indicators.length])).toEqual([
      ['全民阅读项目', '50', '45', '90', '98.5', 2],
      ['免费开放项目', '20', '20', '100', '100', 2],
    ]);
    expect(projects[0]?.problems).toContain('场地有限');
  });

  it('is held to its rate', () => {
    expect(held(RUN_IN)).toEqual([]);
    expect(held(RUN_IN.replace('的90%', '的96%'))).toEqual(['P-41']);
  });
});

describe('a report on one project', () => {
  it('takes its totals as the project’s, under the name after 项目名称', () => {
    const { kind, projects, overall } = json(SOLE);
    expect(kind).toBe('projectEvaluationReport');
    expect(projects).toMatchObject([
      { name: '农家书屋专项资金', annualBudget: '320', executed: '310.4', rate: '97', score: '94' },
    ]);
    expect(overall?.parts.map((p) => `${p.name} ${p.points} ${p.score}`)).toEqual([
      '决策 15 15',
      '过程 25 23',
      '产出 35 33',
      '效益 25 23',
    ]);
  });

  it('is held to its parts, in words and in the table', () => {
    expect(held(SOLE)).toEqual([]);
    expect(held(SOLE.replace('过程25分，得23分', '过程25分，得32分'))).toContain('D-01');
    expect(held(SOLE.replace('产出\t35\t33', '产出\t35\t23'))).toContain('D-01');
  });
});

describe('a whole department by 投入、过程、产出、效果', () => {
  it('has parts, a total and a deduction', () => {
    const { kind, overall } = json(PARTS);
    expect(kind).toBe('overallEvaluationReport');
    expect(overall).toMatchObject({
      total: '95',
      deductions: [{ item: '固定资产利用率', points: '3', reason: '两台设备闲置' }],
    });
    expect(overall?.parts.length).toBe(4);
  });

  it('is held to the sum of its parts', () => {
    expect(held(PARTS)).toEqual([]);
    expect(held(PARTS.replace('自评得分95分', '自评得分97分'))).toEqual(['D-01']);
  });
});

describe('what is no report stays what it was', () => {
  it.each([
    [
      '部门决算',
      '明川县文化馆\n2022年度部门决算公开\n第三部分 情况说明\n（四）预算绩效情况说明\n项目自评得分为100分，完成预算的100%。',
      'finalAccounts',
    ],
    ['通知', '关于做好工作的通知\n各单位：\n请按时报送材料。', 'unknown'],
    ['空', '', 'unknown'],
  ])('%s', (_name, text, kind) => {
    expect(readText(text).kind).toBe(kind);
  });
});

/** The same changes every time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

describe('damaged reports', () => {
  const folder = new URL('../../../../samples/evaluation-reports-2022/', import.meta.url);
  const texts = ['summary', 'project-report', 'overall-report'].map((name) =>
    readFileSync(new URL(`${name}.txt`, folder), 'utf8'),
  );
  const NOISE = ['。', '；', '：', '\n', '\t', '（1）', '一是', '9', '万元', '%', '“', '项目', '\u0000', '　'];

  it.each(texts.map((text, i) => [i, text] as const))(
    'are read to the end, every number where it stands (%d)',
    (i, text) => {
      const random = randomFrom(7 + i);
      for (let round = 0; round < 120; round++) {
        let damaged = text;
        for (let n = 0; n < 1 + random(12); n++) {
          const at = random(damaged.length);
          const cut = random(3) === 0 ? random(40) : 0;
          damaged = damaged.slice(0, at) + (NOISE[random(NOISE.length)] ?? '') + damaged.slice(at + cut);
        }
        const reading = readText(damaged);
        for (const { place, printed } of reading.statements) {
          const line = reading.document.normal[place.line - 1] ?? '';
          expect(line.slice(place.start, place.end)).toBe(printed.text.slice(0, place.end - place.start));
        }
        expect(auditDisclosure(reading).rules.length).toBeGreaterThan(0);
      }
    },
  );
});
