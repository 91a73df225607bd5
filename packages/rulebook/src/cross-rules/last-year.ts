/** This year's final accounts against last year's: what was carried over, and every change since. */
import type { Case, Check, CrossRule, Dossier, Operand } from '@mingsuan/core/audit';
import { anyCellOf, baseOf, currentOf, isInDoubt, nameOf, notApplicable, plus } from '@mingsuan/core/families';
import type { FactKey, TableRole } from '@mingsuan/core/statement';
import { parseFactKey } from '@mingsuan/core/statement';
import { always } from '../rules/n-shared.ts';
import { cite } from '../sources/index.ts';

/** Both documents, or why the rule does not apply. */
function bothYears(dossier: Dossier): readonly [Case, Case] | null {
  const { finalAccounts, lastYear } = dossier;
  return finalAccounts && lastYear ? [finalAccounts, lastYear] : null;
}

const NOT_BOTH = notApplicable('没有同时提供本年和上年的决算公开。');

/** What last year's document prints of a fact: in its tables, else in its narrative. */
function printedIn(disclosure: Case, fact: FactKey): readonly Operand[] {
  const cells = anyCellOf(disclosure, fact);
  if (cells.length > 0) return cells;
  const told = disclosure.prose(fact).find((s) => !isInDoubt(disclosure, s));
  return told ? [plus(told)] : [];
}

function* changesHold(dossier: Dossier): Generator<Check> {
  const years = bothYears(dossier);
  if (!years) {
    yield NOT_BOTH;
    return;
  }
  const [now, before] = years;
  let asked = false;
  for (const change of now.allProse()) {
    if (change.fact === null || parseFactKey(change.fact).measure !== 'change') continue;
    if (change.printed.state !== 'stated' || isInDoubt(now, change)) continue;
    const fact = baseOf(now, change);
    const [current, last] = [currentOf(now, fact, change), printedIn(before, fact)];
    if (!current || last.length === 0 || change.direction === undefined) continue;
    asked = true;
    const isDown = change.direction === 'down';
    const [more, less] = isDown ? [last, current] : [current, last];
    yield {
      kind: 'equal',
      left: [plus(change)],
      right: [...more, ...less.map(({ sign, statement }): Operand => ({ sign: sign > 0 ? -1 : 1, statement }))],
      say: `「${nameOf(now, change)}」比上年的增减额 = 本年数 − 上年公开的数`,
    };
  }
  if (!asked) yield notApplicable('文中没有比上年的增减额，或上年文件没有同一项的数。');
}

const CARRIED: readonly (readonly [TableRole, string])[] = [
  ['incomeExpenditureTotal', '01表'],
  ['fiscalTotal', '04表'],
  ['governmentFund', '07表'],
];

/** 年初 as the following year's table calls what was 年末. */
function* carriedOver(dossier: Dossier): Generator<Check> {
  const years = bothYears(dossier);
  if (!years) {
    yield NOT_BOTH;
    return;
  }
  const [now, before] = years;
  let asked = false;
  for (const [role, name] of CARRIED) {
    for (const [fact, statement] of now.factsOf(role)) {
      const { concept } = parseFactKey(fact);
      if (concept !== 'carriedIn') continue;
      const last = before.cellOrBlank(role, fact.replace('carriedIn', 'carriedOut'));
      if (!last) continue;
      asked = true;
      const of = statement.cell?.rowLabel ?? '';
      const say = `${name}「${of}」年初结转和结余 = 上年公开的年末结转和结余`;
      yield { kind: 'equal', left: [plus(statement)], right: [plus(last)], say };
    }
  }
  if (!asked) yield notApplicable('两年的表中没有可以对照的年初、年末结转和结余。');
}

const LAST = { year: 2022, cells: { '01:62': '100.00', '01:60': '5.00' } };

export const crossRules: readonly CrossRule[] = [
  {
    id: 'X-30',
    title: '比上年的增减额等于本年数减上年公开的数',
    formula: '情况说明 增减额 = 本年决算公开的数 − 上年决算公开的数',
    severity: 'error',
    basis: [cite('layout', '增减额 = 本年数 − 上年数')],
    effective: always,
    remedy: '以上年公开的决算数为准重算增减额和增减率；口径调整过的，在文中说明。',
    across: changesHold,
    examples: {
      pass: [
        {
          name: '增加20万元',
          cells: { '01:62': '120.00' },
          prose: { overall: '2023年度支出总计120.00万元。与上年相比，支出总计增加20.00万元，增长20.00%。' },
          others: [LAST],
        },
      ],
      fail: [
        {
          name: '上年数用错',
          cells: { '01:62': '120.00' },
          prose: { overall: '2023年度支出总计120.00万元。与上年相比，支出总计增加30.00万元，增长33.33%。' },
          others: [LAST],
        },
      ],
    },
  },
  {
    id: 'X-30-2',
    title: '年初结转和结余等于上年公开的年末结转和结余',
    formula: '01、04、07表 年初结转和结余 = 上年同表 年末结转和结余',
    severity: 'warning',
    basis: [cite('layout', '年初结转和结余 = 上年年末结转和结余')],
    effective: always,
    remedy: '与上年公开的年末结转和结余核对；经批准调整过年初数的，在文中说明。',
    across: carriedOver,
    examples: {
      pass: [{ name: '结转5万元', cells: { '01:29': '5.00' }, others: [LAST] }],
      fail: [{ name: '年初数少一万元', cells: { '01:29': '4.00' }, others: [LAST] }],
    },
  },
];
