/** A composition as open data: every fact of the ledger and every number that the document prints besides. */
import {
  type CodeName,
  type Composition,
  type FormFigure,
  isCount,
  type OpenDisclosure,
  type OpenFact,
  unitOf,
} from '@mingsuan/core/composition';
import type { Ledger } from '@mingsuan/core/ledger';
import { formatQuanta } from '@mingsuan/core/money';
import { type FactKey, parseFactKey } from '@mingsuan/core/statement';
import { economicName } from '@mingsuan/rulebook';
import { printedFacts, WORDS } from './fact-notes.ts';

/** 分 to quanta of money (厘). */
const QUANTA = 10;

export function openData(composition: Composition, ledger: Ledger, profile: string): OpenDisclosure {
  const { publication, facts } = composition;
  const printed = printedFacts(publication);
  const computed = [...printed.keys()].filter((key) => !facts.values.has(key) && !WORDS.has(key));
  return {
    schema: 'mingsuan.disclosure/1',
    title: publication.title,
    department: ledger.department,
    year: ledger.year,
    profile,
    facts: [...facts.values.keys(), ...computed].map((key) =>
      openFact(composition, ledger, key, printed.get(key) ?? null),
    ),
    blocks: publication.blocks,
  };
}

function openFact(composition: Composition, ledger: Ledger, fact: FactKey, printed: string | null): OpenFact {
  const { facts, formFigures, nameOf } = composition;
  const figure = formFigures.get(fact);
  const { concept, measure, dims } = parseFactKey(fact);
  const { function: code, economic, number, project: named, ...dimensions } = dims;
  return {
    fact,
    name: nameOf(fact),
    concept,
    measure,
    year: ledger.year,
    function: codeName(code, (one) => nameOf(`expenditure{function=${one}}`).split(' ').at(-1) ?? ''),
    economic: codeName(economic, economicName),
    project:
      figure?.project ??
      (concept === 'project' ? ledger.projects[Number.parseInt(number ?? '', 10) - 1]?.name : named) ??
      null,
    dimensions,
    ...(figure ? figureValue(figure) : exactOf(fact, facts.values.get(fact), printed)),
    printed,
  };
}

function codeName(code: string | undefined, nameOf: (code: string) => string): CodeName | null {
  return code === undefined ? null : { code, name: nameOf(code) };
}

/** Of a form: amounts to the 分, points and rates as printed. */
function figureValue({ amount, text, unit }: FormFigure): Pick<OpenFact, 'value' | 'unit'> {
  return amount === null ? { value: text, unit } : { value: formatQuanta(amount * QUANTA, '元', 2, false), unit: '元' };
}

/** What the ledger does not hold is as printed: a rate, or a change in 万元. */
function exactOf(fact: FactKey, value: number | undefined, printed: string | null): Pick<OpenFact, 'value' | 'unit'> {
  if (value !== undefined && isCount(fact)) return { value: String(value), unit: unitOf(fact) };
  if (value !== undefined) return { value: formatQuanta(value * QUANTA, '元', 2, false), unit: '元' };
  const isMoney = ['change', 'overBudget', 'amount'].includes(parseFactKey(fact).measure);
  return { value: (printed ?? '').replaceAll(',', ''), unit: isMoney ? '万元' : '%' };
}
