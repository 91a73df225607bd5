/**
 * The owner's words in the narrative: why figures moved, what money was used for, what is done about weak projects, and
 * where the text says that nothing changed. Found by the words that open them; kept as printed.
 */
import { threePublicItems } from '../ledger/index.ts';
import { type FactKey, factKey, type Reading, type Section } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { codesOf, type Prints } from './prints.ts';

export interface ToldWords {
  readonly reasons: Readonly<Record<FactKey, string>>;
  readonly uses: Readonly<Record<FactKey, string>>;
  readonly improvement: string;
  /** Facts that are told to be the same as last year. */
  readonly level: ReadonlySet<FactKey>;
}

const REASON = /原因(?:是|为)?[:：]?(.+?)(?=[。；]|$)/;
const MAIN_USE = /主要(?:用于|是|为)[:：]?(.+?)(?=[。；]|$)/;
const CLASS_USE = /，(?:主要)?用于(.+?)(?=，(?:较|与|比)上年|，(?:主要)?原因|$)/;
/** What a reason for differing from the budget begins with. */
const BUDGET_REASON = /，((?:年初|年中|使用了?上年|部分资金|按程序).*)$/;
const ITEM_STARTS = /(?=\d{1,2}[、.．][^。；]*[（(]项[)）]。)/;
const ITEM_USE = /主要用于[:：]?(.+?)。(?=年初预算|支出决算)/;
const OVER_BUDGET = /决算数(?:大于|小于)预算数的主要原因(?:是|为)?[:：]?(.+?)(?=。|$)/;
const LEVEL = /持平|相同|一致|没有变化/;

const ITEM_WORDS: Readonly<Record<(typeof threePublicItems)[number], RegExp>> = {
  overseas: /因公出国/,
  vehiclePurchase: /公务用车购置/,
  vehicleOperation: /公务用车运行/,
  hospitality: /公务接待费/,
};

/** A section's prose as printed: its flow is in half width, character for character. */
export function printedText({ document }: Reading, { flow }: Section): string {
  const parts = flow.offsets.map((from, i) => {
    const to = flow.offsets[i + 1] ?? flow.text.length;
    const column = flow.columns[i] ?? 0;
    return document.lines[(flow.lines[i] ?? 1) - 1]?.slice(column, column + to - from) ?? flow.text.slice(from, to);
  });
  return parts.join('');
}

export function toldWordsOf(reading: Reading, prints: Prints): ToldWords {
  const words = new Words(reading, prints);
  return { reasons: words.reasons, uses: words.uses, improvement: words.improvement, level: words.level };
}

class Words {
  readonly reasons: Record<FactKey, string> = {};
  readonly uses: Record<FactKey, string> = {};
  readonly level = new Set<FactKey>();
  readonly improvement: string;
  private readonly reading: Reading;
  private readonly names: ReadonlyMap<string, string>;

  constructor(reading: Reading, prints: Prints) {
    this.reading = reading;
    this.names = namesOf(reading);
    this.whole('overall', ['revenueTotal', 'expenditureTotal']);
    this.whole('fiscal', ['revenueTotal{fund=fiscal}', 'expenditureTotal{fund=fiscal}']);
    this.whole('generalOverall', ['expenditure{fund=general}']);
    this.whole('agencyOperating', ['agencyOperating']);
    this.byClass(codesOf(prints, 3));
    this.generalItems(codesOf(prints, 7));
    this.byItem('govFund', this.text('governmentFund'), codesOf(prints, 7));
    this.byItem('stateCapital', this.text('stateCapital'), codesOf(prints, 7));
    this.threePublic();
    this.note(
      this.uses,
      factKey('vehicles', { use: 'other' }),
      /其他用车主要是(.+?)(?=[；。]|$)/.exec(this.text('assets'))?.[1],
    );
    this.improvement = /改进(?:管理)?措施为(.+?)(?=。)/.exec(this.text('performance'))?.[1] ?? '';
  }

  /** All prose under a role, sections below it included. */
  private text(role: string): string {
    return this.reading.sections
      .filter((section) => section.role === role || section.path.includes(role))
      .map((section) => printedText(this.reading, section))
      .join('');
  }

  private note(into: Record<FactKey, string>, key: FactKey, words: string | undefined): void {
    const text = words?.trim() ?? '';
    if (text !== '') into[key] = text;
  }

