import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';
import { rememberChanges } from './0004-history.ts';

/**
 * Whether a row may be seen: its own body sees everything; others see what is approved, by its visibility, and never
 * what is protected unless it is shared with just them; a price that is held back is seen by nobody else until its day.
 * One text, since the search (which looks before the policies do) must hold to the same words.
 */
const visible = (row: string): string => `(select access_is_set()) and (
  ${row}.organisation_id = (select access_organisation())
  or (${row}.status = 'approved' and ${row}.superseded_at is null and (${row}.hidden_until is null or ${row}.hidden_until <= current_date) and (
    ${row}.visibility = 'public'
    or (${row}.visibility = 'public-bodies' and (select access_is_public_body()))
    or (${row}.visibility = 'cooperation' and (select access_is_public_body()) and ${row}.cooperation_id = any((select access_cooperations())::uuid[]))
    or (${row}.is_shared and ${row}.protection = 'none' and (
      (select access_has('coordinator')) or ${row}.organisation_id = any((select access_agencies())::uuid[]))))))`;

/** To the millisecond, in the one zone that needs no knowledge of places. */
const moment = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An entry as the API answers it (EntryView in packages/contract), written by the database: nothing is done with it after. */
const view = (row: string): string => `entry_view(${row})`;

/**
 * Steps, not one statement with everything in it: a name is looked up only where there is one to look up, and what isn't
 * asked for isn't made ready to be asked.
 */
const viewFunction = sql.raw(`create function entry_view(e entry) returns text language plpgsql stable set search_path = public, pg_temp as $$
    declare
      own boolean := coalesce(e.organisation_id = access_organisation(), false);
      body_name text;
      circle json;
      approver json;
    begin
      select n.name into body_name from organisation_name n where n.organisation_id = e.organisation_id and n.superseded_at is null order by n.valid_from desc limit 1;
      if e.cooperation_id is not null then
        select json_build_object('id', c.id, 'name', c.name) into circle from cooperation c where c.id = e.cooperation_id;
      end if;
      if own and e.approved_by is not null then
        select json_build_object('id', p.person_id, 'name', p.name) into approver from person_name p where p.person_id = e.approved_by;
      end if;
      return json_build_object(
        'id', e.id, 'kind', e.kind, 'organisation', json_build_object('id', e.organisation_id, 'name', body_name), 'isOwn', own,
        'title', e.title, 'content', e.content, 'status', e.status, 'visibility', e.visibility, 'cooperation', circle,
        'isShared', e.is_shared, 'hiddenUntil', e.hidden_until, 'hiddenGround', e.hidden_ground, 'protection', e.protection,
        'version', e.version, 'recordedAt', ${moment('e.recorded_at')}, 'approvedAt', ${moment('e.approved_at')}, 'approvedBy', approver,
        'withdrawnAt', ${moment('e.superseded_at')})::text;
    end $$`);

/** How many of the newest entries are looked through before the index of words and facets is asked. */
const NEWEST_FIRST = 2_000;
/** What is neither common nor rare is met among so many: soon enough, and sooner than all of it is gathered. */
const NEWEST_THEN = 20_000;

/** Ids of what fits among the newest, newest first. `among`: what else the walk is held to, so that an index has it in order. */
const newest = (among: string, window: number): string => `
        select array_agg(w.id order by w.recorded_at desc, w.id desc) into ids from (
          select e.id, e.recorded_at from (
            select * from entry where ${among}superseded_at is null and (recorded_at, id) < (p_at, p_id) order by recorded_at desc, id desc limit ${window}) e
          where e.facets @> p_wanted and (words is null or (e.protection = 'none' and e.search @@ words)) and ${visible('e')} limit p_limit) w;`;

