/** Codes of departments and units in the attached forms: a unit's code begins with that of its department. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { FormBlock, Place } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed } from './g-shared.ts';

/** A form prints its codes right under its title. */
const LINES_MAX = 12;
const DEPARTMENT = /主管部门(?:及代码)?[^\d单]*?(\d{3,9})\s*-/;
const UNIT = /(?:预算|实施|项目)单位(?:及代码)?\D*?(\d{3,12})\s*-/;

interface PrintedCode {
  readonly code: string;
  readonly place: Place;
}

interface FormCodes {
  readonly form: FormBlock;
  readonly department: PrintedCode | null;
  readonly unit: PrintedCode | null;
}

function codeIn(text: string, line: number, pattern: RegExp): PrintedCode | null {
  const hit = pattern.exec(text);
  const code = hit?.[1];
  if (!hit || code === undefined) return null;
  const start = hit.index + hit[0].lastIndexOf(code);
  return { code, place: { line, start, end: start + code.length } };
}

function codesOf({ reading }: Case, form: FormBlock): FormCodes {
  const { normal } = reading.document;
  const last = Math.min(form.endLine, form.line + LINES_MAX);
  let department: PrintedCode | null = null;
  let unit: PrintedCode | null = null;
  for (let line = form.line + 1; line <= last && (department === null || unit === null); line++) {
    const text = normal[line - 1] ?? '';
    department ??= codeIn(text, line, DEPARTMENT);
    unit ??= codeIn(text, line, UNIT);
  }
  return { form, department, unit };
}

/** The code that most forms print; null where no code leads. */
function usualCode(forms: readonly FormCodes[]): string | null {
  const counts = new Map<string, number>();
  for (const { department } of forms) {
    if (department) counts.set(department.code, (counts.get(department.code) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function* unitCodes(disclosure: Case): Generator<Verdict> {
  const forms = disclosure.reading.forms
    .map((form) => codesOf(disclosure, form))
    .filter(({ department }) => department !== null);
  if (forms.length === 0) {
    yield notApplicable('附表中没有印主管部门代码。');
    return;
  }
  const usual = usualCode(forms);
  let found = 0;
  for (const { form, department, unit } of forms) {
    if (!department) continue;
    const isOdd = usual !== null && department.code !== usual;
    const isNested = unit === null || unit.code.startsWith(department.code);
    if (isNested && !isOdd) continue;
    found++;
    const beside = unit === null ? '' : `，预算单位代码为 ${unit.code}`;
    const others = isOdd ? `，其余附表为 ${usual}` : '';
    yield failed(`「${form.title}」的主管部门代码印作 ${department.code}${beside}${others}。`, {
      places: unit === null ? [department.place] : [department.place, unit.place],
      stated: department.code,
      ...(usual === null || !isOdd ? {} : { expected: usual }),
    });
  }
  if (found === 0) yield passed();
}

/** An attached form with its codes. */
const form = (name: string, department: string, unit: string) =>
  `${name}项目支出绩效自评表\n\n项目名称\t\t${name}\n主管部门及代码\t\t${department}-明川县教育局\t\t预算单位\t${unit}-明川县实验小学`;

const attached = (...forms: readonly string[]) =>
  ['明川县教育局', '2023年度部门决算公开', '第五部分 附件', ...forms].join('\n\n');

export const rules: readonly Rule[] = [
  {
    id: 'C-12',
    title: '预算单位代码以主管部门代码开头，各附表的主管部门代码相同',
    formula: '预算单位代码 = 主管部门代码 + 本单位序号；各表主管部门代码相同',
    severity: 'error',
    basis: [cite('layout', '007001 属于 007')],
    effective: always,
    remedy: '核对附表的主管部门代码和预算单位代码。',
    check: unitCodes,
    examples: {
      pass: [
        {
          name: '单位代码以部门代码开头',
          text: attached(form('校舍维修', '007', '007001'), form('图书购置', '007', '007002')),
        },
      ],
      fail: [
        {
          name: '一张表的主管部门代码不同',
          text: attached(
            form('校舍维修', '007', '007001'),
            form('图书购置', '007', '007001'),
            form('师资培训', '001', '007001'),
          ),
        },
        { name: '单位代码不以部门代码开头', text: attached(form('校舍维修', '007', '008001')) },
      ],
    },
  },
];
