import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';
import { rememberChanges } from './0004-history.ts';

/**
 * Whether an entry may be seen, as 0005 says it, with two more rules: what a body that went whole into one's own had
 * registered is read as one's own; and of what a cooperation sees, a member sees what was approved since it joined.
 */
export const visible = (row: string): string => `(select access_is_set()) and (
  ${row}.organisation_id = (select access_organisation())
  or (${row}.status = 'approved' and ${row}.superseded_at is null and (${row}.hidden_until is null or ${row}.hidden_until <= current_date) and (
    ${row}.visibility = 'public'
    or (${row}.visibility = 'public-bodies' and (select access_is_public_body()))
    or (${row}.visibility = 'cooperation' and (select access_is_public_body()) and ${row}.cooperation_id = any((select access_cooperations())::uuid[])
      and ${row}.approved_at >= ((select access_joined()) ->> ${row}.cooperation_id::text)::timestamptz)
    or (${row}.is_shared and ${row}.protection = 'none' and (
      (select access_has('coordinator')) or ${row}.organisation_id = any((select access_agencies())::uuid[])))))
  or ${row}.organisation_id = any((select access_predecessors())::uuid[]))`;

/** Whether a cost set may be seen: with its key, by its own body and whoever that one shares it with, and by its heirs. */
export const setVisible = (row: string): string => `(select access_is_set()) and (
  (${row}.organisation_id is null and ${row}.id = (select current_setting('samvirke.cost_set', true)))
  or ${row}.organisation_id = (select access_organisation())
  or (${row}.visibility = 'cooperation' and (select access_is_public_body()) and ${row}.cooperation_id = any((select access_cooperations())::uuid[])
    and ${row}.recorded_at >= ((select access_joined()) ->> ${row}.cooperation_id::text)::timestamptz)
  or (${row}.visibility = 'public-bodies' and (select access_is_public_body()))
  or ${row}.visibility = 'public'
  or ${row}.organisation_id = any((select access_predecessors())::uuid[]))`;

const moment = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What somebody comes in with beyond what 0003 knew: read from settings, as there. */
const settings = [
  sql`create function access_predecessors() returns uuid[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('samvirke.predecessors', true), ''), '{}')::uuid[] $$`,
  // From when each cooperation's entries are seen, by the cooperation's key.
  sql`create function access_joined() returns jsonb language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('samvirke.joined', true), ''), '{}')::jsonb $$`,
  sql`create function access_wants_four_eyes() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('samvirke.four_eyes', true), '') = 'on' $$`,
];

