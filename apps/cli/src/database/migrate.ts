import { fileURLToPath } from 'node:url';
import { refuse } from '@samvirke/model/errors';
import { openStore } from '@samvirke/store';
import { buildSurroundings, readConfiguration } from '@samvirke/store/configuration';
import { DatabaseUnfit } from '@samvirke/store/database';
import { formatFaults } from '@samvirke/text';
import { plain } from '../terminal/format-table.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

const DEFAULT_FOLDER = fileURLToPath(new URL('../../../../.samvirke', import.meta.url));

/**
 * `samvirke database migrate`: brings the database that the environment names to this version, with the bodies of
 * data/reference, and ends. A server does the same when it starts; this is for whoever wants it done before.
 */
export async function migrate(terminal: Terminal): Promise<ExitCode> {
  const { configuration, faults } = readConfiguration(terminal.environment, buildSurroundings(terminal.environment, DEFAULT_FOLDER));
  if (configuration === null) {
    terminal.tell(plain(`${formatFaults(faults, terminal.texts)}\n`));
    return EXIT.refused;
  }
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
