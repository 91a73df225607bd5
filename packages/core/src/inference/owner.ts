/** Whose document it is where no full name stands: by the title of a table, mostly a short name. */
import type { Document } from '../document/index.ts';

/** 「2022某某局项目自评分」: whose projects a table scores. */
const OWNER =
  /^\s*(?:20\d{2}(?:年度?)?)?([^\d\s，。：:]{2,30}?(?:部|局|委|办|会|院|中心|处|厅))(?:部门)?项目(?:支出)?(?:绩效)?自评/;

export function ownerOf({ lines }: Document): string | null {
  for (const line of lines) {
    const name = OWNER.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
