/** How far a report goes: what is analysed, what is measured, what is attached. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { ONE, objection, passed, projectCounts, quotedNames, reportRule } from '@mingsuan/core/families';
import type { EvaluationReport } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { overallReport, projectReport } from './r-examples.ts';

const always = { from: null, to: null };
const OVERALL = ['overallEvaluationReport'] as const;

function* keyProjectsAreAnalysed(report: EvaluationReport): Generator<Check> {
  const [count] = projectCounts(report);
  const analysed = report.projects.filter((p) =>
    p.mentions.some((m) => m.source === 'account' && m.figures.length > 0),
  );
  if (!count || analysed.length === 0) return;
  if (analysed.length * FEW * ONE >= count.printed.value) yield passed();
  else {
    yield objection(
      `自评项目 ${count.printed.text} 个，报告只分析了${quotedNames(analysed.map((p) => p.name))} ${analysed.length} 个，其余项目的支出和完成情况没有交代。`,
      { statements: [count], expected: '分析主要项目的支出和绩效目标完成情况' },
    );
  }
}

/** Fewer than one in so many is hardly an analysis of the key projects. */
const FEW = 10;

function* valuesAreNotTheTarget({ ratios }: EvaluationReport): Generator<Check> {
  const open = ratios.filter((r) => r.bound !== 'equal' && r.target && r.actual);
  if (open.length < 3) return;
  const same = open.filter((r) => r.target?.printed.value === r.actual?.printed.value);
  if (same.length < 3) {
    yield passed();
    return;
  }
  yield objection(
    `${quotedNames(same.map((r) => r.name.text))} ${same.length} 项指标的实际完成值恰好等于指标值的下限，疑似照抄指标值，请附计算过程和佐证。`,
    { statements: same.flatMap((r) => (r.actual ? [r.actual] : [])), expected: '按公式的分子、分母计算实际值' },
  );
}

const GRADE = /(?:等级|级次|评定|评价结果|结果)[^，。；]{0,8}[“"]?(?:优秀|良好|优|良|中|差|合格)[”"]?/;

function* scoreHasGrade({ overallScores }: EvaluationReport, { reading }: Case): Generator<Check> {
  const [score] = overallScores;
  if (!score) return;
  if (reading.document.normal.some((line) => GRADE.test(line))) yield passed();
  else
    yield objection(`综合得分 ${score.printed.text} 分，没有写评价等级。`, {
      statements: [score],
      expected: '写明优、良、中、差',
    });
}

const GOAL = /(?:整体(?:支出)?|总体)绩效目标[:：](.*)/;

function* goalsAreMeasured(_: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const [i, line] of reading.document.normal.entries()) {
    const hit = GOAL.exec(line);
    if (hit?.[1] === undefined || hit[1].length < 10) continue;
    if (/\d/.test(hit[1])) yield passed();
    else {
      yield objection('部门整体绩效目标全是定性的话，没有一个可以衡量的数。', {
        places: [{ line: i + 1, start: hit.index, end: line.length }],
        expected: '写明可以衡量的目标值',
      });
    }
    return;
  }
}

const ATTACHED = /自评表|评分表|指标体系|佐证/;

/** A heading 附件 under which names stand and no table. */
function* attachmentsAreThere(_: EvaluationReport, { reading }: Case): Generator<Check> {
  const own = reading.sections.find((s) => s.role === 'attachments');
  if (!own || !ATTACHED.test(own.heading.title + own.flow.text)) return;
  const hasGrid = reading.document.blocks.some((b) => b.kind === 'grid' && b.line >= own.line);
  if (hasGrid || reading.forms.length > 0) yield passed();
  else {
    yield objection(
      `附件写有「${own.flow.text.trim() || own.heading.title}」，文中没有附表，各项指标的分值和得分无从核对。`,
      {
        places: [{ line: own.line, start: 0, end: own.heading.title.length }],
        expected: '附自评表及各指标得分',
      },
    );
  }
}

const SUB_SCORES = /(?:二级|三级)指标得分|评价指标及评分表|指标评分表/;

function* tableHasIndicators(report: EvaluationReport, { reading }: Case): Generator<Check> {
  const hasTable = report.projects.some((p) => p.mentions.some((m) => m.source === 'table'));
  const line = reading.document.normal.findIndex((text) => SUB_SCORES.test(text));
  if (!hasTable || line < 0) return;
  const isTold = reading.document.blocks.some(
    (b) => b.kind === 'grid' && b.rows.some((r) => r.cells.some((c) => /[一二三]级指标|分值|权重/.test(c.text))),
  );
  if (isTold) yield passed();
  else {
    const hit = SUB_SCORES.exec(reading.document.normal[line] ?? '');
    yield objection('文中说总分由二级、三级指标逐级汇总（见附表），所附评分表只有总得分，没有各级指标的分值和得分。', {
      places: [{ line: line + 1, start: hit?.index ?? 0, end: (hit?.index ?? 0) + (hit?.[0].length ?? 0) }],
      expected: '附各项目的指标评分表',
    });
  }
}

