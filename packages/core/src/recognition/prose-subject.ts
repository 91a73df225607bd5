/** What the numbers of a sentence are of: a concept with its dimensions, and the facts that its measures are. */
import { type Dimensions, type FactKey, factKey, type Measure } from '../statement/index.ts';

export class Subject {
  readonly concept: string;
  readonly dims: Dimensions;
  readonly label: string;
  /** The number of things itself: no count dimension is added. */
  readonly counted: boolean;
  /** Put together once: equal facts are then the same string, which makes looking them up cheap. */
  private readonly facts: FactKey[] = [];
  /** What each of them is: a measure, or the unit of what is counted. Few are, which are sooner gone through than looked up. */
  private readonly names: string[] = [];

  constructor(concept: string, dims: Dimensions, label: string, counted: boolean) {
    this.concept = concept;
    this.dims = dims;
    this.label = label;
    this.counted = counted;
  }

  fact(measure: Measure): FactKey {
    const at = this.names.indexOf(measure);
    return at < 0 ? this.keep(measure, factKey(this.concept, this.dims, measure)) : (this.facts[at] ?? '');
  }

  /** How many of a unit: 批次, 人次, 个, 辆. */
  count(unit: string): FactKey {
    const at = this.names.indexOf(unit);
    return at < 0
      ? this.keep(unit, factKey(this.concept, { ...this.dims, count: unit }, 'amount'))
      : (this.facts[at] ?? '');
  }

  private keep(name: string, fact: FactKey): FactKey {
    this.names.push(name);
    this.facts.push(fact);
    return fact;
  }
}
