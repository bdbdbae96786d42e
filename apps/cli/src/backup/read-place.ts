import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '@samvirke/store/configuration';
import type { DatabasePlace } from '@samvirke/store/database';
import { formatFaults } from '@samvirke/text';
import { plain } from '../terminal/format-table.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The same folder as the server's where nothing is said. */
const DEFAULT_FOLDER = fileURLToPath(new URL('../../../../.samvirke', import.meta.url));

/** Which database the environment names; null where the environment is at fault, which is then told. */
export function readPlace(terminal: Terminal): DatabasePlace | null {
  const { configuration, faults } = readConfiguration(terminal.environment, {
    readFile: (path) => readFileSync(path, 'utf8'),
    // How people log in is the server's business.
    checkLogin: () => [],
    folder: DEFAULT_FOLDER,
  });
  if (configuration === null) {
    terminal.tell(plain(`${formatFaults(faults, terminal.texts)}\n`));
    return null;
  }
  return configuration.database;
}
