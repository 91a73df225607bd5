/** Invented counties: as many as wanted, none of them in GB/T 2260 by intent, each number another one. */
const FIRST = '霁砚澄桐岚溆湉岑芷沅潆璟翊荻菖棠槿楸柘樾';
const SECOND = '川溪岭原渡浦湾泽陂岗墟塬坞峪坪洲汀津嶂麓';
const ENDINGS = ['县', '区', '市'];

/** Four hundred names of two characters with each ending, then longer ones; with an ending of one's own four hundred. */
export function placeName(index: number, kind?: string): string {
  const first = FIRST.charAt(index % FIRST.length);
  const second = SECOND.charAt(Math.trunc(index / FIRST.length) % SECOND.length);
  const round = Math.trunc(index / (FIRST.length * SECOND.length));
  const ending = kind ?? ENDINGS[round % ENDINGS.length] ?? '';
  let middle = '';
  for (let more = kind === undefined ? Math.trunc(round / ENDINGS.length) : round; more > 0; )
    [middle, more] = [middle + SECOND.charAt((more - 1) % SECOND.length), Math.trunc((more - 1) / SECOND.length)];
  return `${first}${middle}${second}${ending}`;
}
