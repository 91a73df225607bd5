/** Answers that are no JSON: files, pictures, and states told one after another (server-sent events). */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Events, SentBytes } from './handlers.ts';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export function sendBytes(reply: FastifyReply, answer: SentBytes): FastifyReply {
  if ('inline' in answer)
    return reply.type(answer.type).header('cache-control', 'private, max-age=3600').send(answer.inline);
  const extension = answer.name.split('.').at(-1)?.toLowerCase() ?? '';
  return (
    reply
      .type(TYPES[extension] ?? 'application/octet-stream')
      // always a download: a page that somebody uploaded must not run here
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
      .send('chunks' in answer ? streamOf(answer.chunks) : answer.bytes)
  );
}

/** What is a stream already is ended with its reader, even one who never began to read. */
function streamOf(chunks: AsyncIterable<Uint8Array>): Readable {
  return chunks instanceof Readable ? chunks : Readable.from(chunks);
}

/** Watched before it is asked how it stands, so that no state is missed that comes in between. */
export async function sendEvents<T>(reply: FastifyReply, { now, isLast, watch }: Events<T>): Promise<void> {
  const early: T[] = [];
  let tell = (state: T): void => {
    early.push(state);
  };
  const stop = watch((state) => tell(state));
  const { raw } = reply;
  raw.on('close', stop);
  try {
    early.push(await now());
  } catch (error) {
    stop();
    throw error;
  }
  reply.hijack();
  raw.writeHead(200, { ...headersOf(reply), 'content-type': 'text/event-stream; charset=utf-8' });
  tell = (state) => {
    if (raw.writableEnded) return;
    raw.write(`data: ${JSON.stringify(state)}\n\n`);
    if (!isLast(state)) return;
    stop();
    raw.end();
  };
  for (const state of early) tell(state);
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
