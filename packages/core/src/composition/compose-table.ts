/** A table of a disclosure from the facts, by the form of a place. Nothing at all is printed as an empty cell. */
import type { Facts, Ledger } from '../ledger/index.ts';
import { type FactKey, ofFunction } from '../statement/index.ts';
import type { Names } from './compose-sentence.ts';
import { amountOf, printFact } from './print-fact.ts';
import { numberCell, type TableBlock, type TableCell, textCell } from './publication.ts';
import type { TableForm } from './table-form.ts';
import { tailNote } from './tail-note.ts';

export function composeTable(form: TableForm, ledger: Ledger, facts: Facts, names: Names): TableBlock {
  const { role, title, number, header, widths, isWide } = form;
  const body = bodyOf(form, facts, names);
  const isEmpty = body.every((row) => row.every((cell) => cell.fact === null || cell.text === ''));
  const fill = (text: string) =>
    text.replaceAll('{{department}}', ledger.department.name).replaceAll('{{year}}', String(ledger.year));
  const tails = tailNote({ header, body }, facts);
  return {
    kind: 'table',
    role,
    title,
    number,
    head: form.head.map(fill),
    header,
    body,
    widths,
    isWide,
    notes: [...[form.note, ...(isEmpty ? [form.emptyNote] : [])].map(fill), ...(tails === null ? [] : [tails])],
  };
}

function bodyOf({ body }: TableForm, facts: Facts, names: Names): TableCell[][] {
  if (body.kind === 'rows') {
    return body.rows.map((row) =>
      row.map((spec) => {
        if (typeof spec === 'string') return textCell(spec, alignOf(spec));
        return 'fact' in spec ? cellOf(facts, spec.fact) : { ...textCell(spec.text, 'center'), columns: spec.columns };
      }),
    );
  }
  const codes = new Set(body.columns.flatMap((column) => facts.codes.get(column) ?? []));
  const total = [{ ...textCell('合计', 'center'), columns: 2 }, ...body.columns.map((column) => cellOf(facts, column))];
  const rows = [...codes]
    .sort()
    .map((code) => [
      textCell(code),
      textCell(names.functional(code)),
      ...body.columns.map((column) => cellOf(facts, ofFunction(column, code))),
    ]);
  return body.total === 'last' ? [...rows, total] : [total, ...rows];
}

/** 行次 and marks stand in the middle, names at the left. */
function alignOf(text: string): TableCell['align'] {
  return /^(?:\d{1,2}|——|.*合计|总计)$/.test(text) ? 'center' : 'left';
}

function cellOf(facts: Facts, fact: FactKey): TableCell {
  const isNothing = amountOf(facts, fact) === 0;
  return numberCell(isNothing ? '' : printFact(facts, fact), fact);
}
