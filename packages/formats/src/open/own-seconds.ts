/** How long a reader may take before it stops by itself and keeps what it has: less than until its worker is ended. */
import type { OpenLimits } from './in-worker.ts';

const OWN_SHARE = 5 / 6;

export function ownSeconds({ timeoutSeconds }: OpenLimits): number {
  return Math.max(1, Math.trunc(timeoutSeconds * OWN_SHARE));
}
