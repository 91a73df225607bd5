/** Affine maps [a b c d e f] as PDF writes them: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applyX([a, , c, , e]: Matrix, x: number, y: number): number {
  return a * x + c * y + e;
}

export function applyY([, b, , d, , f]: Matrix, x: number, y: number): number {
  return b * x + d * y + f;
}

/** Reads a matrix from an operator's arguments, which pdfjs gives as an array, a typed array or an object of numbers. */
export function matrixOf(value: unknown): Matrix {
  if (value === null || typeof value !== 'object') return IDENTITY;
  const numbers = value as Record<number, unknown>; // read by index, each entry checked
  const at = (index: number) => (typeof numbers[index] === 'number' ? numbers[index] : Number.NaN);
  const matrix = [at(0), at(1), at(2), at(3), at(4), at(5)] as const;
  return matrix.every(Number.isFinite) ? matrix : IDENTITY;
}

/** Page space to upright picture space, y downwards, the top left corner at the origin. */
export function viewMatrix(view: readonly [number, number, number, number], rotate: number): Matrix {
  const [left, bottom, right, top] = view;
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, 1, 1, 0, -bottom, -left];
    case 180:
      return [-1, 0, 0, 1, right, -bottom];
    case 270:
      return [0, -1, -1, 0, top, right];
    default:
      return [1, 0, 0, -1, -left, top];
  }
}