const tables = [
  sql`create table entry (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    kind text not null check (kind in ('figure', 'contract', 'price', 'room', 'service', 'decision')),
    title text not null check (title <> '' and length(title) <= 300),
    content jsonb not null default '{}' check (jsonb_typeof(content) = 'object'),
    -- What is searched, sorted and summed stands in columns of its own.
    supplier_number text,
    key text,
    year integer check (year between 1990 and 2200),
    amount_ore bigint check (amount_ore between -9007199254740991 and 9007199254740991),
    valid_from date,
    valid_to date check (valid_to >= valid_from),
    status text not null default 'draft' check (status in ('draft', 'approved')),
    visibility text not null default 'own' check (visibility in ('own', 'cooperation', 'public-bodies', 'public')),
    cooperation_id uuid references cooperation,
    -- Shown to the ministry above and to the coordinator, whatever the visibility.
    is_shared boolean not null default false,
    -- Held back until a day, on a ground in the law: the section of offentleglova.
    hidden_until date,
    hidden_ground text,
    protection text not null default 'none' check (protection in ('none', 'coarse')),
    version integer not null default 1 check (version > 0),
    approved_by uuid references person,
    approved_at timestamptz,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz,
    search tsvector generated always as (to_tsvector('norwegian', title || ' ' || coalesce(content ->> 'description', '')
      || ' ' || coalesce(content ->> 'supplierName', '') || ' ' || coalesce(content ->> 'unit', '') || ' ' || coalesce(content ->> 'purpose', '')
      || ' ' || coalesce(content ->> 'area', '') || ' ' || coalesce(content ->> 'place', '') || ' ' || coalesce(content ->> 'decidedBy', '')
      || ' ' || coalesce(content ->> 'outcome', '') || ' ' || coalesce(content ->> 'caseNumber', '') || ' ' || coalesce(supplier_number, ''))) stored,
    -- Everything that lists are filtered by, as words: one index answers any of them together with the text.
    facets text[] generated always as (array_remove(array['k:' || kind, 's:' || status, 'v:' || visibility, 'o:' || organisation_id::text,
      'n:' || supplier_number, 'c:' || cooperation_id::text, case when is_shared then 'shared' end, 'e:' || key], null)) stored,
    constraint entry_cooperation check ((visibility = 'cooperation') = (cooperation_id is not null)),
    constraint entry_hidden check ((hidden_until is null) = (hidden_ground is null)),
    constraint entry_hidden_price check (hidden_until is null or kind = 'price'),
    -- A price is open unless the law says otherwise, and then for a time: who sees it from that day is said at once.
    constraint entry_price_open check (kind <> 'price' or visibility in ('public-bodies', 'public')),
    -- What is known of a protected object stays with those who own it and those they share it with.
    constraint entry_protected check (protection = 'none' or (visibility in ('own', 'cooperation') and not is_shared)),
    constraint entry_protected_facts check (protection = 'none' or not content ?| array['place', 'address', 'areaM2', 'racks', 'powerKw']),
    constraint entry_approved check ((status = 'approved') = (approved_at is not null))
  )`,
  sql`create index entry_organisation on entry (organisation_id, recorded_at desc, id desc) where superseded_at is null`,
  sql`create index entry_newest on entry (recorded_at desc, id desc) where superseded_at is null`,
  sql`create index entry_search on entry using gin (search, facets) where superseded_at is null`,
  sql`create index entry_figure on entry (key, year, organisation_id) where kind = 'figure' and superseded_at is null`,
];

/** What a change of an entry isn't held to be a change of. */
const BESIDE = "array['status', 'version', 'recorded_at', 'approved_by', 'approved_at', 'search', 'facets']";

