/** What may be typed into a cell of the workbook, by how it is filled in. */
import type { Range, Validation } from '@mingsuan/core/workbook';
import type { BookColumn, Entry } from './layout.ts';

type Noted = Pick<BookColumn, 'header' | 'prompt'>;

export function validationOf(entry: Entry, ranges: readonly Range[], { header, prompt }: Noted): Validation | null {
  const note = prompt === undefined ? {} : { prompt: { title: header, text: prompt } };
  const refusal = (text: string) => ({ title: header, text });
  switch (entry.kind) {
    case 'amount':
      return {
        ranges,
        allow: { kind: 'number', whole: false, min: null, max: null },
        refusal: refusal('请填数字，以元为单位，最多两位小数。不要写单位和文字。'),
        ...note,
      };
    case 'count':
      return {
        ranges,
        allow: { kind: 'number', whole: true, min: '0', max: null },
        refusal: refusal('请填不小于 0 的整数。'),
        ...note,
      };
    case 'points':
      return {
        ranges,
        allow: { kind: 'number', whole: false, min: '0', max: null },
        refusal: refusal('请填分数，不小于 0。'),
        ...note,
      };
    case 'choice':
      return {
        ranges,
        allow: { kind: 'oneOf', words: entry.words },
        refusal: refusal('请从下拉列表中选。'),
        ...note,
      };
    case 'code':
      if (entry.list === '') return null;
      return {
        ranges,
        allow: { kind: 'listed', source: entry.list },
        isAdvice: true,
        refusal: refusal('列表里没有这一项。确有这个科目的，请选“是”，并在“补充科目”填上代码和名称。'),
        ...note,
      };
    default:
      return null;
  }
}
