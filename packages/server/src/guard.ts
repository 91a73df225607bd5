/**
 * Keeps the workbench to the person at this machine. It listens on 127.0.0.1 only; but any web page that the person has
 * open can send requests there, and a name of an attacker's may be made to lead there (DNS rebinding). So the Host must be
 * this machine, an Origin must be our own, and what changes something must carry a header that no form can send and no
 * other page without asking first, which is never granted.
 */
import { Refusal } from '@mingsuan/app';
import { requestHeader } from '@mingsuan/app/workbench';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const LOCAL = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export function guard(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(HEADERS);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done(refusalOf(request) ?? undefined);
  });
}

function refusalOf({ headers, method, url }: FastifyRequest): Refusal | null {
  const { host = '', origin } = headers;
  if (!LOCAL.test(host))
    return new Refusal(
      421,
      'foreign-host',
      '只接受本机的访问。',
      '请用启动时打印的地址打开（http://127.0.0.1:端口）。',
    );
  const isOwn = origin === undefined || origin === `http://${host}`;
  const site = headers['sec-fetch-site'];
  // a link elsewhere may open a page of ours; what the pages ask for, and frames, come from nobody else
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  const isPage = method === 'GET' && !url.startsWith('/api/');
  const isForeign = (site === 'cross-site' || site === 'same-site') && !(isPage && isNavigation);
  if (!isOwn || isForeign)
    return new Refusal(403, 'foreign-page', '别的网页不能操作明算。', '请在明算自己的页面上操作。');
  if (method !== 'GET' && method !== 'HEAD' && headers[requestHeader] !== '1')
    return new Refusal(
      403,
      'no-header',
      '请求缺少明算的标记，没有执行。',
      `程序调用时请加请求头 ${requestHeader}: 1。`,
    );
  return null;
}
