/**
 * The look of written documents: GB/T 9704-2012 for prose (三号仿宋 on lines of 28 pt, two characters of indent, headings in
 * 黑体 and 楷体, the title in 小标宋), 宋体 for tables. Faces a computer may lack are told with others like them.
 */
import { contentsStep, type Room } from '../paper/index.ts';
import { element, XML_HEAD } from '../xml/index.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const LATIN = 'Times New Roman';
const TITLE = '方正小标宋简体';
const BODY = '仿宋_GB2312';
const BLACK = '黑体';
const SCRIPT = '楷体_GB2312';
const SONG = '宋体';

/** The sizes of type that tables come in. */
const CELL_SIZES = [14, 15, 16, 17, 18, 19, 20, 21];

export function cellStyle(size: number): string {
  return `Cell${size}`;
}

interface Look {
  readonly id: string;
  readonly name: string;
  readonly face?: string;
  /** In half points. */
  readonly size: number;
  readonly isBold?: boolean;
  /** Lines in twentieths of a point, exactly. */
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Two characters. */
  readonly isIndented?: boolean;
  readonly keepsNext?: boolean;
  /** 0 is the first. */
  readonly outline?: number;
  readonly tabs?: string;
}

function style(look: Look): string {
  const { id, name, face, size, isBold, line, before = 0, after = 0, align, isIndented, keepsNext, outline } = look;
  const indent = isIndented ? { 'w:firstLineChars': 200, 'w:firstLine': size * 20 } : { 'w:firstLine': 0 };
  const paragraph = [
    keepsNext ? '<w:keepNext/>' : '',
    '<w:widowControl w:val="0"/>',
    look.tabs ?? '',
    element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'exact' }),
    element('w:ind', indent),
    element('w:jc', { 'w:val': align ?? 'left' }),
    outline === undefined ? '' : element('w:outlineLvl', { 'w:val': outline }),
  ].join('');
  const run = [
    face === undefined ? '' : element('w:rFonts', { 'w:ascii': LATIN, 'w:hAnsi': LATIN, 'w:eastAsia': face }),
    isBold ? '<w:b/>' : '',
    element('w:sz', { 'w:val': size }),
    element('w:szCs', { 'w:val': size }),
  ].join('');
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    `${element('w:name', { 'w:val': name })}<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr>`,
  );
}

const dots = (at: number) =>
  `<w:tabs>${element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': at })}</w:tabs>`;

/** `contents` entries of the 目录 are set so that they fit one page, where they can. */
export function stylesXml(room: Room, contents: number): string {
  const contentsLine = contentsStep(contents, room);
  const body = { size: 32, line: 560 };
  const looks: Look[] = [
    { id: 'CoverName', name: '封面单位', face: TITLE, size: 52, line: 1000, before: 3200, align: 'center' },
    { id: 'Title', name: 'Title', face: TITLE, size: 64, line: 1100, before: 600, align: 'center' },
    { id: 'CoverDate', name: '封面日期', size: 32, line: 560, before: 3600, align: 'center' },
    {
      id: 'Heading1',
      name: 'heading 1',
      face: TITLE,
      size: 36,
      line: 560,
      after: 280,
      align: 'center',
      keepsNext: true,
      outline: 0,
    },
    { id: 'Heading2', name: 'heading 2', face: BLACK, ...body, isIndented: true, keepsNext: true, outline: 1 },
    { id: 'Heading3', name: 'heading 3', face: SCRIPT, ...body, isIndented: true, keepsNext: true, outline: 2 },
    { id: 'Heading4', name: 'heading 4', isBold: true, ...body, isIndented: true, keepsNext: true, outline: 3 },
    { id: 'BodyText', name: 'Body Text', ...body, align: 'both', isIndented: true },
    { id: 'TableTitle', name: '表题', face: TITLE, size: 30, line: 560, align: 'center', keepsNext: true, outline: 1 },
    { id: 'FormTitle', name: '附表题', face: TITLE, size: 30, line: 560, align: 'center', keepsNext: true, outline: 2 },
    { id: 'TableNumber', name: '表号', face: SONG, size: 21, line: 320, align: 'right', keepsNext: true },
    { id: 'TableHead', name: '表头', face: SONG, size: 21, line: 340, keepsNext: true },
    { id: 'TableNote', name: '表注', face: SONG, size: 18, line: 260, before: 0 },
    ...CELL_SIZES.map(
      (size): Look => ({ id: cellStyle(size), name: `表文 ${size}`, face: SONG, size, line: Math.ceil(size * 12.5) }),
    ),
    { id: 'TOCHeading', name: 'TOC Heading', face: TITLE, size: 44, line: 560, after: 280, align: 'center' },
    { id: 'TOC1', name: 'toc 1', face: BLACK, size: 28, line: contentsLine, tabs: dots(room.width) },
    { id: 'TOC2', name: 'toc 2', size: 28, line: contentsLine, tabs: dots(room.width), isIndented: true },
    { id: 'Footer', name: 'footer', face: SONG, size: 28, line: 400 },
  ];
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${element('w:rFonts', { 'w:ascii': LATIN, 'w:hAnsi': LATIN, 'w:eastAsia': BODY, 'w:cs': LATIN })}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>';
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return `${XML_HEAD}${element('w:styles', { 'xmlns:w': W }, defaults + normal + table + looks.map(style).join(''))}`;
}

/** Where a face is missing, its other names and its kind say which to take. */
export function fontTableXml(): string {
  const font = (name: string, others: string, panose: string, family: string) =>
    element(
      'w:font',
      { 'w:name': name },
      `${others === '' ? '' : element('w:altName', { 'w:val': others })}<w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/>`,
    );
  const fonts = [
    font(TITLE, '方正小标宋_GBK', '02010601030101010101', 'auto'),
    font(BODY, 'FangSong', '02010609060101010101', 'modern'),
    font(SCRIPT, 'KaiTi', '02010609060101010101', 'modern'),
    font(BLACK, 'SimHei', '02010609060101010101', 'modern'),
    font(SONG, 'SimSun', '02010600030101010101', 'auto'),
    element(
      'w:font',
      { 'w:name': LATIN },
      '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>',
    ),
  ];
  return `${XML_HEAD}${element('w:fonts', { 'xmlns:w': W }, fonts.join(''))}`;
}
