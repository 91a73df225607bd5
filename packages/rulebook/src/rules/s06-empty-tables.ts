/** Tables without data: said to be so, rightly, and for the right table. */
import type { Case, Check, Rule, Verdict } from '@mingsuan/core/audit';
import { isNonZero, tableName } from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import { type Place, parseFactKey, type Section, type TableReading, type TableRole } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, sectionsOf, spanInLine, tableNamed, unverified } from './g-shared.ts';

/** 公开09 prints one row; more are of a table that follows it and was not known by its title. */
const THREE_PUBLIC_ROWS_MAX = 1;

function hasAmounts(disclosure: Case, role: TableRole): boolean {
  if (role === 'threePublic' && (disclosure.table(role)?.rows.length ?? 0) > THREE_PUBLIC_ROWS_MAX) return false;
  // a budget that was not spent is no amount
  for (const statement of disclosure.factsOf(role).values())
    if (isNonZero(statement) && parseFactKey(statement.fact ?? '').measure === 'amount') return true;
  return false;
}

/** A cell that could not be read may be an amount; a table without rows may not have been read at all. */
function isReadable(disclosure: Case, table: TableReading): boolean {
  for (const { printed } of disclosure.factsOf(table.role).values()) if (printed.state === 'unreadable') return false;
  return !disclosure.reading.problems.some(
    ({ code, line }) => code === 'missing-column' && line !== null && line >= table.line && line <= table.endLine,
  );
}

/** Lines from the last row on that belong to a table: its notes. */
function notesOf({ reading }: Case, table: TableReading): { text: string; line: number }[] {
  const { normal } = reading.document;
  const from =
    table.rows[table.rows.length - 1]?.line ?? table.layout[table.layout.length - 1]?.cells[0]?.line ?? table.line;
  const notes: { text: string; line: number }[] = [];
  for (let line = from + 1; line <= Math.min(table.endLine, normal.length); line++) {
    const text = (normal[line - 1] ?? '').trim();
    if (text !== '') notes.push({ text, line });
  }
  return notes;
}

/** T07-05 and T09-06 ask this of 公开07, 08 and 09, which departments most often leave empty. */
const ASKED: readonly TableRole[] = ['income', 'expenditure', 'generalBudget', 'basicExpenditure', 'statistics'];
const SAYS_NOTHING =
  /无数据|没有数据|为空|空表|不涉及|(?:没有|无|未(?:安排|发生|使用))[^。]{0,40}(?:收入|支出|收支|经费|此项)/;

function* emptyTablesSayso(disclosure: Case): Generator<Check> {
  let empty = 0;
  for (const role of ASKED) {
    const table = disclosure.table(role);
    if (!table || disclosure.hasData(role)) continue;
    empty++;
    if (table.emptyLine !== null || notesOf(disclosure, table).some(({ text }) => SAYS_NOTHING.test(text)))
      yield passed();
    else if (isReadable(disclosure, table)) {
      const places = [spanInLine(disclosure.reading, table.line, '')];
      yield failed(`${tableNamed(table)}没有数据，也没有说明“本表无数据”。`, { places });
    } else yield unverified(`${tableNamed(table)}没有读出数据，未能核验。`);
  }
  if (empty === 0) yield notApplicable('公开02、03、05、06、10表都有数据，或不在文件中。');
}

interface EmptyTopic {
  readonly role: TableRole;
  readonly sections: readonly string[];
  /** What the narrative says where there is nothing to tell. */
  readonly none: RegExp;
}

const NO_SUCH = '(?:没有|无|未(?:安排|发生))';
const TOPICS: readonly EmptyTopic[] = [
  {
    role: 'governmentFund',
    sections: ['governmentFund'],
    none: new RegExp(
      `无此项(?:收支|支出|收入)|${NO_SUCH}[^，。；]{0,6}政府性基金(?:预算)?(?:财政拨款)?(?:收入|收支|支出)(?!决算)`,
    ),
  },
  {
    role: 'stateCapital',
    sections: ['stateCapital'],
    none: new RegExp(
      `无此项(?:收支|支出|收入)|${NO_SUCH}[^，。；]{0,6}国有资本经营(?:预算)?(?:财政拨款)?(?:收入|收支|支出)(?!决算)`,
    ),
  },
  {
    role: 'threePublic',
    sections: ['threePublic', 'threePublicOverall', 'threePublicDetail'],
    none: new RegExp(`无此项(?:收支|支出|经费)|${NO_SUCH}[^，。；]{0,4}[“"]?三公[”"]?经费(?:财政拨款)?支出(?!决算)`),
  },
];

function noneSaid(sections: readonly Section[], none: RegExp): { text: string; place: Place } | null {
  for (const { flow } of sections) {
    const hit = none.exec(flow.text);
    if (hit) return { text: hit[0], place: placeInFlow(flow, hit.index, hit.index + hit[0].length) };
  }
  return null;
}

/** A note or a sentence that there is nothing, where the table has amounts. */
function* nothingButAmounts(disclosure: Case): Generator<Verdict> {
  for (const table of disclosure.reading.tables) {
    if (table.emptyLine === null || !hasAmounts(disclosure, table.role)) continue;
    const text = (disclosure.reading.document.normal[table.emptyLine - 1] ?? '').trim();
    yield failed(`${tableNamed(table)}注明「${text}」，表中却有金额。`, {
      places: [spanInLine(disclosure.reading, table.emptyLine, text)],
    });
  }
  for (const { role, sections, none } of TOPICS) {
    if (!hasAmounts(disclosure, role)) continue;
    const said = noneSaid(sectionsOf(disclosure, ...sections), none);
    if (said) yield failed(`情况说明写「${said.text}」，${tableName(role)}却有金额。`, { places: [said.place] });
  }
}

