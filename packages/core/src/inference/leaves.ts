/**
 * Which amounts a ledger needs for what a document prints: a leaf for every entry that is more than nothing. What each
 * is worth is found later; here is decided only that it exists, and for what no table prints by itself, where it goes.
 */
import {
  type ExpenditureKind,
  expenditureKinds,
  type Fund,
  type OtherSource,
  otherMoney,
  otherSources,
  type ReservedProcurement,
  threePublicItems,
} from '../ledger/index.ts';
import { type FactKey, factKey, parseFactKey } from '../statement/index.ts';
import type { Draft, DraftLine } from './draft.ts';
import { codesOf, isSomething, type Prints } from './prints.ts';

/** An amount to be found. `put` enters it into a draft made by the same leaves. */
export interface Leaf {
  readonly label: string;
  readonly put: (draft: Draft, fen: number) => void;
  /** Of last year's figure of a 类: its code. */
  readonly classOfLastYear?: string;
  /** Of last year's whole, wanted where no 类 of it is told. */
  readonly isLastGeneral?: true;
}

/** The budget that a 科目 belongs to where its tables do not tell: handed in by the rulebook. */
export type FundOf = (code: string) => Exclude<Fund, 'nonFiscal'>;

const reservedParts = [
  'smallMedium',
  'smallMicro',
  'awardedSmallMedium',
  'awardedSmallMicro',
  'otherSmallMedium',
] as const satisfies readonly (keyof ReservedProcurement)[];

const FISCAL = ['general', 'govFund', 'stateCapital'] as const;

export class Leaves {
  readonly all: Leaf[] = [];
  /** What was decided because no table tells, in Chinese. */
  readonly decided: string[] = [];
  private readonly prints: Prints;
  private readonly fundOf: FundOf;

  constructor(prints: Prints, fundOf: FundOf) {
    this.prints = prints;
    this.fundOf = fundOf;
    for (const code of codesOf(prints, 7)) this.addCode(code);
    this.addCarried();
    this.addSingles();
    this.addClasses();
    this.addLastGeneral();
    this.addBudgets();
    this.addThreePublic();
  }

  private has(
    concept: string,
    dims: Readonly<Record<string, string>>,
    measure?: 'initialBudget' | 'annualBudget',
  ): boolean {
    return isSomething(this.prints, factKey(concept, dims, measure));
  }

  private add(label: string, put: Leaf['put']): void {
    this.all.push({ label, put });
  }

  private addCode(code: string): void {
    const funds = this.fundsOf(code);
    for (const fund of funds) this.addFiscal(code, fund);
    for (const source of otherSources) {
      if (this.has('revenue', { function: code, source })) this.addOther(code, source);
    }
    for (const kind of expenditureKinds) {
      if (this.isBeyondFiscal(code, kind)) {
        this.add(`${code} 非财政拨款${kind}`, (draft, fen) => {
          lineOf(draft, code, 'nonFiscal').expenditure[kind] = fen;
        });
      }
    }
  }

  /** The budgets that a 科目 has money of: those whose tables print it, else the one it belongs to. */
  private fundsOf(code: string): readonly Exclude<Fund, 'nonFiscal'>[] {
    const told = FISCAL.filter(
      (fund) =>
        ['expenditure', 'carriedIn', 'carriedOut'].some((concept) => this.has(concept, { fund, function: code })) ||
        this.has('revenue', { function: code, source: fund }),
    );
    if (told.length > 0) return told;
    const isFiscal =
      this.has('revenue', { function: code, source: 'fiscal' }) ||
      this.has('expenditure', { function: code, fund: 'fiscal' });
    return isFiscal ? [this.fundOf(code)] : [];
  }

  /**
   * What is spent, carried in and carried out; what came in follows from them (or, where nothing came in, what was
   * carried in), so that every line balances by itself.
   */
  private addFiscal(code: string, fund: Exclude<Fund, 'nonFiscal'>): void {
    const isReceived = this.isReceived(code, fund);
    const balance = (line: DraftLine, fen: number) => {
      if (!isReceived) line.carriedIn += fen;
      else if (typeof line.revenue === 'number') line.revenue += fen;
    };
    for (const kind of ['basic', 'project'] as const) {
      if (!isSomething(this.prints, this.spentKey(code, fund, kind))) continue;
      this.add(`${code} ${fund} ${kind}`, (draft, fen) => {
        const line = lineOf(draft, code, fund);
        line.expenditure[kind] = fen;
        balance(line, fen);
      });
    }
    if (this.isCarried('carriedOut', code, fund))
      this.add(`${code} ${fund} 年末结转和结余`, (draft, fen) => balance(lineOf(draft, code, fund), fen));
    if (isReceived && this.isCarried('carriedIn', code, fund))
      this.add(`${code} ${fund} 年初结转和结余`, (draft, fen) => {
        const line = lineOf(draft, code, fund);
        line.carriedIn += fen;
        balance(line, -fen);
      });
  }

