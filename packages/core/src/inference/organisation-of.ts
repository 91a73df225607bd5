/** 概况: the duties one by one, the offices and the bodies below, from their sentences. */
import type { Reading } from '../statement/index.ts';
import type { Draft } from './draft.ts';
import { printedText } from './told-words.ts';

const OFFICES = /内设(?:科室|机构|处室|股室)[^。]*?(?:分别(?:是|为)|包括)[:：]?(.+?)(?=。|$)/;
const UNITS = /下设\d*个?([^，。]+?)，分别(?:是|为)[:：]?(.+?)(?=。|$)/g;
/** 「内设办公室、文物股等4个职能股室」, 「下属事业单位3个，分别为：…」, as reports on the whole department say it. */
const OFFICES_BEFORE = /内设([^，。]+?)等?\d+个(?:职能)?(?:科室|股室|处室|机构)/;
const UNITS_BELOW = /下属(事业单位|单位)(\d+)个，分别(?:是|为)[:：]?(.+?)(?=。|$)/g;
const ORDINAL = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s*[.、．]|[一二三四五六七八九十]{1,3}、)\s*/;

export function organisationOf(reading: Reading): Draft['organisation'] {
  const text = proseUnder(reading, 'organisation');
  return {
    duties: dutiesOf(reading),
    offices: listed(OFFICES.exec(text)?.[1] ?? OFFICES_BEFORE.exec(text)?.[1] ?? ''),
    units: [
      ...[...text.matchAll(UNITS)].map(([, kind = '', names = '']) => ({ kind, names: listed(names) })),
      ...[...text.matchAll(UNITS_BELOW)].map(([, kind = '', count = '', names = '']) => ({
        kind,
        names: counted(listed(names), count),
      })),
    ],
  };
}

function proseUnder(reading: Reading, role: string): string {
  return reading.sections
    .filter((section) => section.role === role || section.path.includes(role))
    .map((section) => printedText(reading, section))
    .join('');
}

/** 「甲、乙和丙」 where three are told. */
function counted(names: readonly string[], count: string): string[] {
  if (String(names.length + 1) !== count) return [...names];
  return [...names.slice(0, -1), ...(names.at(-1) ?? '').split(/和(?=[^和]+$)/)];
}

function listed(text: string): string[] {
  return text
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A duty begins at an ordinal; lines without one go on with the duty before. */
function dutiesOf({ sections, document }: Reading): string[] {
  const at = sections.findIndex(({ role }) => role === 'duties');
  const section = sections[at];
  if (!section) return [];
  const end = sections.slice(at + 1).find(({ path }) => !path.includes('duties'))?.line ?? section.endLine + 1;
  const duties: string[] = [];
  for (const line of document.lines.slice(section.line, end - 1)) {
    const text = line.trim();
    if (text === '') continue;
    const ordinal = ORDINAL.exec(text);
    if (ordinal || duties.length === 0) duties.push(text.slice(ordinal?.[0].length ?? 0));
    else duties[duties.length - 1] += text;
  }
  return duties;
}
