/**
 * Our own samples with their expected findings. After a change that is meant:
 * `npx vitest run packages/app/src/audit/samples.test.ts -u`, then read the diff.
 */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import type { AuditJson, FindingJson } from '../contract/audit.ts';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';
import { auditJson } from './audit-json.ts';

const folder = new URL('../../../../samples/final-accounts-2023/', import.meta.url);

interface Defect {
  readonly kind: string;
  readonly line: number;
  readonly expectedRules: readonly string[];
}

function auditOf(file: string): AuditJson {
  return auditJson(auditDisclosure(read(readTxt(new Uint8Array(readFileSync(new URL(file, folder))), file))));
}

/** What is kept of a finding: enough to see that it is the same one. */
function kept({ severity, rule, places, stated, expected, cause, symptoms }: FindingJson) {
  return {
    severity,
    rule,
    lines: places.map((p) => p.line),
    stated,
    expected,
    cause,
    symptoms: symptoms.map((s) => s.rule),
  };
}

function expectedFile({ findings, coverage }: AuditJson): string {
  return `${JSON.stringify({ coverage, findings: findings.map(kept) }, null, 1)}\n`;
}

describe('the sound sample', () => {
  const audit = auditOf('sound.txt');

  it('has no error and no warning', () => {
    expect(audit.findings.filter((f) => f.severity !== 'info')).toEqual([]);
  });

  it('has the findings that are written down', async () => {
    await expect(expectedFile(audit)).toMatchFileSnapshot(
      '../../../../samples/final-accounts-2023/sound.expected.json',
    );
  });
});

it.each(['sound.txt', 'defective.txt'])('counts every number of %s once', (name) => {
  const { printed, bound, agreeing, tail, contradicting, unbound } = auditOf(name).coverage.numbers;
  expect(bound + unbound).toBe(printed);
  expect(agreeing + tail + contradicting).toBeLessThanOrEqual(bound);
});

describe('the defective sample', () => {
  const audit = auditOf('defective.txt');
  const { defects } = JSON.parse(readFileSync(new URL('defects.json', folder), 'utf8')) as {
    defects: readonly Defect[];
  };

  it.each(defects.map((d) => [d.kind, d] as const))('tells of the planted %s', (_kind, defect) => {
    const telling = audit.findings.filter(
      (f) =>
        f.severity !== 'info' &&
        [f.places, ...f.symptoms.map((s) => s.places)].some((places) => places.some((p) => p.line === defect.line)),
    );
    const rules = telling.flatMap((f) => [f.rule, ...f.symptoms.map((s) => s.rule)]);
    expect(
      rules.some((rule) =>
        defect.expectedRules.includes(rule.replace(/-\d$/, (tail) => (rule.split('-').length > 2 ? '' : tail))),
      ),
    ).toBe(true);
  });

  it('has the findings that are written down', async () => {
    await expect(expectedFile(audit)).toMatchFileSnapshot(
      '../../../../samples/final-accounts-2023/defective.expected.json',
    );
  });
});
