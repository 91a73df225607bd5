/** 「覆盖情况」: per file, how every rule and every printed number ended. What could not be checked stands out: it is no pass. */
import { documentKindWords } from '@mingsuan/core/statement';
import {
  type Cell,
  type CellStyle,
  cellName,
  formulaCell,
  type Range,
  type Row,
  type Sheet,
  textCell,
} from '@mingsuan/core/workbook';
import type { AuditJson, SeverityJson } from '../contract/audit.ts';
import { countCell, ordinalCell, printOf } from './findings-workbook-list.ts';
import { badCount, body, count, header, note, openCount, total } from './findings-workbook-styles.ts';
import { originWords } from './findings-workbook-words.ts';

interface Figure {
  readonly title: string;
  readonly of: (audit: AuditJson) => number;
  /** How the count looks when it is not zero. */
  readonly style?: CellStyle;
}

const groups: readonly { readonly title: string; readonly figures: readonly Figure[] }[] = [
  {
    title: '规则（条）',
    figures: [
      { title: '合计', of: ({ coverage }) => coverage.rules },
      { title: '通过', of: ({ coverage }) => coverage.passed },
      { title: '尾差', of: ({ coverage }) => coverage.tail },
      { title: '不符', of: ({ coverage }) => coverage.failed, style: badCount },
      { title: '需说明', of: ({ coverage }) => coverage.explain, style: openCount },
      { title: '不适用', of: ({ coverage }) => coverage.notApplicable },
      { title: '未能核验', of: ({ coverage }) => coverage.unverified, style: openCount },
    ],
  },
  {
    title: '印出的数字（个）',
    figures: [
      { title: '合计', of: ({ coverage }) => coverage.numbers.printed },
      { title: '一致', of: ({ coverage }) => coverage.numbers.agreeing },
      { title: '尾差', of: ({ coverage }) => coverage.numbers.tail },
      { title: '矛盾', of: ({ coverage }) => coverage.numbers.contradicting, style: badCount },
      { title: '未核', of: uncheckedNumbers },
      { title: '未绑定', of: ({ coverage }) => coverage.numbers.unbound, style: openCount },
    ],
  },
  {
    title: '问题（个）',
    figures: [
      { title: '错误', of: (audit) => findingsOf(audit, 'error'), style: badCount },
      { title: '警告', of: (audit) => findingsOf(audit, 'warning'), style: openCount },
      { title: '提示', of: (audit) => findingsOf(audit, 'info') },
    ],
  },
];

const figures = groups.flatMap((group) => group.figures);

/** Recognised, but no rule asks about them. */
function uncheckedNumbers({ coverage }: AuditJson): number {
  const { bound, agreeing, tail, contradicting } = coverage.numbers;
  return Math.max(0, bound - agreeing - tail - contradicting);
}

function findingsOf({ findings }: AuditJson, severity: SeverityJson): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

const origins = [
  { title: '文件', width: 30 },
  { title: '部门', width: 22 },
  { title: '年度', width: 7 },
  { title: '文件种类', width: 18 },
];
const FIGURE_WIDTH = 8;
const LEFT = origins.length;
const RIGHT = LEFT + figures.length - 1;
const HEADER_ROWS = 2;

const MEANINGS =
  '尾差：差额在印出位数的四舍五入范围之内。需说明：可能成立，但应有书面原因。未能核验：应当核对而无从核对，不算通过，原因见「未能核验」。' +
  '未核：已认出所指事项，但没有规则核对它。未绑定：没有认出所指事项。';

export function coverageSheet(audits: readonly AuditJson[], subject: string, footing: string): Sheet {
  const last = HEADER_ROWS + audits.length - 1;
  const sums = audits.length > 1 ? [totalRow(audits, last)] : [];
  const noteRow = last + sums.length + 2;
  return {
    name: '覆盖情况',
    columns: [...origins.map(({ width }) => ({ width })), ...figures.map(() => ({ width: FIGURE_WIDTH }))],
    rows: [
      ...headerRows(),
      ...audits.map(auditRow),
      ...sums,
      { cells: [] },
      { height: 30, cells: [textCell(MEANINGS, note)] },
    ],
    merges: [...headerMerges(), { top: noteRow, left: 0, bottom: noteRow, right: RIGHT }],
    frozen: { rows: HEADER_ROWS, columns: 1 },
    filter: { top: HEADER_ROWS - 1, left: 0, bottom: last, right: RIGHT },
    print: printOf(`${subject}覆盖情况`, footing, HEADER_ROWS),
  };
}

function headerRows(): Row[] {
  const blank = textCell('', header);
  const upper = groups.flatMap(({ title, figures }) =>
    figures.map((_, i) => (i === 0 ? textCell(title, header) : blank)),
  );
  return [
    { height: 20, cells: [...origins.map(({ title }) => textCell(title, header)), ...upper] },
    { height: 20, cells: [...origins.map(() => blank), ...figures.map(({ title }) => textCell(title, header))] },
  ];
}

function headerMerges(): Range[] {
  const down = origins.map((_, left) => ({ top: 0, left, bottom: 1, right: left }));
  let left = LEFT;
  const across = groups.map(({ figures }) => {
    const from = left;
    left += figures.length;
    return { top: 0, left: from, bottom: 0, right: left - 1 };
  });
  return [...down, ...across];
}

function auditRow(audit: AuditJson): Row {
  const [file, department, year] = originWords(audit);
  const cells: Cell[] = figures.map(({ of, style }) => {
    const value = of(audit);
    return countCell(value, value > 0 && style ? style : count);
  });
  const kind = textCell(documentKindWords[audit.reading.kind], body);
  return { cells: [textCell(file, body), textCell(department, body), ordinalCell(year), kind, ...cells] };
}

function totalRow(audits: readonly AuditJson[], last: number): Row {
  const sums = figures.map(({ of }, i) => {
    const digits = `${audits.reduce((sum, audit) => sum + of(audit), 0)}`;
    const range = `${cellName(HEADER_ROWS, LEFT + i)}:${cellName(last, LEFT + i)}`;
    return formulaCell(`SUM(${range})`, { kind: 'number', digits }, total);
  });
  const title = textCell(`合计（${audits.length} 个文件）`, { ...total, horizontal: 'left' });
  return { cells: [title, ...origins.slice(1).map(() => textCell('', total)), ...sums] };
}
