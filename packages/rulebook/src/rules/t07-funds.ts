/** 公开07表 政府性基金 and 公开08表 国有资本经营预算: rows across, columns down, and the statement that an empty table owes. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { allLevels, notApplicable, passed, sectionsSay, tableName, tie } from '@mingsuan/core/families';
import type { TableReading } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const FUND = 'expenditure{fund=govFund}';
const FUND_COLUMNS = [
  '07:carriedIn{fund=govFund}',
  '07:revenue{source=govFund}',
  `07:${FUND}`,
  '07:expenditure{fund=govFund,kind=basic}',
  '07:expenditure{fund=govFund,kind=project}',
  '07:carriedOut{fund=govFund}',
];
const CAPITAL_COLUMNS = [
  '08:expenditure{fund=stateCapital}',
  '08:expenditure{fund=stateCapital,kind=basic}',
  '08:expenditure{fund=stateCapital,kind=project}',
];

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

const OWED = [
  { role: 'governmentFund', section: 'governmentFund' },
  { role: 'stateCapital', section: 'stateCapital' },
] as const;
/** What says that there is nothing to show. */
const NOTHING = /无|没有|未发生|未安排|不涉及|空表|(?<![\d.])0(?:\.0+)?\s*万?元/;

/** A table without data says so beneath it, or the narrative does. */
function* emptinessStated(disclosure: Case): Generator<Check> {
  const empty = OWED.flatMap(({ role, section }) => {
    const table = disclosure.table(role);
    return table && !disclosure.hasData(role) && !hasUnreadable(disclosure, table) ? [{ table, section }] : [];
  });
  if (empty.length === 0) {
    yield notApplicable('公开07、08表有数据，或没有这两张表。');
    return;
  }
  for (const { table, section } of empty) {
    if (table.emptyLine !== null || sectionsSay(disclosure, [section], NOTHING) === true) yield passed();
    else {
      const message = `${tableName(table.role)}没有数据，表下和情况说明都没有写明「本表无数据」。`;
      yield {
        kind: 'verdict',
        outcome: 'failed',
        message,
        places: [{ line: table.line, start: 0, end: table.title.length }],
      };
    }
  }
}

function hasUnreadable(disclosure: Case, table: TableReading): boolean {
  return [...disclosure.factsOf(table.role).values()].some((s) => s.printed.state === 'unreadable');
}

export const rules: readonly Rule[] = [
  tie({
    id: 'T07-01',
    title: '政府性基金每行收支结余平衡',
    ...byLayout('07表 每行 栏1+栏2－栏3 = 栏6'),
    severity: 'error',
    remedy: '核对该行年初结转和结余、本年收入、本年支出、年末结转和结余，改正填错的一栏。',
    left: ['07:carriedIn{fund=govFund}', '07:revenue{source=govFund}', `-07:${FUND}`],
    right: ['07:carriedOut{fund=govFund}'],
    each: 'rows',
    examples: {
      pass: [
        {
          name: '年初加收入减支出等于年末',
          cells: { '07:212.1': '5.00', '07:212.2': '20.00', '07:212.3': '22.00', '07:212.6': '3.00' },
        },
        { name: '只有收入，全部结转', cells: { '07:212.2': '20.00', '07:212.6': '20.00' } },
        {
          name: '四个数差0.01是尾差',
          cells: { '07:212.1': '5.00', '07:212.2': '20.00', '07:212.3': '22.00', '07:212.6': '3.01' },
        },
      ],
      fail: [{ name: '年末没有填', cells: { '07:212.1': '5.00', '07:212.2': '20.00', '07:212.3': '22.00' } }],
    },
  }),
  tie({
    id: 'T07-02',
    title: '政府性基金本年支出等于基本支出与项目支出之和',
    ...byLayout('07表 每行 栏3 = 栏4+栏5'),
    severity: 'error',
    remedy: '核对该行小计、基本支出、项目支出，改正填错的一栏。',
    left: [`07:${FUND}`],
    right: ['07:expenditure{fund=govFund,kind=basic}', '07:expenditure{fund=govFund,kind=project}'],
    each: 'rows',
    examples: {
      pass: [{ name: '全是项目支出', cells: { '07:212.3': '22.00', '07:212.5': '22.00' } }],
      fail: [{ name: '项目支出大了十倍', cells: { '07:212.3': '22.00', '07:212.5': '220.00' } }],
    },
  }),
  allLevels({
    id: 'T07-03',
    title: '政府性基金逐级相加',
    ...byLayout('07表 合计 = Σ类，类 = Σ款，款 = Σ项（每栏）'),
    severity: 'error',
    remedy: '逐级核对合计、类、款、项的金额，改正填错的一格。',
    columns: FUND_COLUMNS,
    examples: {
      pass: [
        { name: '两类相加等于合计', cells: { '07:合计.3': '27.00', '07:212.3': '22.00', '07:229.3': '5.00' } },
        { name: '款等于两项之和', cells: { '07:21208.6': '3.00', '07:2120804.6': '1.00', '07:2120899.6': '2.00' } },
      ],
      fail: [
        { name: '合计漏加一类', cells: { '07:合计.3': '22.00', '07:212.3': '22.00', '07:229.3': '5.00' } },
        { name: '款与项不等', cells: { '07:21208.3': '3.00', '07:2120804.3': '1.00', '07:2120899.3': '1.00' } },
      ],
    },
  }),
  {
    id: 'T07-05',
    title: '没有数据的基金、国资表要写明无数据',
    formula: '07表、08表 无数据 ⇒ 列出空表并说明',
    severity: 'error',
    basis: [cite('DIR', '部门决算')],
    effective: always,
    remedy: '在空表下写明「本部门没有该项收支，故本表无数据」。',
    check: emptinessStated,
    examples: {
      pass: [
        { name: '表下写明本表无数据', cells: { '07:合计.1': '', '07:empty': '' } },
        { name: '情况说明写明无此项收支', cells: { '07:合计.1': '' }, prose: { governmentFund: '本年度无此项收支。' } },
      ],
      fail: [{ name: '空表没有任何说明', cells: { '07:合计.1': '' } }],
    },
  },
  tie({
    id: 'T08-01',
    title: '国有资本经营预算支出等于基本支出与项目支出之和',
    ...byLayout('08表 每行 栏1 = 栏2+栏3'),
    severity: 'error',
    remedy: '核对该行合计、基本支出、项目支出，改正填错的一栏。',
    left: ['08:expenditure{fund=stateCapital}'],
    right: CAPITAL_COLUMNS.slice(1),
    each: 'rows',
    examples: {
      pass: [{ name: '全是项目支出', cells: { '08:223.1': '9.00', '08:223.3': '9.00' } }],
      fail: [{ name: '合计与项目支出不等', cells: { '08:223.1': '9.00', '08:223.3': '6.00' } }],
    },
  }),
  allLevels({
    id: 'T08-02',
    title: '国有资本经营预算支出逐级相加',
    ...byLayout('08表 合计 = Σ类，类 = Σ款，款 = Σ项（每栏）'),
    severity: 'error',
    remedy: '逐级核对合计、类、款、项的金额，改正填错的一格。',
    columns: CAPITAL_COLUMNS,
    examples: {
      pass: [{ name: '合计等于类', cells: { '08:合计.3': '9.00', '08:223.3': '9.00' } }],
      fail: [{ name: '合计与类不等', cells: { '08:合计.3': '9.00', '08:223.3': '6.00' } }],
    },
  }),
];
