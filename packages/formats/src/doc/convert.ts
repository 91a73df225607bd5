/**
 * Converts one document with LibreOffice, in a folder and a profile of its own that are removed afterwards, within a
 * time limit, with macros and links switched off.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ProgramFault, runProgram } from '../program/index.ts';

export interface Conversion {
  /** Extensions of what goes in and what comes out. */
  readonly from: string;
  readonly to: string;
  /** LibreOffice's name of the filter that reads; whatever it finds fitting where left out. */
  readonly filter?: string;
  readonly timeoutSeconds: number;
}

export async function convertWithOffice(bytes: Uint8Array, conversion: Conversion): Promise<Uint8Array | ProgramFault> {
  const folder = await mkdtemp(join(tmpdir(), 'mingsuan-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const input = join(folder, `document.${conversion.from}`);
    const output = join(folder, 'out');
    await writeFile(input, bytes);
    const { to, filter, timeoutSeconds } = conversion;
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      to,
      '--outdir',
      output,
      input,
    ];
    const ended = await runProgram('soffice', args, { timeoutSeconds, folder });
    return ended === 'not-installed' || ended === 'out-of-time'
      ? ended
      : await readOutput(join(output, `document.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** Nothing in the document is run or fetched. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${setting('Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${setting('Writer/Content/Update', 'Link', '0')}
</oor:items>
`;

/** LibreOffice says in no exit code that it could not convert; there is no file then. */
async function readOutput(path: string): Promise<Uint8Array | ProgramFault> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'failed';
    throw error;
  }
}
