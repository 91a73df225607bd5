/** Timing inside one process: medians of many runs after a warm-up. Ratios in one run are to be trusted, milliseconds are not. */

export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function time(run: () => unknown, runs = 200, warmup = 60): Timing {
  for (let i = 0; i < warmup; i++) run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1] ?? 0, min: times[0] ?? 0, max: times[runs - 1] ?? 0 };
}

/** A and B in turn, so that a machine that slows down slows both. */
export function timePair(
  a: () => unknown,
  b: () => unknown,
  runs = 200,
  warmup = 60,
): { a: Timing; b: Timing; ratio: number } {
  for (let i = 0; i < warmup; i++) {
    a();
    b();
  }
  const times: { a: number[]; b: number[]; ratio: number[] } = { a: [], b: [], ratio: [] };
  for (let i = 0; i < runs; i++) {
    const t0 = performance.now();
    a();
    const t1 = performance.now();
    b();
    const t2 = performance.now();
    times.a.push(t1 - t0);
    times.b.push(t2 - t1);
    times.ratio.push((t1 - t0) / (t2 - t1));
  }
  const summary = (list: number[]): Timing => {
    list.sort((x, y) => x - y);
    return { median: list[runs >> 1] ?? 0, min: list[0] ?? 0, max: list[runs - 1] ?? 0 };
  };
  return { a: summary(times.a), b: summary(times.b), ratio: summary(times.ratio).median };
}
