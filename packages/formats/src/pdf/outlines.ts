/** Paths as pdfjs hands them over: commands and numbers in one list. */
import { applyX, applyY, type Matrix } from './matrix.ts';

/** The outlines of a path as points of the picture; curves end an outline, since they bound no table. */
export function outlinesOf(data: Float32Array, map: Matrix): number[][] {
  const outlines: number[][] = [];
  let outline: number[] = [];
  let isCurved = false;
  const close = () => {
    if (outline.length > 2 && !isCurved) outlines.push(outline);
    outline = [];
    isCurved = false;
  };
  const add = (x: number, y: number) => {
    outline.push(applyX(map, x, y), applyY(map, x, y));
  };
  for (let i = 0; i < data.length; ) {
    const command = data[i];
    if (command === 4) {
      const [x = 0, y = 0] = outline;
      if (outline.length > 0) outline.push(x, y);
      i += 1;
      continue;
    }
    const count = command === 2 ? 6 : command === 3 ? 4 : 2;
    if (command === 0) close();
    if (count > 2) isCurved = true;
    add(data[i + count - 1] ?? 0, data[i + count] ?? 0);
    i += count + 1;
  }
  close();
  return outlines;
}
