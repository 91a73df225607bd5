/** What the findings workbook prints of the contract's codes: Chinese words, citations, places. */
import { sayOrigin } from '@mingsuan/core/document';
import type { AuditJson, BasisJson, FindingJson, PlaceJson, SeverityJson } from '../contract/audit.ts';

export const severityWords: Readonly<Record<SeverityJson, string>> = { error: '错误', warning: '警告', info: '提示' };

const kindWords: Readonly<Record<string, string>> = {
  finalAccounts: '部门决算公开',
  selfEvaluationSummary: '绩效自评情况说明',
  projectEvaluationReport: '项目支出绩效评价报告',
  overallEvaluationReport: '部门整体支出绩效自评报告',
  selfEvaluationForm: '项目支出绩效自评表',
  budget: '部门预算公开',
  unknown: '未识别的文件',
};

export function kindWord(kind: string): string {
  return kindWords[kind] ?? kind;
}

const TO_BE_CHECKED = '条文待核';

/** 「《预算法》第十四条」; the clause of a text nobody has seen is not quoted: 「《预算法》（条文待核）」. */
export function basisWord({ document, number, clause, verified }: BasisJson): string {
  const source = number === null ? document : `${document}（${number}）`;
  const isQuotable = clause !== null && clause !== TO_BE_CHECKED && (verified || !document.startsWith('《'));
  const quoted = isQuotable ? source + (clause.startsWith('第') ? clause : `：${clause}`) : source;
  return verified ? quoted : `${quoted}（${TO_BE_CHECKED}）`;
}

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
