import type { HistoryEventBody, HistoryPageBody } from '@samvirke/contract/history';
import { compareVersions } from '@samvirke/model/history';
import type { Transaction } from '../database/index.ts';
import { moment } from './moment.ts';
import { nameOf } from './name-of.ts';
import { readRow } from './read-row.ts';

export interface HistoryFilter {
  /** Whose log: one's own body's. */
  readonly organisation: string;
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  /** Days, or points in time. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  /** As `next` said it: the events before that one. */
  readonly after?: number | undefined;
}

/** The log is told to the browser, to programs and in the terminal in the same words. */
export type HistoryEvent = HistoryEventBody;
export type HistoryPage = HistoryPageBody;

/** A body's log, or one object's in it: who, for whom, what, why, when, and what was changed. Within withAccess. */
export async function findHistory(transaction: Transaction, filter: HistoryFilter): Promise<HistoryPage> {
  let query = transaction
    .selectFrom('event as e')
    .leftJoin('event_reason as r', (join) => join.onRef('r.organisation_id', '=', 'e.organisation_id').onRef('r.seq', '=', 'e.seq'))
    .leftJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('person_name as n', 'n.person_id', 'e.person_id')
    .selectAll('e')
    .select(['r.reason', 'p.erased_at', 'n.name as person_name', 'n.said_by', 'p.id as known_person'])
    .select((of) =>
      of
        .selectFrom('organisation_name as o')
        .select('o.name')
        .whereRef('o.organisation_id', '=', 'e.acting_for')
        .where('o.superseded_at', 'is', null)
        .orderBy('o.valid_from', 'desc')
        .limit(1)
        .as('acting_name'),
    )
    .where('e.organisation_id', '=', filter.organisation)
    .orderBy('e.seq', 'desc')
    .limit(filter.limit + 1);
  if (filter.objectKind !== undefined) query = query.where('e.object_kind', '=', filter.objectKind);
  if (filter.objectId !== undefined) query = query.where('e.object_id', '=', filter.objectId);
  if (filter.person !== undefined) query = query.where('e.person_id', '=', filter.person);
  if (filter.action !== undefined) query = query.where('e.action', '=', filter.action);
  if (filter.from !== undefined) query = query.where('e.recorded_at', '>=', moment(filter.from, 'from'));
  if (filter.to !== undefined) query = query.where('e.recorded_at', '<', moment(filter.to, 'to'));
  if (filter.after !== undefined) query = query.where('e.seq', '<', filter.after);
  const rows = await query.execute();
  const events = rows.slice(0, filter.limit).map((row): HistoryEvent => {
    const [before, after] = [readRow(row.before), readRow(row.after)];
    return {
      organisation: row.organisation_id,
      seq: row.seq,
      recordedAt: row.recorded_at.toISOString(),
      actor: row.actor,
      person: row.person_id === null ? null : { id: row.person_id, name: row.person_name, isOwnName: row.said_by === 'own', state: row.person_name !== null ? 'known' : row.erased_at !== null ? 'erased' : 'unknown' },
      client: row.client,
      actingFor: row.acting_for === null ? null : { id: row.acting_for, name: row.acting_name },
      action: row.action,
      objectKind: row.object_kind,
      objectId: row.object_id,
      objectName: nameOf(after ?? before, row.object_kind),
      version: row.version,
      reason: row.reason,
      reasonErased: row.reason_hash !== null && row.reason === null,
      isEmptied: before?.['withheld'] === true || after?.['withheld'] === true,
      // Which events were emptied, and what they hash to: for the verification.
      changes: row.object_kind === 'redaction' ? [] : compareVersions(before, after),
      hash: row.hash.toString('hex'),
    };
  });
  return { events, next: rows.length > filter.limit ? (events.at(-1)?.seq ?? null) : null, people: await namePeople(transaction, events) };
}

/** Fields that hold a person's key. */
const OF_PEOPLE = new Set(['person_id', 'created_by', 'used_by', 'approved_by']);

async function namePeople(transaction: Transaction, events: readonly HistoryEvent[]): Promise<Readonly<Record<string, string>>> {
  const keys = events.flatMap(({ changes }) => changes.filter(({ field }) => OF_PEOPLE.has(field)).flatMap(({ before, after }) => [before, after]));
  const wanted = [...new Set(keys.filter((key) => typeof key === 'string'))];
  if (wanted.length === 0) return {};
  const found = await transaction.selectFrom('person_name').select(['person_id', 'name']).where('person_id', 'in', wanted).execute();
  return Object.fromEntries(found.map(({ person_id: key, name }) => [key, name]));
}
