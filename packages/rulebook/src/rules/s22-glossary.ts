/** 名词解释 tells what the terms of the tables mean; a narrative that goes down to 项 tells of every 项. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { CellAddress, Reading, Section } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { normalName } from '../codes/index.ts';
import { glossaryTerms } from '../narrative/glossary-terms.ts';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, quoted, sectionsOf, spanInLine, textOf } from './g-shared.ts';

type Labels = ReadonlyMap<string, ReadonlySet<string>>;

/** The terms with their names and labels in the form of comparison. */
const TERMS = glossaryTerms.map(({ term, aliases, usedWhen, inEveryTemplate }) => ({
  names: [term, ...aliases],
  plainNames: [term, ...aliases].map(plainName),
  tables: usedWhen.tables,
  labels: usedWhen.labels.map(plainName),
  inEveryTemplate,
}));

const WANTED: ReadonlySet<string> = new Set(TERMS.flatMap(({ labels }) => labels));

/** Those of the labels of terms that name rows and columns, by table: all, and those that have an amount. */
function labelsOf({ reading }: Case): { readonly printed: Labels; readonly used: Labels } {
  const printed = new LabelsTaken();
  const used = new LabelsTaken();
  for (const { cell, printed: number } of reading.statements) {
    if (!cell) continue;
    printed.take(cell);
    if (number.value !== 0) used.take(cell);
  }
  return { printed: printed.byTable, used: used.byTable };
}

/** Cells come row by row: a label is only looked at where it differs from that of the row before, or of its column above. */
class LabelsTaken {
  readonly byTable = new Map<string, Set<string>>();
  private table = '';
  private labels = new Set<string>();
  private row = '';
  private columns: string[] = [];

  take({ table, rowLabel, columnLabel, columnIndex }: CellAddress): void {
    if (table !== this.table) this.begin(table);
    if (rowLabel !== this.row) {
      this.row = rowLabel;
      if (WANTED.has(rowLabel)) this.labels.add(rowLabel);
    }
    if (this.columns[columnIndex + 1] !== columnLabel) {
      this.columns[columnIndex + 1] = columnLabel;
      if (WANTED.has(columnLabel)) this.labels.add(columnLabel);
    }
  }

  private begin(table: string): void {
    this.table = table;
    this.labels = this.byTable.get(table) ?? new Set();
    this.byTable.set(table, this.labels);
    this.row = '';
    this.columns = [];
  }
}

/** Terms that every place's form defines, where the tables use them; then the 类 of 公开05表. */
function* termsInUse(disclosure: Case): Generator<{ readonly term: string; readonly plainNames: readonly string[] }> {
  const { used } = disclosure.once(labelsOf);
  for (const { names, plainNames, tables, labels, inEveryTemplate } of TERMS) {
    if (!inEveryTemplate) continue;
    const isUsed = tables.some((table) => {
      const own = used.get(table);
      return own !== undefined && (labels.length === 0 || labels.some((label) => own.has(label)));
    });
    if (isUsed) yield { term: names[0] ?? '', plainNames };
  }
  for (const { key, label, cells } of disclosure.table('generalBudget')?.rows ?? []) {
    if (key.length === 3 && cells.some((i) => (disclosure.reading.statements[i]?.printed.value ?? 0) !== 0))
      yield { term: label, plainNames: [plainName(label)] };
  }
}

/** The section of the glossary with the text of its lines: its entries may have been taken for headings of their own. */
function glossaryOf({ reading }: Case): { readonly section: Section; readonly text: string } | null {
  const section = reading.sections.find(({ role }) => role === 'glossary');
  return section ? { section, text: glossaryText(reading, section) } : null;
}

function glossaryText({ sections, document }: Reading, from: Section): string {
  const next = sections.find(
    ({ line, heading, role }) => line > from.line && (heading.level < 2 || role === 'attachments'),
  );
  return plainName(document.normal.slice(from.line - 1, next ? next.line - 1 : document.normal.length).join('\n'));
}

function* glossary(disclosure: Case): Generator<Verdict> {
  const { reading } = disclosure;
  const own = disclosure.once(glossaryOf);
  if (!own || reading.tables.length === 0) {
    yield notApplicable('文件中没有名词解释，或没有公开表。');
    return;
  }
  const { section, text } = own;
  const missing: string[] = [];
  let asked = 0;
  for (const { term, plainNames } of termsInUse(disclosure)) {
    asked++;
    if (!plainNames.some((name) => text.includes(name))) missing.push(term);
  }
  if (missing.length > 0) {
    const places = [spanInLine(reading, section.line, section.heading.title)];
    yield failed(`表中用到的${quoted(missing)}没有解释。`, { places, expected: missing.join('、') });
  } else yield asked > 0 ? passed() : notApplicable('表中没有金额。');
}

