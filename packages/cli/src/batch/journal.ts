/**
 * What a batch has finished: a line for each result, written after the result is on the disk, each with a checksum of its
 * own. A run that was killed may leave half a line, which is passed over; nothing finished is done again.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

export interface JournalLine<T> {
  /** Of the work: what it read, by which program and options. */
  readonly key: string;
  /** Length of what was written for it. */
  readonly bytes: number;
  readonly value: T;
}

export class Journal<T> {
  private readonly lines = new Map<string, JournalLine<T>>();
  private readonly file: number;

  constructor(path: string) {
    if (existsSync(path)) {
      const text = readFileSync(path, 'utf8');
      for (const line of text.split('\n')) this.take(line);
      // the next line must not go on where a torn one ends
      if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
    }
    this.file = openSync(path, 'a');
  }

  get(key: string): JournalLine<T> | undefined {
    return this.lines.get(key);
  }

  add(line: JournalLine<T>): void {
    const json = JSON.stringify(line);
    this.lines.set(line.key, line);
    writeSync(this.file, `${checksum(json)} ${json}\n`);
  }

  close(): void {
    closeSync(this.file);
  }

  private take(text: string): void {
    const json = text.slice(CHECKSUM_LENGTH + 1);
    if (json === '' || checksum(json) !== text.slice(0, CHECKSUM_LENGTH)) return;
    const line = JSON.parse(json) as JournalLine<T>; // our own words, as the checksum says
    this.lines.set(line.key, line);
  }
}

const CHECKSUM_LENGTH = 16;

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM_LENGTH);
}
