/** Open data as JSON: indented, so that two years can be compared line by line. */
import type { OpenDisclosure } from '@mingsuan/core/composition';

export function writeJson(disclosure: OpenDisclosure): string {
  return `${JSON.stringify(disclosure, null, 1)}\n`;
}
