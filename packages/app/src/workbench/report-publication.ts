/**
 * The audit of a case as a document to print and to file: what it comes to, then of each file how much was checked, what was
 * found with its cause and remedy, its self-evaluation forms recomputed, and what nobody could check.
 */
import type { CoverBlock, Publication, PublicationBlock, TableBlock } from '@mingsuan/core/composition';
import { documentKindWords } from '@mingsuan/core/statement';
import { numberCoverage, ruleCoverage } from '../contract/coverage-words.ts';
import type { CaseDetail, DocumentReport } from '../contract/workbench/case.ts';
import { listTable, paragraph } from './report-blocks.ts';
import { findingsTable } from './report-findings-table.ts';
import { formTables } from './report-form-tables.ts';

type ReportedCase = Pick<CaseDetail, 'title' | 'across' | 'createdAt'>;

export function reportPublication(state: ReportedCase, reports: readonly DocumentReport[]): Publication {
  const blocks: PublicationBlock[] = [coverOf(state), ...conclusion(reports), ...acrossOf(state)];
  for (const report of reports) blocks.push(...fileOf(report, reports));
  return { title: '审核报告', department: state.title, year: reports[0]?.document.year ?? 0, blocks };
}

function coverOf({ title, createdAt }: ReportedCase): CoverBlock {
  const [year, month, day] = createdAt
    .slice(0, 10)
    .split('-')
    .map((part) => part.replace(/^0/, ''));
  return { kind: 'cover', lines: [title, '公开文件审核报告'], date: `${year}年${month}月${day}日` };
}

function conclusion(reports: readonly DocumentReport[]): PublicationBlock[] {
  const findings = reports.flatMap(({ report }) => report.audit.findings);
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const marked = reports.reduce((sum, { marks }) => sum + marks.length, 0);
  const told = marked === 0 ? '' : `其中 ${marked} 个已由单位说明或认为是误报。`;
  return [
    { kind: 'heading', level: 1, text: '审核结论' },
    paragraph(
      `本次审核 ${reports.length} 个文件，发现错误 ${count('error')} 个、警告 ${count('warning')} 个、提示 ${count('info')} 个。${told}`,
    ),
    paragraph(
      '错误是自相矛盾或违反规定的数；警告须核对；提示多为四舍五入的尾差，差额在尾数进位之内。没有规则可核、没有识别出来的数不算通过，都列在下面。',
    ),
    ...(reports.length === 1 ? [] : [filesTable(reports)]),
  ];
}

function filesTable(reports: readonly DocumentReport[]): TableBlock {
  return listTable({
    title: '审核的文件',
    columns: [
      ['文件', 26],
      ['种类', 16],
      ['年度', 8],
      ['印出的数', 10],
      ['一致', 8],
      ['尾差', 8],
      ['矛盾', 8],
      ['未绑定', 8],
      ['错误', 8],
      ['警告', 8],
      ['提示', 8],
    ],
    rows: reports.map(({ document, report: { audit } }) => {
      const { printed, agreeing, tail, contradicting, unbound } = audit.coverage.numbers;
      const of = (severity: string) => audit.findings.filter((one) => one.severity === severity).length;
      const counts = [printed, agreeing, tail, contradicting, unbound, of('error'), of('warning'), of('info')];
      const { kind, year } = audit.reading;
      return [document.name, documentKindWords[kind], year === null ? '' : String(year), ...counts.map(String)];
    }),
    numbersFrom: 3,
  });
}

/** How the rules between files ended, where there are several. */
function acrossOf({ across }: ReportedCase): PublicationBlock[] {
  const told = across.filter(({ outcome }) => outcome !== 'notApplicable');
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '文件之间的核对' },
    listTable({
      title: '各文件相互核对的结果',
      columns: [
        ['规则', 10],
        ['名称', 36],
        ['结果', 10],
        ['说明', 44],
      ],
      rows: told.map(({ rule, title, outcome, why }) => [rule, title, outcomeWords[outcome] ?? outcome, why]),
    }),
  ];
}

const outcomeWords: Readonly<Record<string, string>> = {
  passed: '相符',
  tail: '尾差',
  failed: '不符',
  explain: '须说明',
  unverified: '未能核验',
};

function nameOf({ document, report: { audit } }: DocumentReport): string {
  const { kind, year } = audit.reading;
  return `${document.name}（${documentKindWords[kind]}${year === null ? '' : `，${year}年度`}）`;
}

function fileOf(of: DocumentReport, reports: readonly DocumentReport[]): PublicationBlock[] {
  const { audit } = of.report;
  const { unverified, problems, findings } = audit;
  return [
    // a file alone goes on where the conclusion ends
    { kind: 'heading', level: reports.length === 1 ? 2 : 1, text: nameOf(of) },
    paragraph(numberCoverage(audit)),
    paragraph(ruleCoverage(audit)),
    ...(findings.length === 0
      ? [paragraph(`没有发现不符之处。${unverified.length > 0 ? '下列规则没有得出结论，不等于通过。' : ''}`)]
      : [findingsTable(of, reports)]),
    ...formTables(of.report),
    ...(unverified.length === 0
      ? []
      : [
          listTable({
            title: '未能核验的规则',
            columns: [
              ['规则', 12],
              ['名称', 40],
              ['为什么', 48],
            ],
            rows: unverified.map(({ rule, title, why }) => [rule, title, why]),
          }),
        ]),
    ...(problems.length === 0
      ? []
      : [
          listTable({
            title: '读文件时遇到的情况',
            columns: [
              ['位置', 14],
              ['情况', 86],
            ],
            rows: problems.map(({ line, message }) => [line === null ? '' : `第 ${line} 行`, message]),
          }),
        ]),
  ];
}
