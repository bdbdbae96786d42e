import { refuse } from '@samvirke/model/errors';
import type { DecisionArchive } from '@samvirke/model/history';
import { composeArchive } from '@samvirke/paper/history';
import { buildZip } from '@samvirke/store/costs';
import { findDecisions, forBody } from '@samvirke/store/history';
import { actOnDatabase } from '../access/act-on-database.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { readDay } from './read-day.ts';

export interface ArchiveOptions {
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly out: string;
  readonly force?: boolean;
}

/** `samvirke history archive --organisation <number> --from <day> --to <day> --out <file>`: the decisions, as Noark 5. */
export async function writeArchive(terminal: Terminal, options: ArchiveOptions): Promise<ExitCode> {
  const { t, formats } = terminal.texts;
  const [from = '', to = ''] = [readDay(terminal, '--from', options.from), readDay(terminal, '--to', options.to)];
  if (from > to) throw new Refused([refuse('dates-reversed', { from, to })]);
  const found = await actOnDatabase<DecisionArchive>(terminal, {
    path: '/terminal/history/decisions',
    body: { number: options.organisation, from, to },
    here: (db) => forBody(db, options.organisation, (keeper, organisation) => findDecisions(keeper, organisation, { from, to })),
  });
  if (found === null) return EXIT.refused;
  await writeOutput(terminal, options.out, buildZip(composeArchive(found.done, terminal.texts)), { fresh: options.force !== true });
  const count = found.done.decisions.length;
  terminal.write(terminal.json ? `${JSON.stringify({ file: options.out, decisions: count, from, to }, null, 2)}\n` : `${t('history.cli.written', { file: options.out, count: formats.number(count) })}\n`);
  return EXIT.ok;
}