const successors = [
  sql`create index organisation_change_to on organisation_change (to_id) where superseded_at is null`,
  sql`create index organisation_identifier_value on organisation_identifier (scheme, value)`,
  sql`create index municipality_change_to on municipality_change (to_number) where superseded_at is null`,
  // The bodies that went into this one whole, and into those before it: merged or converted, with all of it and to nobody
  // else. A part that was split off, or a task that moved, is no right to read the rest. Nor is a coordinator's word alone:
  // what one registers may take this away, and gives it only where the reference or the operator says the same. (Who
  // registered a fact stands in columns that 0010 adds.) A renumbered municipality keeps its key. In plpgsql, which keeps
  // its plan: a program's every request asks.
  sql`create function organisation_predecessors(p_organisation uuid) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin return (
      with recursive line(id) as (
        select p_organisation
        union
        select before.id from line cross join lateral (
          select c.from_id as id from organisation_change c
          where c.to_id = line.id and c.superseded_at is null and c.kind in ('merger', 'conversion') and coalesce(c.share, 1) = 1
            and c.valid_from <= current_date
            and (to_jsonb(c) ->> 'registered_by' is null or exists (
              select from organisation_change r where r.from_id = c.from_id and r.to_id = c.to_id and r.kind in ('merger', 'conversion')
                and coalesce(r.share, 1) = 1 and (to_jsonb(r) ->> 'is_overruled')::boolean))
            and not exists (
              select from organisation_change o where o.from_id = c.from_id and o.to_id <> c.to_id and o.superseded_at is null)
          union all
          select was.organisation_id from organisation_identifier is_now
          join municipality_change m on m.to_number = is_now.value and m.superseded_at is null and m.kind = 'merger' and m.population_share = 1
            and m.valid_from <= current_date
          join organisation_identifier was on was.scheme = 'municipality-number' and was.value = m.from_number
            and was.valid_from < m.valid_from and was.valid_to = m.valid_from
          where is_now.organisation_id = line.id and is_now.scheme = 'municipality-number'
            and is_now.valid_from <= m.valid_from and (is_now.valid_to is null or is_now.valid_to > m.valid_from)
            and ((is_now.superseded_at is null and to_jsonb(is_now) ->> 'registered_by' is null) or coalesce((to_jsonb(is_now) ->> 'is_overruled')::boolean, false))
            and ((was.superseded_at is null and to_jsonb(was) ->> 'registered_by' is null) or coalesce((to_jsonb(was) ->> 'is_overruled')::boolean, false))
            and not exists (select from municipality_change o where o.from_number = m.from_number and o.valid_from = m.valid_from
              and o.to_number <> m.to_number and o.superseded_at is null)) before)
      select coalesce(array_agg(id), '{}') from line where id <> p_organisation); end $$`,

  sql`create or replace function access_set(p_actor text, p_person uuid, p_client text, p_organisation uuid, p_roles text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      body_kind text;
      circles text := '';
      since text := '';
      agencies text := '';
      before text := '';
      eyes text := '';
    begin
      if p_organisation is not null then
        select kind into body_kind from organisation where id = p_organisation;
        -- A supplier is in none: what bodies share with each other is their customers'.
        select coalesce(array_agg(distinct m.cooperation_id)::text, ''), coalesce(jsonb_object_agg(m.cooperation_id, coalesce(m.sees_from, m.accepted_at))::text, '')
          into circles, since
          from cooperation_member m join cooperation c on c.id = m.cooperation_id and c.superseded_at is null
          where body_kind <> 'supplier' and m.organisation_id = p_organisation and m.accepted_at is not null
            and m.valid_from <= current_date and (m.valid_to is null or m.valid_to > current_date);
        if body_kind = 'ministry' then
          select coalesce(array_agg(distinct r.organisation_id)::text, '') into agencies
            from organisation_relation r
            where r.other_id = p_organisation and r.kind = 'under-ministry' and r.is_checked and r.superseded_at is null
              and r.valid_from <= current_date and (r.valid_to is null or r.valid_to > current_date);
        end if;
        before := organisation_predecessors(p_organisation)::text;
        if exists (select from organisation_setting s where s.organisation_id = p_organisation and s.four_eyes) then eyes := 'on'; end if;
      end if;
      perform set_config('samvirke.actor', p_actor, true),
        set_config('samvirke.person', coalesce(p_person::text, ''), true),
        set_config('samvirke.client', coalesce(p_client, ''), true),
        set_config('samvirke.organisation', coalesce(p_organisation::text, ''), true),
        set_config('samvirke.roles', coalesce(',' || array_to_string(p_roles, ',') || ',', ''), true),
        set_config('samvirke.public_body', case when body_kind is not null and body_kind <> 'supplier' then 'on' else '' end, true),
        set_config('samvirke.cooperations', circles, true),
        set_config('samvirke.joined', since, true),
        set_config('samvirke.agencies', agencies, true),
        set_config('samvirke.predecessors', before, true),
        set_config('samvirke.four_eyes', eyes, true),
        set_config('samvirke.reason', '', true);
    end $$`,

  sql`create or replace function access_enter(p_token bytea)
    returns table (state text, person_id uuid, organisation_id uuid, roles text[], csrf_token text, provider text, acr text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      s record;
      held text[];
      now_ timestamptz := clock_timestamp();
      why text;
      c text[];
    begin
      select t.*, g.generation || '/' || current_date as now_for into s from session t, access_generation g where t.token_hash = p_token;
      if not found then
        perform access_set('anonymous', null, null, null, null);
        return query select 'unknown'::text, null::uuid, null::uuid, null::text[], null::text, null::text, null::text;
        return;
      end if;
      c := s.context;
      if s.ended_at is not null then
        why := case when s.ended_by in ('idle', 'expired', 'role-gone') then s.ended_by else 'ended' end;
      elsif s.expires_at <= now_ then why := 'expired';
      elsif s.last_seen_at + make_interval(secs => s.idle_seconds) <= now_ then why := 'idle';
      elsif s.context_for is distinct from s.now_for then
        held := access_roles(s.person_id, s.organisation_id);
        if s.organisation_id is not null and held is null then why := 'role-gone'; end if;
      end if;
      if why is not null then
        if s.ended_at is null then
          update session set ended_at = now_, ended_by = why, id_token = null where token_hash = p_token;
        end if;
        perform access_set('anonymous', null, null, null, null);
        return query select why, null::uuid, null::uuid, null::text[], null::text, null::text, null::text;
        return;
      end if;
      if s.context_for is distinct from s.now_for then
        perform access_set('person', s.person_id, null, s.organisation_id, held);
        update session set context_for = s.now_for, context = array[current_setting('samvirke.roles'),
          current_setting('samvirke.public_body'), current_setting('samvirke.cooperations'), current_setting('samvirke.agencies'),
          current_setting('samvirke.joined'), current_setting('samvirke.predecessors'), current_setting('samvirke.four_eyes')]
          where token_hash = p_token;
      else
        held := string_to_array(nullif(trim(both ',' from c[1]), ''), ',');
        perform set_config('samvirke.actor', 'person', true), set_config('samvirke.person', s.person_id::text, true),
          set_config('samvirke.client', '', true), set_config('samvirke.organisation', coalesce(s.organisation_id::text, ''), true),
          set_config('samvirke.roles', c[1], true), set_config('samvirke.public_body', c[2], true),
          set_config('samvirke.cooperations', c[3], true), set_config('samvirke.agencies', c[4], true),
          set_config('samvirke.joined', c[5], true), set_config('samvirke.predecessors', c[6], true), set_config('samvirke.four_eyes', c[7], true),
          set_config('samvirke.reason', '', true);
      end if;
      -- Not at every request: a page asks many times a second.
      if s.last_seen_at < now_ - interval '30 seconds' then
        update session set last_seen_at = now_ where token_hash = p_token;
      end if;
      return query select 'ok'::text, s.person_id, s.organisation_id, held, s.csrf_token, s.provider, s.acr;
    end $$`,

  // What was worked out for sessions before this knows nothing of it.
  sql`update access_generation set generation = generation + 1`,
  ...['organisation_change', 'municipality_change', 'organisation_identifier', 'organisation_setting'].map(
    (table) => sql`create trigger access_changed after insert or update or delete on ${sql.table(table)} for each statement execute function access_changed()`,
  ),
];

