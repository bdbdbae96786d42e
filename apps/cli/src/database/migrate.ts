import { refuse } from '@samvirke/model/errors';
import { openStore } from '@samvirke/store';
import { DatabaseUnfit } from '@samvirke/store/database';
import { readSettings } from '../configuration/read-settings.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/**
 * `samvirke database migrate`: brings the database that the environment names to this version, with the bodies of
 * data/reference, and ends. A server does the same when it starts; this is for whoever wants it done before.
 */
export async function migrate(terminal: Terminal): Promise<ExitCode> {
  const configuration = readSettings(terminal, { forServer: true });
  if (configuration === null) return EXIT.refused;
  try {
    const store = await openStore(configuration.database);
    if ('code' in store) throw new Refused([refuse('database-locked', { folder: store.figures.folder })]);
    await store.close();
  } catch (error) {
    if (error instanceof DatabaseUnfit) throw new Refused([error.refusal]);
    throw error;
  }
  terminal.write(`${terminal.texts.t('terminal.database.migrated')}\n`);
  return EXIT.ok;
}
