import { refuse } from '@samvirke/model/errors';
import { erasePerson } from '@samvirke/store/history';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { actOnDatabase } from './act-on-database.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * `samvirke access erase <person>`: takes away all that says who somebody is, by their key; with `--reasons` also the
 * words they gave as reasons. The log holds.
 */
export async function erase(terminal: Terminal, person: string, { reasons = false }: { readonly reasons?: boolean }): Promise<ExitCode> {
  const { t } = terminal.texts;
  if (!UUID.test(person)) throw new UsageError(t('terminal.usage.invalid', { option: '<person>', value: person, allowed: '019ab000-0000-7000-8000-000000000001' }));
  const erased = await actOnDatabase<{ readonly person: string }>(terminal, {
    path: '/terminal/history/erasure',
    body: { person, reasons },
    here: (db) => erasePerson(db, person, { reasons }).then((done) => (done ? { person } : refuse('person-gone', { person }))),
  });
  if (erased === null) return EXIT.refused;
  terminal.write(terminal.json ? `${JSON.stringify({ person, erased: true }, null, 2)}\n` : `${t('history.cli.erased')}\n`);
  return EXIT.ok;
}
