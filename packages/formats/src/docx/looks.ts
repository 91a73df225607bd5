/**
 * The XML of a part without most of what only says how text looks: widths, borders, sizes, colours. A Word file is made of
 * little else, and the parser would make an object of each. Leaves, and properties with nothing but leaves, of the prefix
 * that everybody writes; what is written otherwise stays and is passed over one by one.
 */

const LOOKS = [
  'tcW tblW tblInd tblLayout tblLook jc widowControl shd vAlign noWrap snapToGrid adjustRightInd autoSpaceDE autoSpaceDN',
  'keepNext keepLines kinsoku wordWrap overflowPunct topLinePunct contextualSpacing mirrorIndents textAlignment',
  'spacing ind sz szCs color lang kern b bCs i iCs u highlight position w fitText bdr trHeight cantSplit tblHeader',
  'bidi rtl cs eastAsianLayout proofErr textDirection suppressAutoHyphens outlineLvl',
]
  .join(' ')
  .replaceAll(' ', '|');

/** Patterns remember every repetition: there are not to be very many. */
const FEW = '{0,40}';
/** A font of symbols changes what characters mean. */
const FONT = '<w:rFonts(?![^<>]*(?:ymbol|ngding|YMBOL|NGDING))(?: [^<>]*)?/>';
const LEAF = `<w:(?:${LOOKS})(?: [^<>]*)?/>|<w:gridSpan w:val="1"/>|${FONT}`;
/** What closes behind leaves alone is the box. */
const BOX = `<w:(?:tcBorders|tblBorders|tblCellMar|tcMar|pBdr|tabs)>(?:<w:\\w+(?: [^<>]*)?/>)${FEW}</w:\\w+>`;
const PROPERTIES = `<w:(?:[pr]Pr|t[cr]Pr)>(?:${LEAF}|${BOX})${FEW}</w:\\w+>`;
const WITHOUT = new RegExp(`${PROPERTIES}|${LEAF}|${BOX}`, 'g');

/** What looks like a tag in a CDATA section is text. */
export function withoutLooks(xml: string): string {
  return xml.includes('<![CDATA[') ? xml : xml.replace(WITHOUT, '');
}
