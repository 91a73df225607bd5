/** One cause, one finding: what was done to a sound disclosure is named for what it is. */

import { audit } from '@mingsuan/core/audit';
import { recognise } from '@mingsuan/core/recognition';
import { readTxt } from '@mingsuan/formats/txt';
import { rules, vocabulary } from '@mingsuan/rulebook';
import { sampleYear, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';

const lines = writeText(sampleYear()).split('\n');

function errorsOf(text: readonly string[]) {
  const result = audit(recognise(readTxt(new TextEncoder().encode(text.join('\n')), 'x.txt'), vocabulary), rules);
  return result.findings.filter((f) => f.severity === 'error');
}

/** The lines of a table from its title on. */
function tableLines(title: string): { from: number; to: number } {
  const from = lines.findIndex((line, i) => i > 40 && line === title);
  const to = lines.findIndex((line, i) => i > from && line.startsWith('注：'));
  return { from, to };
}

/** The line of a table whose first cell is the code. */
function rowOf(title: string, code: string): number {
  const { from, to } = tableLines(title);
  return lines.findIndex((line, i) => i > from && i < to && line.split('\t')[0] === code);
}

/** The text with cells of one column changed; `column` counts from 0. */
function withCells(changes: readonly (readonly [line: number, column: number, text: string])[]): string[] {
  const changed = lines.slice();
  for (const [line, column, text] of changes) {
    const cells = (changed[line] ?? '').split('\t');
    cells[column] = text;
    changed[line] = cells.join('\t');
  }
  return changed;
}

function cell(line: number, column: number): string {
  return (lines[line] ?? '').split('\t')[column] ?? '';
}

const T05 = '一般公共预算财政拨款支出决算表';
const T03 = '支出决算表';

describe('a wrong cell', () => {
  const row = rowOf(T05, '2070111');
  const right = cell(row, 4);

  it.each([
    ['one digit', right.replace(/^./, (d) => (d === '9' ? '8' : String(Number(d) + 1))), /误作/],
    [
      'ten times too much',
      `${right.replace('.', '').replace(/(\d)$/, '.$10')}`.replace(/\.(\d)(\d)$/, '.$1$2'),
      /倍|误作|多了一位|^$/,
    ],
    ['元 for 万元', `${(Number(right) * 10000).toFixed(2)}`, /元当作万元/],
    ['digits exchanged', right.replace(/^(\d)(\d)/, '$2$1'), /颠倒/],
  ])('%s: names the cell and the value it should have', (_what, wrong, cause) => {
    const errors = errorsOf(withCells([[row, 4, wrong]]));
    expect(errors.length).toBe(1);
    const [finding] = errors;
    expect(finding?.places[0]?.line).toBe(row + 1);
    expect(finding?.expected).toBe(`${right}万元`);
    expect(finding?.cause ?? '').toMatch(cause);
  });
});

describe('one wrong number in several places', () => {
  it('a digit lost in 类 and 款, carried into the next table, is one finding', () => {
    const rows = [T03, T05].flatMap((title) => ['221', '22102'].map((code) => rowOf(title, code)));
    const right = cell(rows[0] ?? 0, 3);
    const wrong = right.slice(1);
    const errors = errorsOf(withCells(rows.map((row) => [row, 3, wrong])));
    expect(errors.map((e) => e.cause)).toEqual(['这 4 处印的是同一个错数，漏了一位数字']);
    expect(errors[0]?.corrections.map((c) => c.right.text)).toEqual(rows.map(() => right));
  });
});

describe('a block', () => {
  const codes = ['2070102', '2070109', '2070111'];
  const rows = codes.map((code) => rowOf(T05, code));
  const values = rows.map((row) => cell(row, 4));

  it('moved down by a row', () => {
    const errors = errorsOf(withCells(rows.map((row, i) => [row, 4, i === 0 ? '' : (values[i - 1] ?? '')])));
    expect(errors.length).toBe(1);
    expect(errors[0]?.cause).toMatch(/整体下移了一行/);
    expect(errors[0]?.places.map((p) => p.line)).toEqual(rows.map((row) => row + 1));
  });

  it('whole rows beside other 科目, to the total', () => {
    const { from, to } = tableLines(T05);
    const all = lines.slice(from, to).flatMap((line, i) => (/^(?:\d{3,7}|合计)\t/.test(line) ? [from + i] : []));
    const displaced = all.slice(8);
    const errors = errorsOf(
      withCells(
        displaced.flatMap((row, i) => {
          const source = displaced[i + 2];
          return [2, 3, 4].map((column) => [row, column, source === undefined ? '' : cell(source, column)] as const);
        }),
      ),
    );
    const displacement = errors.find((e) => /^自「.+」起，金额与科目错位/.test(e.cause ?? ''));
    expect(displacement?.symptoms.length).toBeGreaterThan(20);
    // beside it only the two rows whose amounts were pushed out
    expect(errors.length).toBeLessThanOrEqual(4);
  });

  it('pasted in a circle', () => {
    const errors = errorsOf(withCells(rows.map((row, i) => [row, 4, values[(i + 2) % 3] ?? ''])));
    expect(errors.length).toBe(1);
    expect(errors[0]?.cause).toMatch(/循环粘贴/);
    expect(errors[0]?.expected).toBe(values.map((v) => `${v}万元`).join('、'));
  });

  it('two cells exchanged', () => {
    const [a = 0, , b = 0] = rows;
    const errors = errorsOf(
      withCells([
        [a, 4, cell(b, 4)],
        [b, 4, cell(a, 4)],
      ]),
    );
    expect(errors.length).toBe(1);
    expect(errors[0]?.cause).toMatch(/互相填反/);
  });
});

describe('two faults far apart', () => {
  it('are two findings', () => {
    const a = rowOf(T05, '2070111');
    const b = rowOf(T03, '2080505');
    const errors = errorsOf(
      withCells([
        [a, 4, '1.11'],
        [b, 3, '2.22'],
      ]),
    );
    expect(errors.map((f) => f.places[0]?.line).sort()).toEqual([a + 1, b + 1].sort());
  });
});

describe('a sound disclosure', () => {
  it('has no error', () => {
    expect(errorsOf(lines)).toEqual([]);
  });
});
