/** Uploaded files in the database, in parts of a megabyte each, so that none has to be in memory whole while it comes. */
import { createHash, randomUUID } from 'node:crypto';
import type { FileStore } from '@mingsuan/app/store';
import { sql } from 'kysely';
import type { Database } from './rows.ts';

const PART_BYTES = 1024 * 1024;

export function fileStore(database: Database): FileStore {
  return {
    put: async (chunks, accept) => {
      const upload = randomUUID();
      const drop = () => database.deleteFrom('file_part').where('upload', '=', upload).execute();
      const hash = createHash('sha256');
      let bytes = 0;
      let part = 0;
      try {
        for await (const content of parts(chunks)) {
          hash.update(content);
          bytes += content.length;
          await database.insertInto('file_part').values({ upload, part, content }).execute();
          part++;
        }
      } catch (error) {
        // whoever sent it is gone, or the disk is full: why is what counts
        await drop().catch(() => undefined);
        throw error;
      }
      if (!accept()) {
        await drop();
        return null;
      }
      const sha256 = hash.digest('hex');
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('file')
        .values({ sha256, bytes, upload })
        .onConflict((same) => same.column('sha256').doNothing())
        .executeTakeFirstOrThrow();
      // the same content is here already
      if (numInsertedOrUpdatedRows === 0n) await drop();
      return { sha256, bytes };
    },
    get: async (sha256) => {
      const file = await database
        .selectFrom('file')
        .select(['upload', 'bytes'])
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (file === undefined) return null;
      // part by part: the database in the process keeps for ever what it once needed for an answer
      const whole = new Uint8Array(file.bytes);
      for (let part = 0, at = 0; at < whole.length; part++) {
        const { content } = await database
          .selectFrom('file_part')
          .select('content')
          .where('upload', '=', file.upload)
          .where('part', '=', part)
          .executeTakeFirstOrThrow();
        whole.set(content, at);
        at += content.length;
      }
      return whole;
    },
  };
}

/** Files of requests that were refused, and parts of uploads that never came to their end. */
export async function dropUnfinishedUploads(database: Database): Promise<void> {
  await sql`delete from file where not exists (select from document where document.sha256 = file.sha256)`.execute(
    database,
  );
  const { numAffectedRows } =
    await sql`delete from file_part where not exists (select from file where file.upload = file_part.upload)`.execute(
      database,
    );
  // their room is used again
  if (numAffectedRows !== undefined && numAffectedRows > 0n) await sql`vacuum file_part`.execute(database);
}

/** Chunks put together to parts of the same size but the last; an empty file is one empty part. */
async function* parts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = [];
  let size = 0;
  let given = 0;
  for await (const chunk of chunks) {
    open.push(chunk);
    size += chunk.length;
    while (size >= PART_BYTES) {
      const whole = Buffer.concat(open);
      yield whole.subarray(0, PART_BYTES);
      given++;
      open = [whole.subarray(PART_BYTES)];
      size -= PART_BYTES;
    }
  }
  if (size > 0 || given === 0) yield Buffer.concat(open);
}
