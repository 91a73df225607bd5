/** The committed samples are what the script writes. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from './sample-files.ts';

describe('samples/', () => {
  it.each([...sampleFiles()])('%s is what write-samples writes', (name, content) => {
    const file = new URL(`../../../../samples/${name}`, import.meta.url);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'run npx tsx packages/testkit/src/write-samples.ts').toBe(
      content,
    );
  });
});
