/** XML as writers of packages make it. */
export * from './xml.ts';
