/** 三公 in the narrative: compared with the budget, counted, and every item told of. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { factKey, type Place, type Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import {
  always,
  failed,
  hasNarrative,
  inKnownForm,
  NO_NARRATIVE,
  narrativePlaces,
  notApplicable,
  passed,
  proseSections,
  sectionsOf,
  spanInLine,
  textOf,
} from './g-shared.ts';

const ROLES = ['threePublic', 'threePublicOverall', 'threePublicDetail'];
/** Nothing at all was spent, said in one sentence. */
const NONE =
  /(?:没有|无|未(?:安排|发生|使用)?)[^，。；]{0,6}三公经费(?:财政拨款)?(?:支出|收支|预算|安排)?[，。；]|无此项(?:支出|经费)/;

interface Told {
  /** Prose about 三公, without blanks and quotation marks. */
  readonly text: string;
  readonly places: readonly Place[];
}

/** What the narrative tells of 三公: its sections, or the sentences anywhere that name it. */
function told(disclosure: Case): Told {
  return disclosure.once(findTold);
}

function findTold(disclosure: Case): Told {
  let sections = sectionsOf(disclosure, ...ROLES);
  if (sections.length === 0) sections = proseSections(disclosure).filter(({ flow }) => /三公/.test(flow.text));
  const first = sections[0];
  const places = first ? [spanInLine(disclosure.reading, first.heading.line, first.heading.title)] : [];
  return { text: textOf(disclosure, sections), places };
}

function* comparedWithBudget(disclosure: Case): Generator<Verdict> {
  if (!hasNarrative(disclosure)) {
    yield notApplicable(NO_NARRATIVE);
    return;
  }
  const { text, places } = told(disclosure);
  if (text === '') yield failed('情况说明没有说明“三公”经费。', { places: narrativePlaces(disclosure) });
  else if (NONE.test(text) || /预算/.test(text)) yield passed();
  else yield failed('“三公”经费没有与预算比较。', { places });
}

interface CountedItem {
  readonly item: string;
  readonly name: string;
  /** Each of these must be told where money was spent. */
  readonly counts: readonly (readonly [string, RegExp])[];
}

/** A count in figures or in words: 3辆, 一辆. */
const COUNT = String.raw`(?:\d+|[一二两三四五六七八九十]+)`;
const PEOPLE = new RegExp(`${COUNT}人|人次|人数`);

const COUNTED: readonly CountedItem[] = [
  {
    item: 'overseas',
    name: '因公出国（境）费',
    counts: [
      ['团组数', new RegExp(`团组|组团|${COUNT}个(?:团|组)`)],
      ['人次', PEOPLE],
    ],
  },
  {
    item: 'vehiclePurchase',
    name: '公务用车购置费',
    counts: [['购置数', new RegExp(`(?:购置|购入|新购|更新|新增|购买)[^。；]*?${COUNT}(?:辆|台)|购置数`)]],
  },
  {
    item: 'vehicleOperation',
    name: '公务用车运行维护费',
    counts: [['保有量', new RegExp(`保有量|(?:现有|共有|开支|维护)[^。；]*?${COUNT}(?:辆|台)`)]],
  },
  {
    item: 'hospitality',
    name: '公务接待费',
    counts: [
      ['批次', new RegExp(`${COUNT}批|批次|接待[^。；]*?${COUNT}(?:次|个)|团组${COUNT}个`)],
      ['人次', PEOPLE],
    ],
  },
];

/** The amount of an item, from its cell or else from the narrative. */
function spentOn(disclosure: Case, item: string): Statement | null {
  return disclosure.statementOf(factKey('threePublic', { item }));
}

function* counted(disclosure: Case): Generator<Verdict> {
  const { text, places } = told(disclosure);
  if (text === '') {
    yield notApplicable('情况说明没有说明“三公”经费。');
    return;
  }
  let asked = 0;
  for (const { item, name, counts } of COUNTED) {
    const amount = spentOn(disclosure, item);
    if (!amount || amount.printed.value <= 0) continue;
    asked++;
    const missing = counts.filter(([, words]) => !words.test(text)).map(([count]) => count);
    if (missing.length === 0) yield passed();
    else
      yield failed(`${name}支出${amount.printed.text}${amount.printed.unit}，没有写${missing.join('、')}。`, {
        places,
      });
  }
  if (asked === 0) yield notApplicable('没有发生“三公”经费支出。');
}

