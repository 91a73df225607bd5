/** The findings of a file, the gravest first: what is wrong and where, the difference, its likely cause, what was said to it. */
import { sayCitation } from '@mingsuan/core/audit';
import type { TableBlock } from '@mingsuan/core/composition';
import { placesWord, severityWords } from '../audit/findings-workbook-words.ts';
import type { FindingJson } from '../contract/audit.ts';
import type { DocumentReport } from '../contract/workbench/case.ts';
import { marksByFinding, markWord } from './mark-words.ts';
import { listTable } from './report-blocks.ts';

const order = ['error', 'warning', 'info'] as const;

export function findingsTable({ report }: DocumentReport, reports: readonly DocumentReport[]): TableBlock {
  const marks = marksByFinding(reports);
  const { findings } = report.audit;
  const told = order.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return listTable({
    title: '发现的问题',
    columns: [
      ['序号', 5],
      ['级别', 6],
      ['问题', 36],
      ['位置', 22],
      ['公布', 11],
      ['应为', 11],
      ['相差', 10],
      ['依据和处理', 28],
      ['单位说明', 14],
    ],
    rows: told.map((finding, i) => [
      String(i + 1),
      severityWords[finding.severity],
      whatIsWrong(finding),
      placeOf(finding),
      finding.stated ?? '',
      finding.expected ?? '',
      finding.difference ?? '',
      [finding.basis.map(sayCitation).join('；'), finding.remedy].filter((text) => text !== '').join('\n'),
      markWord(marks.get(finding)),
    ]),
    isWide: true,
  });
}

function whatIsWrong({ rule, title, message, cause, symptoms }: FindingJson): string {
  const lines = [`${title}（${rule}）`, message];
  if (cause !== null) lines.push(`可能原因：${cause}`);
  if (symptoms.length > 0) lines.push(`由此连带 ${symptoms.length} 处不符。`);
  return lines.join('\n');
}

/** The line too: places of a text file have no page. */
function placeOf(finding: FindingJson): string {
  const [first] = finding.places;
  const word = placesWord(finding);
  return first === undefined || word.startsWith('第 ') ? word : `第 ${first.line} 行 ${word}`;
}
