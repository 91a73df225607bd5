/** Files of one department in one call are one case: what they tell twice must agree, and a contradiction is told once. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditFiles } from './audit-files.ts';

const disclosure = readFileSync(new URL('../../../../samples/final-accounts-2023/sound.txt', import.meta.url), 'utf8');

/** The attached forms as a file of their own, and the disclosure without them. */
const attached = disclosure.lastIndexOf('第五部分 附件');
const forms = disclosure.slice(attached).replace('第五部分 附件', '').trim();
const accounts = disclosure.slice(0, attached);

const openText = (name: string, text: string) => read(readTxt(new TextEncoder().encode(text), name));

function audited(...texts: readonly (readonly [name: string, text: string])[]) {
  return auditFiles(texts.map(([name, text]) => openText(name, text)));
}

/** Findings of the whole case: the rules of each file and those between files. */
function findingsOf([dossier]: ReturnType<typeof audited>) {
  return (dossier?.audits ?? []).flatMap(({ findings }) => findings).filter((f) => f.severity !== 'info');
}

describe('a disclosure and its forms as two files', () => {
  it('are one case without a finding', () => {
    const cases = audited(['决算.txt', accounts], ['自评表.txt', forms]);
    expect(cases).toHaveLength(1);
    expect(findingsOf(cases)).toEqual([]);
  });

  it('are two cases where the departments differ', () => {
    const other = forms.replaceAll('明川县文化和旅游局', '青禾县文化和旅游局');
    expect(audited(['决算.txt', accounts], ['自评表.txt', other])).toHaveLength(2);
  });

  it('contradict where a form, sound by itself, tells of other money: found once, with both places', () => {
    const changes = [
      ['28.75\t1.25\t95.83\t9.58', '27.75\t2.25\t92.5\t9.25'],
      ['99.58', '99.25'],
      ['287500元，结余12500元，预算执行率95.83%', '277500元，结余22500元，预算执行率92.5%'],
    ] as const;
    const changed = changes.reduce((text, [from, to]) => text.replaceAll(from, to), forms);
    expect(changed).not.toBe(forms);
    const findings = findingsOf(audited(['决算.txt', accounts], ['自评表.txt', changed]));
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(
      [finding?.rule.id, ...(finding?.symptoms ?? []).map((s) => s.rule.id)].every((id) => id?.startsWith('N-37')),
    ).toBe(true);
    expect(finding?.places.length).toBeGreaterThan(1);
  });
});
