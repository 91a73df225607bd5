/** What files are found to be: how it is called in messages, the extensions it carries, what to do with what is not read. */

/** Read, each by the reader of that name. */
export type Readable =
  | 'txt'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'xlsx'
  | 'xls'
  | 'doc'
  | 'rtf'
  | 'pdf'
  | 'json'
  | 'picture'
  | 'tiff';

/** Known, and not read. */
export type Refused =
  | 'empty'
  | 'encrypted'
  | 'slides'
  | 'openDocument'
  | 'ofd'
  | 'archive'
  | 'image'
  | 'wordXml'
  | 'binary';

export type Content = Readable | Refused;

export const READABLE: Readonly<Record<Readable, { readonly name: string; readonly extensions: readonly string[] }>> = {
  txt: { name: '纯文本', extensions: [] },
  html: { name: '网页（HTML）', extensions: ['html', 'htm', 'shtml', 'xhtml', 'jhtml', 'jsp', 'asp', 'aspx', 'php'] },
  mhtml: { name: '单个文件网页（MHTML）', extensions: ['mht', 'mhtml'] },
  docx: { name: 'Word 文档（docx）', extensions: ['docx', 'docm', 'dotx', 'dotm'] },
  xlsx: { name: 'Excel 工作簿（xlsx）', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'] },
  xls: { name: 'Excel 97-2003 工作簿（xls）', extensions: ['xls', 'et', 'xlt', 'xml'] },
  doc: { name: 'Word 97-2003 文档（doc）', extensions: ['doc', 'wps', 'dot', 'wpt'] },
  rtf: { name: 'RTF 文档', extensions: ['rtf', 'doc'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  json: { name: '明算的公开数据（JSON）', extensions: ['json'] },
  picture: { name: '图片', extensions: ['png', 'jpg', 'jpeg', 'jpe', 'jfif', 'gif', 'bmp', 'webp'] },
  tiff: { name: '图片（tif）', extensions: ['tif', 'tiff'] },
};

/** Completes 「文件「x」…」. */
export const REFUSED: Readonly<Record<Refused, string>> = {
  empty: '是空的（0 字节）。请确认上传或导出是否完整，重新取得文件后再审。',
  encrypted: '设有打开密码，读不出内容。请用 WPS 或 Office 打开，取消密码后另存，再审。',
  slides: '是演示文稿，不是公开文件常用的格式。请导出为 PDF 后再审。',
  openDocument: '是 OpenDocument 文件。请用 WPS 或 LibreOffice 另存为 .docx 或 .xlsx 后再审。',
  ofd: '是 OFD 版式文件。请用 OFD 阅读器导出为 PDF 后再审。',
  archive: '是压缩包。请先解压，再审核其中的文件。',
  image:
    '是图片（HEIC、AVIF，多为手机照片），没有可核对的文字，也打不开。请取得 Word、Excel 或文字可以复制的 PDF；只有照片的，先在手机或电脑上另存为 jpg、png 或 PDF，再加 --ocr 识别。',
  wordXml: '是 Word 的 XML 文件。请用 WPS 或 Word 另存为 .docx 后再审。',
  binary: '不是文档，认不出内容的格式。请确认文件没有传错，并用 docx、xlsx、pdf、html 或文本格式保存后再审。',
};

/** Said of a picture where nobody asked to recognise it. */
export const UNASKED_PICTURE =
  '是图片（扫描件或截图），没有可核对的文字。请取得 Word、Excel 或文字可以复制的 PDF；只有图片的，可以加 --ocr 作文字识别（须安装 tesseract 和中文模型，识别所得只作提示）。';

export function isRefused(content: Content): content is Refused {
  return content in REFUSED;
}

/** Extensions that say something else than text; any other (.txt, .md, none at all) may well be one. */
const NAMED = new Set(
  Object.values(READABLE)
    .flatMap(({ extensions }) => extensions)
    .concat('pptx ppt ofd odt ods zip rar 7z heic avif'.split(' ')),
);

/** The extension where it says something other than the content; else null. */
export function contradictingExtension(name: string, content: Readable): string | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined || READABLE[content].extensions.includes(extension)) return null;
  return content === 'txt' && !NAMED.has(extension) ? null : extension;
}
