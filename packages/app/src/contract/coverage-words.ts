/** Coverage in plain words. A kind that does not occur is left out, except those a reader would look for. */
import type { AuditJson } from './audit.ts';

type Part = readonly [count: number, words: string, always?: 'always'];

export function numberCoverage({ coverage }: AuditJson): string {
  const { printed, bound, agreeing, tail, contradicting, unbound } = coverage.numbers;
  const unchecked = Math.max(0, bound - agreeing - tail - contradicting);
  return sentence(`共 ${printed} 个数`, '个', [
    [agreeing, '已核对一致', 'always'],
    [tail, '尾差'],
    [contradicting, '矛盾', 'always'],
    [unchecked, '已识别但无规则可核'],
    [unbound, '未绑定', 'always'],
  ]);
}

export function ruleCoverage({ coverage }: AuditJson): string {
  return sentence(`共 ${coverage.rules} 条规则`, '条', [
    [coverage.passed, '通过', 'always'],
    [coverage.tail, '尾差'],
    [coverage.failed, '不符', 'always'],
    [coverage.explain, '需说明'],
    [coverage.notApplicable, '不适用'],
    [coverage.unverified, '未能核验', 'always'],
  ]);
}

function sentence(opening: string, measure: string, parts: readonly Part[]): string {
  const told = parts.filter(([count, , always]) => count > 0 || always);
  return `${[opening, ...told.map(([count, words]) => `${count} ${measure}${words}`)].join('，')}。`;
}
