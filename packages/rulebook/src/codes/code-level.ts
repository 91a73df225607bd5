/** 类、款、项 by the length of a code: 3, 5 and 7 digits, each beginning with its parent (《政府收支分类科目》编码规则). */

export type CodeLevel = 'class' | 'section' | 'item';

const LEVEL_OF_LENGTH: Readonly<Record<number, CodeLevel>> = { 3: 'class', 5: 'section', 7: 'item' };

/** The level of a code of digits; null for anything that cannot be a code. */
export function levelOf(code: string): CodeLevel | null {
  return /^\d+$/.test(code) ? (LEVEL_OF_LENGTH[code.length] ?? null) : null;
}

/** The code one level up; null for a 类. */
export function parentCode(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}
