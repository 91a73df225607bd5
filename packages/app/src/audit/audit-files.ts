/** The use case of auditing several files: those of one department are one case, checked against each other as well. */
import { auditTogether, byDepartment, type DossierAudit } from '@mingsuan/core/audit';
import type { Reading } from '@mingsuan/core/statement';
import { applies, crossRules, rules } from '@mingsuan/rulebook';

/** One result for each department, in the order the departments come. */
export function auditFiles(readings: readonly Reading[]): DossierAudit[] {
  return byDepartment(readings).flatMap(([first, ...others]) =>
    first ? [auditTogether([first, ...others], rules, others.length > 0 ? crossRules : [], applies)] : [],
  );
}
