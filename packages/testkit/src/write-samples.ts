/** `npm run samples -w @mingsuan/testkit` (or `npx tsx packages/testkit/src/write-samples.ts`) writes the documents under samples/ anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './sample/sample-files.ts';

const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));

for (const [name, content] of sampleFiles()) {
  mkdirSync(dirname(samples + name), { recursive: true });
  writeFileSync(samples + name, content);
  process.stdout.write(`samples/${name}\n`);
}