/** What a body has chosen for itself. */
const choices = [
  sql`create table organisation_setting (
    id uuid primary key,
    organisation_id uuid not null unique references organisation,
    -- Whoever wrote an entry doesn't approve it.
    four_eyes boolean not null default false,
    version integer not null default 1,
    recorded_at timestamptz not null default now()
  )`,
  ...protectTable('organisation_setting'),
  sql`grant select, insert on organisation_setting to samvirke_app`,
  sql`grant update (four_eyes, version) on organisation_setting to samvirke_app`,
  sql`create policy seen on organisation_setting for select to samvirke_app using (organisation_id = (select access_organisation()))`,
  sql`create policy made on organisation_setting for insert to samvirke_app with check (
    organisation_id = (select access_organisation()) and (select access_has('administrator')))`,
  sql`create policy changed on organisation_setting for update to samvirke_app
    using (organisation_id = (select access_organisation()) and (select access_has('administrator')))
    with check (organisation_id = (select access_organisation()))`,
  rememberChanges('organisation_setting', 'setting'),
];

/** Whoever joins sees what is approved from then on. Those that were in already were told otherwise, and see what they saw. */
const newcomers = [
  sql`alter table cooperation_member add column sees_from timestamptz default '-infinity'`,
  sql`alter table cooperation_member alter column sees_from drop default`,
  sql`create or replace function cooperation_member_guard() returns trigger language plpgsql as $$
    begin
      if exists (select from organisation o where o.id = new.organisation_id and o.kind = 'supplier') then
        raise exception 'A supplier takes part in no cooperation' using errcode = 'check_violation';
      end if;
      if current_user = 'samvirke_app' then
        if new.accepted_at is not null and new.organisation_id is distinct from access_organisation()
          and (tg_op = 'INSERT' or old.accepted_at is null or (old.valid_to is not null and new.valid_to is distinct from old.valid_to)) then
          raise exception 'A body joins a cooperation by its own word' using errcode = 'insufficient_privilege';
        end if;
        -- Nobody says of themselves that they were there before; who left and joins again, joins now.
        if tg_op = 'INSERT' or new.accepted_at is distinct from old.accepted_at then new.sees_from := null; end if;
      end if;
      return new;
    end $$`,
];

const inherited = `organisation_id = any((select access_predecessors())::uuid[])`;

