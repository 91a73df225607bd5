/** What the numbers of a sentence are of: a concept with its dimensions, and the facts that its measures are. */
import { type Dimensions, type FactKey, factKey, type Measure } from '../statement/index.ts';

export class Subject {
  readonly concept: string;
  readonly dims: Dimensions;
  readonly label: string;
  /** The number of things itself: no count dimension is added. */
  readonly counted: boolean;
  /** Put together once: equal facts are then the same string, which makes looking them up cheap. */
  private readonly facts = new Map<Measure, FactKey>();

  constructor(concept: string, dims: Dimensions, label: string, counted: boolean) {
    this.concept = concept;
    this.dims = dims;
    this.label = label;
    this.counted = counted;
  }

  fact(measure: Measure): FactKey {
    let fact = this.facts.get(measure);
    if (fact === undefined) {
      fact = factKey(this.concept, this.dims, measure);
      this.facts.set(measure, fact);
    }
    return fact;
  }
}
