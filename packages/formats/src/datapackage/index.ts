/** Open data as CSV files in a Data Package. */
export { writeDataPackage } from './writer.ts';