  /** What a fund spent under a 科目; where its place prints 财政拨款 in one column, that is all there is to go by. */
  private spentKey(code: string, fund: Exclude<Fund, 'nonFiscal'>, kind: 'basic' | 'project'): FactKey {
    const own = factKey('expenditure', { fund, function: code, kind });
    const isParted = FISCAL.some((other) =>
      this.prints.has(factKey('expenditure', { fund: other, function: code, kind })),
    );
    return isParted || this.fundOf(code) !== fund
      ? own
      : factKey('expenditure', { fund: 'fiscal', function: code, kind });
  }

  /** By 科目 where a table has a column for it, else wherever the fund has any. */
  private isCarried(concept: 'carriedIn' | 'carriedOut', code: string, fund: Fund): boolean {
    const own = this.prints.get(factKey(concept, { fund, function: code }));
    if (own !== undefined) return this.has(concept, { fund, function: code });
    return this.has(concept, { fund }) || (concept === 'carriedOut' && this.isLeft(code, fund));
  }

  /** Whether a place that prints 财政拨款 in one column received more of it than it spent. */
  private isLeft(code: string, fund: Fund): boolean {
    const [received, spent] = [
      this.prints.get(factKey('revenue', { function: code, source: 'fiscal' })),
      this.prints.get(factKey('expenditure', { fund: 'fiscal', function: code })),
    ].map((print) => print?.bounds);
    if (received === undefined || spent === undefined || this.fundOf(code) !== fund) return false;
    return received.lo > spent.hi;
  }

  private isReceived(code: string, fund: Fund): boolean {
    if (this.has('revenue', { function: code, source: fund })) return true;
    const isParted = FISCAL.some((other) => this.has('revenue', { function: code, source: other }));
    return !isParted && this.has('revenue', { function: code, source: 'fiscal' });
  }

  private addOther(code: string, source: OtherSource): void {
    this.add(`${code} ${source}收入`, (draft, fen) => {
      const line = lineOf(draft, code, 'nonFiscal');
      line.revenue = { ...(typeof line.revenue === 'number' ? {} : line.revenue), [source]: fen };
    });
  }

  /** Whether a 科目 has spent more than its 财政拨款, further than rounding explains. */
  private isBeyondFiscal(code: string, kind: ExpenditureKind): boolean {
    const all = this.prints.get(factKey('expenditure', { function: code, kind }))?.bounds;
    if (all === undefined || all.hi === 0n) return false;
    const fiscal = FISCAL.map(
      (fund) => this.prints.get(kind === 'basic' || kind === 'project' ? this.spentKey(code, fund, kind) : '')?.bounds,
    );
    return all.lo > fiscal.reduce((sum, bounds) => sum + (bounds?.hi ?? 0n), 0n);
  }

  /** 年初结转和结余 that is no 财政拨款, of which only the total is printed: with the first 科目 that has such money. */
  private addCarried(): void {
    const all = this.prints.get('carriedIn')?.bounds;
    const fiscal = this.prints.get('carriedIn{fund=fiscal}')?.bounds;
    if (all === undefined || all.lo <= (fiscal?.hi ?? 0n)) return;
    const code = codesOf(this.prints, 7).find(
      (c) =>
        otherSources.some((source) => this.has('revenue', { function: c, source })) ||
        expenditureKinds.some((kind) => this.isBeyondFiscal(c, kind)),
    );
    if (code === undefined) return;
    this.decided.push(`非财政拨款年初结转和结余只印有合计，各科目的数没有印出，记在 ${code}。`);
    this.add(`${code} 非财政拨款年初结转和结余`, (draft, fen) => {
      lineOf(draft, code, 'nonFiscal').carriedIn = fen;
    });
  }

  private addSingles(): void {
    if (this.has('nonFiscalSurplusUsed', {}))
      this.add('使用非财政拨款结余', (draft, fen) => {
        draft.surplusUsed = fen;
      });
    if (this.has('surplusDistribution', {}))
      this.add('结余分配', (draft, fen) => {
        draft.surplusDistribution = fen;
      });
    const units = ['administrative', 'participating'] as const;
    const isParted = units.some((unit) => this.has('agencyOperating', { unit }));
    for (const unit of units) {
      if (
        isParted ? !this.has('agencyOperating', { unit }) : unit === 'participating' || !this.has('agencyOperating', {})
      )
        continue;
      if (!isParted) this.decided.push('机关运行经费没有分行政单位和参照公务员法管理事业单位印出，全部记在行政单位。');
      this.add(`机关运行经费 ${unit}`, (draft, fen) => {
        draft.agencyOperating[unit] = fen;
      });
    }
    for (const kind of ['goods', 'works', 'services'] as const) {
      if (this.has('procurement', { kind }))
        this.add(`政府采购 ${kind}`, (draft, fen) => {
          draft.procurement[kind] = fen;
        });
    }
    for (const supplier of ['smallMedium', 'smallMicro'] as const) {
      if (this.has('procurement', { supplier }))
        this.add(`政府采购 ${supplier}`, (draft, fen) => {
          draft.procurement[supplier] = fen;
        });
    }
    this.addSmallSuppliers();
    this.add('上年收入总计', (draft, fen) => {
      draft.lastYear.total = fen;
    });
    this.add('上年财政拨款收入总计', (draft, fen) => {
      draft.lastYear.fiscalTotal = fen;
    });
    this.add('上年机关运行经费', (draft, fen) => {
      draft.lastYear.agencyOperating = fen;
    });
  }

