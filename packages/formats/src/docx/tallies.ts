/** Counts what is told once for the whole document, with the line of the first. */
import type { Problem } from '@mingsuan/core/document';
import type { Notice } from './body.ts';
import * as problems from './problems.ts';

export class Tallies {
  private readonly tallies = new Map<Notice, { count: number; readonly line: number }>();
  private readonly line: () => number;

  /** `line` is the line that is being read. */
  constructor(line: () => number) {
    this.line = line;
  }

  readonly notice = (what: Notice): void => {
    const tally = this.tallies.get(what);
    if (tally) tally.count++;
    else this.tallies.set(what, { count: 1, line: this.line() });
  };

  problems(cellsMax: number, hasTables: boolean): Problem[] {
    const found: Problem[] = [];
    const tell = (what: Notice, problem: (tally: problems.Tally) => Problem) => {
      const tally = this.tallies.get(what);
      if (tally) found.push(problem(tally));
    };
    tell('change', problems.trackedChanges);
    tell('hidden', problems.hiddenText);
    tell('embedded', problems.embedded);
    tell('tooManyCells', ({ line }) => problems.tooManyCells(line, cellsMax));
    if (!hasTables) tell('picture', problems.onlyPictures);
    return found;
  }
}
