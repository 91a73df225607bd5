/** The audit on the terminal: findings by severity with place, both sides, difference, rule and remedy; then coverage. */
import type { AuditJson, CaseJson, FindingJson, SeverityJson } from '@mingsuan/app';
import { sayCitation } from '@mingsuan/core/audit';
import { sayPlace } from '@mingsuan/core/document';

const HEADS: readonly { readonly severity: SeverityJson; readonly title: string; readonly colour: string }[] = [
  { severity: 'error', title: '错误', colour: '31' },
  { severity: 'warning', title: '警告（需要说明）', colour: '33' },
  { severity: 'info', title: '提示', colour: '36' },
];
const RULE_LINE = '─'.repeat(60);
const PLACES_MAX = 4;
const SYMPTOMS_MAX = 6;

export function auditSummary(audit: AuditJson, colours: boolean): string {
  const paint = (text: string, code: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const { department, year } = audit.reading;
  const out = [
    RULE_LINE,
    `${department.name ?? '（未读到部门名称）'}  ${year === null ? '' : `${year}年度`}  ${audit.source.name}`,
    RULE_LINE,
  ];
  for (const { severity, title, colour } of HEADS) {
    const findings = audit.findings.filter((f) => f.severity === severity);
    if (findings.length === 0) continue;
    out.push('', paint(`【${title}】${findings.length} 条`, `1;${colour}`));
    for (const [i, finding] of findings.entries())
      out.push(...lines(finding, i + 1, severity, (t) => paint(t, colour)));
  }
  if (audit.findings.length === 0)
    out.push('', `没有发现问题。${audit.coverage.unverified > 0 ? '未能核验的规则不算通过。' : ''}`);
  out.push('', ...coverage(audit), '');
  return `${out.join('\n')}\n`;
}

/** Findings one after another, numbered through. */
export function findingLines(findings: readonly FindingJson[], colours: boolean): string[] {
  return findings.flatMap((finding, i) => {
    const colour = HEADS.find(({ severity }) => severity === finding.severity)?.colour ?? '0';
    return lines(finding, i + 1, finding.severity, (text) => (colours ? `\u001b[${colour}m${text}\u001b[0m` : text));
  });
}

function lines(
  finding: FindingJson,
  number: number,
  severity: SeverityJson,
  paint: (text: string) => string,
): string[] {
  const out = ['', `${paint(`${number}. ${finding.title}`)}  [${finding.rule}]`, `   ${finding.message}`];
  const shown = finding.places.slice(0, severity === 'info' ? 2 : PLACES_MAX);
  for (const place of shown) out.push(`   · ${placeInWords(place)}`);
  if (finding.places.length > shown.length) out.push(`   · 另有 ${finding.places.length - shown.length} 处`);
  if (severity === 'info') return out;
  if (finding.symptoms.length > 1) {
    out.push(`   连带 ${finding.symptoms.length} 条：`);
    for (const symptom of finding.symptoms.slice(0, SYMPTOMS_MAX))
      out.push(`     - [${symptom.rule}] ${symptom.message}`);
    if (finding.symptoms.length > SYMPTOMS_MAX) out.push(`     - 另有 ${finding.symptoms.length - SYMPTOMS_MAX} 条`);
  }
  out.push(`   依据：${finding.basis.map(sayCitation).join('；')}`, `   处理：${finding.remedy}`);
  return out;
}

/** A sheet may hold more digits than it prints. */
function stored({ stored }: FindingJson['places'][number]): string {
  return stored === null ? '' : `（单元格内为 ${stored}）`;
}

function placeInWords(place: FindingJson['places'][number]): string {
  const { document, where, text } = place;
  return `${document === undefined ? '' : `《${document}》`}${sayPlace(place)}  ${where}：${text}${stored(place)}`;
}

/** What was checked between files; a file that stands alone is told of, so that nobody takes it for checked. */
export function casesSummary(cases: readonly CaseJson[]): string {
  const out = cases.flatMap(({ department, files, rules }) => {
    const name = department ?? '未读到部门名称';
    if (rules.length === 0) return [`单独审核：${files.join('、')}（${name}；没有同一部门的其他文件可以互相核对）。`];
    const count = (...outcomes: readonly string[]) => rules.filter((r) => outcomes.includes(r.outcome)).length;
    return [
      `互相核对：${name} ${files.length} 个文件（${files.join('、')}）。`,
      `文件之间的规则：共 ${rules.length} 条，通过 ${count('passed')}，尾差 ${count('tail')}，错误 ${count('failed')}，需说明 ${count('explain')}，不适用 ${count('notApplicable')}，未能核验 ${count('unverified')}。`,
    ];
  });
  return `${RULE_LINE}\n${out.join('\n')}\n\n`;
}

function coverage({ coverage: c, unverified }: AuditJson): string[] {
  const n = c.numbers;
  const out = [
    `规则：共 ${c.rules} 条，通过 ${c.passed}，尾差 ${c.tail}，错误 ${c.failed}，需说明 ${c.explain}，不适用 ${c.notApplicable}，未能核验 ${c.unverified}。`,
    `数字：共 ${n.printed} 个，核对一致 ${n.agreeing}，尾差 ${n.tail}，矛盾 ${n.contradicting}，未绑定 ${n.unbound}，已绑定而无规则可核 ${n.bound - n.agreeing - n.tail - n.contradicting}。`,
  ];
  for (const { rule, why } of unverified.slice(0, 5)) out.push(`  未能核验 [${rule}]：${why}`);
  if (unverified.length > 5) out.push(`  另有 ${unverified.length - 5} 条未能核验，见 --json。`);
  return out;
}
