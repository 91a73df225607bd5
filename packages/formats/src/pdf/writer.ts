/**
 * A publication as a tagged PDF with bookmarks and embedded fonts, set by Typst. The same publication gives the same bytes.
 * The compiler is a native module: it is loaded at the first PDF.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Publication } from '@mingsuan/core/composition';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type PdfAttachment, typstData } from './typst-data.ts';
import { TYPST_TEMPLATE } from './typst-template.ts';

export interface PdfOptions {
  /** Folders with faces of the site (方正小标宋, 仿宋_GB2312, 楷体_GB2312…); those that are there are used. */
  readonly fontFolders?: readonly string[];
  /** Attached to the PDF: the facts as json. */
  readonly facts?: PdfAttachment;
}

/** Complete faces under the Open Font License, for what a site does not have. */
const OWN_FONTS = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold'],
  ['@expo-google-fonts/noto-sans-sc', '500Medium'],
] as const;
const compilers = new Map<string, Promise<NodeCompiler>>();

export async function writePdf(publication: Publication, options: PdfOptions = {}): Promise<Uint8Array> {
  const compiler = await compilerFor(options.fontFolders ?? []);
  const data = typstData(publication, options.facts ?? null);
  const compiled = compiler.compile({ mainFileContent: TYPST_TEMPLATE, inputs: { data } });
  const { result } = compiled;
  if (result === null) {
    const faults = compiler.fetchDiagnostics(compiled.takeDiagnostics() ?? fault('no diagnostics'));
    return fault(JSON.stringify(faults));
  }
  const bytes = compiler.pdf(result, { creationTimestamp: 0 });
  // Typst remembers the pieces of a document for the next one, of which another has none
  compiler.evictCache(0);
  return new Uint8Array(bytes);
}

/** The template takes every publication: what Typst refuses is our own fault. */
function fault(why: string): never {
  throw new Error(`typst: ${why}`);
}

function compilerFor(fontFolders: readonly string[]): Promise<NodeCompiler> {
  const key = fontFolders.join('\n');
  const compiler = compilers.get(key) ?? createCompiler(fontFolders);
  compilers.set(key, compiler);
  return compiler;
}

async function createCompiler(fontFolders: readonly string[]): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const own = OWN_FONTS.map(([name, weight]) => join(dirname(resolve(`${name}/package.json`)), weight));
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders, ...own] }] });
}
