/** Findings about a disclosure: both sides with their places, the difference, what the law says, what to do. */
import { formatExact, formatQuanta, percentOf, roundPercent } from '../money/index.ts';
import type { Place, Reading, Statement } from '../statement/index.ts';
import type { Amendment } from './amendment.ts';
import type { Asked } from './asked.ts';
import { type Operand, operandsOf, type Relation, type Verdict } from './check.ts';
import { copiedFrom } from './copied-amount.ts';
import type { Cause, Correction } from './diagnose.ts';
import type { RuleText, Severity } from './rule.ts';
import { type Readings, readingOf, saying, whereLine, whereOf, writeSum, writeValue } from './where.ts';

export interface FindingPlace extends Place {
  readonly where: string;
  readonly text: string;
  /** The document it stands in. */
  readonly reading: Reading;
}

export interface Symptom {
  readonly rule: RuleText;
  readonly message: string;
  readonly places: readonly FindingPlace[];
}

export interface Finding {
  /** The document that it is about: the one its first place is in. */
  readonly reading: Reading;
  readonly rule: RuleText;
  readonly severity: Severity;
  readonly outcome: 'failed' | 'tail' | 'explain' | 'unverified';
  readonly title: string;
  readonly message: string;
  readonly places: readonly FindingPlace[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly cause: string | null;
  readonly symptoms: readonly Symptom[];
  /** Statements that the finding says are wrong (or, without a known cause, that cannot all be right). */
  readonly suspects: readonly Statement[];
  /** What suspects should say, where the cause is known. */
  readonly corrections: readonly Correction[];
  /** What its rule says is to be changed, all of it; empty where the rule does not know. */
  readonly amendments: readonly Amendment[];
}

const PLACES_MAX = 12;
/** Of a long block the first corrections show the pattern. */
const CHANGES_MAX = 20;
/** One finding for many forms or sentences names every place of them; beyond this nobody goes through them. */
const VERDICT_PLACES_MAX = 80;

function placeOf(readings: Readings, statement: Statement): FindingPlace {
  const reading = readingOf(readings, statement);
  const { line, start, end } = statement.place;
  return { line, start, end, where: whereOf(reading, statement), text: saying(statement), reading };
}

/** The places of statements; blank cells of a sum say nothing, unless blanks are all there is. */
function places(readings: Readings, statements: readonly Statement[]): FindingPlace[] {
  const printed = statements.filter((s) => s.index >= 0);
  const telling = printed.filter((s) => s.printed.state !== 'blank');
  return (telling.length > 0 ? telling : printed).slice(0, PLACES_MAX).map((s) => placeOf(readings, s));
}

function homeOf(readings: Readings, [first]: readonly FindingPlace[]): Reading {
  return first?.reading ?? readings[0];
}

/** One relation in words: 「合计 = 各类之和：印 1,556.63，算得 1,556.27，差 0.36」. */
function relationInWords(relation: Relation): string {
  if (relation.kind === 'ratio') {
    const computed = computedRate(relation);
    return `${relation.say}：印作 ${saying(relation.rate)}，按 ${writeSum(relation.num)} ÷ ${bracket(relation.den)} 算得 ${computed ?? '——'}%`;
  }
  const sign = relation.kind === 'atMost' ? '应不大于' : '应等于';
  return `${relation.say}：${sideInWords(relation.left)} ${sign} ${sideInWords(relation.right)}，差 ${differenceInWords(relation)}`;
}

function bracket(operands: readonly Operand[]): string {
  const text = writeSum(operands);
  return operands.length > 1 ? `(${text})` : text;
}

function sideInWords(operands: readonly Operand[]): string {
  const only = operands.length === 1 ? operands[0] : undefined;
  if (only) return only.statement.printed.state === 'stated' ? only.statement.printed.text : '空';
  const text = writeSum(operands);
  return text.includes('之和') ? text : `${text}（= ${writeValue(operands)}）`;
}

function computedRate(relation: Extract<Relation, { kind: 'ratio' }>): string | null {
  const total = (operands: readonly Operand[]) =>
    operands.reduce(
      (sum, o) => sum + (o.statement.printed.state === 'stated' ? o.sign * o.statement.printed.value : 0),
      0,
    );
  const exact = percentOf(total(relation.num), total(relation.den));
  if (!exact) return null;
  const decimals = Math.max(relation.rate.printed.decimals, 2);
  return formatQuanta(roundPercent(exact, decimals, 'halfUp'), '%', decimals);
}

function differenceInWords(relation: Exclude<Relation, { kind: 'ratio' }>): string {
  const all = [...relation.left, ...relation.right.map((o) => ({ sign: -o.sign as 1 | -1, statement: o.statement }))];
  let value = 0;
  for (const { sign, statement } of all)
    if (statement.printed.state === 'stated') value += sign * statement.printed.value;
  const first = all.find((o) => o.statement.printed.state === 'stated')?.statement.printed;
  return first ? formatExact(Math.abs(value), first.unit, first.dimension === 'plain' ? 0 : 2) : '0';
}

/** Put into words when asked: of most findings nobody goes through the symptoms. */
class AskedSymptom implements Symptom {
  readonly rule: RuleText;
  private readonly readings: Readings;
  private readonly relation: Relation;

