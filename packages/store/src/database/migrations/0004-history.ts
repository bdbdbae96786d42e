import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';

/** The chain of what no body owns: bodies themselves, and the sector's parameters. */
const PLATFORM = '00000000-0000-0000-0000-000000000000';

const tables = [
  // A chain per body. An event names people by id alone, so that a name can be erased and the chain still hold.
  sql`create table event (
    organisation_id uuid not null,
    seq bigint not null check (seq > 0),
    recorded_at timestamptz not null,
    actor text not null check (actor in ('person', 'machine', 'operator', 'anonymous')),
    person_id uuid,
    client text,
    acting_for uuid,
    action text not null,
    object_kind text not null,
    object_id text not null,
    version integer,
    before text,
    after text,
    reason_hash bytea,
    previous bytea not null,
    hash bytea not null,
    primary key (organisation_id, seq)
  )`,
  sql`create index event_object on event (object_kind, object_id, seq)`,
  sql`create index event_recorded on event (organisation_id, recorded_at)`,
  sql`create index event_person on event (person_id) where person_id is not null`,
  // A reason is somebody's own words and may name people: the chain holds a salted hash, the words can be erased.
  sql`create table event_reason (
    organisation_id uuid not null,
    seq bigint not null,
    salt bytea not null,
    reason text not null,
    primary key (organisation_id, seq),
    foreign key (organisation_id, seq) references event
  )`,
  sql`create table event_head (
    organisation_id uuid primary key,
    seq bigint not null,
    hash bytea not null
  )`,
  // Once a day the chains' heads are chained: a chain that is cut short is then missed.
  sql`create table event_seal (
    seq bigint primary key check (seq > 0),
    recorded_at timestamptz not null,
    heads text not null,
    previous bytea not null,
    hash bytea not null
  )`,
];

const functions = [
  // Netstrings: every field with its length, so that no two lists of fields read alike; null is a dash. The length is
  // in bytes, and the database is UTF-8: that is seen to before anything else here.
  sql`create function event_field(value text) returns text language sql immutable parallel safe as
    $$ select case when value is null then '-' else octet_length(value) || ':' || value || ',' end $$`,

  // One event at the end of a body's chain. The head's row is locked until the transaction ends, so a chain never forks.
  sql`create function history_append(p_organisation uuid, p_action text, p_kind text, p_object text, p_version integer, p_before text, p_after text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      head_seq bigint;
      head_hash bytea;
      at_ timestamptz;
      actor_ text := coalesce(nullif(current_setting('samvirke.actor', true), ''), 'operator');
      person_ uuid := nullif(current_setting('samvirke.person', true), '')::uuid;
      client_ text := nullif(current_setting('samvirke.client', true), '');
      acting_ uuid := nullif(current_setting('samvirke.organisation', true), '')::uuid;
      reason_ text := nullif(current_setting('samvirke.reason', true), '');
      salt_ bytea;
      reason_hash_ bytea;
      hash_ bytea;
    begin
      select seq + 1, hash into head_seq, head_hash from event_head where organisation_id = p_organisation for update;
      -- Only a body's very first event finds no head.
      if not found then
        insert into event_head (organisation_id, seq, hash) values (p_organisation, 0, sha256(convert_to(p_organisation::text, 'UTF8')))
          on conflict (organisation_id) do nothing;
        select seq + 1, hash into head_seq, head_hash from event_head where organisation_id = p_organisation for update;
      end if;
      -- Taken under the lock: the chain's order is the order of time.
      at_ := date_trunc('milliseconds', clock_timestamp());
      if reason_ is not null then
        salt_ := uuid_send(gen_random_uuid());
        reason_hash_ := sha256(salt_ || convert_to(reason_, 'UTF8'));
      end if;
      hash_ := sha256(head_hash || convert_to(
        event_field(p_organisation::text) || event_field(head_seq::text)
        || event_field(to_char(at_ at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || event_field(actor_)
        || event_field(person_::text) || event_field(client_) || event_field(acting_::text) || event_field(p_action)
        || event_field(p_kind) || event_field(p_object) || event_field(p_version::text) || event_field(p_before)
        || event_field(p_after) || event_field(encode(reason_hash_, 'hex')), 'UTF8'));
      insert into event (organisation_id, seq, recorded_at, actor, person_id, client, acting_for, action, object_kind, object_id, version, before, after, reason_hash, previous, hash)
        values (p_organisation, head_seq, at_, actor_, person_, client_, acting_, p_action, p_kind, p_object, p_version, p_before, p_after, reason_hash_, head_hash, hash_);
      if reason_ is not null then
        insert into event_reason (organisation_id, seq, salt, reason) values (p_organisation, head_seq, salt_, reason_);
      end if;
      update event_head set seq = head_seq, hash = hash_ where organisation_id = p_organisation;
      return head_seq;
    end $$`,

  // The trigger of every table whose changes are remembered: no code path can forget it. Arguments: what the object is
  // called, and the columns that aren't part of what is remembered. A statement may say what it is ("approved") in
  // samvirke.action; else it is created, changed or deleted.
  sql`create function history_record() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      old_ jsonb;
      new_ jsonb;
      row_ jsonb;
      what text;
    begin
      if tg_op = 'INSERT' then
        what := 'created';
        new_ := to_jsonb(new);
      elsif tg_op = 'DELETE' then
        what := 'deleted';
        old_ := to_jsonb(old);
      else
        what := 'changed';
        old_ := to_jsonb(old);
        new_ := to_jsonb(new);
      end if;
      if tg_nargs > 1 then
        old_ := old_ - tg_argv[1:tg_nargs - 1];
        new_ := new_ - tg_argv[1:tg_nargs - 1];
      end if;
      if old_ = new_ then return null; end if;
      row_ := coalesce(new_, old_);
      perform history_append(coalesce((row_ ->> 'organisation_id')::uuid, '00000000-0000-0000-0000-000000000000'),
        coalesce(nullif(current_setting('samvirke.action', true), ''), what),
        tg_argv[0], row_ ->> 'id', (row_ ->> 'version')::integer, old_::text, new_::text);
      return null;
    end $$`,

  // Append-only also for the house itself: what is written is never changed. Only a reason's words can be erased.
  sql`create function history_refuse() returns trigger language plpgsql as $$
    begin raise exception 'the log is append-only' using errcode = 'insufficient_privilege'; end $$`,
  sql`create trigger append_only before update or delete on event for each row execute function history_refuse()`,
  sql`create trigger append_only_all before truncate on event for each statement execute function history_refuse()`,
  sql`create trigger append_only before update or delete on event_seal for each row execute function history_refuse()`,
  sql`create trigger append_only_all before truncate on event_seal for each statement execute function history_refuse()`,
];

