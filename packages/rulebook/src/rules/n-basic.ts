/** 六、一般公共预算财政拨款基本支出: total, 人员经费 and 公用经费, and their 款. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  isNonZero,
  isRead,
  notApplicable,
  partsMakeTotal,
  passed,
  proseRule,
  sharesHold,
  spotsIn,
  unreadTable,
} from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import { factKey, ofEconomic, type Place, type Statement, type TableRow } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const TABLES = ['basicExpenditure', 'generalBudget'] as const;
const TOTAL = 'expenditure{fund=general,kind=basic}';
const PERSONNEL = 'expenditure{fund=general,group=personnel,kind=basic}';
const NON_PERSONNEL = 'expenditure{fund=general,group=nonPersonnel,kind=basic}';
const isItem = (fact: string) => fact.includes('economic=');

const CELLS = {
  '05:合计.2': '300.43',
  '06:30101': '99.34',
  '06:30113': '22.77',
  '06:30201': '5.31',
  '06:人员经费合计': '273.17',
  '06:公用经费合计': '27.27',
};
const TOTALS = '2023年度财政拨款基本支出300.43万元，其中：人员经费273.17万元，公用经费27.27万元。';
const ITEMS =
  '人员经费273.17万元，主要包括基本工资99.34万元、住房公积金22.77万元；公用经费27.27万元，主要包括办公费5.31万元。';

/** 「人员经费273.17万元，主要包括：基本工资、津贴补贴……」: names without amounts, up to the end of the clause. */
const LIST = /(?:包括|包含|用于)[::]?((?:[^，。；\d:、]{2,30}、)+[^，。；\d、]{2,30})/g;

interface Named {
  readonly name: string;
  readonly row: TableRow;
  readonly place: Place;
}

/** The first 款 of 公开06表 of each name. */
function itemsByLabel(disclosure: Case): ReadonlyMap<string, TableRow> {
  const rows = new Map<string, TableRow>();
  for (const row of disclosure.table('basicExpenditure')?.rows ?? [])
    if (row.key.length === 5 && !rows.has(row.label)) rows.set(row.label, row);
  return rows;
}

/** Names of 款 of 公开06表 that the section lists without amounts. */
function namedItems(disclosure: Case): Named[] {
  const rows = disclosure.once(itemsByLabel);
  const found: Named[] = [];
  for (const { section, hit } of spotsIn(disclosure, ['basic'], LIST)) {
    let at = hit.index + hit[0].length - (hit[1] ?? '').length;
    for (const part of (hit[1] ?? '').split('、')) {
      const name = part.trim().replace(/[等…]+$/, '');
      const row = rows.get(name);
      if (row) found.push({ name, row, place: placeInFlow(section.flow, at, at + part.length) });
      at += part.length + 1;
    }
  }
  return found;
}

const BASIC = factKey('expenditure', { fund: 'general', kind: 'basic' });

function cellOf(disclosure: Case, code: string): Statement | undefined {
  return disclosure.cell('basicExpenditure', ofEconomic(BASIC, code));
}

/** A name that two 款 bear is blank only where both are. */
function isBlank(disclosure: Case, { row }: Named): boolean {
  const rows = disclosure.table('basicExpenditure')?.rows ?? [];
  return !rows.some((r) => r.label === row.label && isNonZero(cellOf(disclosure, r.key)));
}

function* namedItemsSpent(disclosure: Case): Generator<Check> {
  if (!isRead(disclosure, 'basicExpenditure')) {
    yield unreadTable('basicExpenditure');
    return;
  }
  const named = namedItems(disclosure);
  if (named.length === 0) {
    yield notApplicable('文中没有不带金额的款级清单。');
    return;
  }
  const blank = named.filter((item) => isBlank(disclosure, item));
  if (blank.length === 0) yield passed();
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `文中列举的${blank.map(({ name }) => `「${name}」`).join('、')}在公开06表中没有金额。`,
      places: blank.map(({ place }) => place),
      statements: blank.map(({ row }) => cellOf(disclosure, row.key)).filter((s) => s !== undefined),
    };
  }
}

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-20',
      title: '财政拨款基本支出 = 人员经费 + 公用经费，并与公开05表、06表一致',
      formula:
        '基本支出 = 05表 合计栏2；人员经费 = 06表 人员经费合计；公用经费 = 06表 公用经费合计；基本支出 = 人员经费 + 公用经费',
      severity: 'error',
      basis: [cite('layout', '公开05表基本支出、06表两个合计与情况说明第六节是同样的数')],
      effective: always,
      remedy: '以公开05表合计行基本支出、06表两个合计为准核对；只差一分的，两处统一印同一个数。',
      examples: {
        pass: [
          { name: '与两表一致', cells: CELLS, prose: { basic: TOTALS } },
          {
            name: '同一个数印成300.44和300.43，是尾差',
            cells: CELLS,
            prose: { basic: TOTALS.replace('300.43', '300.44') },
          },
        ],
        fail: [
          { name: '误用03表的基本支出', cells: CELLS, prose: { basic: TOTALS.replace('300.43', '313.31') } },
          { name: '元误作万元', cells: CELLS, prose: { basic: TOTALS.replace('273.17', '2,731,700.00') } },
        ],
      },
    },
    amountsTie({ sections: ['basic'], facts: (fact) => !isItem(fact), tables: TABLES }),
    sharesHold({ sections: ['basic'], facts: (fact) => fact.includes('group=') }),
    partsMakeTotal({
      sections: ['basic'],
      total: TOTAL,
      parts: [PERSONNEL, NON_PERSONNEL],
      say: '文中基本支出 = 人员经费 + 公用经费',
    }),
  ),
  proseRule(
    {
      id: 'N-21',
      title: '列出的各款金额与公开06表一致',
      formula: '各款金额 = 06表 该款',
      severity: 'error',
      basis: [cite('layout', '公开06表各款与情况说明第六节是同样的数')],
      effective: always,
      remedy: '以公开06表该款金额为准核对。',
      examples: {
        pass: [
          { name: '各款一致', cells: CELLS, prose: { basic: ITEMS } },
          { name: '只列主要的款', cells: CELLS, prose: { basic: '人员经费273.17万元，主要包括基本工资99.34万元等。' } },
        ],
        fail: [
          { name: '两位数字颠倒', cells: CELLS, prose: { basic: ITEMS.replace('99.34', '93.94') } },
          { name: '表中没有的款', cells: CELLS, prose: { basic: ITEMS.replace('办公费5.31', '会议费5.31') } },
        ],
      },
    },
    amountsTie({ sections: ['basic'], facts: isItem, tables: ['basicExpenditure'] }),
  ),
  proseRule(
    {
      id: 'N-21-2',
      title: '列举的款在公开06表都有金额',
      formula: '文中列举的款 ⊆ 06表有金额的款',
      severity: 'warning',
      basis: [cite('SH', '主要包括：……（不涉及的不列）')],
      effective: always,
      remedy: '删去没有发生的款，或补上表中漏填的金额。',
      examples: {
        pass: [
          {
            name: '列举的都有金额',
            cells: CELLS,
            prose: { basic: '人员经费273.17万元，主要包括：基本工资、住房公积金；公用经费27.27万元。' },
          },
        ],
        fail: [
          {
            name: '列举了没有发生的款',
            cells: { ...CELLS, '06:30310': '' },
            prose: {
              basic: '人员经费273.17万元，主要包括：基本工资、住房公积金、个人农业生产补贴；公用经费27.27万元。',
            },
          },
        ],
      },
    },
    namedItemsSpent,
  ),
];