  constructor(readings: Readings, { rule, relation }: Asked) {
    this.rule = rule;
    this.readings = readings;
    this.relation = relation;
  }

  get message(): string {
    return relationInWords(this.relation);
  }

  get places(): readonly FindingPlace[] {
    return places(this.readings, operandsOf(this.relation));
  }
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The finding of a cause: the suspect first, then the other sides of what it breaks; the rest as symptoms. */
export function findingOfCause(readings: Readings, cause: Cause): Finding {
  const explains = cause.explains.slice().sort((a, b) => RANK[a.rule.severity] - RANK[b.rule.severity]);
  const telling = explains[0];
  if (!telling) throw new Error('a cause explains at least one relation');
  const { rule } = telling;
  const base = {
    rule,
    severity: rule.severity,
    outcome: rule.severity === 'error' ? ('failed' as const) : ('explain' as const),
  };
  const symptoms = explains.map((a) => new AskedSymptom(readings, a));
  if (cause.kind === 'unknown' || cause.corrections.length === 0) return unknownCause(readings, telling, base);
  if (cause.kind === 'cell') return wrongCell(readings, cause, explains, base, symptoms);
  return wrongBlock(readings, cause, base, symptoms);
}

function amendmentsOf(relation: Relation): readonly Amendment[] {
  return relation.kind === 'ratio' ? [] : (relation.amendments ?? []);
}

type Base = Pick<Finding, 'rule' | 'severity' | 'outcome'>;

function unknownCause(readings: Readings, { rule, relation }: Asked, base: Base): Finding {
  const statements = operandsOf(relation);
  const stated = relation.kind === 'ratio' ? saying(relation.rate) : sideInWords(relation.left);
  const expected = relation.kind === 'ratio' ? `${computedRate(relation) ?? ''}%` : sideInWords(relation.right);
  const only = relation.kind !== 'ratio' && relation.left.length === 1 ? relation.left[0]?.statement : undefined;
  const copied = only ? copiedFrom(readingOf(readings, only), only) : '';
  const printed = places(readings, statements);
  return {
    rule: base.rule,
    reading: homeOf(readings, printed),
    severity: base.severity,
    outcome: base.outcome,
    title: rule.title,
    message: `${relationInWords(relation)}${copied === '' ? '' : `；${copied}`}。`,
    places: printed,
    stated,
    expected,
    difference: relation.kind === 'ratio' ? null : differenceInWords(relation),
    cause: copied === '' ? null : copied,
    symptoms: [],
    suspects: statements.filter((s) => s.index >= 0),
    corrections: [],
    amendments: amendmentsOf(relation),
  };
}

function wrongCell(
  readings: Readings,
  cause: Cause,
  explains: readonly Asked[],
  base: Base,
  symptoms: readonly Symptom[],
): Finding {
  const correction = cause.corrections[0];
  if (!correction) throw new Error('a wrong cell has a correction');
  const { statement, right } = correction;
  const expected = right.text + right.unit;
  const others = new Set<Statement>();
  for (const { relation } of explains) for (const s of operandsOf(relation)) if (s !== statement) others.add(s);
  const difference = formatExact(Math.abs(statement.printed.value - right.value), right.unit, right.decimals);
  const slip = (cause.slip?.words ?? '') || copiedFrom(readingOf(readings, statement), statement);
  const because = explains.length > 1 ? `，改正后 ${explains.length} 处矛盾都消失` : '';
  const reading = readingOf(readings, statement);
  return {
    rule: base.rule,
    reading,
    severity: base.severity,
    outcome: base.outcome,
    title: base.rule.title,
    message: `${whereOf(reading, statement)} 印作 ${saying(statement)}，应为 ${expected}（差 ${difference}）${slip === '' ? '' : `，${slip}`}${because}。`,
    places: [placeOf(readings, statement), ...places(readings, [...others]).slice(0, PLACES_MAX - 1)],
    stated: saying(statement),
    expected,
    difference,
    cause: slip === '' ? null : slip,
    symptoms,
    suspects: [statement],
    corrections: cause.corrections,
    amendments: explains.map(({ relation }) => amendmentsOf(relation)).find(({ length }) => length > 0) ?? [],
  };
}

function wrongBlock(readings: Readings, cause: Cause, base: Base, symptoms: readonly Symptom[]): Finding {
  const statements = cause.corrections.map((c) => c.statement);
  const first = statements[0];
  const words = cause.block?.words ?? '';
  const changes = cause.corrections.map((c) => `${saying(c.statement)}→${c.right.value === 0 ? '空' : c.right.text}`);
  const list = (cause.block?.kind === 'repeated' ? [...new Set(changes)] : changes.slice(0, CHANGES_MAX)).join('，');
  const more = cause.block?.kind !== 'repeated' && changes.length > CHANGES_MAX ? '等' : '';
  const unit = statements.every((s) => s.cell !== null) ? '格' : '处';
  const reading = first ? readingOf(readings, first) : readings[0];
  return {
    rule: base.rule,
    reading,
    severity: base.severity,
    outcome: base.outcome,
    title: base.rule.title,
    message: `${first ? whereOf(reading, first) : ''} 起 ${statements.length} ${unit}：${words}。应改为：${list}${more}。改正后 ${cause.explains.length} 处矛盾都消失。`,
    places: statements.slice(0, PLACES_MAX).map((s) => placeOf(readings, s)),
    stated: cause.corrections.map((c) => saying(c.statement)).join('、'),
    expected: cause.corrections.map((c) => c.right.text + c.right.unit).join('、'),
    difference: null,
    cause: words,
    symptoms,
    suspects: statements,
    corrections: cause.corrections,
    amendments: [],
  };
}

/** The finding of a verdict: what the rule itself had to say. */
export function findingOfVerdict(readings: Readings, rule: RuleText, verdict: Verdict): Finding {
  const outcome =
    verdict.outcome === 'tail'
      ? 'tail'
      : verdict.outcome === 'failed' && rule.severity === 'error'
        ? 'failed'
        : 'explain';
  const statements = verdict.statements ?? [];
  const spans = (verdict.places ?? [])
    .slice(0, VERDICT_PLACES_MAX)
    .map(({ line, start, end, reading = readings[0] }) => ({
      line,
      start,
      end,
      reading,
      where: whereLine(reading, line),
      text: (reading.document.lines[line - 1] ?? '').slice(start, end),
    }));
  const found = [...places(readings, statements), ...spans].slice(0, VERDICT_PLACES_MAX);
  return {
    rule,
    reading: homeOf(readings, found),
    severity: verdictSeverity(rule, verdict),
    outcome,
    title: rule.title,
    message: verdict.message,
    places: found,
    stated: verdict.stated ?? null,
    expected: verdict.expected ?? null,
    difference: verdict.difference ?? null,
    cause: null,
    symptoms: [],
    suspects: outcome === 'failed' ? statements.filter((s) => s.index >= 0) : [],
    corrections: [],
    amendments: verdict.amendments ?? [],
  };
}

/** A rounding tail is never more than info; what only asks for an explanation is never an error. */
function verdictSeverity({ severity }: RuleText, { outcome }: Verdict): Severity {
  if (outcome === 'tail') return 'info';
  return outcome === 'explain' && severity === 'error' ? 'warning' : severity;
}

/** 尾差: relations whose numbers are the same count once, wherever they are printed; one finding for each rule. */
export function findingsOfTails(readings: Readings, tails: readonly Asked[]): Finding[] {
  const groups = new Map<string, Asked[]>();
  for (const tail of tails) {
    const key = signature(tail.relation);
    const group = groups.get(key);
    if (group) group.push(tail);
    else groups.set(key, [tail]);
  }
  const byRule = new Map<RuleText, Asked[]>();
  for (const group of groups.values()) {
    const rule = group[0]?.rule;
    if (!rule) continue;
    const own = byRule.get(rule);
    if (own) own.push(...group);
    else byRule.set(rule, group);
  }
  return [...byRule.values()].map((group) => tailFinding(readings, group));
}

function signature(relation: Relation): string {
  if (relation.kind === 'ratio')
    return `${relation.rate.printed.value}|${valuesOf(relation.num)}|${valuesOf(relation.den)}`;
  return `${valuesOf(relation.left)}=${valuesOf(relation.right)}`;
}

/** Noughts left out, in whatever order. */
function valuesOf(operands: readonly Operand[]): string {
  const values: number[] = [];
  for (const { sign, statement } of operands)
    if (statement.printed.value !== 0) values.push(sign * statement.printed.value);
  return values.length > 1 ? values.sort((a, b) => a - b).join() : String(values[0] ?? '');
}

function tailFinding(readings: Readings, group: readonly Asked[]): Finding {
  const first = group[0];
  if (!first) throw new Error('a group of tails is not empty');
  const { rule, relation, answer } = first;
  const statements = new Set<Statement>();
  for (const one of group) for (const s of operandsOf(one.relation)) statements.add(s);
  const unit = operandsOf(relation).find((s) => s.printed.state === 'stated')?.printed.unit ?? '万元';
  const difference = formatExact(Math.abs(answer.difference), relation.kind === 'ratio' ? '%' : unit, 2);
  const bound =
    relation.kind === 'ratio'
      ? answer.truncated
        ? '百分比是截尾而非四舍五入'
        : '在金额四舍五入的范围内'
      : `尾差上限 ${formatExact(answer.bound, unit, 3)}`;
  const printed = places(readings, [...statements]);
  return {
    rule,
    reading: homeOf(readings, printed),
    severity: 'info',
    outcome: 'tail',
    title: `尾差：${rule.title}`,
    message: `${relationInWords(relation)}。差 ${difference}，${bound}，由四舍五入可以解释${group.length > 1 ? `（同类尾差共 ${group.length} 处）` : ''}。`,
    places: printed,
    stated: relation.kind === 'ratio' ? saying(relation.rate) : sideInWords(relation.left),
    expected: relation.kind === 'ratio' ? `${computedRate(relation) ?? ''}%` : sideInWords(relation.right),
    difference,
    cause: '四舍五入尾差',
    symptoms: group.slice(1).map((a) => new AskedSymptom(readings, a)),
    suspects: [],
    corrections: [],
    amendments: [],
  };
}
