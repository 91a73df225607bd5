/**
 * A workbook back into the ledger it stands for. Everything wrong is told by sheet and cell; with one error there is no
 * ledger, so that nothing is ever composed of half a workbook.
 */
import { type Fund, type Ledger, type LedgerLine, type LedgerProject, otherMoney } from '@mingsuan/core/ledger';
import type { StoredBook, StoredSheet } from '@mingsuan/core/workbook';
import type { BookProblem } from './book-problem.ts';
import { yuanOf } from './digits.ts';
import type { BookSheet } from './layout.ts';
import { BOOK_VERSION, VERSION_SHEET } from './list-sheets.ts';
import type { RowReader, Tell } from './row-reader.ts';
import { type FixedRows, SheetReader } from './sheet-reader.ts';
import { assetsSheet, readAssets } from './subjects/assets.ts';
import {
  balanceSheet,
  classesSheet,
  economicSheet,
  readBalance,
  readClasses,
  readEconomic,
} from './subjects/budgets.ts';
import { type CodeBook, ownCodesSheet, readOwnCodes } from './subjects/codes.ts';
import { identitySheet, readIdentity } from './subjects/identity.ts';
import {
  indicatorsSheet,
  overallIndicatorsSheet,
  overallSheet,
  readIndicators,
  readOverall,
} from './subjects/indicators.ts';
import { fundWord, linesSheet, readLines } from './subjects/lines.ts';
import { organisationSheet, readOrganisation } from './subjects/organisation.ts';
import { goalsSheet, NO_WORDS, projectsSheet, readGoals, readProjects } from './subjects/projects.ts';
import { readReasons, reasonsSheet } from './subjects/reasons.ts';
import { readScope, scopeSheet } from './subjects/scope.ts';
import { readTerms, termsSheet } from './subjects/terms.ts';
import { readThreePublic, threePublicSheet } from './subjects/three-public.ts';

export interface ReadBook {
  /** null where there is an error among the problems. */
  readonly ledger: Ledger | null;
  readonly problems: readonly BookProblem[];
}

export function readBook(book: StoredBook): ReadBook {
  const problems: BookProblem[] = [];
  const tell: Tell = (problem) => problems.push(problem);
  if (!isOurs(book, tell)) return { ledger: null, problems };
  const reader = new BookReader(book, tell);
  const ledger = readLedger(reader);
  const hasErrors = () => problems.some(({ severity }) => severity === 'error');
  doubtUnit(ledger.lines, tell);
  // sums say nothing while some of their parts could not be read
  if (!hasErrors()) checkSums(ledger, reader, tell);
  return { ledger: hasErrors() ? null : ledger, problems: distinct(problems) };
}

/** Cells that two readings look at are told once. */
function distinct(problems: readonly BookProblem[]): BookProblem[] {
  const byText = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byText.values()];
}

function isOurs({ sheets }: StoredBook, tell: Tell): boolean {
  const version = sheets.find(({ name }) => name === VERSION_SHEET)?.rows[0]?.[0]?.text.trim();
  if (version === BOOK_VERSION) return true;
  const isBook = sheets.some(({ name }) => plain(name) === linesSheet.name);
  const problem = { severity: 'error', sheet: null, cell: null } as const;
  if (version?.startsWith('mingsuan.book/')) {
    tell({
      ...problem,
      code: 'other-version',
      message: `这个账本的版本是 ${version}，本程序只读 ${BOOK_VERSION}。请用 mingsuan new 新建账本，把数据复制过去。`,
    });
    return false;
  }
  if (!isBook) {
    tell({
      ...problem,
      code: 'not-a-book',
      message: '这个工作簿不是明算账本。请用 mingsuan new 新建账本，或用 mingsuan ledger 由已公开的文件生成账本。',
    });
    return false;
  }
  tell({
    ...problem,
    severity: 'warning',
    code: 'other-version',
    message: `账本里说明版本的工作表「${VERSION_SHEET}」不见了，按 ${BOOK_VERSION} 读入。`,
  });
  return true;
}

