/**
 * Binding the numbers of prose to facts. For each number the words since the last one say what it is:
 * a term names the subject (else the last subject goes on), cue words make it a change, a rate, a share, a budget.
 * A number no words explain stays listed with fact null (未绑定).
 */
import { type Printed, parseNumeral, stated, unreadable } from '../money/index.ts';
import {
  type Dimensions,
  type FactKey,
  factKey,
  type Measure,
  measureWords,
  type Section,
  type Statement,
} from '../statement/index.ts';
import { anyOf, firstIndex, isClauseEnd, last, lastClause, lastEnd, lastIndex } from './clause-words.ts';
import { type NumberToken, readNumbers, withBlanks } from './number-token.ts';
import { isOverBudget } from './prose-comparison.ts';
import {
  isAll,
  isBareExpenditure,
  itemBefore,
  purposeEnd,
  spentOf,
  titleBefore,
  told,
  withoutPurpose,
} from './prose-names.ts';
import { Subject } from './prose-subject.ts';
import { placeInFlow } from './sections.ts';
import type { Term, TermDictionary, TermHit } from './terms.ts';
import type { NarrativeLexicon, SectionLayout } from './vocabulary.ts';

interface Binding {
  readonly fact: FactKey | null;
  readonly label: string;
  readonly of?: FactKey | undefined;
  readonly direction?: 'up' | 'down' | undefined;
}