const RATIOS = (actual: string) =>
  overallReport({
    ratios: ['图书更新率', '开放率', '巡查率']
      .map(
        (name, i) =>
          `${'一二三'.charAt(i)}是${name}，实际数量/应有数量*100%，年初指标值为95%或以上，实际完成指标值为${actual}；`,
      )
      .join(''),
  });

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-27',
    title: '部门整体自评报告分析主要项目的完成情况',
    formula: '分析的项目数 ≥ 自评项目数 ÷ 10',
    severity: 'info',
    basis: [cite('R10')],
    effective: always,
    remedy: '补写其他主要项目的支出和绩效目标完成情况。',
    kinds: OVERALL,
    needs: '自评项目个数和项目分析',
    asks: keyProjectsAreAnalysed,
    examples: {
      pass: [{ name: '8个分析1个', text: overallReport().replaceAll('12个项目', '8个项目').replaceAll('12项', '8项') }],
      fail: [{ name: '12个只分析1个', text: overallReport() }],
    },
  }),
  reportRule({
    id: 'R-28',
    title: '实际完成值由计算得出，不照抄指标值',
    formula: '“95%或以上”的实际值不都恰为95%',
    severity: 'info',
    basis: [cite('practice', '多项实际值恰为指标值下限的，应当核对计算过程')],
    effective: always,
    remedy: '按公式的分子、分母计算实际值并附佐证。',
    needs: '三项以上的下限指标',
    asks: valuesAreNotTheTarget,
    examples: { pass: [{ name: '都是96%', text: RATIOS('96%') }], fail: [{ name: '都恰为95%', text: RATIOS('95%') }] },
  }),
  reportRule({
    id: 'R-29',
    title: '综合得分写明等级',
    formula: '综合得分 ⇒ 优、良、中、差',
    severity: 'info',
    basis: [cite('R10G')],
    effective: always,
    remedy: '按得分写明等级。',
    kinds: OVERALL,
    needs: '综合得分',
    asks: scoreHasGrade,
    examples: {
      pass: [{ name: '等级为优', text: overallReport().replace('综合得分为97分', '综合得分为97分，等级为“优”') }],
      fail: [{ name: '没有等级', text: overallReport() }],
    },
  }),
  reportRule({
    id: 'R-30',
    title: '部门整体绩效目标可以衡量',
    formula: '整体绩效目标含数值',
    severity: 'info',
    basis: [cite('R88'), cite('practice', '目标应当可以衡量')],
    effective: always,
    remedy: '把整体绩效目标分解为可以衡量的指标值。',
    kinds: OVERALL,
    needs: '整体绩效目标',
    asks: goalsAreMeasured,
    examples: {
      pass: [
        {
          name: '演出120场',
          text: overallReport({
            whole:
              '整体支出绩效目标：全年演出120场，服务群众3万人次。\n全年预算1000.00万元，全年执行数950.00万元，完成率95.00%。',
          }),
        },
      ],
      fail: [
        {
          name: '全是定性',
          text: overallReport({
            whole:
              '整体支出绩效目标：繁荣群众文化，提升公共文化服务水平。\n全年预算1000.00万元，全年执行数950.00万元，完成率95.00%。',
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-31',
    title: '附件写有自评表的，附有自评表',
    formula: '附件 ⇒ 表',
    severity: 'info',
    basis: [cite('practice', '自评表应当随报告公开')],
    effective: always,
    remedy: '补附自评表，列明各指标的分值和得分。',
    needs: '附件',
    asks: attachmentsAreThere,
    examples: {
      pass: [{ name: '附有自评表', text: `${overallReport()}\n一级指标\t分值\t得分\n履职效能\t50\t49` }],
      fail: [{ name: '只有名称', text: overallReport() }],
    },
  }),
  reportRule({
    id: 'R-34',
    title: '说分级汇总得分的，附有各级指标得分',
    formula: '总分 = Σ一级 = Σ二级 = Σ三级 ⇒ 评分表列指标',
    severity: 'info',
    basis: [cite('R10')],
    effective: always,
    remedy: '附各项目的指标评分表。',
    kinds: ['projectEvaluationReport'],
    needs: '分级汇总得分的说法',
    asks: tableHasIndicators,
    examples: {
      pass: [
        {
          name: '附有指标得分',
          text: projectReport({ process: '一级指标得分=∑二级指标得分。' }).replace(
            '附件：评分表',
            '附件：评分表\n一级指标\t二级指标\t分值\t得分',
          ),
        },
      ],
      fail: [{ name: '只有总得分', text: projectReport({ process: '一级指标得分=∑二级指标得分。' }) }],
    },
  }),
];
