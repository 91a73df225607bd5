/** The findings as plain HTML, for readers without script. Everything that comes from the document is escaped. */
import type { FindingJson, ReportData } from '@mingsuan/app/contract';
import { numberCoverage, ruleCoverage } from '@mingsuan/app/contract';
import { sayPlace } from '@mingsuan/core/document';
import { severities, severityWords } from '../viewer/words.ts';
import { escapeHtml } from './escape.ts';

export function plainFindings({ audit }: ReportData, title: string): string {
  const groups = severities.map((severity) => {
    const findings = audit.findings.filter((finding) => finding.severity === severity);
    const items = findings.map((finding) => `<li>${escapeHtml(plainFinding(finding))}</li>`);
    return items.length === 0 ? '' : `<h2>${severityWords[severity]} ${items.length}</h2><ol>${items.join('')}</ol>`;
  });
  const none = audit.findings.length === 0 ? '<p>没有发现不符之处。</p>' : '';
  const coverage = `<p>${numberCoverage(audit)}</p><p>${ruleCoverage(audit)}</p>`;
  return `<div class="mingsuan-plain"><h1>${escapeHtml(title)}</h1>${coverage}${none}${groups.join('')}</div>`;
}

/** A finding may have places by the dozen; the list with script has them all. */
const PLACES_MAX = 3;

function listed(places: FindingJson['places']): string {
  const shown = places.slice(0, PLACES_MAX).map((place) => `${place.where} ${place.text}，${sayPlace(place)}`);
  const more = places.length - shown.length;
  return shown.join('；') + (more > 0 ? `；另有 ${more} 处` : '');
}

function plainFinding(finding: FindingJson): string {
  const { rule, title, message, stated, expected, difference, cause, places, remedy } = finding;
  return [
    `${rule} ${title}。${message}`,
    stated === null ? null : `公布 ${stated}`,
    expected === null ? null : `应为 ${expected}`,
    difference === null ? null : `相差 ${difference}`,
    cause === null ? null : `可能原因：${cause}`,
    places.length === 0 ? null : `位置：${listed(places)}`,
    remedy === '' ? null : `处理：${remedy}`,
  ]
    .filter((part) => part !== null)
    .join(' ｜ ');
}
