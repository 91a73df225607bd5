/**
 * Numbers of a report as they are printed: each a run that knows its fact, under the key that readings use, and noted with
 * its name, exact value and how it comes about, as those of forms are.
 */
import { formatExact, formatQuanta, percentOf, roundPercent } from '../money/index.ts';
import type { FactKey } from '../statement/index.ts';
import type { FormFigure } from './form-figures.ts';
import type { Run } from './publication.ts';

/** What a slot says; null where it has nothing to say. */
export type Said = readonly Run[] | null;

/** 分 to quanta of money. */
const QUANTA = 10;

export const words = (text: string): Said => (text === '' ? null : [{ text, fact: null }]);

export class ReportFigures {
  readonly all = new Map<FactKey, FormFigure>();
  private readonly project: string | null;

  /** `project`: of which all that is noted here tells; `all` of another to note it in. */
  constructor(project: string | null = null, all?: Map<FactKey, FormFigure>) {
    this.project = project;
    if (all !== undefined) this.all = all;
  }

  of(project: string): ReportFigures {
    return new ReportFigures(project, this.all);
  }

  /** An amount in 分, as exact as it is; of amounts that it is the sum of. */
  wan(fact: FactKey, name: string, amount: number, parts: readonly FactKey[] = []): Said {
    return this.note({ fact, name, text: formatExact(amount * QUANTA, '万元', 2), unit: '万元', amount }, sumOf(parts));
  }

  /** 100.00%; nothing where there is no whole. */
  rate(fact: FactKey, name: string, [part, partFact]: Measured, [whole, wholeFact]: Measured): Said {
    const fraction = percentOf(part, whole);
    if (fraction === null) return null;
    const text = formatQuanta(roundPercent(fraction, 2, 'halfUp'), '%', 2, false);
    const terms = [partFact, wholeFact].flatMap((one) => (one === null ? [] : [{ fact: one, sign: 1 } as const]));
    const formula = terms.length === 2 ? ({ kind: 'ratio', terms } as const) : null;
    return this.note({ fact, name, text, unit: '%', amount: null }, formula);
  }

  /** Without their unit, which sentences print. */
  points(fact: FactKey, name: string, value: number, parts: readonly FactKey[] = []): Said {
    return this.note({ fact, name, text: formatExact(value, '分', 0), unit: '分', amount: null }, sumOf(parts));
  }

  /** Without its unit, which sentences print. */
  count(fact: FactKey, name: string, value: number): Said {
    return this.note({ fact, name, text: String(value), unit: '个', amount: null }, null);
  }

  private note(figure: Omit<FormFigure, 'project' | 'formula'>, formula: FormFigure['formula']): Said {
    const { fact, text, unit } = figure;
    const name = this.project === null ? figure.name : `${this.project} · ${figure.name}`;
    this.all.set(fact, { ...figure, name, project: this.project, formula });
    const number = { text, fact };
    return unit === '万元' || unit === '%' ? [number, { text: unit, fact: null }] : [number];
  }
}

/** What a rate is of, and its fact where it is printed. */
type Measured = readonly [value: number, fact: FactKey | null];

function sumOf(parts: readonly FactKey[]): FormFigure['formula'] {
  return parts.length === 0 ? null : { kind: 'sum', terms: parts.map((fact) => ({ fact, sign: 1 })) };
}
