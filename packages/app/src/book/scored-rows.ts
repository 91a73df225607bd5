/** The rows of 项目指标 by project, with what each earns: typed, or due; and the totals of both. Each row is judged once. */
import type { Allowed, Points } from '@mingsuan/core/performance';
import type { DraftRow } from '../contract/index.ts';
import { POINT_PLACES, typedNumber } from './digits.ts';
import { dueOfRow, mostOf } from './due-score.ts';

const NONE: readonly DraftRow[] = [];

export class ScoredRows {
  private readonly byProject = new Map<string, DraftRow[]>();
  private readonly dues = new Map<DraftRow, Allowed | null>();

  constructor(rows: readonly DraftRow[]) {
    for (const row of rows) {
      const ordinal = row.项目序号 ?? '';
      const own = this.byProject.get(ordinal);
      if (own) own.push(row);
      else this.byProject.set(ordinal, [row]);
    }
  }

  of(ordinal: string): readonly DraftRow[] {
    return this.byProject.get(ordinal) ?? NONE;
  }

  due(row: DraftRow): Allowed | null {
    const known = this.dues.get(row);
    if (known !== undefined) return known;
    const due = dueOfRow(row);
    this.dues.set(row, due);
    return due;
  }

  /** 总分 of a project; null where something of it is not known. `isDue`: by the scheme, not as it was typed. */
  total(project: DraftRow, ordinal: number, execution: Points, isDue: boolean): Points | null {
    const told = typedPoints(project.自评得分);
    if (!isDue && told !== null) return told;
    const rows = this.of(String(ordinal));
    let sum = execution;
    for (const row of rows) {
      const points = this.points(row, isDue);
      if (points === null) return null;
      sum += points;
    }
    return rows.length === 0 ? null : sum;
  }

  private points(row: DraftRow, isDue: boolean): Points | null {
    const [due, typed] = [this.due(row), typedPoints(row.得分)];
    if (due === null || (typed !== null && !isDue)) return typed;
    // where the scheme leaves a choice, what was typed as far as it allows
    return typed === null ? mostOf(due) : Math.min(Math.max(typed, due.least), mostOf(due));
  }
}

function typedPoints(text: string | undefined): Points | null {
  const points = typedNumber(text ?? '', POINT_PLACES);
  return typeof points === 'number' ? points : null;
}
