/** Phrases that the narratives of several places share. */
import { absolute, type Fen } from '../money.ts';
import { isLevel, money, share } from '../text/phrases.ts';
import type { Named } from './place-figures.ts';

/** `占` for each part that the place lists, zero or not. */
export function partsOf(parts: readonly Named[], whole: Fen, joint = '，占'): string {
  return parts.map(({ name, amount }) => `${name}${money(amount)}${joint}${share(amount, whole)}`).join('；');
}

export function direction(now: Fen, then: Fen): { readonly up: string; readonly grew: string; readonly by: Fen } {
  return { up: now > then ? '增加' : '减少', grew: now > then ? '增长' : '下降', by: absolute(now - then) };
}

/** 「较上年决算数增加1万元，增长2%，主要原因是……」, or 「较上年决算数无增减」. */
export function movedFrom(than: string, now: Fen, then: Fen, reason: string): string {
  if (isLevel(now, then)) return `${than}无增减`;
  const { up, grew, by } = direction(now, then);
  const rate = then === 0n ? '' : `，${grew}${share(by, then)}`;
  return `${than}${up}${money(by)}${rate}，主要原因是${reason}`;
}
