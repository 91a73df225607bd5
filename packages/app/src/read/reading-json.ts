/** A Reading as `read --json` prints it. */
import type { Reading, Statement, TableReading } from '@mingsuan/core/statement';
import type { CellJson, ReadingJson, StatementJson, TableJson } from '../contract/reading.ts';
import { overallJson, projectJson, selfEvaluationJson } from './evaluation-json.ts';
import { originalOf, problemJson } from './original.ts';

export function readingJson(reading: Reading): ReadingJson {
  const { evaluation } = reading;
  return {
    schema: 'mingsuan.reading/1',
    source: reading.document.source,
    kind: reading.kind,
    department: { name: reading.department.name, code: reading.department.code },
    year: reading.year,
    profile: reading.profile,
    outline: reading.outline.map(({ level, title, line }) => ({ level, title, line })),
    tables: reading.tables.map((table) => tableJson(table, reading)),
    forms: reading.forms.map(({ title, line, endLine }) => ({ title, line, endLine })),
    selfEvaluations: reading.selfEvaluations.map(selfEvaluationJson),
    projects: evaluation ? evaluation.projects.map((project) => projectJson(project, evaluation)) : [],
    overall: evaluation ? overallJson(evaluation) : null,
    statements: reading.statements.filter(isProse).map((s) => statementJson(s, reading)),
    problems: reading.problems.map((problem) => problemJson(problem, reading.document)),
  };
}

/** A number in running text; those of tables and of the fields of forms stand there. */
function isProse({ section, form, fact }: Statement): boolean {
  return section >= 0 || (form !== undefined && (fact === null || fact.includes(',part=')));
}

function plainDigits(text: string): string {
  return text.replaceAll(',', '');
}

function tableJson(table: TableReading, { statements, document }: Reading): TableJson {
  const cells: CellJson[] = [];
  for (const row of table.rows) {
    for (const index of row.cells) {
      const statement = statements[index];
      const cell = statement?.cell;
      if (!statement || !cell) continue;
      cells.push({
        row: cell.row,
        rowLabel: cell.rowLabel,
        column: cell.column,
        columnLabel: cell.columnLabel,
        value: plainDigits(statement.printed.text),
        state: statement.printed.state,
        line: statement.place.line,
        ...originalOf(document, statement.place.line, statement.place.start),
      });
    }
  }
  const { role, number, title, line, unit } = table;
  const origin = originalOf(document, line);
  return { role, number, title, line, ...origin, unit, declaredEmpty: table.emptyLine !== null, cells };
}

function statementJson(statement: Statement, reading: Reading): StatementJson {
  const section = reading.sections[statement.section];
  return {
    line: statement.place.line,
    start: statement.place.start,
    end: statement.place.end,
    ...originalOf(reading.document, statement.place.line, statement.place.start),
    value: plainDigits(statement.printed.text),
    unit: statement.printed.unit,
    fact: statement.fact,
    label: statement.label,
    section: section?.heading.title ?? '',
  };
}
