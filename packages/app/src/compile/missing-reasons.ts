/**
 * Changes that the form asks a reason for and the ledger gives none: told as findings, each with the part that moved most,
 * for the person who has to write the sentence.
 */
import { type Composition, movementOf } from '@mingsuan/core/composition';
import type { Facts, Ledger } from '@mingsuan/core/ledger';
import { formatQuanta } from '@mingsuan/core/money';
import { type FactKey, factKey, parseFactKey, withMeasure } from '@mingsuan/core/statement';

/** 分 to quanta of money (厘). */
const QUANTA = 10;

export interface MissingReason {
  readonly fact: FactKey;
  readonly name: string;
  readonly message: string;
  /** Which part moved most and by how much; what to look at where last year's parts are not known. */
  readonly suggestion: string;
}

export function missingReasons(composition: Composition, ledger: Ledger): MissingReason[] {
  return composition.missingReasons.map((fact) => {
    const name = composition.nameOf(fact);
    if (parseFactKey(fact).measure !== 'amount') return budgetReason(fact, composition, ledger);
    const movement = movementOf(composition.facts, fact);
    const moved = movement?.direction === 'down' ? '减少' : '增加';
    const rate = movement?.growth === null || movement === null ? '' : `（${movement.growth}%）`;
    return {
      fact,
      name,
      message: `${name}比上年${moved}${movement?.change ?? ''}万元${rate}，没有写原因。请在底账的「原因」中补写。`,
      suggestion: suggestionFor(fact, composition, ledger),
    };
  });
}

/** Of a difference from the budget. */
function budgetReason(fact: FactKey, composition: Composition, ledger: Ledger): MissingReason {
  const { values } = composition.facts;
  const own = withMeasure(fact, 'amount');
  const name = composition.nameOf(own);
  const [final, budget] = [values.get(own) ?? 0, values.get(withMeasure(fact, 'initialBudget')) ?? 0];
  const compared = `${final > budget ? '大于' : '小于'}年初预算${wan(budget)}万元`;
  return {
    fact,
    name,
    message: `${name}决算${wan(final)}万元${compared}，没有写原因。请在底账的「原因」中补写。`,
    suggestion: largestNow(own, composition, ledger),
  };
}

function suggestionFor(fact: FactKey, composition: Composition, ledger: Ledger): string {
  const { facts, nameOf } = composition;
  const [part] = partsOf(fact, facts)
    .map((key) => ({ key, by: (facts.values.get(key) ?? 0) - (facts.lastYear.get(key) ?? 0) }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (part && part.by !== 0) {
    const verb = part.by > 0 ? '增加' : '减少';
    return `变动最大的是${nameOf(part.key)}，比上年${verb}${wan(Math.abs(part.by))}万元。`;
  }
  return largestNow(fact, composition, ledger);
}

/** Parts whose figures of last year are known. */
function partsOf(fact: FactKey, { lastYear }: Facts): FactKey[] {
  const { concept, dims } = parseFactKey(fact);
  const of = concept === 'threePublic' ? concept : 'expenditure{fund=general}';
  if (concept !== 'threePublic' && dims.function !== undefined) return [];
  if (concept === 'agencyOperating') return [];
  return [...lastYear.keys()].filter((key) => {
    const part = parseFactKey(key);
    if (key === of || key === fact) return false;
    if (concept === 'threePublic')
      return part.concept === concept && part.dims.item !== 'vehicles' && dims.item === undefined;
    return part.concept === 'expenditure' && part.dims.function !== undefined;
  });
}

/** Without last year's parts: the 项 and the project that most was spent on this year, within the fact. */
function largestNow(fact: FactKey, { facts, nameOf }: Composition, ledger: Ledger): string {
  const { dims } = parseFactKey(fact);
  const within = dims.function ?? '';
  const [item] = (facts.codes.get('expenditure{fund=general}') ?? [])
    .filter((code) => code.length === 7 && code.startsWith(within))
    .map((code) => factKey('expenditure', { fund: 'general', function: code }))
    .sort((a, b) => (facts.values.get(b) ?? 0) - (facts.values.get(a) ?? 0));
  const [project] = ledger.projects
    .filter(({ code, isSecret }) => !isSecret && code.startsWith(within))
    .sort((a, b) => b.executed - a.executed);
  const found = [
    ...(item ? [`「${nameOf(item)}」${wan(facts.values.get(item) ?? 0)}万元`] : []),
    ...(project ? [`项目「${project.name}」${wan(project.executed)}万元`] : []),
  ];
  return found.length === 0
    ? '底账没有上年的明细，请对照上年决算找出变动最大的支出。'
    : `底账没有上年的明细；本年最大的是${found.join('，')}，可先对照上年查它们的变动。`;
}

function wan(fen: number): string {
  return formatQuanta(fen * QUANTA, '万元', 2);
}
