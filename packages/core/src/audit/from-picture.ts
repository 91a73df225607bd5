/**
 * Findings that rest on what was recognised in pictures: recognition errs, so none of them is an error of the disclosure
 * before a person has looked at the page. Neither is what is missing where pages could not be read.
 */
import type { Finding, FindingPlace } from './finding.ts';
import type { Readings } from './where.ts';

const LOOK_FIRST = '图片识别，请先核对原页。';
const UNREAD_FIRST = '有页面没有读出，请先核对原页。';

/** The findings, held back where they rest on pictures; most documents have none. */
export function holdBack(readings: Readings, findings: Finding[]): Finding[] {
  const isHeld = readings.some(
    ({ document }) => document.origins.length > 0 || document.problems.some(({ code }) => code === 'unreadable-page'),
  );
  return isHeld ? findings.map(heldBack) : findings;
}

/** The finding, at most a warning where it rests on pictures. */
function heldBack(finding: Finding): Finding {
  const { document } = finding.reading;
  const isRead =
    finding.places.some(isFromPicture) || finding.symptoms.some(({ places }) => places.some(isFromPicture));
  const isMissing = finding.places.length === 0;
  if (isRead || (isMissing && document.origins.some((origin) => origin?.isFromPicture)))
    return warned(finding, LOOK_FIRST);
  const isUnread = isMissing && document.problems.some(({ code }) => code === 'unreadable-page');
  return isUnread ? warned(finding, UNREAD_FIRST) : finding;
}

function isFromPicture({ reading, line }: FindingPlace): boolean {
  return reading.document.origins[line - 1]?.isFromPicture === true;
}

function warned(finding: Finding, words: string): Finding {
  const severity = finding.severity === 'error' ? 'warning' : finding.severity;
  return { ...finding, severity, message: finding.message + words };
}
