/** The Chinese words of the contract's codes, in the order in which they are shown. Shared by the viewer and the plain-text fallback. */
import type { FindingJson, ReportData, Tint } from '@mingsuan/app/contract';

type Severity = FindingJson['severity'];
type Outcome = FindingJson['outcome'];

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  failed: '不符',
  tail: '尾差',
  explain: '需说明',
  unverified: '未能核验',
};

export const tints: readonly Tint[] = ['agrees', 'tail', 'contradicts', 'unchecked', 'unbound'];

export const tintWords: Readonly<Record<Tint, { readonly name: string; readonly meaning: string }>> = {
  agrees: { name: '一致', meaning: '已核对一致' },
  tail: { name: '尾差', meaning: '差额不超过尾数进位' },
  contradicts: { name: '矛盾', meaning: '与别处的数或规则矛盾' },
  unchecked: { name: '未核', meaning: '已识别，但没有规则可以核对' },
  unbound: { name: '未绑定', meaning: '没有识别出它说的是哪一项' },
};

export function departmentWord(reading: ReportData['audit']['reading']): string {
  return reading.department.name ?? '未识别的部门';
}

export function yearWord(reading: ReportData['audit']['reading']): string {
  return reading.year === null ? '年度未识别' : `${reading.year}年度`;
}
