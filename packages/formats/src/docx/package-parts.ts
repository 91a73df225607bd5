/** Which entries of the package hold the body and what belongs to it. Writers name them freely, and some leave the lists out. */
import type { ZipArchive } from '../zip/index.ts';
import { parseXml } from './xml.ts';

export interface Parts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly hasMacros: boolean;
}

/** What a package is that holds no Word document. */
export type Foreign = 'Excel 工作簿' | '演示文稿' | 'OpenDocument 文档' | null;

/** Finds the parts; where there is no body, what the package is instead. */
export function findParts(archive: ZipArchive, depthMax: number): Parts | Foreign {
  const main =
    relationsOf(archive, '', depthMax).get('officeDocument') ??
    archive.find('word/document.xml') ??
    archive.names.find((name) => /(^|\/)document\d*\.xml$/i.test(name));
  if (main === undefined || main === null || !/\.xml$/i.test(main) || /^(?:xl|ppt)\//i.test(main)) {
    return foreign(archive);
  }
  const relations = relationsOf(archive, main, depthMax);
  const folder = folderOf(main);
  const part = (type: string) => relations.get(type) ?? archive.find(`${folder}${type}.xml`);
  return {
    document: main,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    hasMacros: archive.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
  };
}

function foreign(archive: ZipArchive): Foreign {
  if (archive.find('xl/workbook.xml') !== null || archive.find('xl/workbook.bin') !== null) return 'Excel 工作簿';
  if (archive.find('ppt/presentation.xml') !== null) return '演示文稿';
  return archive.find('mimetype') !== null && archive.find('content.xml') !== null ? 'OpenDocument 文档' : null;
}

/** The parts that a part names, by the last word of the relation's type; those that are there. */
function relationsOf(archive: ZipArchive, part: string, depthMax: number): Map<string, string> {
  const folder = folderOf(part);
  const targets = new Map<string, string>();
  const name = archive.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const bytes = name === null ? 'absent' : archive.read(name);
  if (typeof bytes === 'string') return targets;
  const handler = {
    open: (_: string, attributes: Readonly<Record<string, string>>) => {
      const { Type = '', Target = '', TargetMode } = attributes;
      const target = TargetMode === 'External' ? null : archive.find(resolved(folder, Target));
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      if (target !== null && !targets.has(type)) targets.set(type, target);
    },
    close: () => {},
    text: () => {},
  };
  parseXml(bytes, handler, depthMax);
  return targets;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** A target as the name of an entry: from the root, or from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
