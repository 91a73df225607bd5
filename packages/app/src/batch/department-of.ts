/** Which department a file is put under: the name that it states, else the short one of its tables. */
import { ownerOf } from '@mingsuan/core/inference';
import type { Reading } from '@mingsuan/core/statement';

export function departmentOf({ department, document }: Reading): string | null {
  return department.name ?? ownerOf(document);
}
