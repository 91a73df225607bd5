/** The use case of auditing: a Reading in, every rule of the rulebook asked. */
import { type Audit, audit } from '@mingsuan/core/audit';
import type { Reading } from '@mingsuan/core/statement';
import { applies, rules } from '@mingsuan/rulebook';

export function auditDisclosure(reading: Reading): Audit {
  return audit(reading, rules, applies);
}