/** What a successor reads, and never writes: the policies for writing are as they were. */
const policies = [
  sql.raw(`alter policy seen on entry using (${visible('entry')})`),
  sql.raw(`alter policy seen on cost_set using (${setVisible('cost_set')})`),
  sql.raw(`alter policy seen on event using (
    organisation_id = (select access_organisation())
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and object_kind <> 'person' and (select access_organisation()) is not null)
    or ${inherited})`),
  sql.raw(`alter policy seen on event_reason using (organisation_id = (select access_organisation()) or ${inherited})`),
  sql.raw(`alter policy seen on event_head using (organisation_id = (select access_organisation()) or ${inherited})`),
  // Who did it, and which cooperation saw it, is part of what is read.
  sql.raw(`alter policy seen on role_grant using (
    organisation_id = (select access_organisation()) or person_id = (select access_person()) or ${inherited})`),
  sql.raw(`alter policy seen on person using (
    id = (select access_person()) or exists (select from role_grant g where g.person_id = person.id
      and (g.organisation_id = (select access_organisation()) or g.${inherited})))`),
  sql.raw(`alter policy seen on person_name using (
    person_id = (select access_person()) or exists (select from role_grant g where g.person_id = person_name.person_id
      and (g.organisation_id = (select access_organisation()) or g.${inherited})))`),

  // What the daily seals say of a chain that one reads: one's own, or that of a body one came out of.
  sql`create function history_sealed(p_organisation uuid) returns table (seal bigint, sealed_at timestamptz, seq bigint, hash text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select s.seq, s.recorded_at, (head.value ->> 1)::bigint, head.value ->> 2
      from event_seal s cross join lateral jsonb_array_elements(s.heads::jsonb) head
      where head.value ->> 0 = p_organisation::text and (p_organisation = access_organisation() or p_organisation = any(access_predecessors()))
      order by s.seq $$`,
];

/** What a change of an entry isn't held to be a change of. */
const BESIDE = "array['status', 'version', 'recorded_at', 'approved_by', 'approved_at', 'search', 'facets', 'salt']";

const guard = [
  // Drawn anew with each content of a room, and gone with the content where that must go: without it nobody who guesses
  // what stood there can hold the guess to the chain's hash.
  sql`alter table entry add column salt uuid`,

  // Whether whoever asks is one of those who wrote what is to be approved, by the log: since it was approved last.
  sql`create function entry_written_by_me(p_organisation uuid, p_entry uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
    select exists (
      select from event e where e.object_kind = 'entry' and e.object_id = p_entry::text and e.organisation_id = p_organisation
        and e.action not in ('approved', 'withdrawn', 'restored')
        and e.seq > coalesce((select max(a.seq) from event a where a.object_kind = 'entry' and a.object_id = p_entry::text
          and a.organisation_id = p_organisation and a.action = 'approved'), 0)
        and case when access_person() is null then e.person_id is null and e.actor = access_actor() and e.client is not distinct from nullif(current_setting('samvirke.client', true), '')
          else e.person_id = access_person() end) $$`,

  // Whether whoever wrote it last, since it was approved, has been erased: they may be here again as somebody else, whom
  // nobody knows again. When another saves it, that one stands for it. What isn't known of a person is held to be that.
  sql`create function entry_writer_is_gone(p_organisation uuid, p_entry uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
    select coalesce((
      select e.person_id is not null and not exists (select from person p where p.id = e.person_id and p.erased_at is null)
      from event e where e.object_kind = 'entry' and e.object_id = p_entry::text and e.organisation_id = p_organisation
        and e.action not in ('approved', 'withdrawn', 'restored') and e.actor <> 'operator'
        and e.seq > coalesce((select max(a.seq) from event a where a.object_kind = 'entry' and a.object_id = p_entry::text
          and a.organisation_id = p_organisation and a.action = 'approved'), 0)
      order by e.seq desc limit 1), false) $$`,

  sql.raw(`create or replace function entry_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
    declare
      writer boolean := access_has(case when new.kind = 'service' then 'provider' else 'contributor' end);
    begin
      if current_user = 'samvirke_keeper' then return new; end if;
      -- To the millisecond, as the log has it: what was known at a moment is then the same in both.
      new.recorded_at := date_trunc('milliseconds', clock_timestamp());
      -- What is decided is a public body's. A supplier that has one can only take it away.
      if new.kind = 'decision' and new.superseded_at is null and not access_is_public_body() then
        raise exception 'a decision is a public body''s' using errcode = 'insufficient_privilege';
      end if;
      if tg_op = 'INSERT' then
        if not writer then raise exception 'not a writer' using errcode = 'insufficient_privilege'; end if;
        new.status := 'draft'; new.version := 1; new.approved_by := null; new.approved_at := null; new.superseded_at := null;
        new.salt := case when new.kind = 'room' then gen_random_uuid() end;
        return new;
      end if;
      if new.id <> old.id or new.organisation_id <> old.organisation_id or new.kind <> old.kind then
        raise exception 'an entry stays what it is and whose it is' using errcode = 'insufficient_privilege';
      end if;
      new.version := old.version + 1;
      new.salt := old.salt;
      if new.status = 'approved' and old.status = 'draft' then
        if not access_has('approver') then raise exception 'not an approver' using errcode = 'insufficient_privilege'; end if;
        if (to_jsonb(new) - ${BESIDE}) <> (to_jsonb(old) - ${BESIDE}) then
          raise exception 'an approval changes nothing else' using errcode = 'insufficient_privilege';
        end if;
        if exists (select from organisation_setting s where s.organisation_id = new.organisation_id and s.four_eyes) and entry_written_by_me(new.organisation_id, new.id) then
          raise exception 'whoever wrote it doesn''t approve it here' using errcode = 'insufficient_privilege';
        end if;
        if exists (select from organisation_setting s where s.organisation_id = new.organisation_id and s.four_eyes) and entry_writer_is_gone(new.organisation_id, new.id) then
          raise exception 'whoever wrote it has been erased' using errcode = 'insufficient_privilege';
        end if;
        new.approved_by := access_person(); new.approved_at := new.recorded_at;
        return new;
      end if;
      if not writer then raise exception 'not a writer' using errcode = 'insufficient_privilege'; end if;
      -- What is withdrawn and taken back is what was approved; any other change is to be approved again.
      if (new.superseded_at is null) <> (old.superseded_at is null)
        and (to_jsonb(new) - 'superseded_at' - ${BESIDE}) = (to_jsonb(old) - 'superseded_at' - ${BESIDE}) then
        new.status := old.status; new.approved_by := old.approved_by; new.approved_at := old.approved_at;
      else
        new.status := 'draft'; new.approved_by := null; new.approved_at := null;
        if new.kind = 'room' then new.salt := gen_random_uuid(); end if;
      end if;
      return new;
    end $$`),
];

