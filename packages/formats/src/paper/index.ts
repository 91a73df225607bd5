/** How a publication is divided over pages: what the writers of docx and pdf share. */
export * from './fit-table.ts';
export * from './page-numbers.ts';
export * from './page-sizes.ts';
export * from './place-cells.ts';
export * from './sheets.ts';
export { tableRoom } from './table-room.ts';
export { textWidth } from './text-width.ts';
