/** What the findings workbook prints of the contract's codes: Chinese words, citations, places. */
import { sayOrigin } from '@mingsuan/core/document';
import type { AuditJson, FindingJson, PlaceJson, SeverityJson } from '../contract/audit.ts';

export const severityWords: Readonly<Record<SeverityJson, string>> = { error: '错误', warning: '警告', info: '提示' };

const PLACES_SHOWN = 3;

/** The suspect first, then where else to look; the line of the first has a column of its own. */
export function placesWord({ places }: FindingJson): string {
  const distinct = [
    ...new Map(places.map((place) => [`${place.document ?? ''} ${place.line} ${place.where}`, place])).values(),
  ];
  const shown = distinct.slice(0, PLACES_SHOWN).map((place, i) => (i === 0 ? placeWord(place) : elsewhere(place)));
  const isAll = shown.length === distinct.length;
  return [...shown, ...(isAll ? [] : [`等 ${distinct.length} 处`])].join('\n');
}

function placeWord(place: PlaceJson): string {
  const { document } = place;
  const where = document === undefined ? place.where : `《${document}》${place.where}`;
  const origin = sayOrigin(place);
  return origin === null ? where : `${where}（${origin}）`;
}

function elsewhere(place: PlaceJson): string {
  const line = `第 ${place.line} 行`;
  return place.where === line ? line : `${placeWord(place)}（${line}）`;
}

/** File, department and year, as every sheet of the workbook begins its rows. */
export function originWords({
  source,
  reading,
}: AuditJson): readonly [file: string, department: string, year: number | null] {
  return [source.name, reading.department.name ?? '未识别', reading.year];
}