/** All that stays of a row when its content goes out of the log, by name: a column that is added later goes out with it. */
const STAYS = `array['id', 'organisation_id', 'kind', 'status', 'visibility', 'cooperation_id', 'is_shared', 'protection', 'version', 'recorded_at',
      'approved_by', 'approved_at', 'superseded_at']`;

/** What stood in the log of an object that turns out to be protected goes, and the chain still holds. */
const redaction = [
  // The log is append-only, but for this: content may be taken out, and nothing else touched.
  sql`create or replace function history_refuse() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if tg_table_name = 'event' and current_setting('samvirke.redacting', true) = 'on'
          and (to_jsonb(new) - 'before' - 'after') = (to_jsonb(old) - 'before' - 'after') then return new; end if;
      end if;
      raise exception 'the log is append-only' using errcode = 'insufficient_privilege';
    end $$`,

  // A row as the log may keep it: what it is called now, and nothing of what it held. A row that is no longer open, or is
  // emptied already, stays.
  sql.raw(`create function history_emptied(p_row text, p_title text) returns text language sql immutable as $$
    select case when p_row is not null and p_row::jsonb ->> 'protection' = 'none' and not p_row::jsonb ? 'withheld'
      then ((select jsonb_object_agg(field.key, field.value) from jsonb_each(p_row::jsonb) field where field.key = any(${STAYS}))
        || jsonb_build_object('title', p_title, 'content', '{}'::jsonb, 'withheld', true))::text else p_row end $$`),

  // Takes out what an entry held before it was protected, and the reasons given then. The events keep their hashes, so the
  // chain is linked as before; what each hashes to now is told in an event of its own, so that nothing more can be changed.
  // Just before it in the chain stands one that says that the entry is protected, and that isn't emptied itself.
  sql.raw(`create function entry_redact(p_entry uuid) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      object entry%rowtype;
      e event%rowtype;
      before_ text;
      after_ text;
      emptied jsonb := '[]';
      witness bigint := 0;
      last_ bigint;
    begin
      select * into object from entry where id = p_entry;
      if not found or object.protection = 'none' then return 0; end if;
      perform set_config('samvirke.redacting', 'on', true);
      for e in select * from event where object_kind = 'entry' and object_id = p_entry::text and organisation_id = object.organisation_id order by seq loop
        before_ := history_emptied(e.before, object.title);
        after_ := history_emptied(e.after, object.title);
        if before_ is not distinct from e.before and after_ is not distinct from e.after then
          witness := e.seq;
          continue;
        end if;
        update event set before = before_, after = after_ where organisation_id = e.organisation_id and seq = e.seq;
        -- The reason for protecting it was written by somebody who knew.
        if after_ is null or after_::jsonb ->> 'protection' = 'none' then
          delete from event_reason where organisation_id = e.organisation_id and seq = e.seq;
        end if;
        emptied := emptied || jsonb_build_object('seq', e.seq, 'hash', encode(sha256(e.previous || convert_to(json_build_array(e.organisation_id, e.seq,
          ${moment('e.recorded_at')}, e.actor, e.person_id, e.client, e.acting_for, e.action, e.object_kind,
          e.object_id, e.version, before_, after_, encode(e.reason_hash, 'hex'))::text, 'UTF8')), 'hex'));
      end loop;
      perform set_config('samvirke.redacting', '', true);
      if emptied = '[]' then return 0; end if;
      select max(l.seq) into last_ from event l where l.organisation_id = object.organisation_id;
      if witness <> last_ then
        -- Protected before this was kept so: what it is now is said once more.
        after_ := (to_jsonb(object) - 'search' - 'facets')::text;
        perform history_append(object.organisation_id, 'changed', 'entry', p_entry::text, object.version, after_, after_);
      end if;
      perform history_append(object.organisation_id, 'redacted', 'redaction', p_entry::text, null, null,
        jsonb_build_object('id', p_entry, 'organisation_id', object.organisation_id, 'events', emptied)::text);
      -- Decisions lie in extracts for the archive too. Those that are there go, and say why; those that are being made are
      -- begun again, by a turn that whoever has read what it was doesn't have.
      if object.kind = 'decision' then
        with gone as (
          delete from job_file f using job j where j.id = f.job_id and f.purpose = 'result' and j.kind = 'archive-export'
            and (j.organisation_id = object.organisation_id or object.organisation_id = any(organisation_predecessors(j.organisation_id)))
          returning f.job_id)
        update job set result = coalesce(result, '{}') || '{"fileGone": "protected"}' where id in (select job_id from gone);
        update job set state = 'waiting', turn = turn + 1 where kind = 'archive-export' and state in ('waiting', 'working')
          and (organisation_id = object.organisation_id or object.organisation_id = any(organisation_predecessors(organisation_id)));
      end if;
      return jsonb_array_length(emptied);
    end $$`),
  sql`create function entry_withhold() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin perform entry_redact(new.id); return null; end $$`,
  // Triggers go by their names: after "remembered", which writes the last that is to be emptied.
  sql`create trigger withheld after update on entry for each row when (old.protection = 'none' and new.protection <> 'none') execute function entry_withhold()`,
  // Those that were protected before this.
  sql`create function entry_redact_past() returns bigint language sql security definer set search_path = public, pg_temp as
    $$ select sum(entry_redact(id)) from entry where protection <> 'none' $$`,
];

