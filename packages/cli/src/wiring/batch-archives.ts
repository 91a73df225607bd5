/**
 * Archives among the files of a batch, unpacked beside its results: each entry is a file of the batch under the name of its
 * archive. Locked, damaged and overlarge entries, and archives within archives, are told of one by one; the others are read.
 * What was unpacked is kept, by the archive's content, so that the next run does not unpack it again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { openZip, type ZipFault, type ZipLimits } from '@mingsuan/formats/zip';
import { byPath, type FoundFile, PASSED_OVER } from '../batch/find-files.ts';

const MEGABYTE = 1024 * 1024;
/** An archive is held in memory while it is unpacked. */
const ARCHIVE_MAX = 1024 * MEGABYTE;
const LIMITS: ZipLimits = { entries: 100_000, entryBytes: 256 * MEGABYTE, totalBytes: 8192 * MEGABYTE };
/** Characters of a name on the disk, whatever it is in the archive. */
const NAME_MAX = 60;
const ARCHIVES = /\.(?:zip|rar|7z|tar|gz|tgz)$/i;
const LIST = 'entries.json';

/** What of an archive lies on the disk, or why it does not. */
type Entry = Pick<FoundFile, 'problem'> & { readonly name: string; readonly file: string };

export function withArchives(files: readonly FoundFile[], folder: string, tell: (text: string) => void): FoundFile[] {
  const all = files.flatMap((file) => (/\.zip$/i.test(file.path) ? unpacked(file, folder, tell) : [file]));
  return all.sort(byPath);
}

/** What is in an archive, or the archive itself where it is none. */
export function unpacked(archive: FoundFile, folder: string, tell: (text: string) => void): FoundFile[] {
  const size = statSync(archive.absolute, { throwIfNoEntry: false })?.size;
  if (size === undefined) return [archive];
  if (size > ARCHIVE_MAX)
    return [told(archive, 'too-large', '超过 1 GB，没有解开。请分成几个，或解开成文件夹后再审。')];
  const bytes = readFileSync(archive.absolute);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const own = unpackedFolder(folder, sha256);
  const list = join(own, LIST);
  if (!existsSync(list)) {
    tell(`正在解开「${archive.path}」……\n`);
    const entries = unpack(bytes, own);
    if (entries === 'document') return [archive];
    if (typeof entries === 'string') return [told(archive, ...WHOLE[entries])];
    if (entries.length === 0) return [told(archive, 'empty-file', '里面没有可以审核的文件。')];
    writeFileSync(`${list}.new`, JSON.stringify(entries));
    renameSync(`${list}.new`, list);
  }
  const entries = JSON.parse(readFileSync(list, 'utf8')) as Entry[]; // what we wrote ourselves
  return entries.map(({ name, file, problem }) => ({
    path: `${archive.path}/${name}`,
    absolute: join(own, file),
    ...(problem ? { problem } : { archive: { path: archive.path, sha256, file } }),
  }));
}

/** The same archive is unpacked into the same files everywhere. */
export function unpackedFolder(folder: string, sha256: string): string {
  return join(folder, sha256);
}

/** What is left of a run that was cut off is thrown away first. */
function unpack(bytes: Uint8Array, folder: string): Entry[] | ZipFault | 'document' {
  const archive = openZip(bytes, LIMITS);
  if (typeof archive === 'string') return archive;
  // a docx or xlsx that lost its name
  if (archive.names.includes('[Content_Types].xml')) return 'document';
  rmSync(folder, { recursive: true, force: true });
  const taken = new Set<string>();
  const entries: Entry[] = [];
  for (const written of archive.names) {
    const name = safeName(written, taken);
    if (written.endsWith('/') || PASSED_OVER.test(name)) continue;
    const content = ARCHIVES.test(name) ? 'nested' : archive.read(written);
    if (typeof content === 'string') {
      const [code, why] = ENTRY[content];
      entries.push({ name, file: '', problem: { code, message: `压缩包里的「${name}」${why}` } });
      continue;
    }
    const file = `${entries.length}/${shortName(name)}`;
    mkdirSync(join(folder, String(entries.length)), { recursive: true });
    writeFileSync(join(folder, file), content);
    entries.push({ name, file });
  }
  mkdirSync(folder, { recursive: true });
  return entries;
}

/** Without steps upwards or control characters; two entries never bear one name. */
function safeName(written: string, taken: Set<string>): string {
  const steps = written.replace(/\p{Cc}/gu, '').split('/');
  const plain = steps.filter((step) => step !== '' && step !== '.' && step !== '..').join('/') || '无名';
  let name = plain;
  for (let i = 2; taken.has(name); i++)
    name = `${plain.slice(0, plain.length - extname(plain).length)}(${i})${extname(plain)}`;
  taken.add(name);
  return name;
}

function shortName(name: string): string {
  const ending = extname(name).slice(0, 10);
  return Array.from(basename(name, ending)).slice(0, NAME_MAX).join('') + ending;
}

type Words = readonly [code: NonNullable<FoundFile['problem']>['code'], why: string];

const DAMAGED: Words = ['unreadable-file', '已损坏，没有读出。请重新下载或重新压缩后再审。'];
const LOCKED: Words = ['encrypted-file', '设有密码，没有读出。请解开密码后再审。'];
const LARGE: Words = ['too-large', '解开后太大，没有读出。请单独审核这个文件，或分成几个压缩包。'];

const WHOLE: Readonly<Record<ZipFault, Words>> = {
  'not-zip': ['unreadable-file', '不是 ZIP 压缩包。请解开成文件夹，或重新压缩成 ZIP 后再审。'],
  damaged: DAMAGED,
  encrypted: LOCKED,
  'too-many-entries': ['too-large', `里的文件多于 ${LIMITS.entries} 个，没有解开。请分成几个压缩包。`],
  'too-large': LARGE,
  absent: DAMAGED,
};

const ENTRY: Readonly<Record<ZipFault | 'nested', Words>> = {
  ...WHOLE,
  nested: ['unsupported-format', '是压缩包里的压缩包，没有再解开。请先解开它再审。'],
};

function told(archive: FoundFile, code: Words[0], why: string): FoundFile {
  return { ...archive, problem: { code, message: `压缩包「${archive.path}」${why}` } };
}
