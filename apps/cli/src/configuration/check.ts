import { buildSurroundings, readConfiguration } from '@samvirke/store/configuration';
import { formatFaults } from '@samvirke/text';
import { plain } from '../terminal/format-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { DEFAULT_FOLDER } from './default-folder.ts';

/** `samvirke config check`: whether a server or a worker with this environment would start, and every reason why not. */
export function checkConfiguration(terminal: Terminal): ExitCode {
  const { faults } = readConfiguration(terminal.environment, buildSurroundings(terminal.environment, DEFAULT_FOLDER));
  if (terminal.json) terminal.write(`${JSON.stringify({ faults }, null, 2)}\n`);
  else if (faults.length > 0) terminal.tell(plain(`${formatFaults(faults, terminal.texts)}\n`));
  else terminal.write(`${terminal.texts.t('server.configurationOk')}\n`);
  return faults.length > 0 ? EXIT.refused : EXIT.ok;
}
