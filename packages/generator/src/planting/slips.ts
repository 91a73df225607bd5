/** Slips of the pen in a printed number, as digits. What they change is more than rounding explains: at least one whole unit. */
import type { Random } from '../random.ts';
import type { DefectKind } from './planted-defect.ts';

/** A slip in digits without separators; null where this number allows none. */
type Slip = (digits: string, random: Random) => string | null;

const wrongDigit: Slip = (digits, random) => {
  const whole = wholeOf(digits);
  if (whole.length < 2) return null;
  const at = random.integer(0, whole.length - 1);
  const old = digits.charCodeAt(at) - 48;
  const other = (old + random.integer(1, 9)) % 10;
  if (other === 0 && at === 0) return null;
  return `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
};

const swappedDigits: Slip = (digits, random) => {
  const places = Array.from(wholeOf(digits).slice(1)).flatMap((digit, i) =>
    digit !== digits.charAt(i) && !(i === 0 && digit === '0') ? [i] : [],
  );
  if (places.length === 0) return null;
  const at = random.pick(places);
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
};

const moved =
  (places: number): Slip =>
  (digits) => {
    const whole = wholeOf(digits);
    const decimals = digits.length > whole.length ? digits.length - whole.length - 1 : 0;
    if (whole === '0' || decimals === 0) return null;
    const all = digits.replace('.', '') + '0'.repeat(places);
    return `${all.slice(0, all.length - decimals)}.${all.slice(all.length - decimals)}`;
  };

function wholeOf(digits: string): string {
  return /^\d+/.exec(digits)?.[0] ?? '';
}

const SLIPS: Readonly<Partial<Record<DefectKind, Slip>>> = {
  wrongDigit,
  swappedDigits,
  timesTen: moved(1),
  yuanForWan: moved(4),
};

/** The number with the slip; null where none is possible. */
export function slip(kind: DefectKind, printed: string, random: Random): string | null {
  const digits = SLIPS[kind]?.(printed.replaceAll(',', ''), random) ?? null;
  return digits === null ? null : grouped(digits);
}

/** With a comma after every three digits of the whole part, as composed documents print amounts. */
function grouped(digits: string): string {
  const whole = wholeOf(digits);
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + digits.slice(whole.length);
}
