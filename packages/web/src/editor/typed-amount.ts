/** Amounts as people type them — １２３，1,234.56，12.5万，３亿元，壹佰万元整 — as plain 元, the way the ledger's workbook has them. */
import { halfWidth } from '@mingsuan/core/text';
import { inDigits } from './chinese-amount.ts';

const TYPED = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?([百千]?)(万|亿)?$/;
const PLACES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What is no amount is kept as it is: the book tells what is wrong with it. `unit`: what a bare number counts. */
export function typedAmount(text: string, unit: '元' | '万元' = '元'): string {
  const typed = halfWidth(text)
    .replace(/[\s\u00a0\u3000']/g, '')
    .replace(/[−－—负]/, '-')
    .replace(/^(?:人民币)?[¥￥]?/, '')
    .replace(/[，]/g, ',');
  const written = inDigits(typed.replace(/^-/, ''));
  const plain = written === null ? typed : `${typed.startsWith('-') ? '-' : ''}${written}`;
  const isYuan = plain.endsWith('元');
  const hit = TYPED.exec(plain.replace(/元$/, ''));
  const [, sign = '', whole = '', fraction = '', small = '', large = ''] = hit ?? [];
  if (hit === null || whole + fraction === '') return text.trim();
  const isBare = small === '' && large === '' && !isYuan;
  const places = isBare && unit === '万元' ? 4 : (PLACES[small] ?? 0) + (PLACES[large] ?? 0);
  return `${sign === '-' ? '-' : ''}${shifted(whole.replaceAll(',', ''), fraction, places)}`;
}

/** 1556.6 as it is shown: with separators, in 元 or 万元; what is no amount is shown as it stands. */
export function shownAmount(text: string, unit: '元' | '万元' = '元'): string {
  const hit = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (hit === null) return text;
  const [, sign = '', whole = '', fraction = ''] = hit;
  const padded = whole.padStart(5, '0');
  const moved = unit === '元' ? `${whole}.${fraction}` : `${padded.slice(0, -4)}.${padded.slice(-4)}${fraction}`;
  const [left = '', right = ''] = moved.split('.');
  const digits = unit === '元' ? right.padEnd(2, '0') : right.replace(/0+$/, '').padEnd(2, '0');
  return `${sign}${left.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',')}.${digits}`;
}

/** Digits with the point moved to the right. */
function shifted(whole: string, fraction: string, places: number): string {
  const digits = (whole + fraction.padEnd(places, '0')).padEnd(whole.length + places, '0');
  const left = digits.slice(0, whole.length + places).replace(/^0+(?=\d)/, '');
  const right = digits.slice(whole.length + places).replace(/0+$/, '');
  return `${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`;
}
