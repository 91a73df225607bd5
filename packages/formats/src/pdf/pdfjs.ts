/**
 * pdfjs-dist in Node, set up for reading without drawing: no images are decoded, no glyph outlines built.
 * pdfjs wants a few classes of the browser when it is loaded. Empty ones are given to it: they would only be used for
 * drawing. They stay defined in the thread, which is the reader's own.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** What of pdfjs is used, with the types that its own declarations leave open. */
export interface PdfPage {
  /** The visible part of the page in its own coordinates: left, bottom, right, top. */
  readonly view: readonly [number, number, number, number];
  /** Degrees clockwise by which the page is shown. */
  readonly rotate: number;
  getOperatorList(): Promise<OperatorList>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): boolean;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  /** Files in the file, by name; null where there are none. */
  getAttachments(): Promise<Readonly<Record<string, { readonly content: Uint8Array }>> | null>;
}

export interface PdfTask {
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
}

export interface Pdfjs {
  readonly OPS: Readonly<Record<string, number>>;
  /** `isStrict`: an error, as which images count, ends reading the page instead of being passed over. */
  open(bytes: Uint8Array, isStrict: boolean): PdfTask;
}

/** A page that can be drawn. */
interface DrawablePage {
  readonly rotate: number;
  getViewport(options: { scale: number; rotation: number }): Viewport;
  render(options: { canvas: unknown; viewport: Viewport }): { readonly promise: Promise<void> };
  cleanup(): boolean;
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface DrawingFile {
  getPage(number: number): Promise<DrawablePage>;
}

interface DrawingTask {
  readonly promise: Promise<DrawingFile>;
  destroy(): Promise<void>;
}

let loaded: Promise<Pdfjs> | undefined;

/** Loads pdfjs once. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

/** What reading and drawing share. */
async function library() {
  // @ts-expect-error: the worker has no types; loaded first, it is used in this thread
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const common = {
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  };
  return { getDocument, OPS, common, wasmUrl: `${folder}/wasm/` };
}

/** Pixels of one picture in a file: A4 scanned at 600 dots to the inch. */
const PICTURE_PIXELS_MAX = 40_000_000;

/** The file for drawing, with its pictures and the outlines of its fonts. The classes for drawing must be there. */
export async function openForDrawing(bytes: Uint8Array): Promise<DrawingTask> {
  const { getDocument, common, wasmUrl } = await library();
  const options = { ...common, disableFontFace: true, wasmUrl, maxImageSize: PICTURE_PIXELS_MAX, data: bytes.slice() };
  const task: unknown = getDocument(options);
  return task as DrawingTask; // narrower than the declarations of pdfjs, which ask for a canvas of the browser
}

/** Fonts are handed over to nobody. */
const NO_FONTS = { fonts: { add: () => {}, delete: () => {} } };

async function load(): Promise<Pdfjs> {
  const host = globalThis as unknown as Record<string, unknown>; // classes that Node does not have
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) host[name] ??= function absent() {};
  host.FontFace ??= class {
    readonly loaded = Promise.resolve();
  };
  const { getDocument, OPS, common } = await library();
  const options = {
    ...common,
    disableFontFace: false,
    ownerDocument: NO_FONTS,
    useWasm: false,
    maxImageSize: 1,
  };
  return {
    OPS,
    open(bytes, isStrict) {
      // pdfjs keeps what it is given and detaches it
      const task: unknown = getDocument({
        ...options,
        data: new Uint8Array(bytes),
        stopAtErrors: isStrict,
      } as unknown as Parameters<typeof getDocument>[0]);
      return task as PdfTask; // narrower than the declarations of pdfjs, which know no operator arguments
    },
  };
}
