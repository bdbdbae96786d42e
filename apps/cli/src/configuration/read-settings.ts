import { buildSurroundings, readConfiguration, type Configuration } from '@samvirke/store/configuration';
import { formatFaults } from '@samvirke/text';
import { plain } from '../terminal/format-table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DEFAULT_FOLDER } from './default-folder.ts';

/**
 * What the environment says, for a command that works on the database; null where it is at fault, which is then told.
 * How people log in is checked for a `server` or worker only: whoever takes a backup needn't have its keys.
 */
export function readSettings(terminal: Terminal, { forServer = false }: { readonly forServer?: boolean } = {}): Configuration | null {
  const surroundings = buildSurroundings(terminal.environment, DEFAULT_FOLDER);
  const { configuration, faults } = readConfiguration(terminal.environment, forServer ? surroundings : { ...surroundings, checkLogin: () => [] });
  if (configuration === null) terminal.tell(plain(`${formatFaults(faults, terminal.texts)}\n`));
  return configuration;
}
