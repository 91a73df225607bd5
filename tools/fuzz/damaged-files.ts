/** The sample in every format, cut off after every so many bytes and with bytes changed: each reader ends and says why. */
import { read, write } from '@e965/xlsx';
import type { Document } from '@mingsuan/core/document';
import { convertWithOffice, readDoc } from '@mingsuan/formats/doc';
import { readDocx } from '@mingsuan/formats/docx';
import { readHtml } from '@mingsuan/formats/html';
import { readPdf } from '@mingsuan/formats/pdf';
import { readXls, readXlsx } from '@mingsuan/formats/sheet';
import { readTxt } from '@mingsuan/formats/txt';
import { type Random, randomFrom, sampleYear, writeHtml, writeText, writeWorkbook } from '@mingsuan/testkit';
import { writeDocx } from '@mingsuan/testkit/office';
import { drawnPdf, drawTable, drawText } from '@mingsuan/testkit/pdf';

interface Subject {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly reader: (bytes: Uint8Array, name: string) => Document | Promise<Document>;
  /** Packed formats know that they are not whole; the others are read as far as they go. */
  readonly tells: boolean;
}

async function subjects(withDoc: boolean): Promise<Subject[]> {
  const year = sampleYear();
  const xlsx = writeWorkbook(year);
  const xls = write(read(xlsx), { type: 'buffer', bookType: 'biff8' }) as Uint8Array; // the library's own word is `any`
  const encode = (text: string) => new TextEncoder().encode(text);
  const docx = await writeDocx(year, NUMBERED);
  const doc = withDoc ? await convertWithOffice(docx, { from: 'docx', to: 'doc', timeoutSeconds: 120 }) : 'failed';
  return [
    ...(typeof doc === 'string' ? [] : [{ format: 'doc', bytes: doc, reader: readOld, tells: false }]),
    { format: 'docx', bytes: docx, reader: readDocx, tells: true },
    { format: 'xlsx', bytes: xlsx, reader: readXlsx, tells: true },
    { format: 'xls', bytes: new Uint8Array(xls), reader: readXls, tells: false },
    { format: 'html', bytes: encode(writeHtml(year)), reader: readHtml, tells: false },
    { format: 'pdf', bytes: pdf(), reader: readPdf, tells: false },
    { format: 'txt', bytes: encode(writeText(year)), reader: readTxt, tells: false },
  ];
}

/** By way of LibreOffice, which mends what it can. */
const readOld = (bytes: Uint8Array, name: string) => readDoc(bytes, name, readDocx);

const NUMBERED = { heads: 'rows', numbers: 'automatic' } as const;

function pdf(): Uint8Array {
  const rows = Array.from({ length: 30 }, (_, i) => [`20101${10 + i}`, '行政运行', '1,556.63']);
  return drawnPdf(
    Array.from({ length: 8 }, () => `${drawText('支出决算表', 250, 60)}\n${drawTable([60, 160, 320, 480], 90, rows)}`),
  );
}

export interface DamageOptions {
  /** Bytes between two cuts; a smaller file is cut at least as often as it is flipped. */
  readonly step: number;
  /** How many times bytes are changed. */
  readonly flips: number;
  readonly seed: number;
  /** Documents of Word 97 as well, where LibreOffice is: seconds for each. */
  readonly withDoc?: boolean;
}

export interface Damaged {
  readonly format: string;
  readonly files: number;
  readonly slowestMs: number;
}

/** Reads them all; throws with the place of the damage where a reader throws, tells nothing or tells it badly. */
export async function readDamaged({ step, flips, seed, withDoc = false }: DamageOptions): Promise<Damaged[]> {
  const results: Damaged[] = [];
  for (const subject of await subjects(withDoc)) {
    let files = 0;
    let slowestMs = 0;
    for (const { what, bytes, isCut } of damages(subject.bytes, step, flips, randomFrom(seed))) {
      const start = performance.now();
      try {
        check(await subject.reader(bytes, `决算.${subject.format}`), isCut && subject.tells);
      } catch (error) {
        throw new Error(`${subject.format} ${what}`, { cause: error });
      }
      slowestMs = Math.max(slowestMs, performance.now() - start);
      files++;
    }
    results.push({ format: subject.format, files, slowestMs });
  }
  return results;
}

interface Damage {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

function* damages(bytes: Uint8Array, step: number, flips: number, random: Random): Generator<Damage> {
  for (let end = 0; end < bytes.length; end += step)
    yield { what: `cut at ${end}`, bytes: bytes.slice(0, end), isCut: true };
  for (let flip = 0; flip < flips; flip++) {
    const changed = bytes.slice();
    for (let i = 0; i <= flip % 4; i++) changed[random.integer(0, changed.length - 1)] = random.integer(0, 255);
    yield { what: `flip ${flip}`, bytes: changed, isCut: false };
  }
}

function check({ problems }: Document, isToTell: boolean): void {
  if (isToTell && problems.length === 0) throw new Error('nothing told');
  for (const { message } of problems) {
    const isForPeople = /[\u4e00-\u9fff].*。$/s.test(message) && !/\bat .*:\d+|undefined|NaN|\[object/.test(message);
    if (!isForPeople) throw new Error(`no message for people: ${message}`);
  }
}
