/** How far publication goes down: to 项 and 款, 基本支出 and 项目支出 apart, the items of 三公 apart. */
import type { Case, Check, Rule, Verdict } from '@mingsuan/core/audit';
import { tableName, unreadTable } from '@mingsuan/core/families';
import type { Place, Reading, TableReading, TableRole, TableRow } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, spanInLine, tableNamed, unverified } from './g-shared.ts';

function hasAmount(disclosure: Case, { cells }: TableRow): boolean {
  return cells.some((i) => (disclosure.reading.statements[i]?.printed.value ?? 0) !== 0);
}

function rowPlace(disclosure: Case, { cells, line, key }: TableRow): Place {
  const first = disclosure.reading.statements[cells[0] ?? -1];
  return first && first.place.end > first.place.start ? first.place : spanInLine(disclosure.reading, line, key);
}

/** Rows with an amount that have no row printed below them, where the table owes one. */
function* childless(
  disclosure: Case,
  role: TableRole,
  lengths: readonly number[],
  say: (codes: string) => string,
): Generator<Verdict> {
  const table = disclosure.table(role);
  if (!table) {
    yield unreadTable(role);
    return;
  }
  const coded = table.rows.filter(({ key }) => /^\d{3,7}$/.test(key));
  const parents = new Set<string>();
  for (const { key } of coded) for (let n = 3; n < key.length; n += 2) parents.add(key.slice(0, n));
  const owing = coded.filter((row) => lengths.includes(row.key.length) && hasAmount(disclosure, row));
  const odd = owing.filter(({ key }) => !parents.has(key));
  if (odd.length > 0) {
    const codes = odd.map(({ key, label }) => `${key} ${label}`).join('、');
    yield failed(say(codes), { places: odd.map((row) => rowPlace(disclosure, row)) });
  } else yield owing.length > 0 ? passed() : notApplicable(`${tableName(role)}没有金额。`);
}

const KIND_TABLES: readonly TableRole[] = ['expenditure', 'generalBudget', 'governmentFund', 'stateCapital'];

/** The words of a table's header rows, run together. */
function headerText({ document }: Reading, table: TableReading): string {
  let text = '';
  for (const { header, cells } of table.layout) {
    if (!header) continue;
    for (const { line, start, end } of cells) text += `${(document.normal[line - 1] ?? '').slice(start, end)} `;
  }
  return text.replace(/\s+/g, '');
}

const KINDS = [
  ['kind=basic', '基本支出'],
  ['kind=project', '项目支出'],
] as const;

function hasFactOf(disclosure: Case, role: TableRole, dim: string): boolean {
  for (const fact of disclosure.factsOf(role).keys()) if (fact.includes(dim)) return true;
  return false;
}

function* bothKinds(disclosure: Case): Generator<Check> {
  let looked = 0;
  for (const role of KIND_TABLES) {
    const table = disclosure.table(role);
    if (!table || table.rows.length === 0) continue;
    looked++;
    const missing = KINDS.filter(([dim]) => !hasFactOf(disclosure, role, dim));
    if (missing.length === 0) {
      yield passed();
      continue;
    }
    const names = missing.map(([, name]) => `「${name}」`).join('、');
    const header = headerText(disclosure.reading, table);
    if (missing.every(([, name]) => header.includes(name))) {
      yield unverified(`${tableNamed(table)}的${names}列没有读出来，未能核验。`);
    } else {
      const places = [spanInLine(disclosure.reading, table.line, '')];
      yield failed(`${tableNamed(table)}没有${names}列。`, { places });
    }
  }
  if (looked === 0) yield notApplicable('文件中没有支出决算表。');
}

const ITEMS: readonly (readonly [string, RegExp])[] = [
  ['因公出国（境）费', /出国/],
  ['公务用车购置费', /购置/],
  ['公务用车运行维护费', /运行/],
  ['公务接待费', /接待/],
];

function* itemColumns(disclosure: Case): Generator<Check> {
  const table = disclosure.table('threePublic');
  if (!table) {
    yield notApplicable('文件中没有“三公”经费支出决算表。');
    return;
  }
  // items stand in the header, or under one another as the labels of rows
  const header =
    headerText(disclosure.reading, table) + table.labels.map(({ text }) => text.replace(/\s/g, '')).join(' ');
  if (header === '') {
    yield unverified(`${tableNamed(table)}没有读出表头，未能核验。`);
    return;
  }
  // 购置及运行维护费 is the group, not the items
  const leaves = header.replaceAll(/购置及运行(?:维护)?费/g, '');
  const missing = ITEMS.filter(([, words]) => !words.test(leaves)).map(([name]) => `「${name}」`);
  if (missing.length === 0) yield passed();
  else {
    const places = [spanInLine(disclosure.reading, table.line, '')];
    yield failed(`${tableNamed(table)}没有分列${missing.join('、')}。`, { places });
  }
}

