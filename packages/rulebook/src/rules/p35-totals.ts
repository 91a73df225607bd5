/** Total and grade of a form. What the summary tells of all grades is a rule of the narrative. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import { plus } from '@mingsuan/core/families';
import { gradeOf, type RowScore, writePoints } from '@mingsuan/core/performance';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm } from './p-examples.ts';
import { always, copyOf, type Form, fault, formRule, NOTHING, stated } from './p-forms.ts';

/** A score that can only be what it is: the scheme's, or all of its weight. The total is judged by it, not it by the total. */
function settled(row: RowScore | undefined, printed: Statement): Statement {
  const allowed = row?.verdict === 'within' ? row.allowed : null;
  const isSettled = allowed && (allowed.least === allowed.most || (allowed.met && row?.printed === row?.weight));
  return isSettled ? { ...printed, index: -1 } : printed;
}

function totalAddsUp(form: Form): Checks {
  const { evaluation, score } = form;
  const { total, indicators } = evaluation;
  const execution = form.funds?.amounts.score ?? copyOf(form, 'score');
  if (!stated(total) || !execution || indicators.length === 0) return NOTHING;
  const isFollowing = score.execution.computed?.score === execution.printed.value;
  const right = [plus(isFollowing ? { ...execution, index: -1 } : execution)];
  for (let i = 0; i < indicators.length; i++) {
    const own = indicators[i]?.score;
    if (!own) return NOTHING;
    right.push(plus(settled(score.rows[i], own)));
  }
  return [{ kind: 'equal', left: [plus(total)], right, say: `${form.name}总分 = 执行率得分 + 各指标得分之和` }];
}

function gradeFollows({ evaluation: { grade, total }, name, score: { printedTotal, printedGrade } }: Form): Checks {
  if (printedTotal === null || printedGrade === null || !grade) return NOTHING;
  const right = gradeOf(printedTotal);
  if (right === printedGrade) return NOTHING;
  return [
    fault(`${name}总分 ${writePoints(printedTotal)}，等级应为“${right}”，印作“${grade.text}”。`, {
      statements: [total].filter(stated),
      places: [grade.place],
      stated: grade.text,
      expected: right,
    }),
  ];
}

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-35',
      title: '总分等于执行率得分与各指标得分之和',
      formula: '总分 = 执行率得分 + Σ 指标得分',
      severity: 'error',
      basis: [cite('R10'), cite('layout', '总分 = Σ 得分')],
      effective: always,
      remedy: '重算总分，并核对等级。',
      examples: {
        pass: [oneForm('9.5 + 90 = 99.5')],
        fail: [oneForm('印作98.5', { total: '98.5' })],
      },
    },
    totalAddsUp,
  ),
  formRule(
    {
      id: 'P-37',
      title: '等级与总分相符',
      formula: '[90，100] 优，[80，90) 良，[60，80) 中，[0，60) 差',
      severity: 'error',
      basis: [cite('R10G'), cite('R10')],
      effective: always,
      remedy: '按总分改正等级；等级写进情况说明的一并改正。',
      examples: {
        pass: [oneForm('99.5是优'), oneForm('恰好90是优', { total: '90', grade: '优' })],
        fail: [
          oneForm('89.99印作优', { total: '89.99', grade: '优' }),
          oneForm('80印作中', { total: '80', grade: '中' }),
        ],
      },
    },
    gradeFollows,
  ),
];
