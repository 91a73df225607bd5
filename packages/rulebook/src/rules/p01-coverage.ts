/** The forms together: what they cover, how they fit the tables, and what each is called. */
import { answer, type Case, type Check, type Checks, type Rule, type SumCheck } from '@mingsuan/core/audit';
import { anyCellOf, notApplicable, passed, plus } from '@mingsuan/core/families';
import type { FormText, FundsColumn, Statement } from '@mingsuan/core/statement';
import { matchesOf, plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm } from './p-examples.ts';
import { always, copyOf, documentRule, type Form, fault, formRule, NOTHING, placesOf, stated } from './p-forms.ts';

/** One statement of a column for each form; null where a form has none. */
function column(forms: readonly Form[], name: FundsColumn): Statement[] | null {
  const found: Statement[] = [];
  for (const form of forms) {
    const own = form.funds?.amounts[name] ?? copyOf(form, name);
    if (!stated(own)) return null;
    found.push(own);
  }
  return found;
}

/** All forms together spend no more than all projects. */
function* projectsHoldThem(forms: readonly Form[], disclosure: Case): Generator<Check> {
  const executed = column(forms, 'executed');
  const projects = anyCellOf(disclosure, 'expenditure{kind=project}');
  if (!executed || projects.length === 0) {
    yield notApplicable('没有读到项目支出合计，或自评表没有全年执行数。');
    return;
  }
  const say = '各自评表全年执行数之和不大于项目支出合计';
  const check: SumCheck = { kind: 'atMost', left: executed.map(plus), right: projects, say };
  // all projects were evaluated: the sums differ by rounding alone
  yield answer(check).outcome === 'tail' ? passed() : check;
}

const YEAR = /(20\d\d)年/;
const YEARS = /(20\d\d)年度/g;

function yearFits({ evaluation: { project, year }, name }: Form): Checks {
  if (!project || year === null || !project.text.includes('20')) return NOTHING;
  const named = YEAR.exec(project.text)?.[1];
  if (named === undefined || named === String(year)) return NOTHING;
  return [
    fault(`${name}的项目名称是${named}年度的，自评表是${year}年度的，请核对是否为上年项目结转。`, {
      places: [project.place],
      stated: `${named}年`,
      expected: `${year}年`,
    }),
  ];
}

/** A year in what was done that is neither the form's nor the project's. */
function yearsAreOwn({ evaluation, name }: Form): Checks {
  const { project, year, analysis, indicators } = evaluation;
  if (year === null) return NOTHING;
  const found: FormText[] = [];
  for (const text of [analysis.output, ...indicators.map((i) => i.deviation)])
    if (text && yearsIn(text).some((own) => isStrange(own, year, project))) found.push(text);
  const [first] = found;
  if (!first) return NOTHING;
  const years = [...new Set(found.flatMap(yearsIn))].filter((own) => isStrange(own, year, project));
  return [
    fault(
      `${name}是${year}年度的自评表，完成情况说的却是${years.join('、')}年度的事：「${first.text}」，请核对资金是否用于本项目。`,
      { places: placesOf([...found, ...ofBackPay(analysis.problems)]), expected: `${year}年度的完成情况` },
    ),
  ];
}

const NO_YEARS: readonly string[] = [];

function yearsIn({ text }: FormText): readonly string[] {
  return text.includes('年度') ? matchesOf(YEARS, text).map((hit) => hit[1] ?? '') : NO_YEARS;
}

function isStrange(year: string, own: number, project: FormText | null): boolean {
  return year !== String(own) && year !== (project && YEAR.exec(project.text)?.[1]);
}

/** Problems that say that another year's money was paid. */
function ofBackPay(problems: FormText | undefined): FormText[] {
  return problems && /补发|补付|补缴/.test(problems.text) ? [problems] : [];
}

function namesAreUnique(forms: readonly Form[]): Checks {
  const found: Check[] = [];
  const seen = new Map<string, FormText>();
  for (const { evaluation, name: form } of forms) {
    const { project } = evaluation;
    if (!project) continue;
    const name = plainName(project.text);
    const before = seen.get(name);
    if (before) found.push(fault(`有两张${form}的自评表。`, { places: [before.place, project.place] }));
    else seen.set(name, project);
  }
  return found;
}

function withTable(projects: string): string {
  const table = [
    '支出决算表\n\n公开03表\n\n部门名称：明川县教育局 2023年度\n\n金额单位：万元\n',
    '项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出',
    '科目代码\t科目名称\t\t\t\t\t\t',
    '栏次\t\t1\t2\t3\t4\t5\t6',
    `合计\t\t100.00\t\t${projects}\t\t\t`,
    `205\t教育支出\t100.00\t\t${projects}\t\t\t`,
  ].join('\n');
  return attached(formText()).replace('第五部分 附件', `${table}\n\n第五部分 附件`);
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-01',
      title: '各自评表全年执行数之和不大于项目支出合计',
      formula: 'Σ 全年执行数 ≤ 03表 合计栏3',
      severity: 'warning',
      basis: [cite('R10'), cite('layout', '自评的项目支出是全部项目支出的一部分')],
      effective: always,
      remedy: '核对自评项目是否都属于本部门的项目支出，执行数是否重复。',
      examples: {
        pass: [{ name: '19 ≤ 30', text: withTable('30.00') }],
        fail: [{ name: '19 > 12', text: withTable('12.00') }],
      },
    },
    projectsHoldThem,
  ),
  formRule(
    {
      id: 'P-34',
      title: '项目名称的年度与自评表的年度一致',
      formula: '项目名称中的年度 = 自评表年度',
      severity: 'info',
      basis: [cite('practice', '上年项目列在本年的须说明')],
      effective: always,
      remedy: '核对项目所属年度；上年项目在本年支出的，在完成情况中说明。',
      examples: {
        pass: [oneForm('名称没有年度')],
        fail: [oneForm('2022年度的项目', { name: '2022年度校舍维修经费' })],
      },
    },
    yearFits,
  ),
  formRule(
    {
      id: 'P-34-2',
      title: '产出和偏差原因说的是本年度的事',
      formula: '产出情况、偏差原因中的年度 = 自评表年度',
      severity: 'warning',
      basis: [cite('practice', '用本年项目资金支付上年事项的须说明')],
      effective: always,
      remedy: '核对资金用途与项目内容是否一致，按本年度完成情况填写。',
      examples: {
        pass: [oneForm('本年度的产出')],
        fail: [oneForm('产出是两年前的', { output: '2021年度维修校舍12处。' })],
      },
    },
    yearsAreOwn,
  ),
  documentRule(
    {
      id: 'P-50',
      title: '项目名称不重复',
      formula: '各自评表的项目名称各不相同',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '同一项目只自评一次')],
      effective: always,
      remedy: '核对是否重复附表，或项目名称写错。',
      examples: {
        pass: [{ name: '两个项目', text: attached(formText(), formText({ name: '图书购置经费' })) }],
        fail: [{ name: '同名两张', text: attached(formText(), formText()) }],
      },
    },
    namesAreUnique,
  ),
];
