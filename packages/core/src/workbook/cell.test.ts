import { describe, expect, it } from 'vitest';
import { blankCell, booleanCell, formulaCell, numberCell, textCell } from './cell.ts';
import { boxed } from './style.ts';

describe('a cell', () => {
  it('is its content, with its style where it has one', () => {
    expect(textCell('=1')).toEqual({ kind: 'text', text: '=1' });
    expect(numberCell('1.50', { bold: true })).toEqual({ kind: 'number', digits: '1.50', style: { bold: true } });
    expect(booleanCell(true)).toEqual({ kind: 'boolean', value: true });
    expect(blankCell()).toEqual({ kind: 'blank' });
    const result = { kind: 'number', digits: '3' } as const;
    expect(formulaCell('A1+B1', result)).toEqual({ kind: 'formula', formula: 'A1+B1', result });
  });

  it('may have the same line on every side', () => {
    const line = { line: 'thin' } as const;
    expect(boxed(line)).toEqual({ top: line, right: line, bottom: line, left: line });
  });
});
