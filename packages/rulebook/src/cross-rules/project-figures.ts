/** One project in several files: its form, 情况说明 and reports tell the same funds, the same score and the same grade. */
import type { Check, CrossRule, Dossier } from '@mingsuan/core/audit';
import { notApplicable, objection, passed, plus } from '@mingsuan/core/families';
import { always } from '../rules/n-shared.ts';
import { cite } from '../sources/index.ts';
import { FORM, FORMS, SUMMARY } from './examples.ts';
import { type Figure, gradeWord, sharedProjects } from './projects.ts';

const WORDS: Readonly<Record<Figure, string>> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  score: '得分',
};

function* toldAlike(dossier: Dossier, figures: readonly Figure[]): Generator<Check> {
  let asked = false;
  for (const group of sharedProjects(dossier)) {
    for (const figure of figures) {
      const told = group.filter((project) => project.figures[figure]);
      const [anchor, ...others] = told;
      const right = anchor?.figures[figure];
      for (const other of others) {
        const left = other.figures[figure];
        // within one document it is asked without the others
        if (!left || !right || other.reading === anchor?.reading) continue;
        asked = true;
        const say = `「${anchor?.name}」的${WORDS[figure]}在各文件中相同`;
        yield { kind: 'equal', left: [plus(left)], right: [plus(right)], say };
      }
    }
  }
  if (!asked) yield notApplicable(`没有在几份文件中都印有${WORDS[figures[0] ?? 'score']}的同一项目。`);
}

function* gradesAlike(dossier: Dossier): Generator<Check> {
  let asked = false;
  for (const group of sharedProjects(dossier)) {
    const graded = group.filter((project) => gradeWord(project));
    const [anchor, ...others] = graded;
    for (const other of anchor ? others : []) {
      if (!anchor || other.reading === anchor.reading) continue;
      asked = true;
      const [one, two] = [gradeWord(anchor), gradeWord(other)];
      if (one === two) yield passed();
      else {
        yield objection(`「${anchor.name}」的等级在一份文件中印作“${two}”，在另一份中印作“${one}”。`, {
          places: [other, anchor].flatMap(({ grade, reading }) => (grade ? [{ ...grade.place, reading }] : [])),
          stated: two ?? '',
          expected: one ?? '',
        });
      }
    }
  }
  if (!asked) yield notApplicable('没有在几份文件中都印有等级的同一项目。');
}

const remedy = '以经审核的自评表为准，改正另一份文件；表错的先改表。';

export const crossRules: readonly CrossRule[] = [
  {
    id: 'P-18-3',
    title: '同一项目的预算数、执行数、执行率在自评表、情况说明和报告中相同',
    formula: '自评表 全年预算数、全年执行数、执行率 = 情况说明（报告）所述',
    severity: 'error',
    basis: [cite('R10'), cite('layout', '同一数字，各处相同')],
    effective: always,
    remedy,
    across: (dossier) => toldAlike(dossier, ['initialBudget', 'annualBudget', 'executed', 'rate']),
    examples: {
      pass: [{ name: '自评表与情况说明相同', text: FORM, others: [{ text: SUMMARY }] }],
      fail: [
        {
          name: '情况说明的执行数写错',
          text: FORM,
          others: [{ text: SUMMARY.replace('执行数为9.50万元', '执行数为9.05万元') }],
        },
        {
          name: '自评表的预算数写错',
          text: FORM.replaceAll('\t10.00\t9.50', '\t16.00\t9.50'),
          others: [{ text: SUMMARY }],
        },
      ],
    },
  },
  {
    id: 'P-18-4',
    title: '同一项目的得分在自评表、情况说明和报告中相同',
    formula: '自评表 总分 = 情况说明（报告）自评得分',
    severity: 'error',
    basis: [cite('R10'), cite('layout', '同一数字，各处相同')],
    effective: always,
    remedy,
    across: (dossier) => toldAlike(dossier, ['score']),
    examples: {
      pass: [{ name: '得分相同', text: FORM, others: [{ text: SUMMARY }] }],
      fail: [
        {
          name: '情况说明多写两分',
          text: FORM,
          others: [{ text: SUMMARY.replace('自评得分为95.50分', '自评得分为97.50分') }],
        },
      ],
    },
  },
  {
    id: 'P-18-5',
    title: '同一项目的等级在自评表、情况说明和报告中相同',
    formula: '自评表 等级 = 报告 等级',
    severity: 'error',
    basis: [cite('R10G'), cite('layout', '同一等级，各处相同')],
    effective: always,
    remedy,
    across: gradesAlike,
    examples: {
      pass: [{ name: '都是优', text: FORMS[0], others: [{ text: FORMS[1] }] }],
      fail: [{ name: '表上是优，报告中是良', text: FORMS[0], others: [{ text: FORMS[2] }] }],
    },
  },
];