const UNBOUND: Binding = { fact: null, label: '', of: undefined, direction: undefined };
const MONTH: Binding = { fact: 'date{part=month}', label: '月份', of: undefined, direction: undefined };
const DAY: Binding = { fact: 'date{part=day}', label: '日期', of: undefined, direction: undefined };
const YEAR: Binding = { fact: 'year', label: '年度', of: undefined, direction: undefined };
const LAST_YEAR: Binding = { fact: 'lastYear', label: '上年', of: undefined, direction: undefined };
const QUOTES = /[\s“”‘’"'「」《》]/g;
const QUOTED = /[\s“”‘’"'「」《》]/;
const DATE_UNITS = new Set(['年', '月', '日']);
const MONEY_UNITS = new Set(['亿元', '万元', '元', '万']);
const COMPARISON = /[比较与]$/;
/** 「支出预算29.70万元」. */
const BUDGET_END = /预算(?:数|安排)?(?:为|是|约)?$/;
/** 「附属单位缴款收入」: an amount told of something of its own, known or not. */
const NAMES_ITSELF = /.{3}(?:收入|支出|费|额|结余)(?:为|是|共|总计|合计)?$/;
/** 「单价100万元(含)以上」: a bound is no amount. */
const BOUND_AFTER = /^\s*(?:\((?:不?含|含本数)\))?[及或]?以[上下内]/;
/** How far after a number a word may stand that says what was counted. */
const AFTER_SPAN = 16;

export interface ProseContext {
  readonly lexicon: NarrativeLexicon;
  readonly layout: SectionLayout | null;
  readonly before: TermDictionary;
  readonly after: TermDictionary;
}

/** Appends a Statement for every number of a section's prose; what its words mean is asked only where it has numbers. */
export function bindProse(
  section: Section,
  sectionIndex: number,
  lexicon: NarrativeLexicon,
  contextOf: () => ProseContext,
  statements: Statement[],
): void {
  const { text } = section.flow;
  const tokens = withBlanks(text, readNumbers(text, lexicon.units));
  if (tokens.length > 0) new ProseReader(section, sectionIndex, contextOf(), statements).run(tokens);
}

class ProseReader {
  private subject: Subject | null;
  private anchor: Subject | null = null;
  private inReason = false;
  private gapStart = 0;
  /** Whether the last comparison was with a budget, not with last year; it goes on to the end of the sentence. */
  private isOverBudget = false;
  private lastDate: NumberToken | null = null;
  /** 「完成年初预算98.45万元的」: the rate behind it is one of completion. */
  private isCompleting = false;
  private isOfInitial = false;

  private readonly section: Section;
  private readonly sectionIndex: number;
  private readonly context: ProseContext;
  private readonly cues: Cues;
  private readonly statements: Statement[];
  /** Whether the text has quotation marks or blanks, or a word that begins a reason, anywhere: mostly it has not. */
  private readonly hasQuotes: boolean;
  private readonly mayReason: boolean;
  /** Whether the section speaks of 功能科目. */
  private readonly isFunctional: boolean;

  constructor(section: Section, sectionIndex: number, context: ProseContext, statements: Statement[]) {
    this.section = section;
    this.sectionIndex = sectionIndex;
    this.context = context;
    this.statements = statements;
    const subject = context.layout?.subject;
    this.isFunctional = context.layout?.names === 'functional';
    this.cues = cuesOf(context.lexicon);
    this.hasQuotes = QUOTED.test(section.flow.text);
    this.mayReason = this.hasQuotes || this.cues.reason.test(section.flow.text);
    this.subject = subject
      ? new Subject(subject.concept, subject.dims, section.heading.title, subject.counted === true)
      : null;
  }

  run(tokens: readonly NumberToken[]): void {
    for (const token of tokens) {
      if (this.isEnumerator(token)) continue;
      if (this.isCode(token)) continue;
      const isDate = this.isDate(token);
      const binding = isDate ? this.bindDate(token) : this.bind(token);
      const unit = token.unit === '万' ? '万元' : token.unit;
      this.statements.push({
        index: this.statements.length,
        fact: token.text === '' ? null : binding.fact,
        printed: printedOf(token, unit),
        place: placeInFlow(this.section.flow, token.start, token.end),
        cell: null,
        section: this.sectionIndex,
        form: undefined,
        label: binding.label,
        of: binding.of,
        direction: binding.direction,
      });
      if (!isDate) this.gapStart = token.unitEnd;
    }
  }

  /** `1、` or `1.` at the head of a line counts items, it states nothing. */
  private isEnumerator(token: NumberToken): boolean {
    const { flow } = this.section;
    const next = flow.text.charAt(token.end);
    const bracketed = flow.text.charAt(token.start - 1) === '(' && next === ')';
    if (next !== '、' && next !== '.' && !bracketed) return false;
    const at = bracketed ? token.start - 1 : token.start;
    return token.unit === '' && (flow.offsets.includes(at) || /[。；:]/.test(flow.text.charAt(at - 1)));
  }

  /** 「小学教育（2050202）」: the code names the subject, it is no number. */
  private isCode(token: NumberToken): boolean {
    const { text } = this.section.flow;
    if (!this.isFunctional || token.unit !== '') return false;
    if (text.charAt(token.start - 1) !== '(' || text.charAt(token.end) !== ')') return false;
    if (!/^\d{3}(?:\d{2}){1,2}$/.test(token.text)) return false;
    const label = /[一-鿿()、]*$/.exec(text.slice(this.gapStart, token.start - 1))?.[0] ?? token.text;
    const dims = { ...this.context.layout?.dims, function: token.text };
    this.subject = new Subject('expenditure', dims, label, false);
    this.gapStart = token.end + 1;
    return true;
  }

  private isDate(token: NumberToken): boolean {
    if (!DATE_UNITS.has(token.unit)) return false;
    if (token.unit === '年') return /^\d{4}$/.test(token.text);
    return this.lastDate !== null && token.start - this.lastDate.unitEnd <= 1;
  }

  private bindDate(token: NumberToken): Binding {
    this.lastDate = token;
    const { text } = this.section.flow;
    if (token.unit === '月') return MONTH;
    if (token.unit === '日') return DAY;
    if (this.context.layout === null) return UNBOUND;
    if (this.reasonAt(token)) return UNBOUND;
    // 「比2022年年初预算增加」 compares with this year's own budget
    const isBudget = /^[^，。；]{0,16}预算/.test(text.slice(token.unitEnd, token.unitEnd + 20));
    return COMPARISON.test(text.slice(0, token.start)) && !isBudget ? LAST_YEAR : YEAR;
  }

  private reasonAt(token: NumberToken): boolean {
    return this.reasonIn(this.plain(this.section.flow.text.slice(this.gapStart, token.start)));
  }

  private plain(words: string): string {
    return this.hasQuotes && QUOTED.test(words) ? words.replace(QUOTES, '') : words;
  }

  /** Whether numbers behind the words are reasons, not statements. */
  private reasonIn(gap: string): boolean {
    if (!this.mayReason || !this.cues.reason.test(gap)) return this.reasonGoesOn(gap);
    const words = this.withoutTerms(gap);
    if (!this.cues.reason.test(words)) return this.reasonGoesOn(words);
    const { reason, reasonEnd } = this.context.lexicon;
    const started = lastEnd(words, reason);
    const ended = Math.max(lastEnd(words, reasonEnd), purposeEnd(words));
    return started === ended ? this.inReason : started > ended;
  }

  private reasonGoesOn(gap: string): boolean {
    return this.inReason && lastEnd(gap, this.context.lexicon.reasonEnd) < 0 && purposeEnd(gap) < 0;
  }

  /** 「用于体育事业的彩票公益金支出」 is a name, not a reason. */
  private withoutTerms(gap: string): string {
    let rest = gap;
    for (const { start, end } of this.context.before.findAll(gap))
      rest = rest.slice(0, start) + '│'.repeat(end - start) + rest.slice(end);
    return rest;
  }

  private bind(token: NumberToken): Binding {
    const { text } = this.section.flow;
    const gap = this.plain(text.slice(this.gapStart, token.start));
    this.inReason = this.reasonIn(gap);
    const clause = lastClause(gap);
    this.isOverBudget = isOverBudget(gap, this.isOverBudget);
    const afterTerm = this.afterTerm(token);
    if (afterTerm) {
      const named = this.subjectOf(afterTerm.term);
      if (afterTerm.term.isAnchor) this.anchor = named;
      if (!afterTerm.term.isRelative) this.subject = named;
      return {
        fact: this.isCount(named, token) ? named.count(token.unit) : named.fact('amount'),
        label: named.label,
        of: undefined,
        direction: undefined,
      };
    }
    const { lexicon } = this.context;
    const shareAt = token.unit === '%' ? firstIndex(clause, lexicon.share) : -1;
    // what stands behind 「占」 is the whole, not the subject
    const wholeLength = shareAt >= 0 ? clause.length - shareAt : 0;
    const isNamed = this.takeSubject(
      clause.slice(0, clause.length - wholeLength),
      gap.slice(0, gap.length - wholeLength),
    );
    // 「政府性基金收入12.00万元，支出9.00万元」: what was spent of what came in
    if (!isNamed && this.subject && isBareExpenditure(clause, this.subject)) this.subject = spentOf(this.subject);
    // nothing contradicts that an amount left out is of a subject nobody knows
    if (!isNamed && token.text === '' && NAMES_ITSELF.test(clause)) this.subject = null;
    const subject = this.subject;
    if (this.inReason || !subject) return UNBOUND;
    if (!isNamed && BOUND_AFTER.test(text.slice(token.unitEnd, token.unitEnd + AFTER_SPAN))) return UNBOUND;
    if (token.unit === '%') return this.bindPercent(clause, shareAt, subject);
    // 「车辆4辆，价值68.40万元」: a count is no amount
    if (MONEY_UNITS.has(token.unit)) return subject.counted ? UNBOUND : this.bindMoney(clause, subject);
    if (token.unit === '') return UNBOUND;
    return {
      fact: this.isCount(subject, token) ? subject.count(token.unit) : subject.fact('amount'),
      label: subject.counted ? subject.label : `${subject.label}（${token.unit}）`,
      of: undefined,
      direction: undefined,
    };
  }

  private bindPercent(clause: string, shareAt: number, subject: Subject): Binding {
    const { lexicon, layout } = this.context;
    if (shareAt >= 0) {
      const whole = last(this.context.before.findAll(clause.slice(shareAt)));
      const of = whole
        ? this.subjectOf(whole.term).fact('amount')
        : layout?.whole
          ? factKey(layout.whole.concept, layout.whole.dims)
          : undefined;
      return this.named(subject, 'share', undefined, of);
    }
    const isCompleted = this.isCompleting && clause === '的';
    this.isCompleting = false;
    if (isCompleted || firstIndex(clause, lexicon.completion) >= 0) {
      const initial = isCompleted ? this.isOfInitial : firstIndex(clause, lexicon.initialBudget) >= 0;
      return this.named(subject, initial ? 'initialCompletion' : 'completion');
    }
    if (clause.includes('差异率')) return this.named(subject, 'overBudgetRate');
    const direction = this.directionOf(clause);
    return direction ? this.named(subject, this.isOverBudget ? 'overBudgetRate' : 'growth', direction) : UNBOUND;
  }

  private bindMoney(clause: string, subject: Subject): Binding {
    const { lexicon } = this.context;
    const direction = this.directionOf(clause);
    if (direction) return this.named(subject, this.isOverBudget ? 'overBudget' : 'change', direction);
    // 「完成预算」, as the rate that follows has it
    this.isCompleting = firstIndex(clause, lexicon.completion) >= 0 && clause.includes('预算');
    this.isOfInitial = firstIndex(clause, lexicon.initialBudget) >= 0;
    if (firstIndex(clause, lexicon.initialBudget) >= 0) return this.named(subject, 'initialBudget');
    if (firstIndex(clause, lexicon.annualBudget) >= 0 || BUDGET_END.test(clause)) {
      return this.named(subject, 'annualBudget');
    }
    return this.named(subject, 'amount');
  }

  private directionOf(clause: string): 'up' | 'down' | null {
    if (!this.cues.direction.test(clause)) return null;
    const up = lastIndex(clause, this.context.lexicon.up);
    const down = lastIndex(clause, this.context.lexicon.down);
    return up < 0 && down < 0 ? null : up > down ? 'up' : 'down';
  }

  private named(subject: Subject, measure: Measure, direction?: 'up' | 'down', of?: FactKey): Binding {
    const name = measureWords[measure];
    return {
      fact: subject.fact(measure),
      label: name === '' ? subject.label : `${subject.label} · ${name}`,
      of,
      direction,
    };
  }

  /** Counts are told apart by their unit. */
  private isCount(subject: Subject, token: NumberToken): boolean {
    return !subject.counted && token.unit !== '' && !MONEY_UNITS.has(token.unit);
  }

  /** The subject named in the clause; else, at the head of a sentence, the last one named in the words before. */
  private takeSubject(clause: string, gap: string): boolean {
    let words = clause;
    let hits = this.context.before.findAll(words);
    if (hits.length === 0 && (this.subject === null || /[。；]/.test(gap)) && !this.inReason) {
      words = withoutPurpose(gap.slice(Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('；')) + 1));
      hits = this.context.before.findAll(words);
      if (hits.length === 0) {
        words = titleBefore(gap);
        hits = this.context.before.findAll(words).filter(({ start, end }) => isAll(words, start, end));
      }
      if (hits.length === 0 && this.isFunctional) {
        words = itemBefore(gap);
        hits = this.context.before.findAll(words);
      }
    }
    if (this.context.before.hasAnchors) {
      for (const hit of this.context.before.findAll(gap)) {
        if (hit.term.isAnchor) this.anchor = this.subjectOf(hit.term);
      }
    }
    const hit = last(hits);
    if (hit) this.subject = this.subjectOf(told(hits, words) ?? hit.term);
    return hit !== undefined;
  }

  private subjectOf(term: Term): Subject {
    const { layout } = this.context;
    const counted = term.isCounted;
    if (term.isRelative) {
      const base = this.anchor ?? this.subject;
      const label = base ? `${base.label} · ${term.label}` : term.label;
      return new Subject(base?.concept ?? term.concept, { ...base?.dims, ...term.dims }, label, counted);
    }
    term.subjects ??= new Map();
    let subject = term.subjects.get(layout);
    if (!subject) {
      const dims = withoutEmpty({ ...layout?.dims, ...term.dims });
      subject = new Subject(term.concept, dims, term.label, counted);
      term.subjects.set(layout, subject);
    }
    return subject;
  }

  private afterTerm(token: NumberToken): TermHit | null {
    if (this.context.after.isEmpty) return null;
    const behind = this.section.flow.text.slice(token.unitEnd, token.unitEnd + AFTER_SPAN * 2);
    const words = this.plain(behind).slice(0, AFTER_SPAN);
    for (let i = 0; i < words.length && !isClauseEnd(words.charCodeAt(i)); i++) {
      const hit = this.context.after.at(words, i);
      if (hit) return hit;
    }
    return null;
  }
}

/** What tells at once that none of several words stands in a text, as is nearly always so. */
interface Cues {
  readonly reason: RegExp;
  readonly direction: RegExp;
}

const cues = new WeakMap<NarrativeLexicon, Cues>();

function cuesOf(lexicon: NarrativeLexicon): Cues {
  let known = cues.get(lexicon);
  if (!known) {
    known = { reason: anyOf(lexicon.reason), direction: anyOf([...lexicon.up, ...lexicon.down]) };
    cues.set(lexicon, known);
  }
  return known;
}

/** A term lifts a dimension of its section by an empty value. */
function withoutEmpty(dims: Dimensions): Dimensions {
  return Object.values(dims).includes('') ? Object.fromEntries(Object.entries(dims).filter(([, v]) => v !== '')) : dims;
}

function printedOf(token: NumberToken, unit: string): Printed {
  const numeral = token.numeral ?? parseNumeral(token.text.replaceAll(',', ''));
  return numeral ? stated(token.text, numeral, unit) : unreadable(token.text, unit);
}