const viewFunction = sql.raw(`create or replace function entry_view(e entry) returns text language plpgsql stable set search_path = public, pg_temp as $$
    declare
      own boolean := coalesce(e.organisation_id = access_organisation(), false);
      heir boolean := not own and e.organisation_id = any(access_predecessors());
      awaits boolean := own and e.status = 'draft' and e.superseded_at is null and access_wants_four_eyes();
      body_name text;
      circle json;
      approver json;
    begin
      select n.name into body_name from organisation_name n where n.organisation_id = e.organisation_id and n.superseded_at is null order by n.valid_from desc limit 1;
      if e.cooperation_id is not null then
        select json_build_object('id', c.id, 'name', c.name) into circle from cooperation c where c.id = e.cooperation_id;
      end if;
      if (own or heir) and e.approved_by is not null then
        select json_build_object('id', p.person_id, 'name', p.name, 'isOwnName', p.said_by = 'own') into approver from person_name p where p.person_id = e.approved_by;
      end if;
      return json_build_object(
        'id', e.id, 'kind', e.kind, 'organisation', json_build_object('id', e.organisation_id, 'name', body_name), 'isOwn', own, 'isInherited', heir,
        'title', e.title, 'content', e.content, 'status', e.status, 'visibility', e.visibility, 'cooperation', circle,
        'isShared', e.is_shared, 'hiddenUntil', e.hidden_until, 'hiddenGround', e.hidden_ground, 'protection', e.protection,
        'version', e.version, 'recordedAt', ${moment('e.recorded_at')}, 'approvedAt', ${moment('e.approved_at')}, 'approvedBy', approver,
        'awaitsAnother', awaits, 'isWriter', awaits and entry_written_by_me(e.organisation_id, e.id),
        'writerIsGone', awaits and entry_writer_is_gone(e.organisation_id, e.id),
        'withdrawnAt', ${moment('e.superseded_at')})::text;
    end $$`);

const enter = `
      if p_token is not null then
        select a.state, 'person' as actor, a.roles, a.csrf_token into who from access_enter(p_token) a;
      elsif p_machine is not null then
        select a.state, 'machine' as actor, a.roles, null::text as csrf_token into who from access_enter_machine(p_machine[1], p_machine[2], p_machine[3:]) a;
      else
        perform access_enter_anonymous();
        select 'anonymous' as state, 'anonymous' as actor, null::text[] as roles, null::text as csrf_token into who;
      end if;`;

const answer = `returns table (state text, actor text, roles text[], csrf_token text, outcome text, body text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      who record;`;

const mayWrite = `(who.state = 'ok' and who.roles && p_roles and (p_token is null
        or sha256(convert_to(coalesce(p_csrf, ''), 'UTF8')) = sha256(convert_to(who.csrf_token, 'UTF8'))))`;

