import { findHistory, forBody, type HistoryEvent, type HistoryPage } from '@samvirke/store/history';
import { actOnDatabase } from '../access/act-on-database.ts';
import { formatTable, plain } from '../terminal/format-table.ts';
import { readWholeNumber } from '../terminal/read-whole-number.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { readDay } from './read-day.ts';

const USUAL = 50;
const MOST = 1_000;

export interface ListOptions {
  readonly organisation: string;
  readonly object?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: string;
}

/** `samvirke history list --organisation <number>`: a body's log, newest first; `--object entry` or `entry/<key>` narrows it. */
export async function listLog(terminal: Terminal, options: ListOptions): Promise<ExitCode> {
  const { t, find, formats } = terminal.texts;
  const [objectKind, ...key] = (options.object ?? '').split('/');
  const filter = {
    ...(objectKind ? { objectKind } : {}),
    ...(key.length > 0 ? { objectId: key.join('/') } : {}),
    from: readDay(terminal, '--from', options.from),
    to: readDay(terminal, '--to', options.to),
    limit: options.limit === undefined ? USUAL : readWholeNumber(terminal, { option: '--limit', value: options.limit, min: 1, max: MOST }),
  };
  const found = await actOnDatabase<HistoryPage>(terminal, {
    path: '/terminal/history/events',
    body: { number: options.organisation, ...filter },
    here: (db) => forBody(db, options.organisation, (keeper, organisation) => findHistory(keeper, { organisation, ...filter })),
  });
  if (found === null) return EXIT.refused;
  const { events } = found.done;
  if (terminal.json) terminal.write(`${JSON.stringify(found.done, null, 2)}\n`);
  else if (events.length === 0) terminal.write(`${t('history.cli.noEvents')}\n`);
  else {
    const what = ({ action, objectKind: kind, objectName }: HistoryEvent): string =>
      `${find(`history.actions.${action}`) ?? action} ${find(`history.kinds.${kind}`) ?? kind}${objectName === null ? '' : ` «${(kind === 'job' ? find(`jobs.kinds.${objectName}`) : undefined) ?? objectName}»`}`;
    terminal.write(
      plain(
        formatTable(
          [{ label: t('history.cli.columns.seq'), right: true }, { label: t('history.cli.columns.when') }, { label: t('history.cli.columns.who') }, { label: t('history.cli.columns.what') }, { label: t('history.cli.columns.reason') }],
          events.map((event) => [String(event.seq), formats.moment(event.recordedAt), who(event, terminal), what(event), event.reason ?? '']),
        ),
      ),
    );
  }
  return EXIT.ok;
}

function who({ person, actor, client }: HistoryEvent, { texts: { t } }: Terminal): string {
  if (person !== null) return person.name ?? t(person.state === 'erased' ? 'history.who.erased' : 'history.who.unknown');
  return actor === 'machine' ? t('history.who.machine', { client: client ?? '' }) : t(actor === 'anonymous' ? 'history.who.anonymous' : 'history.who.operator');
}
