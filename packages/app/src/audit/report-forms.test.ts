/** Forms of the sound sample: every field where it is printed, every score as its scheme gives it. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import type { ReportSpan } from '../contract/report-form.ts';
import { read } from '../read/read.ts';
import { reportForms } from './report-forms.ts';

const file = '../../../../samples/final-accounts-2023/sound.txt';
const reading = read(readTxt(readFileSync(new URL(file, import.meta.url)), file));
const forms = reportForms(reading);

function printed(span: ReportSpan | undefined): string | undefined {
  return span && reading.document.lines[span.line - 1]?.slice(span.start, span.end);
}

describe('reportForms', () => {
  it('points at what is printed', () => {
    expect(forms).toHaveLength(reading.selfEvaluations.length);
    forms.forEach((form, at) => {
      const evaluation = reading.selfEvaluations[at];
      expect(printed(form.project)).toBe(evaluation?.project?.text);
      expect(printed(form.total)).toBe(evaluation?.total?.printed.text);
      expect(form.indicators.map((row) => printed(row.name))).toEqual(
        evaluation?.indicators.map((row) => row.name.text),
      );
    });
  });

  it('finds a sound form in agreement with its scheme', () => {
    for (const { funds, indicators, computed } of forms) {
      expect(funds.filter((row) => row.computed).map((row) => row.computed?.agrees)).toEqual([true]);
      expect(computed.weightSum).toBe('100');
      expect(computed.total?.verdict).toBe('within');
      for (const { allowed } of indicators) expect(allowed?.verdict ?? 'unknown').not.toBe('over');
    }
  });

  it('names a level only where it begins', () => {
    for (const { indicators } of forms) {
      expect(indicators[0]?.level1).toBeDefined();
      expect(indicators.filter((row) => row.level1 !== undefined).length).toBeLessThan(indicators.length);
    }
  });
});