const told = (outcome: string, body = 'null::text'): string => `return query select who.state, who.actor, who.roles, who.csrf_token, ${outcome}, ${body}; return;`;

const writerArguments = 'p_token bytea, p_machine text[], p_csrf text, p_roles text[]';

/** How many of the newest entries are looked through before the index of words and facets is asked. */
const NEWEST_FIRST = 400;
/** So many met there, and the rest is sooner met among the newest than all of it is gathered by the index and put in order. */
const MET_OFTEN = 4;
const NEWEST_THEN = 20_000;

const newest = (among: string, window: number): string => `
        select array_agg(w.id order by w.recorded_at desc, w.id desc) into ids from (
          select e.id, e.recorded_at from (
            select * from entry where ${among}superseded_at is null and (recorded_at, id) < (p_at, p_id) order by recorded_at desc, id desc limit ${window}) e
          where e.facets @> p_wanted and (words is null or (e.protection = 'none' and e.search @@ words)) and ${visible('e')} limit p_limit) w;`;

const ways = [
  viewFunction,

  sql.raw(`create or replace function entry_find(p_words text, p_wanted text[], p_organisation uuid, p_at timestamptz, p_id uuid, p_limit integer) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    declare
      ids uuid[];
      words tsquery := case when p_words is not null then to_tsquery('norwegian', p_words) end;
      -- All that the one who asks may see has at least one of these.
      seen text[] := array['v:public'] || case when access_organisation() is not null then array['o:' || access_organisation()] else '{}' end
        || case when access_is_public_body() then array['v:public-bodies'] else '{}' end
        || case when access_has('coordinator') then array['shared'] else '{}' end
        || array(select 'c:' || c from unnest(access_cooperations()) c) || array(select 'o:' || a from unnest(access_agencies() || access_predecessors()) a);
    begin
      if not access_is_set() then return '{}'; end if;
      -- What is common is soon met among the newest.
      if p_organisation is null then${newest('', NEWEST_FIRST)}
        if cardinality(ids) between ${MET_OFTEN} and p_limit - 1 then${newest('', NEWEST_THEN)}
        end if;
      else${newest('organisation_id = p_organisation and ', NEWEST_FIRST)}
      end if;
      if cardinality(ids) = p_limit then return ids; end if;
      if p_organisation is not null then p_wanted := p_wanted || ('o:' || p_organisation); end if;
      -- What is rare is found by the index first, all of it, and put in order after.
      if words is null then
        with matched as materialized (
          select e.id, e.recorded_at from entry e where e.superseded_at is null and e.facets @> p_wanted and e.facets && seen and ${visible('e')})
        select array_agg(w.id order by w.recorded_at desc, w.id desc) into ids from (
          select id, recorded_at from matched where (recorded_at, id) < (p_at, p_id) order by recorded_at desc, id desc limit p_limit) w;
      else
        with matched as materialized (
          select e.id, e.recorded_at from entry e where e.superseded_at is null and e.search @@ words and e.facets @> p_wanted and e.facets && seen
            and e.protection = 'none' and ${visible('e')})
        select array_agg(w.id order by w.recorded_at desc, w.id desc) into ids from (
          select id, recorded_at from matched where (recorded_at, id) < (p_at, p_id) order by recorded_at desc, id desc limit p_limit) w;
      end if;
      return coalesce(ids, '{}');
    end $$`),

  // One's own is also what was registered by a body that went whole into one's own.
  sql.raw(`create or replace function entry_list(p_token bytea, p_machine text[], p_words text, p_wanted text[], p_organisation uuid, p_is_own boolean,
      p_at timestamptz, p_id uuid, p_limit integer) ${answer}
      ids uuid[];
      owner_ uuid := p_organisation;
      at_ timestamptz := coalesce(p_at, 'infinity');
      id_ uuid := coalesce(p_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
    begin${enter}
      if p_is_own then owner_ := coalesce(access_organisation(), '00000000-0000-0000-0000-000000000000'); end if;
      if p_is_own and p_organisation = any(access_predecessors()) then owner_ := p_organisation; end if;
      ids := entry_find(p_words, p_wanted, owner_, at_, id_, p_limit + 1);
      if p_is_own and p_organisation is null and cardinality(access_predecessors()) > 0 then
        for owner_ in select unnest(access_predecessors()) loop
          ids := ids || entry_find(p_words, p_wanted, owner_, at_, id_, p_limit + 1);
        end loop;
        ids := array(select e.id from entry e where e.id = any(ids) order by e.recorded_at desc, e.id desc limit p_limit + 1);
      end if;
      return query select who.state, who.actor, who.roles, who.csrf_token,
        case when cardinality(ids) > p_limit then (select e.recorded_at at time zone 'UTC' || 'Z/' || e.id from entry e where e.id = ids[p_limit]) end,
        '[' || coalesce((select string_agg(entry_view(e), ',' order by e.recorded_at desc, e.id desc) from entry e where e.id = any(ids[1:p_limit])), '') || ']';
    end $$`),

  // Outcomes as before, and: wrote (another is to approve it), erased (another is to save it first), decision.
  sql.raw(`create or replace function entry_move(${writerArguments}, p_id uuid, p_version integer, p_move text, p_reason text) ${answer}
      stands entry%rowtype;
      writer text;
    begin${enter}
      if not ${mayWrite} then ${told("'refused'")} end if;
      select * into stands from entry e where e.id = p_id and e.organisation_id = access_organisation() and (e.superseded_at is not null) = (p_move = 'restored') for update;
      if not found then ${told("'unknown'")} end if;
      if stands.version <> p_version then ${told("'version'", 'entry_view(stands)')} end if;
      if stands.kind = 'decision' and p_move <> 'withdrawn' and not access_is_public_body() then ${told("'decision'")} end if;
      perform set_config('samvirke.action', p_move, true);
      if p_reason is not null then perform set_config('samvirke.reason', p_reason, true); end if;
      if p_move = 'approved' then
        if stands.status = 'approved' then ${told("'already'")} end if;
        if exists (select from organisation_setting s where s.organisation_id = stands.organisation_id and s.four_eyes) then
          if entry_written_by_me(stands.organisation_id, stands.id) then ${told("'wrote'")} end if;
          if entry_writer_is_gone(stands.organisation_id, stands.id) then ${told("'erased'")} end if;
        end if;
        update entry e set status = 'approved' where e.id = p_id returning e.* into stands;
      else
        writer := case when stands.kind = 'service' then 'provider' else 'contributor' end;
        if not access_has(writer) then ${told("'role'", 'writer')} end if;
        update entry e set superseded_at = case when p_move = 'withdrawn' then clock_timestamp() end where e.id = p_id returning e.* into stands;
      end if;
      perform set_config('samvirke.action', '', true);
      ${told("'ok'", 'entry_view(stands)')}
    end $$`),
];

