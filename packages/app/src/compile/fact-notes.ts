/** What a page tells of each printed number: its name, exact value, how it comes about, last year's figure, its source. */
import {
  type Composition,
  type FactFormula,
  type FactNote,
  type FactTerm,
  type FormFigure,
  isCount,
  movementOf,
  type Publication,
  printShare,
  unitOf,
} from '@mingsuan/core/composition';
import { derivationsOf } from '@mingsuan/core/ledger';
import { formatQuanta } from '@mingsuan/core/money';
import { type FactKey, factKey, parseFactKey, withMeasure } from '@mingsuan/core/statement';
import { factSource } from '@mingsuan/rulebook';

/** 分 to quanta of money (厘). */
const QUANTA = 10;
/** A page shows the two ways that say most: down the column and along the row. */
const FORMULAS_MAX = 2;

/** Printed, and no measure of anything. */
export const WORDS: ReadonlySet<FactKey> = new Set(['year', 'lastYear']);

/** Facts that the document prints, each with one text of it. */
export function printedFacts({ blocks }: Publication): ReadonlyMap<FactKey, string> {
  const printed = new Map<FactKey, string>();
  const see = ({ fact, text }: { readonly fact: FactKey | null; readonly text: string }) => {
    if (fact !== null && text !== '' && !printed.has(fact)) printed.set(fact, text);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') block.runs.forEach(see);
    if (block.kind === 'table') block.body.flat().forEach(see);
  }
  return printed;
}

export function factNotes(composition: Composition): FactNote[] {
  return [...printedFacts(composition.publication)]
    .filter(([fact]) => !WORDS.has(fact))
    .map(([fact, text]) => noteOf(composition, fact, text));
}

function noteOf(composition: Composition, fact: FactKey, text: string): FactNote {
  const figure = composition.formFigures.get(fact);
  if (figure) return formNote(figure, composition);
  return {
    fact,
    name: composition.nameOf(fact),
    value: exactOf(composition, fact) ?? `${text}${RATES.has(parseFactKey(fact).measure) ? '%' : ''}`,
    formulas: formulasOf(composition, fact, text),
    lastYear: lastYearOf(composition, fact),
    source: factSource(fact),
  };
}

/** Of a number of an attached form. */
function formNote(figure: FormFigure, { formFigures }: Composition): FactNote {
  const { fact, name, formula } = figure;
  const terms = (formula?.terms ?? []).flatMap(({ fact: part, sign }): FactTerm[] => {
    const of = formFigures.get(part);
    return of ? [{ fact: part, name: of.name, value: formValue(of), sign }] : [];
  });
  const formulas = formula === null ? [] : [{ kind: formula.kind, terms }];
  return { fact, name, value: formValue(figure), formulas, lastYear: null, source: factSource(fact) };
}

function formValue({ text, unit, amount }: FormFigure): string {
  return amount === null ? `${text}${unit}` : yuan(amount);
}

const RATES = new Set(['growth', 'share', 'completion', 'initialCompletion', 'overBudgetRate']);

const yuan = (fen: number) => `${formatQuanta(fen * QUANTA, '元', 2)}元`;

/** A fact of the ledger to the 分; null for what is only computed. */
function exactOf({ facts }: Composition, fact: FactKey): string | null {
  const value = facts.values.get(fact);
  if (value === undefined) return parseFactKey(fact).measure === 'change' ? changeOf(fact) : null;
  return isCount(fact) ? `${value}${unitOf(fact)}` : yuan(value);
  function changeOf(key: FactKey): string | null {
    const base = withMeasure(key, 'amount');
    const last = facts.lastYear.get(base);
    return last === undefined ? null : yuan(Math.abs((facts.values.get(base) ?? 0) - last));
  }
}

function termOf(composition: Composition, fact: FactKey, sign: 1 | -1 = 1): FactTerm {
  return { fact, name: composition.nameOf(fact), value: exactOf(composition, fact) ?? '0', sign };
}

function formulasOf(composition: Composition, fact: FactKey, text: string): FactFormula[] {
  const { facts } = composition;
  const { measure } = parseFactKey(fact);
  const base = withMeasure(fact, 'amount');
  const ratio = (part: FactTerm, whole: FactTerm): FactFormula[] => [{ kind: 'ratio', terms: [part, whole] }];
  const last = lastTerm(composition, base);
  switch (measure) {
    case 'change':
      return last === null ? [] : [{ kind: 'sum', terms: [termOf(composition, base), { ...last, sign: -1 }] }];
    case 'growth':
      return last === null ? [] : ratio(termOf(composition, withMeasure(base, 'change')), last);
    case 'completion':
      return ratio(termOf(composition, base), termOf(composition, withMeasure(base, 'annualBudget')));
    case 'initialCompletion':
      return ratio(termOf(composition, base), termOf(composition, withMeasure(base, 'initialBudget')));
    case 'share': {
      const whole = wholeOf(base);
      const holds = whole !== null && printShare(facts, base, whole) === text;
      return holds ? ratio(termOf(composition, base), termOf(composition, whole)) : [];
    }
    default:
      return derivationsOf(facts, fact)
        .map((terms) => terms.filter((term) => facts.values.get(term.fact)))
        .filter((terms) => terms.length > 0)
        .slice(0, FORMULAS_MAX)
        .map((terms) => ({ kind: 'sum', terms: terms.map((term) => termOf(composition, term.fact, term.sign)) }));
  }
}

/** What a share of the narrative is a share of. */
function wholeOf(fact: FactKey): FactKey | null {
  const { concept, dims } = parseFactKey(fact);
  if (concept === 'selfEvaluation') return factKey('expenditure', { kind: 'project' });
  if (concept === 'procurement' || concept === 'revenue') return concept;
  if (concept !== 'expenditure') return null;
  return dims.function === undefined ? concept : factKey(concept, { fund: dims.fund ?? 'general' });
}

function lastTerm({ facts, nameOf }: Composition, fact: FactKey): FactTerm | null {
  const last = facts.lastYear.get(fact);
  return last === undefined ? null : { fact: null, name: `上年${nameOf(fact)}`, value: yuan(last), sign: 1 };
}

function lastYearOf({ facts }: Composition, fact: FactKey): FactNote['lastYear'] {
  const last = facts.lastYear.get(fact);
  const movement = movementOf(facts, fact);
  if (last === undefined || movement === null) return null;
  const rate = movement.growth === null ? '' : `，${movement.direction === 'up' ? '增长' : '下降'}${movement.growth}%`;
  const change =
    movement.direction === 'level'
      ? '持平'
      : `${movement.direction === 'up' ? '增加' : '减少'}${movement.change}万元${rate}`;
  return { year: facts.year - 1, value: yuan(last), change };
}
