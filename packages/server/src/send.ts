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
      .send('chunks' in answer ? Readable.from(answer.chunks) : answer.bytes)
  );
}

export function sendEvents<T>(reply: FastifyReply, { first, isLast, watch }: Events<T>): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...headersOf(reply), 'content-type': 'text/event-stream; charset=utf-8' });
  const tell = (state: T) => raw.write(`data: ${JSON.stringify(state)}\n\n`);
  tell(first);
  if (isLast(first)) {
    raw.end();
    return;
  }
  const stop = watch((state) => {
    tell(state);
    if (!isLast(state)) return;
    stop();
    raw.end();
  });
  raw.on('close', stop);
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
