import { expect, it } from 'vitest';
import { Line } from './line.ts';

it('lets a few in at a time, in their order, and sends away who would wait too long', async () => {
  const line = new Line(2, 2);
  const [first, second] = await Promise.all([line.enter(), line.enter()]);
  const turns: number[] = [];
  const waiting = [3, 4].map(async (number) => {
    const leave = await line.enter();
    turns.push(number);
    return leave;
  });
  await expect(line.enter()).rejects.toMatchObject({ status: 503, message: expect.stringContaining('前面还有 4 份') });
  expect(turns).toEqual([]);
  first?.();
  first?.();
  const third = await waiting[0];
  expect(turns).toEqual([3]);
  second?.();
  const fourth = await waiting[1];
  expect(turns).toEqual([3, 4]);
  third?.();
  fourth?.();
  await Promise.all([line.enter(), line.enter()]);
});