/** Sheets by name, whatever their order; every layout is looked up once. */
class BookReader {
  private readonly readers = new Map<BookSheet, SheetReader | null>();

  constructor(
    private readonly book: StoredBook,
    private readonly tell: Tell,
  ) {}

  rows(layout: BookSheet, block = 0): RowReader[] {
    const of = layout.blocks[block];
    return of === undefined ? [] : (this.reader(layout)?.rows(of) ?? []);
  }

  fixed(layout: BookSheet, block = 0): FixedRows {
    const of = layout.blocks[block];
    return (of && this.reader(layout)?.fixed(of)) ?? (() => null);
  }

  private reader(layout: BookSheet): SheetReader | null {
    const known = this.readers.get(layout);
    if (known !== undefined) return known;
    const sheet = this.sheet(layout.name);
    const reader = sheet ? new SheetReader(layout, sheet, this.tell) : null;
    this.readers.set(layout, reader);
    return reader;
  }

  private sheet(name: string): StoredSheet | null {
    const sheet = this.book.sheets.find((each) => plain(each.name) === name);
    if (sheet) return sheet;
    const names = this.book.sheets.filter(({ isHidden }) => !isHidden).map((each) => `「${each.name}」`);
    this.tell({
      code: 'missing-sheet',
      severity: 'error',
      sheet: null,
      cell: null,
      message: `账本里没有工作表「${name}」。现有：${names.join('、')}。请把改过的表名改回来，或用 mingsuan new 新建账本后把数据复制过去。`,
    });
    return null;
  }
}

function plain(name: string): string {
  return name.replace(/\s/g, '');
}

function readLedger(book: BookReader): Ledger {
  const identity = readIdentity(book.fixed(identitySheet));
  const codeNames = readOwnCodes(book.rows(ownCodesSheet));
  const codes = { year: identity.year, own: codeNames };
  const lines = readLines(book.rows(linesSheet), codes);
  const economic = readEconomic(book.rows(economicSheet));
  const { generalByClass, ...budgets } = readClasses(book.rows(classesSheet), codes);
  const { surplusUsed, surplusDistribution, lastTotal, lastFiscal, lastGeneral } = readBalance(
    book.fixed(balanceSheet),
  );
  const threePublic = readThreePublic(
    book.fixed(threePublicSheet, 0),
    book.fixed(threePublicSheet, 1),
    book.fixed(threePublicSheet, 2),
  );
  const { lastOperating, ...assets } = readAssets(book.fixed(assetsSheet));
  const overall = readOverall(book.fixed(overallSheet), book.rows(overallSheet, 1), book.rows(overallIndicatorsSheet));
  return {
    schema: 'mingsuan.ledger/1',
    ...identity,
    organisation: readOrganisation(book.rows(organisationSheet)),
    lines,
    surplusUsed,
    surplusDistribution,
    ...economic,
    ...budgets,
    lastYear: {
      total: lastTotal,
      fiscalTotal: lastFiscal,
      generalByClass,
      ...(lastGeneral === null ? {} : { general: lastGeneral }),
      threePublic: threePublic.lastYear,
      agencyOperating: lastOperating,
    },
    threePublic: threePublic.threePublic,
    ...assets,
    projects: projectsOf(book, codes, identity.report !== undefined),
    ...(overall === null ? {} : { overall }),
    ...readScope(book.fixed(scopeSheet)),
    ...readTerms(book.rows(termsSheet)),
    codeNames,
    ...readReasons(book.rows(reasonsSheet)),
  };
}

