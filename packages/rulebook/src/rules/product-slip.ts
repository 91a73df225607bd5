/** Of a price, a count and their product, the one that a slip of one digit made wrong. Holds no rule. */
import { variantsOf } from '@mingsuan/core/audit';
import type { Printed } from '@mingsuan/core/money';
import type { Statement } from '@mingsuan/core/statement';

interface SlippedNumber {
  readonly statement: Statement;
  /** With its unit. */
  readonly right: string;
}

/** Quanta of a count of one. */
const ONE = 10_000n;

function holds(price: Printed, count: Printed, total: Printed): boolean {
  return BigInt(price.value) * BigInt(count.value) === BigInt(total.value) * ONE;
}

/** The one number of which a variant makes the product hold; a total told elsewhere too is not doubted first. */
export function slippedIn(own: readonly Statement[], all: readonly Statement[]): SlippedNumber | null {
  const money = own.filter((s) => s.printed.dimension === 'money');
  const count = own.find((s) => s.printed.dimension !== 'money');
  const [price, total] = [...money].sort((a, b) => a.printed.value - b.printed.value);
  if (!price || !total || !count) return null;
  const found: SlippedNumber[] = [];
  for (const statement of [price, count, total]) {
    for (const variant of variantsOf(statement.printed)) {
      const at = (s: Statement) => (s === statement ? variant : s.printed);
      if (holds(at(price), at(count), at(total))) found.push({ statement, right: variant.text + variant.unit });
    }
  }
  const isConfirmed = all.some((s) => s !== total && !own.includes(s) && s.printed.value === total.printed.value);
  const likely = found.length > 1 && isConfirmed ? found.filter((f) => f.statement !== total) : found;
  return likely.length === 1 ? (likely[0] ?? null) : null;
}
