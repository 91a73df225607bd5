/** The parts of the package around the worksheets: the workbook itself, content types and document properties. */
import type { Workbook } from '@mingsuan/core/workbook';
import { element, escapeText, XML_HEAD } from '../xml/index.ts';
import { definedNamesXml } from './defined-names.ts';
import {
  CONTENT_TYPES_NAMESPACE,
  CORE_PROPERTIES_NAMESPACE,
  CORE_PROPERTIES_TYPE,
  EXTENDED_PROPERTIES_NAMESPACE,
  MAIN_NAMESPACE,
  RELATIONSHIPS_NAMESPACE,
} from './namespaces.ts';
import { Relations } from './relations.ts';

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function contentTypesXml({ sheets }: Workbook): string {
  const part = (name: string, type: string): string => element('Override', { PartName: name, ContentType: type });
  const parts = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`),
    ...sheets.map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, `${SHEET_ML}.worksheet+xml`)),
    part('/xl/styles.xml', `${SHEET_ML}.styles+xml`),
    part('/xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ];
  return XML_HEAD + element('Types', { xmlns: CONTENT_TYPES_NAMESPACE }, parts.join(''));
}

export function packageRelations(): Relations {
  const relations = new Relations();
  relations.add('officeDocument', 'xl/workbook.xml');
  relations.add(CORE_PROPERTIES_TYPE, 'docProps/core.xml');
  relations.add('extended-properties', 'docProps/app.xml');
  return relations;
}

/** `relations` receives the sheets first, so that the id of sheet n is rIdn. */
export function workbookXml(workbook: Workbook, firstShown: number, relations: Relations): string {
  const sheets = workbook.sheets.map(({ name, hidden }, i) => {
    const id = relations.add('worksheet', `worksheets/sheet${i + 1}.xml`);
    return element('sheet', { name, sheetId: i + 1, state: hidden ? 'hidden' : undefined, 'r:id': id });
  });
  relations.add('styles', 'styles.xml');
  relations.add('sharedStrings', 'sharedStrings.xml');
  const view = element('workbookView', { firstSheet: firstShown, activeTab: firstShown });
  const body = [
    element('bookViews', {}, view),
    element('sheets', {}, sheets.join('')),
    definedNamesXml(workbook),
    hasOpenFormula(workbook) ? '<calcPr fullCalcOnLoad="1"/>' : '',
  ];
  return XML_HEAD + element('workbook', { xmlns: MAIN_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE }, body.join(''));
}

/** Whether some formula waits for the spreadsheet to calculate it. */
function hasOpenFormula({ sheets }: Workbook): boolean {
  return sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell?.kind === 'formula' && cell.result.kind === 'blank')),
  );
}

export function corePropertiesXml({ title, creator, created }: Workbook): string {
  const date = (name: string): string =>
    created === null ? '' : element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, escapeText(created));
  const body = [
    element('dc:title', {}, escapeText(title)),
    element('dc:creator', {}, escapeText(creator)),
    date('created'),
    date('modified'),
  ];
  const namespaces = {
    'xmlns:cp': CORE_PROPERTIES_NAMESPACE,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return XML_HEAD + element('cp:coreProperties', namespaces, body.join(''));
}

export function appPropertiesXml(): string {
  return (
    XML_HEAD + element('Properties', { xmlns: EXTENDED_PROPERTIES_NAMESPACE }, '<Application>Mingsuan</Application>')
  );
}
