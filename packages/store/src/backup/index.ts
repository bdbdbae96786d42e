export { backUp } from './back-up.ts';
export { BackupRefused } from './backup-refused.ts';
export { restoreBackup, type RestoreOptions, type RestoreReport } from './restore-backup.ts';
export { writeBackup, type BackupOptions, type BackupReport } from './write-backup.ts';
