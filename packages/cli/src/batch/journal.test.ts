/** A journal that was cut off anywhere keeps every whole line, and goes on. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, lines: number): string {
  const path = join(folder, name);
  const journal = new Journal<number>(path);
  for (let i = 0; i < lines; i++) journal.add({ key: `k${i}`, bytes: i, value: i });
  journal.close();
  return path;
}

const known = (journal: Journal<number>) => [0, 1, 2, 3].filter((i) => journal.get(`k${i}`)?.value === i);

describe('a journal', () => {
  it('keeps what was added', () => {
    expect(known(new Journal<number>(written('whole', 3)))).toEqual([0, 1, 2]);
  });

  it('keeps the lines before a torn one, wherever it was torn, and takes new ones', () => {
    const whole = readFileSync(written('torn', 3));
    const last = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (let cut = last; cut < whole.length; cut++) {
      const path = join(folder, `torn-${cut}`);
      writeFileSync(path, whole.subarray(0, cut));
      const journal = new Journal<number>(path);
      // what lacks nothing but its line end is whole
      expect(known(journal)).toEqual(cut === whole.length - 1 ? [0, 1, 2] : [0, 1]);
      journal.add({ key: 'k3', bytes: 3, value: 3 });
      journal.close();
      expect(known(new Journal<number>(path))).toContain(3);
    }
  });

  it('passes over lines that are not what was written', () => {
    const path = written('changed', 2);
    appendFileSync(path, 'nonsense\n');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"value":0', '"value":7'));
    expect(known(new Journal<number>(path))).toEqual([1]);
  });
});
