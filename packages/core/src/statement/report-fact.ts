/** Names of projects and items in the keys of facts of reports, the same for a report that is read and one that is composed. */
import { plainName } from '../text/index.ts';

/** Without the characters that keys are made of. */
export function dimensionOfName(name: string): string {
  return plainName(name)
    .replace(/[,=:{}]/g, ' ')
    .trim();
}