const kindless = (columns: readonly string[]) =>
  [
    '明川县教育局',
    '2023年度部门决算公开',
    '',
    '支出决算表',
    '公开03表',
    '部门名称：明川县教育局 2023年度',
    '金额单位：万元',
    '',
  ]
    .concat([`项目\t\t${columns.join('\t')}`, `科目代码\t科目名称${'\t'.repeat(columns.length)}`])
    .concat([`栏次\t\t${columns.map((_, i) => i + 1).join('\t')}`, `合计\t\t${columns.map(() => '10.00').join('\t')}`])
    .join('\n');

const spentOn = (...items: readonly string[]) =>
  ['明川县教育局', '2023年度部门决算公开', '', '财政拨款“三公”经费支出决算表', '公开09表', '金额单位：万元', '']
    .concat([items.map(() => '决算数').join('\t'), items.join('\t'), items.map((_, i) => i + 7).join('\t')])
    .join('\n');

export const rules: readonly Rule[] = [
  {
    id: 'S-09',
    title: '一般公共预算支出按功能分类公开到项',
    formula: '05表 有金额的类、款 ⇒ 列出下级的款、项',
    severity: 'error',
    basis: [cite('YSFT', '第六条'), cite('DIR', '部门决算')],
    effective: always,
    remedy: '在公开05表补列该类、款下的项级科目。',
    check: (disclosure) =>
      childless(
        disclosure,
        'generalBudget',
        [3, 5],
        (codes) => `公开05表 ${codes} 有金额，而没有列出下级科目（应公开到项）。`,
      ),
    examples: {
      pass: [{ name: '类、款、项都列出', cells: { '05:205.1': '6.00', '05:20502.1': '6.00', '05:2050202.1': '6.00' } }],
      fail: [{ name: '只列到款', cells: { '05:205.1': '6.00', '05:20502.1': '6.00' } }],
    },
  },
  {
    id: 'S-10',
    title: '基本支出按经济分类公开到款',
    formula: '06表 有金额的类 ⇒ 列出款',
    severity: 'error',
    basis: [cite('YSFT', '第六条'), cite('DIR', '部门决算')],
    effective: always,
    remedy: '在公开06表补列该类下的款级科目。',
    check: (disclosure) =>
      childless(
        disclosure,
        'basicExpenditure',
        [3],
        (codes) => `公开06表 ${codes} 有金额，而没有列出款级科目（应公开到款）。`,
      ),
    examples: {
      pass: [{ name: '类和款都列出', cells: { '06:301': '6.00', '06:30101': '6.00' } }],
      fail: [{ name: '只列到类', cells: { '06:301': '6.00' } }],
    },
  },
  {
    id: 'S-11',
    title: '支出表分列基本支出和项目支出',
    formula: '03、05、07、08表 都有“基本支出”“项目支出”两栏',
    severity: 'error',
    basis: [cite('YSFT', '第六条')],
    effective: always,
    remedy: '补上缺少的一栏，把支出分为基本支出和项目支出。',
    check: bothKinds,
    examples: {
      pass: [{ name: '两栏都有', text: kindless(['本年支出合计', '基本支出', '项目支出']) }],
      fail: [{ name: '没有项目支出栏', text: kindless(['本年支出合计', '基本支出', '上缴上级支出']) }],
    },
  },
  {
    id: 'S-12',
    title: '“三公”经费分列出国（境）、购车、用车、接待四项',
    formula: '09表 分列因公出国（境）费、公务用车购置费、公务用车运行维护费、公务接待费',
    severity: 'error',
    basis: [cite('DIR', '部门决算第8项')],
    effective: always,
    remedy: '补上缺少的栏；公务用车购置及运行维护费应分列购置费和运行维护费。',
    check: itemColumns,
    examples: {
      pass: [
        {
          name: '四项都分列',
          text: spentOn('合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行维护费', '公务接待费'),
        },
      ],
      fail: [
        {
          name: '购置费和运行费没有分列',
          text: spentOn('合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'),
        },
      ],
    },
  },
];
