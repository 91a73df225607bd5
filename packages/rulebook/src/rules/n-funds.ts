/** 七、政府性基金预算 and 八、国有资本经营预算: amounts against the tables, or the words that there are none. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  amountsIn,
  amountsTie,
  isNonZero,
  isRead,
  notApplicable,
  passed,
  proseRule,
  tableName,
  unreadTable,
} from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import type { TableRole } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const NOTHING = /(?:无|没有|未发生|未安排|不涉及)[^。；，]{0,20}(?:收支|收入|支出|预算|拨款|资金|安排|此项)/;

/** 「本年度无此项收支」 is not said of a table that has amounts. */
function nothingIsSaidRightly(role: TableRole): (disclosure: Case) => Generator<Check> {
  return function* (disclosure) {
    const sections = disclosure.sections(role);
    if (sections.length === 0) {
      yield notApplicable('情况说明没有这一节。');
      return;
    }
    if (!isRead(disclosure, role)) {
      yield unreadTable(role);
      return;
    }
    const amounts = amountsIn(disclosure, { sections: [role] });
    for (const { flow } of sections) {
      const hit = NOTHING.exec(flow.text);
      const stated = [...disclosure.factsOf(role).values()].filter(isNonZero);
      if (!hit || amounts.length > 0 || stated.length === 0) yield passed();
      else {
        yield {
          kind: 'verdict',
          outcome: 'failed',
          message: `文中写「${hit[0]}」，而${tableName(role)}有金额。`,
          places: [placeInFlow(flow, hit.index, hit.index + hit[0].length)],
          statements: stated.slice(0, 6),
          stated: hit[0],
          expected: `按${tableName(role)}说明收支金额`,
        };
      }
    }
  };
}

const FUND = {
  '07:合计.1': '20.35',
  '07:合计.2': '110.00',
  '07:合计.3': '120.10',
  '07:合计.6': '10.25',
  '07:2120804 农村基础设施建设支出.3': '120.10',
};
const FUND_TEXT =
  '2023年度政府性基金预算财政拨款收入110.00万元，支出120.10万元，年末结转和结余10.25万元。其中：城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）支出120.10万元。';
const CAPITAL = {
  '08:合计.1': '12.00',
  '08:合计.3': '12.00',
  '08:2230105 国有企业退休人员社会化管理补助支出.1': '12.00',
};
const CAPITAL_TEXT = '2023年度国有资本经营预算财政拨款支出12.00万元，其中：基本支出0万元，项目支出12.00万元。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-22',
      title: '政府性基金预算收支与公开07表一致；表中无数据的，写明无此项收支',
      formula: '收入、支出、结转结余 = 07表 合计栏2、栏3、栏1、栏6；各项 = 07表 该项栏3；07表无数据 ⇔ 文中无金额',
      severity: 'error',
      basis: [cite('layout', '公开07表与情况说明第七节是同样的数')],
      effective: always,
      remedy: '以公开07表为准核对；表中无数据的写“本年度无此项收支”。',
      examples: {
        pass: [
          { name: '收支结余和各项与表一致', cells: FUND, prose: { governmentFund: FUND_TEXT } },
          { name: '空表、文中无此项', cells: { '07:empty': '' }, prose: { governmentFund: '本年度无此项收支。' } },
        ],
        fail: [
          { name: '年末结余错', cells: FUND, prose: { governmentFund: FUND_TEXT.replace('10.25', '12.05') } },
          {
            name: '支出错',
            cells: FUND,
            prose: { governmentFund: FUND_TEXT.replace('支出120.10万元，年末', '支出121.10万元，年末') },
          },
          { name: '表中有数而文中说没有', cells: FUND, prose: { governmentFund: '本年度无此项收支。' } },
          { name: '空表而文中有金额', cells: { '07:empty': '' }, prose: { governmentFund: FUND_TEXT } },
        ],
      },
    },
    amountsTie({ sections: ['governmentFund'], tables: ['governmentFund', 'fiscalTotal'] }),
    nothingIsSaidRightly('governmentFund'),
  ),
  proseRule(
    {
      id: 'N-23',
      title: '国有资本经营预算支出与公开08表一致；表中无数据的，写明无此项支出',
      formula: '支出 = 08表 合计栏1；各项 = 08表 该项栏1；08表无数据 ⇔ 文中无金额',
      severity: 'error',
      basis: [cite('layout', '公开08表与情况说明第八节是同样的数')],
      effective: always,
      remedy: '以公开08表为准核对；表中无数据的写“本年度无此项支出”。',
      examples: {
        pass: [
          { name: '支出与表一致', cells: CAPITAL, prose: { stateCapital: CAPITAL_TEXT } },
          { name: '空表、文中无此项', cells: { '08:empty': '' }, prose: { stateCapital: '本年度无此项支出。' } },
        ],
        fail: [
          { name: '空表而文中有12.00万元', cells: { '08:empty': '' }, prose: { stateCapital: CAPITAL_TEXT } },
          {
            name: '表中有数而文中说没有',
            cells: CAPITAL,
            prose: { stateCapital: '本部门2023年度无国有资本经营预算财政拨款收入和支出。' },
          },
        ],
      },
    },
    amountsTie({ sections: ['stateCapital'], tables: ['stateCapital', 'fiscalTotal'] }),
    nothingIsSaidRightly('stateCapital'),
  ),
];
