/** Invented counties: as many as wanted, none of them in GB/T 2260 by intent, each number another one. */
const FIRST = '霁砚澄桐岚溆湉岑芷沅潆璟翊荻菖棠槿楸柘樾';
const SECOND = '川溪岭原渡浦湾泽陂岗墟塬坞峪坪洲汀津嶂麓';
const ENDINGS = ['县', '区', '市'];

/** Twelve hundred names of two characters, then those of three. */
export function placeName(index: number, kind?: string): string {
  const first = FIRST.charAt(index % FIRST.length);
  const second = SECOND.charAt(Math.trunc(index / FIRST.length) % SECOND.length);
  const round = Math.trunc(index / (FIRST.length * SECOND.length));
  const ending = ENDINGS[round % ENDINGS.length] ?? '';
  const more = Math.trunc(round / ENDINGS.length);
  return `${first}${more === 0 ? '' : SECOND.charAt(more % SECOND.length)}${second}${kind ?? ending}`;
}