const guard = [
  // Who may do what to an entry beyond being in the right body; and that an approval is of what stands there.
  sql.raw(`create function entry_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
    declare
      writer boolean := access_has(case when new.kind = 'service' then 'provider' else 'contributor' end);
    begin
      if current_user = 'samvirke_keeper' then return new; end if;
      -- To the millisecond, as the log has it: what was known at a moment is then the same in both.
      new.recorded_at := date_trunc('milliseconds', clock_timestamp());
      if tg_op = 'INSERT' then
        if not writer then raise exception 'not a writer' using errcode = 'insufficient_privilege'; end if;
        new.status := 'draft'; new.version := 1; new.approved_by := null; new.approved_at := null; new.superseded_at := null;
        return new;
      end if;
      if new.id <> old.id or new.organisation_id <> old.organisation_id or new.kind <> old.kind then
        raise exception 'an entry stays what it is and whose it is' using errcode = 'insufficient_privilege';
      end if;
      new.version := old.version + 1;
      if new.status = 'approved' and old.status = 'draft' then
        if not access_has('approver') then raise exception 'not an approver' using errcode = 'insufficient_privilege'; end if;
        if (to_jsonb(new) - ${BESIDE}) <> (to_jsonb(old) - ${BESIDE}) then
          raise exception 'an approval changes nothing else' using errcode = 'insufficient_privilege';
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
      end if;
      return new;
    end $$`),
  sql`create trigger guarded before insert or update on entry for each row execute function entry_guard()`,
];

const policies = [
  ...protectTable('entry'),
  sql`grant select, insert, update on entry to samvirke_app`,
  sql.raw(`create policy seen on entry for select to samvirke_app using (${visible('entry')})`),
  sql`create policy made on entry for insert to samvirke_app with check (
    organisation_id = (select access_organisation())
    and (cooperation_id is null or cooperation_id = any((select access_cooperations())::uuid[])))`,
  sql`create policy changed on entry for update to samvirke_app
    using (organisation_id = (select access_organisation()))
    with check (organisation_id = (select access_organisation())
      and (cooperation_id is null or cooperation_id = any((select access_cooperations())::uuid[])))`,
  rememberChanges('entry', 'entry', ['search', 'facets']),
];

/** Says who asks, from a session's hash or a machine's [number, client, role …]; neither: nobody. Into `who`. */
const enter = `
      if p_token is not null then
        select a.state, 'person' as actor, a.roles, a.csrf_token into who from access_enter(p_token) a;
      elsif p_machine is not null then
        select a.state, 'machine' as actor, a.roles, null::text as csrf_token into who from access_enter_machine(p_machine[1], p_machine[2], p_machine[3:]) a;
      else
        perform access_enter_anonymous();
        select 'anonymous' as state, 'anonymous' as actor, null::text[] as roles, null::text as csrf_token into who;
      end if;`;

/** What each of them answers: who asked, what came of it, and the entry (or entries) as it is sent on. */
const answer = `returns table (state text, actor text, roles text[], csrf_token text, outcome text, body text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      who record;`;

/** Nobody writes without the session's own mark, or a right to. Compared as hashes: how long it takes tells nothing. */
const mayWrite = `(who.state = 'ok' and who.roles && p_roles and (p_token is null
        or sha256(convert_to(coalesce(p_csrf, ''), 'UTF8')) = sha256(convert_to(who.csrf_token, 'UTF8'))))`;

const told = (outcome: string, body = 'null::text'): string => `return query select who.state, who.actor, who.roles, who.csrf_token, ${outcome}, ${body}; return;`;

const WRITER = 'bytea, text[], text, text[]';
const writerArguments = 'p_token bytea, p_machine text[], p_csrf text, p_roles text[]';

/**
 * The ways in, each one call from the server: who asks is said and the work is done in the same round trip. They run as
 * whoever calls them (samvirke_app), so the policies hold in them too. Statements in order, never a CTE that sets who asks.
 */
