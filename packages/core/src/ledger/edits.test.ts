import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, pointerTo } from './edits.ts';

const before = {
  lines: [
    { code: '2010101', basic: 100 },
    { code: '2010102', basic: 5 },
  ],
  reasons: { 'a/b': '甲' },
};

function done(edits: readonly Edit[]) {
  const edited = applyEdits(before, edits);
  if ('misfit' in edited) throw new Error(`does not fit: ${edited.misfit.path}`);
  return edited;
}

describe('edits of a ledger', () => {
  it.each<[string, Edit[]]>([
    ['a number', [{ op: 'replace', path: '/lines/1/basic', value: 7 }]],
    ['a row put in front', [{ op: 'add', path: '/lines/0', value: { code: '2', basic: 0 } }]],
    ['a row at the end', [{ op: 'add', path: '/lines/-', value: { code: '3', basic: 0 } }]],
    ['a row taken out', [{ op: 'remove', path: '/lines/0' }]],
    ['a key that is a path itself', [{ op: 'replace', path: pointerTo('/reasons', 'a/b'), value: '乙' }]],
    ['a new key', [{ op: 'add', path: '/reasons/c~0d', value: '丙' }]],
    ['a key taken out', [{ op: 'remove', path: '/reasons/a~1b' }]],
    [
      'several in a row',
      [
        { op: 'remove', path: '/lines/0' },
        { op: 'replace', path: '/lines/0/basic', value: 1 },
      ],
    ],
  ])('%s is taken back by its inverse', (_name, edits) => {
    const { value, inverse } = done(edits);
    expect(value).not.toEqual(before);
    expect(applyEdits(value, inverse)).toMatchObject({ value: before });
  });

  it('share what they do not touch and leave the original alone', () => {
    const { value } = done([{ op: 'replace', path: '/lines/1/basic', value: 7 }]);
    expect(value.lines[0]).toBe(before.lines[0]);
    expect(before.lines[1]?.basic).toBe(5);
  });

  it.each<Edit>([
    { op: 'replace', path: '/lines/2/basic', value: 1 },
    { op: 'replace', path: '/nowhere', value: 1 },
    { op: 'remove', path: '/lines/9' },
    { op: 'remove', path: '/lines/-' },
    { op: 'add', path: '/lines/01', value: 1 },
    { op: 'add', path: '', value: 1 },
    { op: 'add', path: '/lines/0/code/x', value: 1 },
    { op: 'replace', path: '/__proto__/polluted', value: 1 },
  ])('$op $path fits nowhere, and nothing is changed', (edit) => {
    expect(applyEdits(before, [{ op: 'remove', path: '/lines/0' }, edit])).toEqual({ misfit: edit });
    expect(before.lines).toHaveLength(2);
  });
});