/** Names are marked by who said them: the login, or the person. */
const names = [
  sql`create or replace function access_my_data(p_token bytea) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
      select case when access_person() is null then null else jsonb_build_object(
        'person', (select jsonb_build_object('id', p.id, 'name', n.name, 'nameFrom', n.said_by, 'recordedAt', p.recorded_at)
          from person p left join person_name n on n.person_id = p.id where p.id = access_person()),
        'identities', (select coalesce(jsonb_agg(jsonb_build_object('issuer', issuer, 'subject', subject, 'recordedAt', recorded_at) order by recorded_at), '[]')
          from person_identity where person_id = access_person()),
        'roles', (select coalesce(jsonb_agg(jsonb_build_object('organisation', organisation_id, 'role', role, 'origin', origin,
            'validFrom', valid_from, 'validTo', valid_to, 'recordedAt', recorded_at, 'supersededAt', superseded_at) order by recorded_at), '[]')
          from role_grant where person_id = access_person()),
        'sessions', (select coalesce(jsonb_agg(jsonb_build_object('provider', provider, 'acr', acr, 'organisation', organisation_id,
            'recordedAt', recorded_at, 'lastSeenAt', last_seen_at, 'endedAt', ended_at, 'endedBy', ended_by,
            'isThis', coalesce(token_hash = p_token, false)) order by recorded_at), '[]')
          from session where person_id = access_person()),
        'invitations', (select coalesce(jsonb_agg(jsonb_build_object('organisation', organisation_id, 'role', role,
            'recordedAt', recorded_at, 'usedAt', used_at, 'madeByMe', created_by = access_person()) order by recorded_at), '[]')
          from invitation where created_by = access_person() or used_by = access_person())) end $$`,
];

const rights = [
  ...['organisation_predecessors(uuid)', 'history_sealed(uuid)', 'entry_redact(uuid)', 'entry_withhold()', 'entry_redact_past()'].flatMap(keptFunction),
  sql`grant execute on function history_sealed(uuid), entry_withhold() to samvirke_app`,
  // The migration's own: whoever runs it may for the moment.
  sql`set local role samvirke_keeper`,
  sql`select entry_redact_past()`,
  sql`set local role none`,
  sql`drop function entry_redact_past()`,
];

/**
 * A body that another became reads what that one registered; a body may want two to see to an entry; a decision is a
 * public body's; who joins a cooperation sees what is shared from then on; and what was known of an object before it was
 * protected goes out of the log.
 */
export const successorsRead: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...settings, ...choices, ...newcomers, ...successors, ...policies, ...guard, ...redaction, ...ways, ...names, ...rights]) await statement.execute(db);
  },
};
