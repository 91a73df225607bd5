/** The parts of a written package around the body: lists of parts, settings, footers, properties. */
import type { Publication } from '@mingsuan/core/composition';
import { element, escapeText, XML_HEAD } from '../xml/index.ts';
import { FOOTERS } from './written-body.ts';
import { W } from './written-styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_ML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts that are the same in every document, or nearly. */
export function packageParts(publication: Publication): ReadonlyMap<string, string> {
  return new Map([
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['rId1', `${OFFICE}/styles`, 'styles.xml'],
        ['rId2', `${OFFICE}/settings`, 'settings.xml'],
        ['rId3', `${OFFICE}/fontTable`, 'fontTable.xml'],
        ['rId4', `${OFFICE}/customXml`, '../customXml/item1.xml'],
        [FOOTERS.odd, `${OFFICE}/footer`, 'footer1.xml'],
        [FOOTERS.even, `${OFFICE}/footer`, 'footer2.xml'],
        [`${FOOTERS.odd}Empty`, `${OFFICE}/footer`, 'footer3.xml'],
        [`${FOOTERS.even}Empty`, `${OFFICE}/footer`, 'footer4.xml'],
      ]),
    ],
    ['customXml/_rels/item1.xml.rels', relations([['rId1', `${OFFICE}/customXmlProps`, 'itemProps1.xml']])],
    ['customXml/itemProps1.xml', itemProperties()],
    ['word/settings.xml', settings()],
    ['word/footer1.xml', footer('right')],
    ['word/footer2.xml', footer('left')],
    ['word/footer3.xml', footer(null)],
    ['word/footer4.xml', footer(null)],
    ['docProps/core.xml', coreProperties(publication)],
  ]);
}

function contentTypes(): string {
  const part = (name: string, type: string) => element('Override', { PartName: name, ContentType: type });
  const parts = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/word/document.xml', `${WORD_ML}.document.main+xml`),
    part('/word/styles.xml', `${WORD_ML}.styles+xml`),
    part('/word/settings.xml', `${WORD_ML}.settings+xml`),
    part('/word/fontTable.xml', `${WORD_ML}.fontTable+xml`),
    ...[1, 2, 3, 4].map((n) => part(`/word/footer${n}.xml`, `${WORD_ML}.footer+xml`)),
    part('/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  return XML_HEAD + element('Types', { xmlns: `${PACKAGE}/content-types` }, parts.join(''));
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return XML_HEAD + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, items.join(''));
}

/** Every part of this kind has an id; this one is always the same. */
function itemProperties(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schemas = '<ds:schemaRefs><ds:schemaRef ds:uri="urn:mingsuan:facts:1"/></ds:schemaRefs>';
  const values = { 'ds:itemID': '{6D696E67-7375-616E-8001-666163747331}', 'xmlns:ds': namespace };
  return XML_HEAD + element('ds:datastoreItem', values, schemas);
}

function settings(): string {
  const compatible = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  const content =
    '<w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>' +
    `<w:compat>${compatible}</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`;
  return XML_HEAD + element('w:settings', { 'xmlns:w': W }, content);
}

/** 「— 1 —」, one character from the edge: at the right of odd pages, at the left of even ones. */
function footer(side: 'left' | 'right' | null): string {
  const mark = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${mark('1')}${field('end')}`;
  const place =
    side === null
      ? ''
      : element('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: 280, 'w:firstLine': 0 }) +
        element('w:jc', { 'w:val': side });
  const content = side === null ? '' : mark('— ') + number + mark(' —');
  return (
    XML_HEAD +
    element('w:ftr', { 'xmlns:w': W }, `<w:p><w:pPr><w:pStyle w:val="Footer"/>${place}</w:pPr>${content}</w:p>`)
  );
}

/** No time of writing: the same publication gives the same bytes. */
function coreProperties({ title, department }: Publication): string {
  const namespaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const content = `<dc:title>${escapeText(`${department}${title}`)}</dc:title><dc:creator>${escapeText(department)}</dc:creator><dc:language>zh-CN</dc:language>`;
  return XML_HEAD + element('cp:coreProperties', namespaces, content);
}
