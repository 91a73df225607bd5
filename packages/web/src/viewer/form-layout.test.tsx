import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { formReport } from '../testing/form-report.ts';
import { layoutItems, leftOver, levelsOf } from './form-layout.ts';
import { marksOf } from './marks.ts';
import { Viewer } from './viewer.tsx';
import { wholeLayout } from './whole-layout.ts';

describe('layoutItems', () => {
  it('takes the grids of a form together and leaves title and note where they are', () => {
    const items = layoutItems(formReport);
    expect(items.map((item) => item.kind)).toEqual(['heading', 'heading', 'form', 'paragraph']);
  });

  it('leaves a report without forms as it is', () => {
    expect(layoutItems(exampleReport)).toEqual(wholeLayout(exampleReport));
  });
});

describe('levelsOf', () => {
  it('lets a level reach over the rows that repeat it', () => {
    const levels = levelsOf(formReport.forms?.[0]?.indicators ?? []);
    expect(levels.map(({ rows1, rows2 }) => [rows1, rows2])).toEqual([
      [2, 1],
      [0, 1],
      [1, 1],
    ]);
  });
});

describe('leftOver', () => {
  it('is what no field of the form holds', () => {
    const item = layoutItems(formReport).find((one) => one.kind === 'form');
    const rest = item ? leftOver(item, formReport.lines, marksOf(formReport)) : [];
    expect(rest.map(({ line }) => line)).toEqual([12]);
  });

  it('keeps every number on the page, once', () => {
    const html = renderToStaticMarkup(<Viewer data={formReport} />);
    const keys = [...html.matchAll(/data-mark="(n\d+)"/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(formReport.numbers.length);
    expect(keys).toHaveLength(formReport.numbers.length);
  });
});
