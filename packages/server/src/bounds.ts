/**
 * How much of requests is taken in at once. Files come a part of a megabyte at a time, JSON is whole in memory before
 * anybody looks at it: of both, a few at a time, and who stops sending in the middle gives up the place.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Line } from './line.ts';

const FILES_AT_ONCE = 3;
const BODIES_AT_ONCE = 4;
const WAITING_MAX = 64;
/** A save of a few cells does not wait for anybody. */
const SMALL_BYTES = 256 * 1024;
/** Nobody who sends something to this very machine is silent for so long. */
const SILENCE_MILLISECONDS = 60_000;

export function bound(server: FastifyInstance): void {
  const files = new Line(FILES_AT_ONCE, WAITING_MAX);
  const bodies = new Line(BODIES_AT_ONCE, WAITING_MAX);
  server.addHook('onRequest', async ({ raw, headers }, reply) => {
    if (headers['content-type']?.startsWith('multipart/') === true) await takePlace(files, raw, reply);
    else if (isLarge(headers)) await takePlace(bodies, raw, reply);
  });
}

/** What does not say how much it is may be anything. */
function isLarge(headers: FastifyRequest['headers']): boolean {
  const length = headers['content-length'];
  return length === undefined ? headers['transfer-encoding'] !== undefined : Number(length) > SMALL_BYTES;
}

async function takePlace(line: Line, request: FastifyRequest['raw'], reply: FastifyReply): Promise<void> {
  const leave = await line.enter();
  reply.raw.once('close', leave);
  // gone while it waited
  if (reply.raw.destroyed || request.destroyed) leave();
  request.setTimeout(SILENCE_MILLISECONDS, () => request.destroy());
  request.once('end', () => request.setTimeout(0));
}
