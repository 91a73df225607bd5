/**
 * A line before what costs memory while it lasts: a few at a time, the others wait in the order in which they came. What
 * waits has sent nothing yet that is kept: the connection itself holds it back.
 */
import { Refusal } from '@mingsuan/app';

export class Line {
  readonly #hands: number;
  readonly #longest: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** `hands` at a time; whoever would be further behind than `longest` is sent away. */
  constructor(hands: number, longest: number) {
    this.#hands = hands;
    this.#longest = longest;
  }

  /** Resolves when it is one's turn, with how to leave; leaving twice is leaving once. */
  async enter(): Promise<() => void> {
    if (this.#busy < this.#hands) this.#busy++;
    else if (this.#waiting.length < this.#longest) await new Promise<void>((turn) => this.#waiting.push(turn));
    else
      throw new Refusal(
        503,
        'too-many-at-once',
        `同时提交的太多：前面还有 ${this.#busy + this.#waiting.length} 份没有收完。`,
        '请等前面的收完，再提交这一份。',
      );
    let isThere = true;
    return () => {
      if (isThere) this.#next();
      isThere = false;
    };
  }

  /** The place that becomes free is taken by whoever waits first. */
  #next(): void {
    const turn = this.#waiting.shift();
    if (turn === undefined) this.#busy--;
    else turn();
  }
}
