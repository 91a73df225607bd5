import { expect, it } from 'vitest';
import { ELSEWHERE, regionOf } from './region.ts';

it.each([
  ['霁川县财政局', '霁川县'],
  ['上海市霁川区财政局', '上海市霁川区'],
  ['中共澄州市桐岭区委组织部', '澄州市桐岭区'],
  ['中国共产党澄州市桐岭区委员会组织部', '澄州市桐岭区'],
  ['岚州省砚溪县市场监督管理局', '岚州省砚溪县'],
  ['某研究院', ELSEWHERE],
])('%s is in %s', (name, region) => {
  expect(regionOf(name)).toBe(region);
});
