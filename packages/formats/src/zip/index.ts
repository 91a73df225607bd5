/** Zip archives of untrusted files, entry by entry and within limits; shared by the formats that are packages. */
export { openZip, ZIP_LIMITS, type ZipArchive, type ZipFault, type ZipLimits } from './archive.ts';
