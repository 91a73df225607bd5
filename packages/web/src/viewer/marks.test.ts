import { describe, expect, it } from 'vitest';
import { buildReport, buildText, findingOf, placeOf } from '../testing/report-builder.ts';
import { marksOf } from './marks.ts';

const text = buildText(['收入«=8.50»万元，支出«!9.50»万元，主要原因是新增项目。']);
const second = placeOf(text, '9.50', '支出');
const passage = (start: number, end: number) => ({ ...second, start, end });

describe('marksOf', () => {
  it('finds the number a place prints', () => {
    const marks = marksOf(buildReport(text, [findingOf({ places: [second] })]));
    expect(marks.at(second)).toMatchObject({ key: 'n1', findings: [0] });
    expect(marks.byKey.get('n0')?.findings).toEqual([]);
  });

  it('finds the number inside a place that carries its unit', () => {
    const wider = passage(second.start - 2, second.end + 2);
    const marks = marksOf(buildReport(text, [findingOf({ places: [wider] })]));
    expect(marks.at(wider)).toMatchObject({ key: 'n1', findings: [0] });
    expect(marks.byLine.get(1)).toHaveLength(2);
  });

  it('marks a passage without a number, once for all findings that name it', () => {
    const reason = passage(text.lines[0]?.indexOf('主要原因') ?? 0, text.lines[0]?.indexOf('新增') ?? 0);
    const marks = marksOf(buildReport(text, [findingOf({ places: [reason] }), findingOf({ places: [reason] })]));
    expect(marks.at(reason)).toMatchObject({ number: null, findings: [0, 1] });
    expect(marks.byLine.get(1)?.map(({ start }) => start)).toEqual(
      [...(marks.byLine.get(1) ?? [])].map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('links the places of symptoms too', () => {
    const symptom = { rule: 'CS-02', message: '', places: [second] };
    const marks = marksOf(buildReport(text, [findingOf({ symptoms: [symptom] })]));
    expect(marks.at(second)?.findings).toEqual([0]);
  });

  it('knows no mark for a place that names a line only', () => {
    expect(marksOf(buildReport(text, [findingOf({ places: [passage(0, 0)] })])).at(passage(0, 0))).toBeNull();
  });

  it('drops numbers that overlap', () => {
    const report = buildReport(text, []);
    const doubled = { ...report, numbers: [...report.numbers, ...report.numbers] };
    expect(marksOf(doubled).byLine.get(1)).toHaveLength(2);
  });
});