  /** What small suppliers were sold of each kind, and what was reserved for them: all of it where any is printed. */
  private addSmallSuppliers(): void {
    const kinds = ['goods', 'works', 'services'] as const;
    const byKind = (kind: string) => factKey('procurement', { kind, supplier: 'smallMedium' });
    if (kinds.some((kind) => this.prints.has(byKind(kind))))
      for (const kind of kinds)
        this.add(`授予中小企业 ${kind}`, (draft, fen) => {
          draft.procurement.smallMediumByKind ??= { goods: 0, works: 0, services: 0 };
          draft.procurement.smallMediumByKind[kind] = fen;
        });
    if (!this.prints.has('reservedProcurement{supplier=smallMedium}')) return;
    for (const part of reservedParts)
      this.add(`预留采购 ${part}`, (draft, fen) => {
        draft.procurement.reserved ??= {
          smallMedium: 0,
          smallMicro: 0,
          awardedSmallMedium: 0,
          awardedSmallMicro: 0,
          otherSmallMedium: 0,
        };
        draft.procurement.reserved[part] = fen;
      });
  }

  /** 经济科目 of 基本支出; by 类 what was spent last year. */
  private addClasses(): void {
    for (const key of this.prints.keys()) {
      const { concept, dims, measure } = parseFactKey(key);
      const { economic, fund, kind, function: code } = dims;
      if (concept !== 'expenditure') continue;
      const other = otherMoney.find((one) => one === fund);
      if (other !== undefined && economic?.length === 5 && kind === 'basic' && isSomething(this.prints, key))
        this.add(`${other} 基本支出 ${economic}`, (draft, fen) => {
          draft.otherBasicByEconomic = {
            ...draft.otherBasicByEconomic,
            [other]: { ...draft.otherBasicByEconomic?.[other], [economic]: fen },
          };
        });
      if (fund !== 'general') continue;
      if (economic?.length === 5 && kind === 'basic' && measure === 'amount' && isSomething(this.prints, key))
        this.add(`基本支出 ${economic}`, (draft, fen) => {
          draft.basicByEconomic[economic] = fen;
        });
      if (code?.length !== 3 || kind !== undefined) continue;
      if (measure === 'amount')
        this.all.push({
          label: `${code} 上年决算`,
          put: (draft, fen) => {
            draft.lastYear.generalByClass[code] = fen;
          },
          classOfLastYear: code,
        });
    }
  }

  /** The whole of last year's 一般公共预算财政拨款支出, where the document tells how that moved. */
  private addLastGeneral(): void {
    const key = factKey('expenditure', { fund: 'general' });
    if (!this.prints.has(`${key}:change`) && !this.prints.has(`${key}:growth`)) return;
    this.all.push({
      label: '上年一般公共预算财政拨款支出',
      put: (draft, fen) => {
        draft.lastYear.general = fen;
      },
      isLastGeneral: true,
    });
  }

  /** By the lowest level that is printed; the levels above are sums. */
  private addBudgets(): void {
    for (const measure of ['initialBudget', 'annualBudget'] as const) {
      const codes = [...this.prints.keys()].flatMap((key) => {
        const { concept, dims, measure: own } = parseFactKey(key);
        const { fund, function: code, ...others } = dims;
        const isBudget = concept === 'expenditure' && fund === 'general' && own === measure;
        return isBudget && code !== undefined && Object.keys(others).length === 0 ? [code] : [];
      });
      for (const code of codes) {
        if (codes.some((other) => other !== code && other.startsWith(code))) continue;
        this.add(`${code} ${measure}`, (draft, fen) => {
          draft[measure] = { ...draft[measure], [code]: fen };
        });
      }
    }
  }

  private addThreePublic(): void {
    for (const item of threePublicItems) {
      if (this.has('threePublic', { item }))
        this.add(`三公 ${item} 决算`, (draft, fen) => {
          draft.threePublic.final[item] = fen;
        });
      if (this.has('threePublic', { item }, 'annualBudget'))
        this.add(`三公 ${item} 预算`, (draft, fen) => {
          draft.threePublic.budget[item] = fen;
        });
      this.add(`三公 ${item} 上年`, (draft, fen) => {
        draft.lastYear.threePublic[item] = fen;
      });
    }
    for (const scope of ['domestic', 'foreignAffairs', 'abroad'] as const) {
      if (this.has('threePublic', { item: 'hospitality', scope }))
        this.add(`公务接待 ${scope}`, (draft, fen) => {
          draft.threePublic[scope].amount = fen;
        });
    }
  }
}

/** The line of a 科目 and fund, made where there is none. */
function lineOf(draft: Draft, code: string, fund: Fund): DraftLine {
  let line = draft.lines.find((one) => one.code === code && one.fund === fund);
  if (!line) {
    line = { code, fund, carriedIn: 0, revenue: fund === 'nonFiscal' ? {} : 0, expenditure: {} };
    draft.lines.push(line);
  }
  return line;
}
