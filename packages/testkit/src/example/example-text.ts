/**
 * The small disclosure of a rule's example as a text in the usual layout, so that examples run through the real reader.
 * Cells are keyed `03:2013201.2` (table:row.column); a row may carry a name of its own: `03:2013201 行政运行.2`.
 * `06:30101`, `10:5` and `09:7` have one column; `07:` prints an empty table, `07:empty` adds 说明：本表无数据.
 */
import type { Example } from '@mingsuan/core/audit';
import type { ColumnLayout, TableLayout, Vocabulary } from '@mingsuan/core/recognition';

interface CellKey {
  readonly table: string;
  readonly row: string;
  readonly name: string | null;
  readonly column: string;
  readonly value: string;
}

/** Usual headings of sections by role, outer headings first. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  duties: ['第一部分 概况', '一、本部门职责'],
  organisation: ['第一部分 概况', '二、机构设置情况'],
  overall: ['第三部分 情况说明', '一、收入支出决算总体情况说明'],
  income: ['第三部分 情况说明', '二、收入决算情况说明'],
  expenditure: ['第三部分 情况说明', '三、支出决算情况说明'],
  fiscal: ['第三部分 情况说明', '四、财政拨款收支决算总体情况说明'],
  generalOverall: [
    '第三部分 情况说明',
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）一般公共预算财政拨款支出决算总体情况',
  ],
  generalStructure: [
    '第三部分 情况说明',
    '五、一般公共预算财政拨款支出决算情况说明',
    '（二）一般公共预算财政拨款支出决算结构情况',
  ],
  generalDetail: [
    '第三部分 情况说明',
    '五、一般公共预算财政拨款支出决算情况说明',
    '（三）一般公共预算财政拨款支出决算具体情况',
  ],
  basic: ['第三部分 情况说明', '六、一般公共预算财政拨款基本支出决算情况说明'],
  governmentFund: ['第三部分 情况说明', '七、政府性基金预算财政拨款收支决算情况说明'],
  stateCapital: ['第三部分 情况说明', '八、国有资本经营预算财政拨款支出决算情况说明'],
  threePublicOverall: [
    '第三部分 情况说明',
    '九、财政拨款“三公”经费支出决算情况说明',
    '（一）“三公”经费财政拨款支出决算总体情况说明',
  ],
  threePublicDetail: [
    '第三部分 情况说明',
    '九、财政拨款“三公”经费支出决算情况说明',
    '（二）“三公”经费财政拨款支出决算具体情况说明',
  ],
  agencyOperating: ['第三部分 情况说明', '十、其他重要事项情况说明', '（一）机关运行经费支出情况说明'],
  procurement: ['第三部分 情况说明', '十、其他重要事项情况说明', '（二）政府采购情况说明'],
  assets: ['第三部分 情况说明', '十、其他重要事项情况说明', '（三）国有资产占用情况说明'],
  performance: ['第三部分 情况说明', '十、其他重要事项情况说明', '（四）预算绩效情况说明'],
  glossary: ['第四部分 名词解释'],
};

export function exampleText(example: Omit<Example, 'name' | 'others'>, vocabulary: Vocabulary): string {
  if (example.text !== undefined) return example.text;
  const department = example.department ?? '明川县文化和旅游局';
  const year = example.year ?? 2023;
  const cells = Object.entries(example.cells ?? {}).map(([key, value]) => parseKey(key, value));
  const out: string[] = [department, '', `${year}年度部门决算公开`, ''];
  const early = new Set(['duties', 'organisation']);
  out.push(...prose(example, (role) => early.has(role)));
  if (cells.length > 0) out.push(`第二部分 ${year}年部门决算表`, '');
  for (const layout of vocabulary.layouts) {
    const own = cells.filter((cell) => cell.table === layout.number);
    if (own.length > 0) out.push(...table(layout, own, department, year, vocabulary));
  }
  out.push(...prose(example, (role) => !early.has(role)));
  return out.join('\n');
}

function parseKey(key: string, value: string): CellKey {
  const table = key.slice(0, 2);
  const body = key.slice(3);
  if (table === '06' || table === '10') return { table, ...rowAndName(body), column: '', value };
  if (table === '09') return { table, row: '', name: null, column: body, value };
  const dot = body.lastIndexOf('.');
  if (dot < 0) return { table, ...rowAndName(body), column: '', value };
  return { table, ...rowAndName(body.slice(0, dot)), column: body.slice(dot + 1), value };
}

function rowAndName(body: string): { row: string; name: string | null } {
  const space = body.indexOf(' ');
  return space < 0 ? { row: body, name: null } : { row: body.slice(0, space), name: body.slice(space + 1) };
}

function prose(example: Pick<Example, 'prose'>, wanted: (role: string) => boolean): string[] {
  const out: string[] = [];
  let open: readonly string[] = [];
  for (const [role, headings] of Object.entries(HEADINGS)) {
    const text = example.prose?.[role];
    if (text === undefined || !wanted(role)) continue;
    headings.forEach((heading, i) => {
      if (open[i] !== heading) out.push(heading, '');
    });
    open = headings;
    out.push(text, '');
  }
  return out;
}

function table(
  layout: TableLayout,
  cells: readonly CellKey[],
  department: string,
  year: number,
  vocabulary: Vocabulary,
): string[] {
  const out = [
    layout.titles[0] ?? '',
    '',
    `公开${layout.number}表`,
    '',
    `部门名称：${department} ${year}年度`,
    '',
    '金额单位：万元',
    '',
  ];
  out.push(...grid(layout, cells, vocabulary).map((row) => row.join('\t')));
  if (cells.some((cell) => cell.row === 'empty' || cell.column === 'empty')) out.push('', '说明：本表无数据');
  out.push('', '');
  return out;
}

function grid(layout: TableLayout, cells: readonly CellKey[], vocabulary: Vocabulary): string[][] {
  const value = (row: string, column: string) =>
    cells.find((cell) => cell.row === row && (cell.column === column || cell.column === ''))?.value ?? '';
  switch (layout.kind) {
    case 'lines': {
      const header = layout.sides.flatMap((side) => ['项目', '行次', ...side.columns.map((c) => c.labels[0] ?? '')]);
      const numbers = layout.sides.flatMap((side) => ['栏次', '', ...side.columns.map((c) => c.number)]);
      const length = Math.max(...layout.sides.map((side) => side.lines.length));
      const rows = Array.from({ length }, (_, i) =>
        layout.sides.flatMap((side) => {
          const line = side.lines[i];
          if (!line) return ['', '', ...side.columns.map(() => '')];
          const key = String(line.number);
          const name = cells.find((cell) => cell.row === key && cell.name !== null)?.name;
          return [name ?? line.labels[0] ?? '', key, ...side.columns.map((c) => value(key, c.number))];
        }),
      );
      return layout.number === '10' ? [header, ...rows] : [header, numbers, ...rows];
    }
    case 'codes': {
      const head = codesHead(layout.columns);
      const codes = [...new Set(cells.map((cell) => cell.row))].filter((row) => /^\d+$/.test(row)).sort();
      const line = (row: string, name: string) => [row, name, ...layout.columns.map((c) => value(row, c.number))];
      return [...head, line('合计', ''), ...codes.map((code) => line(code, nameOf(code, cells, vocabulary)))];
    }
    case 'lanes': {
      const own = cells.filter((cell) => /^\d+$/.test(cell.row));
      const rows = own.map((cell) => [cell.row, cell.name ?? economicName(cell.row, vocabulary), cell.value]);
      const total = ['人员经费合计', '', value('人员经费合计', ''), '公用经费合计', '', value('公用经费合计', '')];
      return [
        ['科目代码', '科目名称', '决算数', '科目代码', '科目名称', '决算数'],
        ...rows.map((r) => [...r, '', '', '']),
        total,
      ];
    }
    case 'matrix': {
      const first = layout.columns.map((c) => c.group ?? '');
      const second = layout.columns.map((c) => c.labels[0] ?? '');
      const numbers = layout.columns.map((c) => c.number);
      const values = layout.columns.map((c) => cells.find((cell) => cell.column === c.number)?.value ?? '');
      return values.some((v) => v !== '') ? [first, second, numbers, values] : [first, second, numbers];
    }
  }
}

function codesHead(columns: readonly ColumnLayout[]): string[][] {
  const upper = ['项目', '', ...columns.map((c) => c.group ?? c.labels[0] ?? '')];
  const lower = ['科目代码', '科目名称', ...columns.map((c) => (c.group === undefined ? '' : (c.labels[0] ?? '')))];
  return [upper, lower, ['栏次', '', ...columns.map((c) => c.number)]];
}

function nameOf(code: string, cells: readonly CellKey[], vocabulary: Vocabulary): string {
  const own = cells.find((cell) => cell.row === code && cell.name !== null)?.name;
  return own ?? vocabulary.classNames.find((c) => c.code === code)?.name ?? `科目${code}`;
}

function economicName(code: string, vocabulary: Vocabulary): string {
  return vocabulary.economicNames.find((c) => c.code === code)?.name ?? `科目${code}`;
}
