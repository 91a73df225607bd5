/**
 * What an examiner finds in the self-evaluation forms of a real disclosure, by rule and line; no sentence of it is kept.
 * Places that look wrong and are not are written down as well: nothing may be held against them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const file = new URL('../../../../../shared/seeds/001_0dc1892294a9b625.txt', import.meta.url);
const present = existsSync(file);
if (!present) console.log('跳过：没有 ../shared/seeds，真实自评表的审核未测试');

/** 「P-21 573, I-14 605」. */
function listed(text: string): string[] {
  return text.trim().split(/,\s+/);
}

/** Rules that must speak, with a line they must name: beyond doubt by arithmetic or contradiction. */
const CERTAIN = listed(`
  G-13-3 531, P-21 573, P-34 593, P-23 602, SC-12 602, P-39-2 604, I-14 605, P-22 605, P-15 610, P-34-2 611,
  P-34-2 615, P-39-2 615, P-23 636, P-25 636, P-28-2 677, P-28-2 709, P-04 735, P-23 735, P-35 740,
  P-28-2 744, SC-12 767, P-22 770, P-22-2 771, P-22-2 772, P-19 835, P-22-3 835, P-31 835, P-25 864,
  P-19 867, P-31 867, P-16 873, P-22-2 900, P-22 902, P-15 907, P-45-2 907, C-12 923, P-22 931, P-15 940,
  P-28-2 943, I-14 967, P-29-2 969, P-15 972, P-07 991, P-04 997, P-22 999, P-35 1003, P-15 1004,
  P-44-5 1026, P-45-3 1026, P-23 1028, P-19 1031, P-31 1031, P-22-2 1032, P-45-3 1037, P-45-3 1038
`);

/** What a reviewer would ask. */
const LIKELY = listed(`
  P-02 531, P-46-2 531, P-45-3 568, I-14-3 573, P-48-2 573, P-27-2 581, P-45 582, P-44 583, P-44-7 584,
  P-34-3 600, P-45-3 600, P-45-6 600, P-45-7 600, P-22-4 602, P-22-5 605, P-39-3 606, P-44-2 615, P-29-5 635,
  P-45 647, P-45 648, P-45-5 664, P-51 666, P-51-2 667, P-26 668, P-03-2 670, P-27 672, P-44-7 680,
  P-45-5 696, P-51 696, P-03-2 702, P-44-7 712, P-20-3 727, P-45-6 730, P-45-8 730, P-51-3 730, I-14-2 735,
  I-14-3 735, P-44-2 741, P-34-3 765, P-22-4 767, P-48-2 770, P-34-3 777, P-44-3 777, P-44-4 797, P-45-3 797,
  SC-12-2 799, P-22-5 802, P-44-6 811, SC-12-4 835, P-44 844, P-31-3 864, P-22-2 867, SC-12-4 867,
  P-45-7 897, SC-12-2 900, P-51-2 903, P-44-2 907, P-45-6 929, P-51 931, P-22 934, P-48-4 934, P-10 959,
  P-51 962, P-48-5 964, P-10-2 977, P-45-5 994, P-22-4 996, P-44-2 996, P-48-3 996, P-48-2 999, P-51-2 1006,
  P-20-3 1023, P-51 1026, P-26 1028, SC-12-4 1030, SC-12-4 1031, P-27 1034, P-39-4 1035, P-44-6 1041
`);

/** Totals that add up, rates that are rounded, first levels in merged cells. */
const FINE = new Set([577, 609, 641, 673, 705, 728, 774, 805, 838, 860, 872, 895, 906, 939]);
/** Where forms begin. */
const FORMS = 559;

describe.skipIf(!present)('self-evaluation forms of a real disclosure', () => {
  const bytes = present ? new Uint8Array(readFileSync(file)) : new Uint8Array();
  const { findings } = auditDisclosure(read(readTxt(bytes, 'seed.txt')));
  const said = new Set(findings.flatMap((f) => f.places.map(({ line }) => `${f.rule.id} ${line}`)));
  const held = findings.filter((f) => f.severity !== 'info' && f.places.some(({ line }) => line >= FORMS));

  it('finds what is certain', () => {
    expect(CERTAIN.filter((wanted) => !said.has(wanted))).toEqual([]);
  });

  it('finds what a reviewer would ask', () => {
    expect(LIKELY.filter((wanted) => !said.has(wanted))).toEqual([]);
  });

  it('holds nothing against what only looks wrong', () => {
    expect(held.filter((f) => f.places.some(({ line }) => FINE.has(line)))).toEqual([]);
  });

  it('holds nothing against it that is not written down', async () => {
    const lines = held.map((f) => `${f.severity} ${f.rule.id} ${f.places[0]?.line ?? 0}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/forms-001.txt');
  });
});
