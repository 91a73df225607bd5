/**
 * The cells of an xlsx as they are stored, for workbooks that we gave out and get back. Digits stay the digits of the
 * file: no number passes through a float, which is why this does not go by way of @e965/xlsx. Formulas are not run and
 * not kept. Deliberately absent: styles, dates (a stored date is its number), xls and xlsb.
 */
import type { Problem } from '@mingsuan/core/document';
import type { StoredBook, StoredSheet } from '@mingsuan/core/workbook';
import { openZip, type ZipArchive } from '../zip/index.ts';
import { SHEET_LIMITS, type SheetLimits } from './limits.ts';
import type { PackageFault } from './safe-package.ts';
import { countElements } from './safe-sheet-part.ts';
import { readRelations, readSheet, readStrings, readWorkbook } from './stored-parts.ts';
import { refusal } from './words.ts';

/** Every sheet with its cells; or, where a part cannot be read, why: a workbook is taken whole or not at all. */
export function readStoredCells(
  bytes: Uint8Array,
  name: string,
  limits: SheetLimits = SHEET_LIMITS,
): StoredBook | Problem {
  if (bytes.length > limits.fileBytes) return refusal(name, 'too-large');
  const archive = openZip(bytes, limits.zip);
  if (typeof archive === 'string') return refusal(name, archive);
  if (archive.find('xl/workbook.xml') === null) return refusal(name, 'no-workbook');
  const parts = new Parts(archive, limits.elements);
  const book = sheetsOf(parts);
  return parts.fault === null ? book : refusal(name, parts.fault);
}

function sheetsOf(parts: Parts): StoredBook {
  const targets = parts.read('xl/_rels/workbook.xml.rels', readRelations) ?? new Map<string, string>();
  const sheets = parts.read('xl/workbook.xml', readWorkbook) ?? [];
  const strings = parts.has('xl/sharedStrings.xml') ? (parts.read('xl/sharedStrings.xml', readStrings) ?? []) : [];
  return {
    sheets: sheets.flatMap(({ name, relation, isHidden }): StoredSheet[] => {
      const target = targets.get(relation);
      if (target === undefined) return [];
      const content = parts.read(target, (xml) => readSheet(xml, strings));
      return content ? [{ name, isHidden, ...content }] : [];
    }),
  };
}

/** The parts of the package; the first fault is kept and ends the reading. */
class Parts {
  fault: PackageFault | null = null;

  constructor(
    private readonly archive: ZipArchive,
    private elements: number,
  ) {}

  has(path: string): boolean {
    return this.archive.find(path) !== null;
  }

  read<T>(path: string, parse: (xml: string) => T | null): T | null {
    if (this.fault !== null) return null;
    const part = this.archive.read(this.archive.find(path) ?? path);
    if (typeof part === 'string') return this.fail(part);
    this.elements -= countElements(part);
    if (this.elements < 0) return this.fail('too-large');
    return parse(new TextDecoder().decode(part)) ?? this.fail('damaged');
  }

  private fail(fault: PackageFault): null {
    this.fault ??= fault;
    return null;
  }
}
