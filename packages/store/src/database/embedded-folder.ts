import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The embedded database's own folder, in the one that is locked. */
const DATABASE = 'database';
/** A restore that isn't done: never opened, thrown away. */
const RESTORING = 'database.restoring';
/** What a restore has taken the place of, until the new one stands there. */
const REPLACED = 'database.replaced';

export interface EmbeddedFolder {
  readonly dataDir: string;
  readonly restoring: string;
  readonly replaced: string;
  readonly isThere: boolean;
}

/**
 * Where things lie in a folder that this process has locked, tidied after a restore that was killed: one that hadn't come
 * to its last step is as if it had never begun, and one that had is done.
 */
export async function readEmbeddedFolder(folder: string): Promise<EmbeddedFolder> {
  const [dataDir, restoring, replaced] = [DATABASE, RESTORING, REPLACED].map((name) => join(folder, name)) as [string, string, string];
  if (!(await exists(dataDir)) && (await exists(replaced))) await rename(replaced, dataDir);
  await rm(restoring, { recursive: true, force: true });
  await rm(replaced, { recursive: true, force: true });
  return { dataDir, restoring, replaced, isThere: await exists(dataDir) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
