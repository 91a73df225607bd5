/**
 * A Workbook as the bytes of an xlsx file (ECMA-376, transitional). The same workbook gives the same bytes: the zip carries
 * no time of its own. What a spreadsheet would call damaged is refused here as our own fault, never written.
 */
import { isSheetName, type Workbook } from '@mingsuan/core/workbook';
import { strToU8, zipSync } from 'fflate';
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
  const firstShown = firstShownSheet(workbook);
  const parts = new Map<string, string>();
  parts.set('[Content_Types].xml', contentTypesXml(workbook));
  parts.set('_rels/.rels', packageRelations().xml());
  const relations = new Relations();
  parts.set('xl/workbook.xml', workbookXml(workbook, firstShown, relations));
  parts.set('xl/_rels/workbook.xml.rels', relations.xml());
  const stores = { strings: new SharedStrings(), styles: new Styles() };
  workbook.sheets.forEach((sheet, i) => {
    const links = new Relations();
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i === firstShown, stores, links));
    if (!links.isEmpty) parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, links.xml());
  });
  parts.set('xl/styles.xml', stores.styles.xml());
  parts.set('xl/sharedStrings.xml', stores.strings.xml());
  parts.set('docProps/core.xml', corePropertiesXml(workbook));
  parts.set('docProps/app.xml', appPropertiesXml());
  return zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), {
    level: LEVEL,
    mtime: NO_TIME,
  });
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
