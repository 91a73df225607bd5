/** Total and grade of a form. What the summary tells of all grades is a rule of the narrative. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { plus } from '@mingsuan/core/families';
import { gradeOf, writePoints } from '@mingsuan/core/performance';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm } from './p-examples.ts';
import { always, copiesOf, type Form, fault, formRule, stated } from './p-forms.ts';

/** A score that can only be what it is: the scheme's, or all of its weight. The total is judged by it, not it by the total. */
function settled({ score }: Form, index: number, printed: Statement): Statement {
  const row = score.rows[index];
  const allowed = row?.verdict === 'within' ? row.allowed : null;
  const isSettled = allowed && (allowed.least === allowed.most || (allowed.met && row?.printed === row?.weight));
  return isSettled ? { ...printed, index: -1 } : printed;
}

function* totalAddsUp(form: Form): Generator<Check> {
  const { evaluation } = form;
  const scores = evaluation.indicators.map((i) => i.score);
  const execution = form.funds?.amounts.score ?? copiesOf(form, 'score')[0];
  if (!stated(evaluation.total) || !execution || scores.length === 0 || !scores.every((s) => s !== null)) return;
  const isFollowing = form.score.execution.computed?.score === execution.printed.value;
  yield {
    kind: 'equal',
    left: [plus(evaluation.total)],
    right: [
      plus(isFollowing ? { ...execution, index: -1 } : execution),
      ...scores.map((s, i) => plus(settled(form, i, s))),
    ],
    say: `${form.name}总分 = 执行率得分 + 各指标得分之和`,
  };
}

function* gradeFollows({ evaluation, name, score }: Form): Generator<Check> {
  const { printedTotal, printedGrade } = score;
  if (printedTotal === null || printedGrade === null || !evaluation.grade) return;
  const right = gradeOf(printedTotal);
  if (right === printedGrade) return;
  yield fault(`${name}总分 ${writePoints(printedTotal)}，等级应为“${right}”，印作“${evaluation.grade.text}”。`, {
    statements: [evaluation.total].filter(stated),
    places: [evaluation.grade.place],
    stated: evaluation.grade.text,
    expected: right,
  });
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
