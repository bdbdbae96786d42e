import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '@samvirke/model/errors';
import { connectDatabase } from '../database/connect-database.ts';
import { readEmbeddedFolder } from '../database/embedded-folder.ts';
import { lockFolder, type DatabasePlace } from '../database/index.ts';
import { BackupRefused } from './backup-refused.ts';
import { writeBackup, type BackupOptions, type BackupReport } from './write-backup.ts';

/**
 * A backup by a program that isn't the server. On PostgreSQL servers go on meanwhile. An embedded folder is opened if it
 * is free; `database-locked` is thrown where a server has it, which must then be asked. Nothing is migrated: what an
 * older version left is backed up as it is. Throws BackupRefused.
 */
export async function backUp(place: DatabasePlace, file: string, options: Omit<BackupOptions, 'kind'>): Promise<BackupReport> {
  if ('url' in place) {
    const { db, close } = await connectDatabase({ url: place.url });
    try {
      return await writeBackup(db, file, { ...options, kind: 'postgresql' });
    } finally {
      await close();
    }
  }
  const folder = resolve(place.folder);
  // Nothing is made where there is nothing.
  const isThere = await Promise.any(['database', 'database.replaced'].map((name) => stat(join(folder, name)))).catch(() => null);
  if (!isThere) throw new BackupRefused(refuse('database-missing', { folder }));
  const lock = await lockFolder(folder);
  if (!lock) throw new BackupRefused(refuse('database-locked', { folder }));
  try {
    const { dataDir } = await readEmbeddedFolder(folder);
    const { db, close } = await connectDatabase({ dataDir });
    try {
      return await writeBackup(db, file, { ...options, kind: 'embedded' });
    } finally {
      await close();
    }
  } finally {
    await lock.release();
  }
}