const ways = [
  viewFunction,

  sql.raw(`create function entry_read(p_token bytea, p_machine text[], p_id uuid) ${answer}
    begin${enter}
      return query select who.state, who.actor, who.roles, who.csrf_token, 'ok', ${view('e')} from entry e where e.id = p_id;
      if not found then ${told("'unknown'")} end if;
    end $$`),

  // Many at once, each for whoever asks for it: what the server was asked for while it waited for the last answer.
  sql.raw(`create function entry_read_many(p_tokens bytea[], p_ids uuid[])
    returns table (place integer, state text, actor text, roles text[], csrf_token text, outcome text, body text)
    language plpgsql set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      who record;
      found_ text;
    begin
      for i in 1 .. cardinality(p_ids) loop
        -- Who asks is said again for each, also where it is the same as before: no answer leans on the one before it.
        select a.state, a.roles, a.csrf_token into who from access_enter(p_tokens[i]) a;
        found_ := null;
        select ${view('e')} into found_ from entry e where e.id = p_ids[i];
        place := i; state := who.state; actor := 'person'; roles := who.roles; csrf_token := who.csrf_token;
        outcome := case when found_ is null then 'unknown' else 'ok' end; body := found_;
        return next;
      end loop;
    end $$`),
  sql`grant execute on function entry_read_many(bytea[], uuid[]) to samvirke_app`,

  // Ids of what may be seen and fits, newest first. It runs as the keeper, since under the policies no index of words can
  // be used; it holds to the same words as they do, and what it finds is read under them.
  sql.raw(`create function entry_find(p_words text, p_wanted text[], p_organisation uuid, p_at timestamptz, p_id uuid, p_limit integer) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    declare
      ids uuid[];
      words tsquery := case when p_words is not null then to_tsquery('norwegian', p_words) end;
      -- All that the one who asks may see has at least one of these.
      seen text[] := array['v:public'] || case when access_organisation() is not null then array['o:' || access_organisation()] else '{}' end
        || case when access_is_public_body() then array['v:public-bodies'] else '{}' end
        || case when access_has('coordinator') then array['shared'] else '{}' end
        || array(select 'c:' || c from unnest(access_cooperations()) c) || array(select 'o:' || a from unnest(access_agencies()) a);
    begin
      if not access_is_set() then return '{}'; end if;
      -- What is common is soon met among the newest.
      if p_organisation is null then${newest('', NEWEST_FIRST)}
        if cardinality(ids) between p_limit * ${NEWEST_FIRST} / ${NEWEST_THEN} + 1 and p_limit - 1 then${newest('', NEWEST_THEN)}
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
  ...keptFunction('entry_find(text, text[], uuid, timestamptz, uuid, integer)'),
  sql`grant execute on function entry_find(text, text[], uuid, timestamptz, uuid, integer) to samvirke_app`,

  // The body is an array of entries; the outcome is where the next page begins, or null.
  sql.raw(`create function entry_list(p_token bytea, p_machine text[], p_words text, p_wanted text[], p_organisation uuid, p_is_own boolean,
      p_at timestamptz, p_id uuid, p_limit integer) ${answer}
      ids uuid[];
    begin${enter}
      ids := entry_find(p_words, p_wanted, case when p_is_own then coalesce(access_organisation(), '00000000-0000-0000-0000-000000000000') else p_organisation end,
        coalesce(p_at, 'infinity'), coalesce(p_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), p_limit + 1);
      return query select who.state, who.actor, who.roles, who.csrf_token,
        case when cardinality(ids) > p_limit then (select e.recorded_at at time zone 'UTC' || 'Z/' || e.id from entry e where e.id = ids[p_limit]) end,
        '[' || coalesce((select string_agg(${view('e')}, ',' order by e.recorded_at desc, e.id desc) from entry e where e.id = any(ids[1:p_limit])), '') || ']';
    end $$`),

  // A new entry (no version) or a whole new content of one. Outcomes: ok, unknown, version (body: what stands), kind,
  // cooperation, contract, refused.
  sql.raw(`create function entry_save(${writerArguments}, p_id uuid, p_version integer, p_entry jsonb, p_reason text) ${answer}
      stands entry%rowtype;
      circle uuid := (p_entry ->> 'cooperation')::uuid;
    begin${enter}
      if not ${mayWrite} then ${told("'refused'")} end if;
      if circle is not null and not circle = any(access_cooperations()) then ${told("'cooperation'")} end if;
      if p_entry #>> '{content,contract}' is not null
        and not exists (select from entry c where c.id = (p_entry #>> '{content,contract}')::uuid and c.kind = 'contract') then ${told("'contract'")} end if;
      if p_reason is not null then perform set_config('samvirke.reason', p_reason, true); end if;
      if p_version is null then
        insert into entry (id, organisation_id, kind, title, content, supplier_number, key, year, amount_ore, valid_from, valid_to,
            visibility, cooperation_id, is_shared, hidden_until, hidden_ground, protection)
          select p_id, access_organisation(), r.kind, r.title, r.content, r."supplierNumber", r.key, r.year, r."amountOre", r."validFrom", r."validTo",
            r.visibility, circle, r."isShared", r."hiddenUntil", r."hiddenGround", r.protection
          from jsonb_to_record(p_entry) as r(kind text, title text, content jsonb, "supplierNumber" text, key text, year integer, "amountOre" bigint,
            "validFrom" date, "validTo" date, visibility text, "isShared" boolean, "hiddenUntil" date, "hiddenGround" text, protection text)
          returning * into stands;
      else
        select * into stands from entry e where e.id = p_id and e.superseded_at is null for update;
        if not found then ${told("'unknown'")} end if;
        if stands.version <> p_version then ${told("'version'", view('stands'))} end if;
        if stands.kind <> p_entry ->> 'kind' then ${told("'kind'")} end if;
        update entry e set title = r.title, content = r.content, supplier_number = r."supplierNumber", key = r.key, year = r.year,
            amount_ore = r."amountOre", valid_from = r."validFrom", valid_to = r."validTo", visibility = r.visibility, cooperation_id = circle,
            is_shared = r."isShared", hidden_until = r."hiddenUntil", hidden_ground = r."hiddenGround", protection = r.protection
          from jsonb_to_record(p_entry) as r(title text, content jsonb, "supplierNumber" text, key text, year integer, "amountOre" bigint,
            "validFrom" date, "validTo" date, visibility text, "isShared" boolean, "hiddenUntil" date, "hiddenGround" text, protection text)
          where e.id = p_id
          returning e.* into stands;
      end if;
      ${told("'ok'", view('stands'))}
    end $$`),

  // Approval, withdrawal and taking back, of the version that was looked at. Outcomes: ok, unknown, version, already,
  // role (body: which), refused.
  sql.raw(`create function entry_move(${writerArguments}, p_id uuid, p_version integer, p_move text, p_reason text) ${answer}
      stands entry%rowtype;
      writer text;
    begin${enter}
      if not ${mayWrite} then ${told("'refused'")} end if;
      select * into stands from entry e where e.id = p_id and (e.superseded_at is not null) = (p_move = 'restored') for update;
      if not found then ${told("'unknown'")} end if;
      if stands.version <> p_version then ${told("'version'", view('stands'))} end if;
      perform set_config('samvirke.action', p_move, true);
      if p_reason is not null then perform set_config('samvirke.reason', p_reason, true); end if;
      if p_move = 'approved' then
        if stands.status = 'approved' then ${told("'already'")} end if;
        update entry e set status = 'approved' where e.id = p_id returning e.* into stands;
      else
        writer := case when stands.kind = 'service' then 'provider' else 'contributor' end;
        if not access_has(writer) then ${told("'role'", 'writer')} end if;
        update entry e set superseded_at = case when p_move = 'withdrawn' then clock_timestamp() end where e.id = p_id returning e.* into stands;
      end if;
      perform set_config('samvirke.action', '', true);
      ${told("'ok'", view('stands'))}
    end $$`),
  sql`grant execute on function entry_read(bytea, text[], uuid), entry_list(bytea, text[], text, text[], uuid, boolean, timestamptz, uuid, integer) to samvirke_app`,
  sql.raw(`grant execute on function entry_save(${WRITER}, uuid, integer, jsonb, text), entry_move(${WRITER}, uuid, integer, text, text) to samvirke_app`),
];

/** What bodies register, each with who sees it: figures, contracts, prices, rooms, services and decisions. */
export const entries: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...tables, ...guard, ...policies, ...ways]) await statement.execute(db);
  },
};
