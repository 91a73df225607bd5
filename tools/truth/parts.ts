/**
 * A long measurement in parts, each kept in `out/truth` as soon as it is done: what was cut off is taken up where it ended.
 * Parts of other sources are other files, and never taken for this one's.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Extent, type KindFigures, type Measured, measure, type RuleFigures } from './measure.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PART = 250;
/** What decides a result. */
const SOURCES = ['core', 'rulebook', 'app', 'formats', 'generator'].map((name) => join(ROOT, 'packages', name, 'src'));

/** `tell` is called after each part with the documents done so far. */
export function measureInParts({ from, count, seed }: Extent, tell: (done: number) => void): Measured {
  const folder = join(ROOT, 'out', 'truth', sourcesHash());
  mkdirSync(folder, { recursive: true });
  const parts: Measured[] = [];
  for (let at = from; at < from + count; at += PART) {
    const extent = { from: at, count: Math.min(PART, from + count - at), seed };
    const file = join(folder, `${seed}-${extent.from}-${extent.count}.json`);
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(measure(extent)));
    parts.push(JSON.parse(readFileSync(file, 'utf8')) as Measured); // what we wrote ourselves
    tell(at + extent.count - from);
  }
  return together(parts);
}

function together(parts: readonly Measured[]): Measured {
  const sum = (of: (part: Measured) => number) => parts.reduce((total, part) => total + of(part), 0);
  const byKind: Record<string, KindFigures> = {};
  const byRule: Record<string, RuleFigures> = {};
  for (const part of parts) {
    for (const [kind, { planted, found }] of Object.entries(part.byKind)) {
      byKind[kind] ??= { planted: 0, found: 0 };
      byKind[kind].planted += planted;
      byKind[kind].found += found;
    }
    for (const [rule, { planted, named, findings, right }] of Object.entries(part.byRule)) {
      byRule[rule] ??= { planted: 0, named: 0, findings: 0, right: 0 };
      byRule[rule].planted += planted;
      byRule[rule].named += named;
      byRule[rule].findings += findings;
      byRule[rule].right += right;
    }
  }
  return {
    documents: sum(({ documents }) => documents),
    sound: sum(({ sound }) => sound),
    defects: sum(({ defects }) => defects),
    byKind,
    byRule,
    missed: parts.flatMap(({ missed }) => missed),
    invented: parts.flatMap(({ invented }) => invented),
  };
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const folder of [...SOURCES, join(ROOT, 'tools', 'truth')])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
        hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
