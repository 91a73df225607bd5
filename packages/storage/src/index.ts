/** The workbench's data on PostgreSQL: embedded in the process by default, a server where one is named. */
export { backup, keepBackup } from './backup.ts';
export type { BackupReport } from './backup-lines.ts';
export { FolderInUse } from './folder-in-use.ts';
export { openJobQueue } from './jobs/open-job-queue.ts';
export { lockFolder } from './lock.ts';
export { openStore, type StorePlace } from './open-store.ts';
export { restore } from './restore.ts';
export { StoreUnusable } from './store-unusable.ts';