function checkSums(ledger: Ledger, book: BookReader, tell: Tell): void {
  const { lines, basicByEconomic, otherBasicByEconomic = {}, surplusUsed, surplusDistribution } = ledger;
  doubtBasic(lines, 'general', basicByEconomic, tell);
  for (const money of otherMoney) {
    const amounts = otherBasicByEconomic[money];
    if (amounts !== undefined) doubtBasic(lines, money, amounts, tell);
  }
  refuseDeficit(lines, surplusUsed - surplusDistribution, book.rows(linesSheet));
}

function projectsOf(book: BookReader, codes: CodeBook, isReport: boolean): LedgerProject[] {
  const money = readProjects(book.rows(projectsSheet), codes, isReport);
  const words = readGoals(book.rows(goalsSheet), money);
  const indicators = readIndicators(book.rows(indicatorsSheet), money, isReport);
  return [...money].map(([ordinal, project]) => ({
    ...project,
    ...(words.get(ordinal) ?? NO_WORDS),
    indicators: indicators.get(ordinal) ?? [],
  }));
}

function spentOf({ expenditure }: LedgerLine): number {
  return Object.values(expenditure).reduce((sum, amount) => sum + amount, 0);
}

/** 公开05表 and 公开06表 print the same 基本支出. */
function doubtBasic(
  lines: readonly LedgerLine[],
  money: Fund,
  byEconomic: Readonly<Record<string, number>>,
  tell: Tell,
): void {
  const byLines = lines.reduce(
    (sum, { fund, expenditure }) => sum + (fund === money ? (expenditure.basic ?? 0) : 0),
    0,
  );
  const byCodes = Object.values(byEconomic).reduce((sum, amount) => sum + amount, 0);
  if (byLines === byCodes) return;
  tell({
    code: 'unbalanced',
    severity: 'warning',
    sheet: economicSheet.name,
    cell: null,
    message: `${money === 'general' ? '' : fundWord(money)}基本支出合计${yuanOf(byCodes)}元，与“${linesSheet.name}”中${fundWord(money)}的基本支出${yuanOf(byLines)}元不等，差${yuanOf(Math.abs(byCodes - byLines))}元。请核对${money === 'general' ? '，否则印出的两张表会不一致' : '两处的数'}。`,
  });
}

/** No department spends so little in a year: 10万元. */
const YEAR_LEAST = 10_000_000;

function doubtUnit(lines: readonly LedgerLine[], tell: Tell): void {
  const spent = lines.reduce((sum, line) => sum + spentOf(line), 0);
  if (spent <= 0 || spent >= YEAR_LEAST) return;
  tell({
    code: 'perhaps-wan',
    severity: 'warning',
    sheet: linesSheet.name,
    cell: null,
    message: `全年支出合计只有${yuanOf(spent)}元，像是按万元填的。账本的金额一律以元为单位，请核对；确是按万元填的，请全部改为元。`,
  });
}

/**
 * 非财政拨款 may overspend a 科目, made up for by what was saved before; all of it together may not. Told at the line that
 * overspends most.
 */
function refuseDeficit(lines: readonly LedgerLine[], surplus: number, rows: readonly RowReader[]): void {
  const others = lines.flatMap((line, i) => (line.fund === 'nonFiscal' ? [{ left: leftOf(line), row: rows[i] }] : []));
  const left = others.reduce((sum, line) => sum + line.left, surplus);
  if (left >= 0) return;
  const [worst] = others.sort((a, b) => a.left - b.left);
  worst?.row?.problem(
    '年末结转和结余',
    'unbalanced',
    `非财政拨款收支不平衡：支出和结余分配比年初结转、本年收入和使用的结余多${yuanOf(-left)}元，这一行超出最多。请核对这一行的收入、支出和年初结转；确由以前年度的结余弥补的，在“${balanceSheet.name}”补填使用的结余${yuanOf(-left)}元。`,
  );
}

function leftOf(line: LedgerLine): number {
  const { revenue, carriedIn } = line;
  const income = typeof revenue === 'number' ? revenue : Object.values(revenue).reduce((a, b) => a + b, 0);
  return carriedIn + income - spentOf(line);
}
