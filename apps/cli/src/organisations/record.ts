import { carryOut, readInstructionFile } from '@samvirke/store/organisations';
import { actOnDatabase } from '../access/act-on-database.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/**
 * `samvirke organisations record <file>`: registers and corrects bodies, what they are to each other and become, as a file
 * says it: all of it or nothing. What the coordinator does in the browser, with the operator named in the log.
 */
export async function recordOrganisations(terminal: Terminal, file: string): Promise<ExitCode> {
  const { t } = terminal.texts;
  const read = readInstructionFile(file);
  if ('code' in read) throw new Refused([read]);
  const recorded = await actOnDatabase<{ readonly done: number }>(terminal, { path: '/terminal/bodies', body: { content: read.content }, here: (db) => carryOut(db, read.content) });
  if (recorded === null) return EXIT.refused;
  const { done } = recorded.done;
  terminal.write(terminal.json ? `${JSON.stringify({ done }, null, 2)}\n` : `${t('terminal.find.recorded', { count: done })}\n`);
  return EXIT.ok;
}
