/** What stands above and below the rows of a table, and what a page leaves for them. In twentieths of a point. */
import { lineHeight } from './fit-table.ts';

/** What title, number and head of a table take. */
export const TABLE_HEAD = { title: 560, number: 320, head: 340 };
/** Notes are set in 9 pt. */
export const NOTE = { size: 18, line: 260 };
/** The type of a heading above a table, in half points. */
const HEADING_SIZE = 32;

/** What a page leaves for the rows of a table, below its title and above its notes. */
export function tableRoom(height: number): number {
  return height - TABLE_HEAD.title - TABLE_HEAD.number - TABLE_HEAD.head - 2 * NOTE.line - 2 * lineHeight(HEADING_SIZE);
}