/** Amounts of the narrative where the table is empty: each must be zero. 公开09 is asked by T09-06. */
function* amountsButNothing(disclosure: Case): Generator<Check> {
  for (const { role, sections } of TOPICS) {
    const table = disclosure.table(role);
    if (role === 'threePublic' || !table || hasAmounts(disclosure, role) || !isReadable(disclosure, table)) continue;
    // one contradiction is told once: by the first amount, which is the whole
    const statement = sections
      .flatMap((section) => disclosure.proseIn(section))
      .find(
        (s) =>
          s.fact !== null &&
          s.printed.dimension === 'money' &&
          isNonZero(s) &&
          parseFactKey(s.fact).measure === 'amount',
      );
    const blank = statement && disclosure.cellOrBlank(role, statement.fact ?? '');
    if (!statement || !blank) continue;
    const say = `${tableName(role)}没有数据，情况说明的金额也应为零`;
    yield { kind: 'equal', left: [{ sign: 1, statement }], right: [{ sign: 1, statement: blank }], say };
  }
}

function* emptinessAgrees(disclosure: Case): Generator<Check> {
  const { tables } = disclosure.reading;
  if (!tables.some(({ role, emptyLine }) => emptyLine !== null || TOPICS.some((topic) => topic.role === role))) {
    yield notApplicable('文件中没有空表，也没有政府性基金、国有资本经营预算、“三公”经费的表。');
    return;
  }
  let found = false;
  for (const check of nothingButAmounts(disclosure)) {
    found = true;
    yield check;
  }
  for (const check of amountsButNothing(disclosure)) {
    found = true;
    yield check;
  }
  if (!found) yield passed();
}

/** Words that only the notes of one of these tables use. */
const OWN_WORDS: readonly (readonly [TableRole, RegExp])[] = [
  ['governmentFund', /政府性基金/],
  ['stateCapital', /国有资本/],
  ['threePublic', /三公/],
];

function* notesNameTheTable(disclosure: Case): Generator<Verdict> {
  let looked = 0;
  let found = 0;
  for (const [role, own] of OWN_WORDS) {
    const table = disclosure.table(role);
    if (!table) continue;
    for (const { text, line } of notesOf(disclosure, table)) {
      looked++;
      const other = OWN_WORDS.find(([r, words]) => r !== role && words.test(text));
      if (!other || own.test(text)) continue;
      found++;
      const word = other[1].exec(text)?.[0] ?? '';
      yield failed(`${tableNamed(table)}下的注写的是「${word}」：「${text}」。`, {
        places: [spanInLine(disclosure.reading, line, word)],
        stated: text,
      });
    }
  }
  if (found === 0) yield looked > 0 ? passed() : notApplicable('公开07、08、09表下没有注。');
}

const noted = (note: string) =>
  `明川县教育局\n2023年度部门决算公开\n\n国有资本经营预算财政拨款支出决算表\n公开08表\n金额单位：万元\n` +
  `项目\t\t本年支出\t\t\n科目代码\t科目名称\t合计\t基本支出\t项目支出\n栏次\t\t1\t2\t3\n合计\t\t\t\t\n\n${note}`;

export const rules: readonly Rule[] = [
  {
    id: 'S-06',
    title: '没有数据的表列出空表并说明',
    formula: '02、03、05、06、10表 无数据 ⇒ 说明“本表无数据”',
    severity: 'error',
    basis: [cite('DIR', '部门决算')],
    effective: always,
    remedy: '保留表的格式，在表下写明没有该项收支、故本表无数据。',
    check: emptyTablesSayso,
    examples: {
      pass: [{ name: '空表注明本表无数据', cells: { '05:合计.1': '', '05:empty': '' } }],
      fail: [{ name: '空表没有说明', cells: { '05:合计.1': '' } }],
    },
  },
  {
    id: 'S-07',
    title: '“本表无数据”“无此项支出”与表中数据一致',
    formula: '注明无数据 ⇔ 表中没有金额 ⇔ 说明中没有金额',
    severity: 'error',
    basis: [cite('layout', '空表说明、表中金额、情况说明三者一致')],
    effective: always,
    remedy: '核对该项有无收支：有的，删去“无数据”的说明；没有的，删去金额。',
    check: emptinessAgrees,
    examples: {
      pass: [
        { name: '空表，说明也写无此项支出', cells: { '08:empty': '' }, prose: { stateCapital: '本年度无此项支出。' } },
        {
          name: '有数据，说明有金额',
          cells: { '08:合计.1': '3.00', '08:合计.3': '3.00' },
          prose: { stateCapital: '2023年度国有资本经营预算财政拨款支出3.00万元。' },
        },
      ],
      fail: [
        { name: '注明无数据而表中有金额', cells: { '08:合计.1': '3.00', '08:empty': '' } },
        {
          name: '说明写无此项收支而表中有金额',
          cells: { '07:合计.3': '3.00' },
          prose: { governmentFund: '本年度无此项收支。' },
        },
        {
          name: '空表而说明有金额',
          cells: { '08:empty': '' },
          prose: { stateCapital: '国有资本经营预算财政拨款支出12.00万元。' },
        },
      ],
    },
  },
  {
    id: 'S-08',
    title: '表下的注写的是本表的事项',
    formula: '07表注写政府性基金，08表注写国有资本经营，09表注写“三公”经费',
    severity: 'warning',
    basis: [cite('SH', '空表说明')],
    effective: always,
    remedy: '把从别的表抄来的注改成本表的。',
    check: notesNameTheTable,
    examples: {
      pass: [
        { name: '注写国有资本经营预算', text: noted('注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。') },
      ],
      fail: [{ name: '注从07表抄来', text: noted('注：本部门没有政府性基金预算财政拨款收入和支出，故本表无数据。') }],
    },
  },
];
