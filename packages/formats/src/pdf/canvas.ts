/**
 * @napi-rs/canvas for drawing pages. Its classes are given to pdfjs, which must not have been loaded before. A font that
 * a PDF names and does not hold is replaced by one with 汉字, where the system has one: 宋体 is the commonest by far.
 */

/** What of the library is used. */
type CanvasLibrary = typeof import('@napi-rs/canvas');

let loaded: Promise<CanvasLibrary> | undefined;

/** Loads the library once; rejects where there is none for the system. */
export function loadCanvas(): Promise<CanvasLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CanvasLibrary> {
  const library = await import('@napi-rs/canvas');
  const { DOMMatrix, ImageData, Path2D, GlobalFonts } = library;
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  const installed = new Set(GlobalFonts.families.map(({ family }) => family));
  const font = CHINESE.find((family) => installed.has(family));
  // what pdfjs falls back to
  if (font !== undefined) for (const name of ['serif', 'sans-serif', 'monospace']) GlobalFonts.setAlias(font, name);
  return library;
}

/** Fonts with 汉字 of Debian, Windows, macOS and others, those like 宋体 first. */
const CHINESE = [
  'SimSun',
  'NSimSun',
  'Songti SC',
  'STSong',
  'Noto Serif CJK SC',
  'Noto Serif CJK JP',
  'Source Han Serif SC',
  'AR PL UMing CN',
  'Microsoft YaHei',
  'PingFang SC',
  'Noto Sans CJK SC',
  'Noto Sans CJK JP',
  'Source Han Sans SC',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
  'Droid Sans Fallback',
];
