import { numberCoverage, ruleCoverage } from '@mingsuan/app/contract';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { buildReport, buildText } from '../testing/report-builder.ts';

describe('coverage in words', () => {
  it('tells each kind of number that occurs', () => {
    expect(numberCoverage(exampleReport.audit)).toBe(
      '共 53 个数，47 个已核对一致，1 个尾差，2 个矛盾，2 个已识别但无规则可核，1 个未绑定。',
    );
  });

  it('says that there is no contradiction, and leaves out kinds that do not occur', () => {
    const { audit } = buildReport(buildText(['收入«=1.00»万元']), []);
    expect(numberCoverage(audit)).toBe('共 1 个数，1 个已核对一致，0 个矛盾，0 个未绑定。');
  });

  it('tells how the rules ended', () => {
    expect(ruleCoverage(exampleReport.audit)).toBe(
      '共 20 条规则，12 条通过，1 条尾差，2 条不符，1 条需说明，3 条不适用，1 条未能核验。',
    );
  });
});