  /** A section that tells of one figure (or of two that move together); the reason stands once. */
  private whole(role: string, keys: readonly [FactKey, ...FactKey[]]): void {
    const text = this.text(role);
    this.note(this.reasons, keys[0], REASON.exec(text)?.[1]);
    if (LEVEL.test(text)) for (const key of keys) this.level.add(key);
  }

  private byClass(codes: readonly string[]): void {
    const parts = this.text('generalDetail').split(/[；。]/);
    for (const code of codes) {
      const part = parts.find((one) => this.isAbout(one, code));
      if (part === undefined) continue;
      const key = factKey('expenditure', { fund: 'general', function: code });
      this.note(this.uses, key, CLASS_USE.exec(part)?.[1]);
      const reason = REASON.exec(part)?.[1] ?? '';
      const budget = BUDGET_REASON.exec(reason);
      this.note(this.reasons, key, budget ? reason.slice(0, budget.index) : reason);
      this.note(this.reasons, `${key}:initialCompletion`, budget?.[1]);
      if (LEVEL.test(part)) this.level.add(key);
    }
  }

  /** A place that tells of each 项: 「1、…（类）…（款）…（项）。主要用于：…。年初预算为…。决算数小于预算数的主要原因：…。」 */
  private generalItems(codes: readonly string[]): void {
    const [whole = '', ...items] = this.text('generalDetail').split(ITEM_STARTS);
    const general = factKey('expenditure', { fund: 'general' });
    this.note(this.reasons, `${general}:initialCompletion`, OVER_BUDGET.exec(whole)?.[1]);
    for (const item of items) {
      const head = plainName(item.slice(0, item.search(/。/)));
      const code = codes.find((one) => head.includes(this.fullName(one)));
      if (code === undefined) continue;
      const key = factKey('expenditure', { fund: 'general', function: code });
      this.note(this.uses, key, ITEM_USE.exec(item)?.[1]);
      this.note(this.reasons, `${key}:initialCompletion`, OVER_BUDGET.exec(item)?.[1]);
    }
  }

  private fullName(code: string): string {
    const name = (length: number) => this.names.get(code.slice(0, length)) ?? '';
    return `${name(3)}(类)${name(5)}(款)${name(7)}(项)`;
  }

  private isAbout(part: string, code: string): boolean {
    const name = this.names.get(code);
    return (
      name !== undefined &&
      plainName(part)
        .replace(/^其中:?/, '')
        .startsWith(name)
    );
  }

  private byItem(fund: 'govFund' | 'stateCapital', text: string, codes: readonly string[]): void {
    const parts = text.split(/[；。]/);
    for (const code of codes) {
      const name = this.names.get(code);
      const part = name === undefined ? undefined : parts.find((one) => plainName(one).includes(`${name}(项)`));
      if (part !== undefined)
        this.note(this.uses, factKey('expenditure', { fund, function: code }), MAIN_USE.exec(part)?.[1]);
    }
  }

  private threePublic(): void {
    const overall = this.text('threePublicOverall').split(/[；。]/);
    const detail = this.text('threePublicDetail');
    const [head = ''] = overall;
    if (LEVEL.test(head)) this.level.add('threePublic');
    const starts = threePublicItems.map((item) => ITEM_WORDS[item].exec(detail)?.index ?? -1);
    threePublicItems.forEach((item, i) => {
      const key = factKey('threePublic', { item });
      const told = overall.slice(1).find((one) => ITEM_WORDS[item].test(one));
      this.note(this.reasons, key, REASON.exec(told ?? '')?.[1]);
      if (LEVEL.test(told ?? '') || (this.level.has('threePublic') && told === undefined)) this.level.add(key);
      const from = starts[i] ?? -1;
      const to = starts.slice(i + 1).find((start) => start > from) ?? detail.length;
      if (from >= 0) this.note(this.uses, key, MAIN_USE.exec(detail.slice(from, to))?.[1]);
    });
  }
}

/** Names of 科目 as the tables print them, plain, by code. */
function namesOf({ tables }: Reading): ReadonlyMap<string, string> {
  return new Map(tables.flatMap(({ rows }) => rows.map(({ key, label }) => [key, plainName(label)] as const)));
}
