import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leave } from './leave.ts';

it('writes over what a killed process left half written, and leaves nothing else behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-leave-'));
  try {
    writeFileSync(join(folder, 'a.html.new'), '<ht');
    leave(join(folder, 'a.html'), '<html>');
    expect(readdirSync(folder)).toEqual(['a.html']);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('<html>');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