const ITEMS: readonly (readonly [string, RegExp])[] = [
  ['因公出国（境）费', /出国/],
  [
    '公务用车购置费',
    /购置费|购置支出|用车购置(?!及)|购置公务用车|车辆购置(?!税|及)|购车|(?:新增|更新|新购)(?:公务用车|车辆)/,
  ],
  ['公务用车运行维护费', /运行(?:维护)?费|运行支出|用车运行|车辆运行/],
  ['公务接待费', /接待/],
];
/** The group is named after its two items and stands for neither. */
const GROUP = /(?:公务用?车|车辆)购置(?:及|和)运行(?:维护)?费/g;

function* everyItem(disclosure: Case): Generator<Verdict> {
  const { text, places } = told(disclosure);
  if (text === '' || sectionsOf(disclosure, ...ROLES).length === 0) {
    yield notApplicable('情况说明没有“三公”经费一节。');
    return;
  }
  if (NONE.test(text)) {
    yield passed();
    return;
  }
  const leaves = text.replace(GROUP, '');
  const missing = ITEMS.filter(([, words]) => !words.test(leaves)).map(([name]) => name);
  if (missing.length === 0) yield passed();
  else yield failed(`“三公”经费没有说明${missing.join('、')}（未发生的写明0万元或未发生）。`, { places });
}

/** Tables and sections enough for a disclosure. */
const TABLES = { '01:27': '10.00', '02:合计.1': '10.00', '03:合计.1': '10.00' };
const SECTIONS = {
  overall: '2023年度收入总计10.00万元，支出总计10.00万元。',
  income: '2023年度收入合计10.00万元。',
  expenditure: '2023年度支出合计10.00万元。',
};

const detail = (text: string) => ({ prose: { threePublicDetail: text } });

export const rules: readonly Rule[] = [
  {
    id: 'S-13',
    title: '说明“三公”经费与预算相比的增减变化',
    formula: '情况说明：“三公”经费决算数与预算数比较',
    severity: 'error',
    basis: [cite('DIR', '部门决算第8项')],
    effective: always,
    remedy: '补写“三公”经费决算数与预算数相比的增减变化。',
    check: comparedWithBudget,
    examples: {
      pass: [
        {
          name: '写了全年预算和完成率',
          cells: TABLES,
          prose: {
            ...SECTIONS,
            threePublicOverall: '“三公”经费支出全年预算2.00万元，支出决算1.00万元，完成全年预算的50.00%。',
          },
        },
      ],
      fail: [
        { name: '没有说明“三公”经费', cells: TABLES, prose: SECTIONS },
        {
          name: '没有与预算比较',
          cells: TABLES,
          prose: { ...SECTIONS, threePublicOverall: '“三公”经费支出1.00万元。' },
        },
      ],
    },
  },
  {
    id: 'S-14',
    title: '发生“三公”经费的，写明团组、车辆、接待的数量',
    formula: '出国：团组数、人次；购车：购置数；用车：保有量；接待：批次、人次',
    severity: 'error',
    basis: [cite('OLD', '“三公”经费公开'), cite('S001', '情况说明九（二）')],
    effective: always,
    remedy: '补写相应的数量。',
    check: inKnownForm(counted),
    examples: {
      pass: [
        { name: '接待写明批次和人次', ...detail('公务接待费支出1.00万元，共接待5批次，20人次。') },
        { name: '购置数用汉字写', ...detail('公务用车购置费支出25.00万元，主要用于新购一辆公车。') },
      ],
      fail: [{ name: '接待没有写批次、人次', ...detail('公务接待费支出1.00万元，主要用于业务往来。') }],
    },
  },
  {
    id: 'S-15',
    title: '“三公”经费四项逐项说明',
    formula: '出国（境）、购车、用车、接待四项各有金额，或写明未发生',
    severity: 'error',
    basis: [cite('DIR', '部门决算第8项'), cite('practice', '合写的“购置及运行维护费”不能代替分项说明')],
    effective: always,
    remedy: '逐项写明金额；没有支出的写0万元或未发生。',
    check: inKnownForm(everyItem),
    examples: {
      pass: [
        {
          name: '四项都写了',
          ...detail(
            '因公出国（境）费0万元；公务用车购置费0万元；公务用车运行维护费2.00万元，保有量1辆；公务接待费0万元。',
          ),
        },
        { name: '写明没有“三公”经费', ...detail('2023年度本部门没有发生“三公”经费支出。') },
      ],
      fail: [
        {
          name: '购置费和运行费合写',
          ...detail('因公出国（境）费0万元；公务用车购置及运行维护费2.00万元；公务接待费0万元。'),
        },
      ],
    },
  },
];
