/**
 * The built pages of the workbench: read once, packed once, found by their exact address. Nothing of a request ever
 * becomes a path of this machine.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** By address without the first slash: `index.html`, `assets/main-1a2b.js`. */
export type BuiltPages = ReadonlyMap<string, Uint8Array>;

interface Packed {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  /** Its name says what is in it. */
  readonly isFixed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

export function servePages(server: FastifyInstance, pages: BuiltPages): void {
  const packed = new Map([...pages].map(([name, bytes]) => [`/${name}`, pack(name, bytes)]));
  const start = packed.get('/index.html');
  server.get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?');
    const page = packed.get(path);
    if (page !== undefined) return send(request, reply, page);
    // addresses of the workbench's own pages, as the router in the browser knows them
    const isPage = start !== undefined && !path.startsWith('/api/') && !/\.\w+$/.test(path);
    return isPage ? send(request, reply, start) : reply.callNotFound();
  });
}

function pack(name: string, bytes: Uint8Array): Packed {
  const plain = Buffer.from(bytes);
  return {
    type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 32)}"`,
    plain,
    gzip: gzipSync(plain),
    isFixed: /-[0-9A-Za-z_-]{8,}\.\w+$/.test(name),
  };
}

function send({ headers }: FastifyRequest, reply: FastifyReply, page: Packed): FastifyReply {
  reply
    .type(page.type)
    .header('etag', page.etag)
    .header('vary', 'accept-encoding')
    .header('cache-control', page.isFixed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (headers['if-none-match'] === page.etag) return reply.code(304).send();
  if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(page.plain);
  return reply.header('content-encoding', 'gzip').send(page.gzip);
}
