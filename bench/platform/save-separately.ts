import { createHash, randomBytes } from 'node:crypto';
import { buildUuid } from '@samvirke/store/database';
import type { PoolClient } from 'pg';

/**
 * Twins of the tables for the named alternative: the same columns, indexes, keys, policies and checks, without the trigger
 * that writes the log, which the alternative does by itself.
 */
export const TWINS = `
  create table entry_plain (like entry including all);
  alter table entry_plain add foreign key (organisation_id) references organisation, add foreign key (cooperation_id) references cooperation,
    add foreign key (approved_by) references person;
  alter table entry_plain enable row level security;
  alter table entry_plain force row level security;
  create trigger guarded before insert or update on entry_plain for each row execute function entry_guard();
  do $$ begin
    execute (select format('create policy seen on entry_plain for select to samvirke_app using (%s)', qual) from pg_policies where tablename = 'entry' and policyname = 'seen');
    execute (select format('create policy made on entry_plain for insert to samvirke_app with check (%s)', with_check) from pg_policies where tablename = 'entry' and policyname = 'made');
  end $$;
  create table event_plain (like event including all);
  create table event_head_plain (like event_head including all) with (fillfactor = 20);
  grant select, insert, update on entry_plain, event_plain, event_head_plain to samvirke_app`;

const field = (value: string | null): string => (value === null ? '-' : `${Buffer.byteLength(value)}:${value},`);

/**
 * The same write with its event, a statement at a time as a program would: who asks, the entry, the chain's head, the
 * event, the head again; and the name of the body, which is part of what is answered.
 */
export async function saveSeparately(client: PoolClient, tokenHash: Buffer, entry: { readonly title: string; readonly content: object }): Promise<string> {
  await client.query('begin');
  try {
    const entered = await client.query<{ organisation_id: string; person_id: string }>({ name: 'enter', text: 'select organisation_id, person_id from access_enter($1)', values: [tokenHash] });
    const { organisation_id: organisation, person_id: person } = entered.rows[0] as { organisation_id: string; person_id: string };
    const saved = await client.query<{ id: string; after: string }>({
      name: 'entry',
      text: `insert into entry_plain (id, organisation_id, kind, title, content, visibility) values ($1, $2, 'contract', $3, $4, 'public-bodies')
        returning id, (to_jsonb(entry_plain) - 'search' - 'facets')::text as after`,
      values: [buildUuid(), organisation, entry.title, JSON.stringify(entry.content)],
    });
    const { id, after } = saved.rows[0] as { id: string; after: string };
    await client.query({ name: 'first', text: 'insert into event_head_plain (organisation_id, seq, hash) values ($1, 0, $2) on conflict do nothing', values: [organisation, randomBytes(32)] });
    const head = await client.query<{ seq: number; hash: Buffer }>({ name: 'head', text: 'select seq, hash from event_head_plain where organisation_id = $1 for update', values: [organisation] });
    const { seq, hash: previous } = head.rows[0] as { seq: number; hash: Buffer };
    const at = new Date();
    const next = Number(seq) + 1;
    const fields = [organisation, String(next), at.toISOString(), 'person', person, null, organisation, 'created', 'entry', id, '1', null, after, null];
    const hash = createHash('sha256').update(previous).update(fields.map(field).join('')).digest();
    await client.query({
      name: 'event',
      text: `insert into event_plain (organisation_id, seq, recorded_at, actor, person_id, acting_for, action, object_kind, object_id, version, after, previous, hash)
        values ($1, $2, $3, 'person', $4, $1, 'created', 'entry', $5, 1, $6, $7, $8)`,
      values: [organisation, next, at, person, id, after, previous, hash],
    });
    await client.query({ name: 'advance', text: 'update event_head_plain set seq = $2, hash = $3 where organisation_id = $1', values: [organisation, next, hash] });
    const named = await client.query<{ name: string }>({
      name: 'named',
      text: 'select name from organisation_name where organisation_id = $1 and superseded_at is null order by valid_from desc limit 1',
      values: [organisation],
    });
    await client.query('commit');
    return JSON.stringify({ ...(JSON.parse(after) as object), organisation: { id: organisation, name: named.rows[0]?.name } });
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
