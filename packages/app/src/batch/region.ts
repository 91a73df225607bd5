/**
 * Where a department is, by its own name: the first province, city, county or district that it begins
 * with. That a department is one of the Party says nothing of the place.
 */
const PARTY = /^(?:中国共产党|中共)/;
const BEGINNING = /^(?:.{1,8}?(?:省|自治区))?.{1,8}?(?:[市县区旗州盟])/;

export const ELSEWHERE = '（名称中没有地区）';

/** 「上海市霁川区」 of 「上海市霁川区财政局」. */
export function regionOf(name: string): string {
  const department = name.replace(PARTY, '');
  const [first = ''] = BEGINNING.exec(department) ?? [];
  if (first === '') return ELSEWHERE;
  const [more = ''] = /^.{1,6}?[县区市旗](?=.{2,})/.exec(department.slice(first.length)) ?? [];
  return /[市州盟]$/.test(first) && !/^(?:场|区划|容)/.test(more) ? first + more : first;
}
