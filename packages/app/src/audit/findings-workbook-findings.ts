/** 「问题清单」: one row per finding, what is wrong and where first, the reviewer's own columns last. */
import { sayCitation } from '@mingsuan/core/audit';
import { type Cell, numberCell, numberFormat, plainDecimal, type Sheet, textCell } from '@mingsuan/core/workbook';
import type { AuditJson, FindingJson, SeverityJson } from '../contract/audit.ts';
import { columnRange, countCell, type ListColumn, listSheet, ordinalCell } from './findings-workbook-list.ts';
import { body, centred, code, right, severityStyles } from './findings-workbook-styles.ts';
import { originWords, placesWord, severityWords } from './findings-workbook-words.ts';

const FINDINGS_SHEET = '问题清单';

const REMEDIED = '整改情况';

const columns: readonly ListColumn[] = [
  { title: '序号', width: 5 },
  { title: '文件', width: 12 },
  { title: '部门', width: 11 },
  { title: '年度', width: 6 },
  { title: '级别', width: 6 },
  { title: '规则编号', width: 9 },
  { title: '规则', width: 14 },
  { title: '位置', width: 21 },
  { title: '行号', width: 6 },
  { title: '印作', width: 12 },
  { title: '应为', width: 12 },
  { title: '差额', width: 10 },
  { title: '说明', width: 30 },
  { title: '可能原因', width: 11 },
  { title: '依据', width: 18 },
  { title: '处理建议', width: 18 },
  { title: '连带问题数', width: 6 },
  { title: '审核意见', width: 14, byHand: true },
  { title: REMEDIED, width: 8, byHand: true },
];

/** What a person said to a finding: for the reviewer's two columns. */
interface Said {
  readonly opinion: string;
  /** One of the words that the column offers, or ''. */
  readonly remedied: '已说明' | '';
}

export type SaidOf = (finding: FindingJson) => Said;

export function findingsSheet(
  audits: readonly AuditJson[],
  subject: string,
  footing: string,
  saidOf: SaidOf = () => ({ opinion: '', remedied: '' }),
): Sheet {
  const found = audits.flatMap((audit) => worstFirst(audit.findings).map((finding) => ({ audit, finding })));
  const rows = found.map(({ audit, finding }, i) => findingRow(i + 1, audit, finding, saidOf(finding)));
  const sheet = listSheet({
    name: FINDINGS_SHEET,
    heading: `${subject}问题清单`,
    footing,
    columns,
    rows,
    none: '没有发现问题。未能核验的事项不算通过，见「未能核验」。',
  });
  if (rows.length === 0) return sheet;
  return {
    ...sheet,
    validations: [
      {
        ranges: [columnRange(columns, REMEDIED, rows.length)],
        allow: { kind: 'oneOf', words: ['已改', '已说明', '不改'] },
        refusal: { title: REMEDIED, text: '请从下拉列表中选择：已改、已说明、不改。' },
      },
    ],
  };
}

const RANK: Readonly<Record<SeverityJson, number>> = { error: 0, warning: 1, info: 2 };

function worstFirst(findings: readonly FindingJson[]): FindingJson[] {
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function findingRow(number: number, audit: AuditJson, finding: FindingJson, said: Said): Cell[] {
  const [file, department, year] = originWords(audit);
  return [
    ordinalCell(number),
    textCell(file, body),
    textCell(department, body),
    ordinalCell(year),
    textCell(severityWords[finding.severity], severityStyles[finding.severity]),
    textCell(finding.rule, code),
    textCell(finding.title, body),
    textCell(placesWord(finding), body),
    ordinalCell(finding.places[0]?.line ?? null),
    valueCell(finding.stated),
    valueCell(finding.expected),
    differenceCell(finding.difference),
    textCell(finding.message, body),
    textCell(finding.cause ?? '', body),
    textCell(finding.basis.map(sayCitation).join('\n'), body),
    textCell(finding.remedy, body),
    countCell(finding.symptoms.length),
    textCell(said.opinion, body),
    textCell(said.remedied, centred),
  ];
}

/** Beyond this many characters it is a phrase, or several numbers: then one on a line. */
const NUMERAL_LENGTH = 16;

function valueCell(value: string | null): Cell {
  const text = value ?? '';
  if (text.length <= NUMERAL_LENGTH) return textCell(text, right);
  return textCell(text.replaceAll('、', '\n'), body);
}

/** A number where it is one, so that it can be summed and sorted; the text otherwise. */
function differenceCell(difference: string | null): Cell {
  const decimal = difference === null ? null : plainDecimal(difference);
  if (decimal === null) return valueCell(difference);
  return numberCell(decimal.digits, { ...right, format: numberFormat(decimal.decimals) });
}
