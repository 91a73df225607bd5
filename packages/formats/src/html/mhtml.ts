/** The pages of an MHTML file (RFC 2557): the parts that are HTML, in order, with the encoding each declares. */

interface PagePart {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

/** Parts inside parts; mail programs nest two or three. */
const DEPTH_MAX = 8;
const PARTS_MAX = 1000;

export function pagesOf(bytes: Uint8Array): PagePart[] {
  // every byte one character, so that positions and contents survive
  return partsOf(Buffer.from(bytes).toString('latin1'), 0);
}

function partsOf(message: string, depth: number): PagePart[] {
  const { head, body } = cutHead(message);
  const type = field(head, 'content-type') ?? 'text/html';
  const boundary = parameter(type, 'boundary');
  if (boundary !== null && depth < DEPTH_MAX) {
    return body
      .split(`--${boundary}`)
      .slice(1, PARTS_MAX)
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, ''), depth + 1));
  }
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return [];
  return [{ bytes: decoded(body, field(head, 'content-transfer-encoding')), charset: parameter(type, 'charset') }];
}

function cutHead(message: string): { head: string; body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  if (!end) return { head: message, body: '' };
  return { head: message.slice(0, end.index), body: message.slice(end.index + end[0].length) };
}

/** A header field, its folded lines put together. */
function field(head: string, name: string): string | null {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? null;
}

function parameter(value: string, name: string): string | null {
  return new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value)?.slice(1).find(Boolean) ?? null;
}

function decoded(body: string, encoding: string | null): Uint8Array {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/[ \t]*=\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