/** From now on every change of the table's rows is an event. `without`: columns that are not remembered. */
export function rememberChanges(table: string, objectKind: string, without: readonly string[] = []): ReturnType<typeof sql> {
  const words = [objectKind, ...without].map((word) => `'${word}'`).join(', ');
  return sql.raw(`create trigger remembered after insert or update or delete on ${table} for each row execute function history_record(${words})`);
}

const policies = [
  ...['event', 'event_reason', 'event_head', 'event_seal'].flatMap(protectTable),
  sql`grant select on event, event_reason to samvirke_app`,
  // Its own people read a body's log; who did what in one's own name is one's own too.
  sql`create policy seen on event for select to samvirke_app using (
    organisation_id = (select access_organisation()) or person_id = (select access_person())
    or (organisation_id = ${sql.lit(PLATFORM)} and (select access_is_set())))`,
  sql`create policy seen on event_reason for select to samvirke_app using (
    exists (select from event e where e.organisation_id = event_reason.organisation_id and e.seq = event_reason.seq))`,
  ...keptFunction('history_append(uuid, text, text, text, integer, text, text)'),
  ...keptFunction('history_record()'),
  sql`grant execute on function history_record() to samvirke_app`,

  rememberChanges('role_grant', 'role'),
  rememberChanges('cooperation', 'cooperation'),
  rememberChanges('cooperation_member', 'cooperation-member'),
  rememberChanges('invitation', 'invitation', ['token_hash']),
];

/** What was changed, by whom, for whom and why: append-only, a hash chain per body. */
export const history: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...tables, ...functions, ...policies]) await statement.execute(db);
    // A set of somebody who isn't logged in belongs to nobody, and is remembered for nobody.
    await sql`create trigger remembered_saved after insert on cost_set for each row when (new.organisation_id is not null) execute function history_record('cost-set')`.execute(db);
    await sql`create trigger remembered_changed after update on cost_set for each row when (new.organisation_id is not null) execute function history_record('cost-set')`.execute(db);
    await sql`create trigger remembered_deleted after delete on cost_set for each row when (old.organisation_id is not null) execute function history_record('cost-set')`.execute(db);
  },
};
