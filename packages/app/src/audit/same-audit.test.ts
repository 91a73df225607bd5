/** However a document is written down, its audit ends the same: rule by rule, and with the same findings. */
import { readTxt } from '@mingsuan/formats/txt';
import {
  arbitraryYear,
  type DepartmentYear,
  plantDefects,
  sampleYear,
  type TextOptions,
  writeText,
} from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

function ending(bytes: Uint8Array): { outcomes: Record<string, string>; findings: string[] } {
  const audit = auditDisclosure(read(readTxt(bytes, 'x.txt')));
  const outcomes = Object.fromEntries(audit.rules.map(({ rule, outcome }) => [rule.id, outcome]));
  const plain = (text: string | null) => (text ?? '').replaceAll(',', '');
  const findings = audit.findings
    // a finding of tails shows the first of several; which that is depends on the order of the rows
    .map(
      (f) =>
        `${f.severity} ${f.rule.id} ${f.outcome === 'tail' ? f.symptoms.length : `${plain(f.stated)} ${plain(f.expected)}`}`,
    )
    .sort();
  return { outcomes, findings };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return new Uint8Array(units.buffer);
}

const VARIANTS: readonly (readonly [string, Partial<TextOptions>])[] = [
  ['without thousands separators', { thousands: false }],
  ['with full-width digits', { digits: 'full' }],
  ['with half-width brackets', { brackets: 'half' }],
  ['with pipes between cells', { cellSeparator: 'pipe' }],
  ['with long sentences wrapped', { wrap: 40 }],
  ['with broken headers', { brokenHeaders: true }],
  ['with independent rows in another order', { orderSeed: 7 }],
  ['with CRLF', { lineEnd: '\r\n' }],
];

const YEARS: readonly (readonly [string, DepartmentYear])[] = [
  ['the sample', sampleYear()],
  ['random year 8', arbitraryYear(8)],
];

describe.each(YEARS)('%s', (_name, year) => {
  const wanted = ending(utf8(writeText(year)));

  it.each(VARIANTS)('ends the same %s', (_variant, options) => {
    expect(ending(utf8(writeText(year, options)))).toEqual(wanted);
  });

  it('ends the same in UTF-16', () => {
    expect(ending(utf16(`\ufeff${writeText(year)}`))).toEqual(wanted);
  });
});

describe('planted defects', () => {
  const { text } = plantDefects(sampleYear());
  it('are the same with other line ends and encodings', () => {
    const wanted = ending(utf8(text));
    expect(ending(utf8(text.replaceAll('\n', '\r\n')))).toEqual(wanted);
    expect(ending(utf16(`\ufeff${text}`))).toEqual(wanted);
  });
});
