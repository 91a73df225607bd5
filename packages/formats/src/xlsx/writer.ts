/**
 * A Workbook as the bytes of an xlsx file (ECMA-376, transitional). The same workbook gives the same bytes: the zip carries
 * no time of its own. What a spreadsheet would call damaged is refused here as our own fault, never written.
 */

import { constants, deflateRawSync } from 'node:zlib';
import { isSheetName, type Workbook } from '@mingsuan/core/workbook';
import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  packageRelations,
  workbookXml,
} from './package-parts.ts';
import { Relations } from './relations.ts';
import { SharedStrings } from './shared-strings.ts';
import { sheetXml } from './sheet-xml.ts';
import { Styles } from './styles.ts';

/** The first day a zip can name. Zip times are local, so the bytes are the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Half the time of the usual 6, for a file 3 % larger. */
const LEVEL = 4;

export function writeXlsx(workbook: Workbook): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [path, pieces] of partsOf(workbook)) parts[path] = strToU8([...pieces].join(''));
  return zipSync(parts, { level: LEVEL, mtime: NO_TIME });
}

/** The same file piece by piece, for a workbook that is too long to be held; the texts of its cells are held, each once. */
export function streamXlsx(workbook: Workbook, write: (bytes: Uint8Array) => void): void {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    write(bytes);
  });
  for (const [path, pieces] of partsOf(workbook)) {
    const entry = new NativeDeflate(path);
    entry.mtime = NO_TIME;
    zip.add(entry);
    for (const piece of pieces) entry.push(Buffer.from(piece));
    entry.push(new Uint8Array(), true);
  }
  zip.end();
}

/** Deflated by Node, which takes a third of the time: each piece by itself, ended where a byte ends, the last one for good. */
class NativeDeflate extends ZipPassThrough {
  override compression = 8;

  protected override process(piece: Uint8Array, isLast: boolean): void {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(piece, { level: LEVEL, finishFlush }), isLast);
  }
}

/** Each to be taken whole before the next: styles and shared texts are those of the sheets before them. */
function* partsOf(workbook: Workbook): Generator<readonly [path: string, pieces: Iterable<string>]> {
  const firstShown = firstShownSheet(workbook);
  yield ['[Content_Types].xml', [contentTypesXml(workbook)]];
  yield ['_rels/.rels', [packageRelations().xml()]];
  const relations = new Relations();
  yield ['xl/workbook.xml', [workbookXml(workbook, firstShown, relations)]];
  yield ['xl/_rels/workbook.xml.rels', [relations.xml()]];
  const stores = { strings: new SharedStrings(), styles: new Styles() };
  for (const [i, sheet] of workbook.sheets.entries()) {
    const links = new Relations();
    yield [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i === firstShown, stores, links)];
    if (!links.isEmpty) yield [`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, [links.xml()]];
  }
  yield ['xl/styles.xml', [stores.styles.xml()]];
  yield ['xl/sharedStrings.xml', stores.strings.xml()];
  yield ['docProps/core.xml', [corePropertiesXml(workbook)]];
  yield ['docProps/app.xml', [appPropertiesXml()]];
}

/** The index of the first sheet that is not hidden; names are checked on the way. */
function firstShownSheet({ sheets }: Workbook): number {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (!isSheetName(name)) throw new RangeError(`not a sheet's name: ${name} (sheetNameFor makes one)`);
    if (names.has(name.toLowerCase())) throw new RangeError(`two sheets are named ${name}`);
    names.add(name.toLowerCase());
  }
  const shown = sheets.findIndex(({ hidden }) => !hidden);
  if (shown < 0) throw new RangeError('a workbook shows at least one sheet');
  return shown;
}
