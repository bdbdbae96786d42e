import { compareVersions, type ApprovedVersion, type ArchivedChange, type ArchivedDecision, type DecisionArchive, type Doer } from '@samvirke/model/history';
import { sql } from 'kysely';
import { describeBodies } from '../access/index.ts';
import type { Transaction } from '../database/index.ts';
import { moment } from './moment.ts';
import { readRow, type Row } from './read-row.ts';

interface LoggedEvent {
  readonly object_id: string;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly client: string | null;
  readonly person_id: string | null;
  readonly name: string | null;
  readonly erased_at: Date | null;
  readonly version: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Columns that repeat the content, or that the archive's own form says. */
const REPEATED = new Set(['supplier_number', 'key', 'year', 'amount_ore', 'valid_from', 'valid_to', 'approved_at', 'approved_by']);

/**
 * The decisions that a body approved between two days, as they were when they were approved, by the log: also those that
 * have been changed or taken away since. What is protected, or ever was, is never among them. Within withAccess.
 */
export async function findDecisions(transaction: Transaction, organisation: string, { from, to }: { readonly from: string; readonly to: string }): Promise<DecisionArchive> {
  const body = (await describeBodies(transaction, [organisation])).get(organisation);
  const { rows } = await sql<LoggedEvent>`
    select e.object_id, e.recorded_at, e.actor, e.client, e.person_id, n.name, p.erased_at, e.version, e.before, e.after
    from event e left join person p on p.id = e.person_id left join person_name n on n.person_id = e.person_id
    where e.organisation_id = ${organisation} and e.object_kind = 'entry' and e.recorded_at < ${moment(to, 'to')}
      and e.object_id in (
        select a.object_id from event a where a.organisation_id = ${organisation} and a.object_kind = 'entry' and a.after is not null
          and a.recorded_at >= ${moment(from, 'from')} and a.recorded_at < ${moment(to, 'to')}
          and a.after::jsonb ->> 'kind' = 'decision' and a.after::jsonb ->> 'status' = 'approved')
      and not exists (
        select from event s where s.organisation_id = ${organisation} and s.object_kind = 'entry' and s.object_id = e.object_id
          and (s.after::jsonb ->> 'protection' <> 'none' or s.before::jsonb ->> 'protection' <> 'none'))
    order by e.object_id, e.seq`.execute(transaction);
  const { rows: edges } = await sql<{ start: Date }>`select ${moment(from, 'from')} as start`.execute(transaction);
  const start = edges[0]?.start ?? new Date(0);
  const byObject = Map.groupBy(rows, ({ object_id: id }) => id);
  const decisions = [...byObject].flatMap(([id, events]) => readDecision(id, events, start) ?? []).sort((a, b) => (a.versions[0].approvedAt < b.versions[0].approvedAt ? -1 : 1));
  return { organisation: { id: organisation, name: body?.name ?? organisation, number: body?.number ?? null }, madeAt: new Date().toISOString(), from, to, decisions };
}

function readDecision(id: string, events: readonly LoggedEvent[], start: Date): ArchivedDecision | null {
  const [created] = events;
  const versions: ApprovedVersion[] = [];
  const changes: ArchivedChange[] = [];
  for (const event of events) {
    const [before, after] = [readRow(event.before), readRow(event.after)];
    const at = event.recorded_at.toISOString();
    if (event !== created) for (const { field, before: was, after: is } of compareVersions(before, after)) if (!REPEATED.has(field)) changes.push({ field, at, by: doerOf(event), before: was, after: is });
    if (event.recorded_at >= start && isApproval(before, after)) {
      versions.push({ version: event.version ?? 1, title: String(after?.['title'] ?? ''), content: (after?.['content'] ?? {}) as Row, isPublic: after?.['visibility'] === 'public', approvedAt: at, approvedBy: doerOf(event) });
    }
  }
  const [first, ...more] = versions;
  return created && first ? { id, createdAt: created.recorded_at.toISOString(), createdBy: doerOf(created), versions: [first, ...more], changes } : null;
}

function isApproval(before: Row | null, after: Row | null): boolean {
  return after?.['status'] === 'approved' && before?.['status'] !== 'approved';
}

function doerOf({ actor, client, person_id: person, name, erased_at: erasedAt }: LoggedEvent): Doer {
  if (person !== null) return { name, state: name !== null ? 'known' : erasedAt !== null ? 'erased' : 'unknown' };
  return actor === 'machine' ? { name: client, state: 'machine' } : { name: null, state: 'operator' };
}
