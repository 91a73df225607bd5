/**
 * An xlsx of a stranger as one that the library may have: inflated within limits, without the parts that are not read
 * (pictures, links, macros, calculation chains), stored anew without compression, which the library unpacks slowly.
 */
import { zipSync } from 'fflate';
import { openZip, type ZipFault } from '../zip/index.ts';
import type { SheetLimits } from './limits.ts';
import { countElements, safeSheetPart } from './safe-sheet-part.ts';

export interface SafePackage {
  readonly bytes: Uint8Array;
  readonly hasMacros: boolean;
  /** Why some of the worksheets are left out, each reason once. */
  readonly omitted: readonly PackageFault[];
}

export type PackageFault = ZipFault | 'no-workbook';

const TYPES = '[Content_Types].xml';

/** What the library reads of the package; of the parts of a sheet only itself. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.(?:xml|bin)\.rels)$|^xl\/[^/]+\.(?:xml|bin)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.(xml|bin)$/i;
const NOT_READ = /calcChain|vbaProject|metadata|connections|volatile|attachedToolbars/i;
/** Without these there is nothing to read. */
const NEEDED = /^(?:\[Content_Types\]\.xml|xl\/_rels\/workbook\.(?:xml|bin)\.rels|xl\/workbook\.(?:xml|bin))$/i;

/** The parts within the limits, or why there are none. */
export function safePackage(file: Uint8Array, limits: SheetLimits): SafePackage | PackageFault {
  const archive = openZip(file, limits.zip);
  if (typeof archive === 'string') return archive;
  if (!archive.names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) return 'no-workbook';
  const parts: Record<string, Uint8Array> = {};
  const omitted = new Set<PackageFault>();
  let elements = limits.elements;
  for (const name of archive.names) {
    const isSheet = SHEET.test(name);
    if (!isSheet && (!READ.test(name) || NOT_READ.test(name))) continue;
    const part = archive.read(name);
    if (typeof part === 'string') {
      if (NEEDED.test(name)) return part;
      omitted.add(part);
      continue;
    }
    const safe = isSheet && name.toLowerCase().endsWith('.xml') ? safeSheetPart(part) : part;
    const count = safe ? countElements(safe) : 0;
    if (!safe) omitted.add('damaged');
    else if (count > elements) omitted.add('too-large');
    else {
      elements -= count;
      parts[name] = safe;
    }
  }
  const types = archive.find(TYPES) ?? TYPES;
  const listed = parts[types];
  if (listed) parts[types] = withoutOthers(listed, parts);
  const hasMacros = archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  return { bytes: zipSync(parts, { level: 0 }), hasMacros, omitted: [...omitted] };
}

const OVERRIDE = /<(?:\w{1,20}:)?Override\s[^>]*?PartName\s*=\s*["']\/?([^"']*)["'][^>]*>/g;

/** The list of parts without those that are not there: the library fails over a part that is listed and missing. */
function withoutOthers(list: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Buffer {
  const kept = new Set(Object.keys(parts).map((name) => name.toLowerCase()));
  const xml = Buffer.from(list).toString('latin1');
  return Buffer.from(
    xml.replace(OVERRIDE, (whole, name: string) => (kept.has(name.toLowerCase()) ? whole : '')),
    'latin1',
  );
}
