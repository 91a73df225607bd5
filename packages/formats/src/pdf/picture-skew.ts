/**
 * How far askew a page was scanned: text and ruled lines leave whole rows of the picture blank or dark only where they
 * are level. The turn under which rows differ most is the one that holds the page straight.
 */
import { DARK, type GreyPicture } from './picture-rules.ts';

/** Degrees: what is more was laid down so on purpose. */
const SKEW_MAX = 3;
const STEP = 0.1;
/** Pixels across that are looked at: more tell no more. */
const WIDTH = 800;
/** Rows must differ by so much more than as the page is, for it to be turned. */
const GAIN_MIN = 1.05;

/** Degrees clockwise by which the picture is askew; 0 where that cannot be told. */
export function skewOf(picture: GreyPicture): number {
  const points = darkPoints(picture);
  const straight = sharpness(points, 0);
  let best = { degrees: 0, sharpness: straight * GAIN_MIN };
  for (let step = -SKEW_MAX / STEP; step <= SKEW_MAX / STEP; step++) {
    const degrees = step * STEP;
    const found = sharpness(points, degrees);
    if (found > best.sharpness) best = { degrees, sharpness: found };
  }
  return best.degrees;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function darkPoints({ width, height, grey }: GreyPicture): Point[] {
  const step = Math.max(1, Math.trunc(width / WIDTH));
  const points: Point[] = [];
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step)
      if ((grey[y * width + x] ?? 255) < DARK) points.push({ x: x / step, y: y / step });
  return points;
}

/** The sum of the squares of how much ink the rows have, when the page is turned back. */
function sharpness(points: readonly Point[], degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (const { x, y } of points) {
    const row = Math.trunc(y - slope * x);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of rows.values()) sum += count * count;
  return sum;
}