/** Terms that a table prints as a row or column, whatever its amount, and the glossary passes over. */
function* printedTerms(disclosure: Case): Generator<Verdict> {
  const { reading } = disclosure;
  const own = disclosure.once(glossaryOf);
  if (!own || reading.tables.length === 0) {
    yield notApplicable('文件中没有名词解释，或没有公开表。');
    return;
  }
  const { section, text } = own;
  const { printed } = disclosure.once(labelsOf);
  const missing: string[] = [];
  let asked = 0;
  for (const { names, plainNames, tables, labels } of TERMS) {
    const isPrinted = tables.some((table) => {
      const shown = printed.get(table);
      return shown !== undefined && labels.some((label) => shown.has(label));
    });
    if (!isPrinted) continue;
    asked++;
    if (!plainNames.some((name) => text.includes(name))) missing.push(names[0] ?? '');
  }
  if (missing.length > 0) {
    const places = [spanInLine(reading, section.line, section.heading.title)];
    yield failed(`表中印有的${quoted(missing)}没有解释。`, { places, expected: missing.join('、') });
  } else yield asked > 0 ? passed() : notApplicable('表中没有需要解释的名词。');
}

const ITEM_LEVEL = /\(项\)/;

/** A narrative that names 项 owes all of them: 行政运行 under three 款 must be told three times. */
function* everyItemTold(disclosure: Case): Generator<Verdict> {
  const sections = sectionsOf(disclosure, 'generalDetail', 'general');
  const text = textOf(disclosure, sections);
  const table = disclosure.table('generalBudget');
  if (!table || !ITEM_LEVEL.test(text)) {
    yield notApplicable('本地式样的情况说明只到类级。');
    return;
  }
  const owed = new Map<string, string[]>();
  for (const { key, label, cells } of table.rows) {
    if (key.length !== 7 || (disclosure.reading.statements[cells[0] ?? -1]?.printed.value ?? 0) === 0) continue;
    const name = normalName(label);
    owed.set(name, [...(owed.get(name) ?? []), key]);
  }
  const missing: string[] = [];
  for (const [name, codes] of owed) {
    const told = text.split(`${name}(项)`).length - 1;
    if (told < codes.length) missing.push(`${codes.join('、')} ${name}`);
  }
  const first = sections[0];
  const places = first ? [spanInLine(disclosure.reading, first.heading.line, first.heading.title)] : [];
  if (missing.length > 0) yield failed(`情况说明逐项说明支出，没有说到${quoted(missing)}。`, { places });
  else yield passed();
}

const GLOSSED = '第四部分 名词解释';
const tableWith = (rows: string, text: string) =>
  `明川县教育局\n2023年度部门决算公开\n\n一般公共预算财政拨款支出决算表\n公开05表\n部门名称：明川县教育局 2023年度\n金额单位：万元\n` +
  `项目\t\t本年支出\t\t\n科目代码\t科目名称\t小计\t基本支出\t项目支出\n栏次\t\t1\t2\t3\n${rows}\n\n${text}`;
const EDUCATION = '205\t教育支出\t6.00\t6.00\t';

const item = (name: string) =>
  `教育支出（类）普通教育（款）${name}（项）年初预算3.00万元，支出决算3.00万元，完成年初预算的100%。`;
const ITEMS = {
  '05:205.1': '6.00',
  '05:20502.1': '6.00',
  '05:2050201 学前教育.1': '3.00',
  '05:2050202 小学教育.1': '3.00',
};

export const rules: readonly Rule[] = [
  {
    id: 'S-22',
    title: '名词解释涵盖表中用到的名词和各类科目',
    formula: '表中有金额的名词、公开05表各类 ⊆ 名词解释',
    severity: 'info',
    basis: [cite('DIR', '部门决算'), cite('S001', '第四部分 名词解释')],
    effective: always,
    remedy: '在名词解释中补写缺少的名词。',
    check: glossary,
    examples: {
      pass: [
        {
          name: '用到的都解释了',
          text: tableWith(
            EDUCATION,
            `${GLOSSED}\n一、基本支出：指人员和公用支出。\n二、教育支出：反映教育方面的支出。`,
          ),
        },
      ],
      fail: [{ name: '没有解释教育支出', text: tableWith(EDUCATION, `${GLOSSED}\n一、基本支出：指人员和公用支出。`) }],
    },
  },
  {
    id: 'S-22-2',
    title: '名词解释涵盖表中印有的名词',
    formula: '表中印有的收支名词 ⊆ 名词解释',
    severity: 'info',
    basis: [cite('DIR', '部门决算'), cite('S001', '第四部分 名词解释')],
    effective: always,
    remedy: '在名词解释中补写；本部门没有这类收支的，可以不写。',
    check: printedTerms,
    examples: {
      pass: [
        {
          name: '都解释了',
          text: tableWith(EDUCATION, `${GLOSSED}\n一、基本支出：指人员和公用支出。\n二、项目支出：指专项支出。`),
        },
      ],
      fail: [{ name: '没有解释项目支出', text: tableWith(EDUCATION, `${GLOSSED}\n一、基本支出：指人员和公用支出。`) }],
    },
  },
  {
    id: 'S-23',
    title: '情况说明按项级说明的，逐项说明',
    formula: '情况说明五（三）写到项 ⇒ 05表每个有金额的项都说明',
    severity: 'warning',
    basis: [cite('SH', '按上述格式依次说明到各项级科目')],
    effective: always,
    remedy: '补写没有说到的项级科目。',
    check: everyItemTold,
    examples: {
      pass: [{ name: '两个项都说了', cells: ITEMS, prose: { generalDetail: item('学前教育') + item('小学教育') } }],
      fail: [{ name: '漏了一个项', cells: ITEMS, prose: { generalDetail: item('学前教育') } }],
    },
  },
];
