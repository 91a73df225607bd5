/**
 * The files of the repository as the tidy tests see them: what is generated or installed is left out.
 * Walks the folders instead of asking git, so that it also works on an unpacked archive.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const skipped = new Set(['node_modules', 'dist', 'coverage', 'out', '.git', '.stryker-tmp']);

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

function walk(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = folder + entry.name;
      if (entry.isDirectory()) return walk(`${path}/`);
      return entry.isFile() ? [path] : [];
    });
}

const paths = walk('').sort();

/** The files whose path matches, read. */
export function filesMatching(pattern: RegExp): SourceFile[] {
  return paths.filter((path) => pattern.test(path)).map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The syntax nodes of a file that `pick` names, as `path:line what`. */
export function findNodes(file: SourceFile, pick: (node: ts.Node) => string | null): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = pick(node);
    if (what !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file.path}:${line + 1} ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
