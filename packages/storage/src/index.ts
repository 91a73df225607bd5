/** The workbench's data on PostgreSQL: embedded in the process by default, a server where one is named. */
export { type BackupReport, backup, restore } from './backup.ts';
export { openJobQueue } from './jobs/open-job-queue.ts';
export { openStore, type StorePlace } from './open-store.ts';
export { StoreUnusable } from './store-unusable.ts';
