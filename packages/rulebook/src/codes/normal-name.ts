/**
 * The form of a 科目 name in which two printings of it are compared: half-width brackets, no blanks, no quotation marks,
 * without the level written behind it (一般公共服务支出（类）). Only the comparison uses it; what is shown stays as printed.
 */
import { plainName } from '@mingsuan/core/text';

const LEVEL_SUFFIX = /\([类款项]\)$/;

export function normalName(name: string): string {
  const plain = plainName(name);
  return plain.endsWith(')') ? plain.replace(LEVEL_SUFFIX, '') : plain;
}
