/**
 * Several documents of one department as rules between them ask: this year's and last year's final accounts, forms,
 * reports on performance. Documents of several departments are several dossiers; a document that names nobody stands alone.
 */
import type { Reading, SelfEvaluation } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { Case } from './case.ts';

/** A form with the document it is part of. */
export interface AttachedForm {
  readonly form: SelfEvaluation;
  readonly reading: Reading;
}

export class Dossier {
  readonly cases: readonly Case[];
  /** What the dossier is about: the latest year that a document is of. */
  readonly year: number | null;

  constructor(cases: readonly Case[]) {
    this.cases = cases;
    const years = cases.flatMap(({ year }) => (year === null ? [] : [year]));
    this.year = years.length > 0 ? Math.max(...years) : null;
  }

  /** Documents of the dossier's year; those without a year are of none. */
  get current(): readonly Case[] {
    return this.year === null ? [] : this.cases.filter(({ year }) => year === this.year);
  }

  get finalAccounts(): Case | null {
    return this.current.find(({ reading }) => reading.kind === 'finalAccounts') ?? null;
  }

  /** Final accounts of the year before. */
  get lastYear(): Case | null {
    const { year } = this;
    if (year === null) return null;
    return this.cases.find((c) => c.reading.kind === 'finalAccounts' && c.year === year - 1) ?? null;
  }

  /** Reports on performance of the year: 情况说明, project reports, the report on the whole department. */
  get reports(): readonly Case[] {
    return this.current.filter(({ reading }) => reading.evaluation !== null);
  }

  /** Forms of the year, wherever they stand. */
  get forms(): readonly AttachedForm[] {
    return this.current.flatMap(({ reading }) => reading.selfEvaluations.map((form) => ({ form, reading })));
  }
}

/** The documents of each department together, in the order given. */
export function byDepartment(readings: readonly Reading[]): Reading[][] {
  const groups: Reading[][] = [];
  const known = new Map<string, Reading[]>();
  for (const reading of readings) {
    const name = plainName(reading.department.name ?? '');
    const group = known.get(name);
    if (group) group.push(reading);
    else {
      const opened = [reading];
      groups.push(opened);
      if (name !== '') known.set(name, opened);
    }
  }
  return groups;
}
