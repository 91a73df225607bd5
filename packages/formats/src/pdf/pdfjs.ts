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

let loaded: Promise<Pdfjs> | undefined;

/** Loads pdfjs once. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

/** Fonts are handed over to nobody. */
const NO_FONTS = { fonts: { add: () => {}, delete: () => {} } };

async function load(): Promise<Pdfjs> {
  const host = globalThis as unknown as Record<string, unknown>; // classes that Node does not have
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) host[name] ??= function absent() {};
  host.FontFace ??= class {
    readonly loaded = Promise.resolve();
  };
  // @ts-expect-error: the worker has no types; loaded first, it is used in this thread
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const options = {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: NO_FONTS,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: 1,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  };
  return {
    OPS,
    open(bytes, isStrict) {
      // pdfjs keeps what it is given and detaches it
      const task: unknown = getDocument({
        ...options,
        data: bytes.slice(),
        stopAtErrors: isStrict,
      } as unknown as Parameters<typeof getDocument>[0]);
      return task as PdfTask; // narrower than the declarations of pdfjs, which know no operator arguments
    },
  };
}
