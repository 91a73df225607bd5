/** What the file leaves out is put back: data comes out as it went in. */
import { NOWHERE } from '@mingsuan/core/document';
import { expect, it } from 'vitest';
import { pack, unpack } from './packed.ts';

it('leaves out what a place has not, and nothing else', () => {
  const data = {
    page: null,
    cells: [{ line: 2, start: 0, end: 5, colSpan: 2 }],
    places: [
      { ...NOWHERE, line: 3, start: 1, end: 4, where: '公开03表' },
      { ...NOWHERE, page: 7, line: 4, start: 0, end: 2, where: '公开05表' },
    ],
  };
  const text = JSON.stringify(data, pack);
  expect(text).toBe(
    '{"page":null,"cells":[{"@":[2,0,5],"colSpan":2}],"places":[{"@":[3,1,4],"where":"公开03表"},{"@":[4,0,2],"page":7,"where":"公开05表"}]}',
  );
  expect(JSON.parse(text, unpack)).toEqual(data);
});
