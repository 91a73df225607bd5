/** 「未能核验」 and 「输入问题」: what the audit could not look at, and why. */
import { type Cell, type Sheet, textCell } from '@mingsuan/core/workbook';
import type { AuditJson } from '../contract/audit.ts';
import { listSheet, ordinalCell } from './findings-workbook-list.ts';
import { body, code } from './findings-workbook-styles.ts';
import { originWords } from './findings-workbook-words.ts';

const origins = [
  { title: '序号', width: 6 },
  { title: '文件', width: 30 },
  { title: '部门', width: 20 },
  { title: '年度', width: 7 },
];

export function unverifiedSheet(audits: readonly AuditJson[], subject: string, footing: string): Sheet {
  return listSheet({
    name: '未能核验',
    heading: `${subject}未能核验事项`,
    footing,
    columns: [
      ...origins,
      { title: '规则编号', width: 11 },
      { title: '规则', width: 40 },
      { title: '未能核验的原因', width: 50 },
    ],
    rows: numbered(audits, ({ unverified }) =>
      unverified.map(({ rule, title, why }) => [textCell(rule, code), textCell(title, body), textCell(why, body)]),
    ),
    none: '没有未能核验的规则。',
  });
}

export function problemsSheet(audits: readonly AuditJson[], subject: string, footing: string): Sheet {
  return listSheet({
    name: '输入问题',
    heading: `${subject}输入问题`,
    footing,
    columns: [...origins, { title: '行号', width: 7 }, { title: '问题', width: 74 }, { title: '代码', width: 20 }],
    rows: numbered(audits, ({ problems }) =>
      problems.map(({ code: problem, line, message }) => [
        ordinalCell(line),
        textCell(message, body),
        textCell(problem, body),
      ]),
    ),
    none: '输入的文件没有读取问题。',
  });
}

/** The rows of all audits, each begun with its running number and the file it comes from. */
function numbered(audits: readonly AuditJson[], rowsOf: (audit: AuditJson) => Cell[][]): Cell[][] {
  const all = audits.flatMap((audit) => {
    const [file, department, year] = originWords(audit);
    return rowsOf(audit).map((cells) => [
      textCell(file, body),
      textCell(department, body),
      ordinalCell(year),
      ...cells,
    ]);
  });
  return all.map((cells, i) => [ordinalCell(i + 1), ...cells]);
}
