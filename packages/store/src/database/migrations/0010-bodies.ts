import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';

/** What the reference data says, and what is registered here: facts of bodies, each row one fact. */
const FACTS = ['organisation_identifier', 'organisation_name', 'organisation_relation', 'organisation_change', 'task_move'] as const;

const tables = [
  sql`alter table organisation_identifier drop constraint organisation_identifier_scheme_check`,
  sql`alter table organisation_identifier add constraint organisation_identifier_scheme_check
    check (scheme in ('municipality-number', 'county-number', 'organisation-number'))`,
  ...FACTS.flatMap((table) => [
    sql`alter table ${sql.table(table)}
      add column origin text not null default 'reference' check (origin in ('reference', 'here')),
      -- The coordinator that registered it; null also where the operator did.
      add column registered_by uuid references organisation,
      -- The reference still says so, but what is registered here says otherwise, and holds. Shown beside it.
      add column is_overruled boolean not null default false`,
    sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_overruled`)} check (not is_overruled or (origin = 'reference' and superseded_at is not null))`,
  ]),
  // The body that ceases has said itself that it went into the other, which then reads what it had.
  sql`alter table organisation_change add column confirmed_at timestamptz, add column confirmed_by uuid references person`,
  // What is registered here of what a body is, whole, with a version: its names and numbers over time are written from
  // it. The reference's kind is kept beside it; its names and numbers are the overruled rows.
  sql`create table body_registration (
    id uuid primary key references organisation,
    kind text not null,
    names jsonb not null,
    numbers jsonb not null,
    source text not null check (source <> ''),
    -- Not known to the reference when it was registered.
    is_new boolean not null,
    kind_in_reference text,
    version integer not null default 1,
    registered_by uuid references organisation,
    recorded_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp()
  )`,
  sql`alter table organisation_capability
    add column origin text not null default 'reference' check (origin in ('reference', 'here')),
    add column registered_by uuid references organisation`,
  // Given and taken away on one day: it was never one.
  sql`alter table organisation_capability drop constraint organisation_capability_check`,
  sql`alter table organisation_capability add constraint organisation_capability_days check (valid_to >= valid_from)`,
  // An invitation of a body's first administrator, by the coordinator, who has no role there.
  sql`alter table invitation add column is_first boolean not null default false`,
  sql`alter table invitation add constraint invitation_first check (not is_first or role = 'administrator')`,
];

const functions = [
  // Every name that it had is past: it is no more.
  sql`create function body_has_ended(p_body uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from organisation_name where organisation_id = p_body and superseded_at is null)
        and not exists (select from organisation_name where organisation_id = p_body and superseded_at is null
          and (valid_to is null or valid_to > current_date)) $$`,
  sql`create function body_has_administrator(p_body uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from role_grant where organisation_id = p_body and role = 'administrator' and superseded_at is null
        and (valid_to is null or valid_to > current_date)) $$`,
  // Somebody acts or has acted for it, or something stands in its name: more than what was registered of it, and what
  // others invited it to.
  sql`create function body_is_in_use(p_body uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from role_grant where organisation_id = p_body)
        or exists (select from entry where organisation_id = p_body) or exists (select from cost_set where organisation_id = p_body)
        or exists (select from event where organisation_id = p_body
          and object_kind not in ('body', 'body-relation', 'body-change', 'task-move', 'capability', 'invitation', 'cooperation-member')) $$`,
  // The bodies that have gone whole into this one by a day, as 0009 has it, and one thing more: a merger that a coordinator
  // registered lets the successor read also when the body that went into it has said yes itself. A coordinator's word alone
  // would let it read any body, by merging it away, or sooner than the reference says.
  // Without a day: all that it may ever read, also what is to come, and what a coordinator's word has taken from it, which
  // that one can take back.
  sql`create function organisation_line(p_organisation uuid, p_day date) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin return (
      with recursive line(id) as (
        select p_organisation
        union
        select before.id from line cross join lateral (
          select c.from_id as id from organisation_change c
          where c.to_id = line.id and (c.superseded_at is null or (p_day is null and c.is_overruled)) and c.kind in ('merger', 'conversion') and coalesce(c.share, 1) = 1
            and (p_day is null or c.valid_from <= p_day)
            and (c.registered_by is null or c.confirmed_at is not null or exists (
              select from organisation_change r where r.from_id = c.from_id and r.to_id = c.to_id and r.kind in ('merger', 'conversion')
                and coalesce(r.share, 1) = 1 and r.is_overruled and (p_day is null or r.valid_from <= p_day)))
            and not exists (
              select from organisation_change o where o.from_id = c.from_id and o.to_id <> c.to_id
                and (o.superseded_at is null or (p_day is null and o.is_overruled)) and (p_day is not null or o.registered_by is null))
          union all
          select was.organisation_id from organisation_identifier is_now
          join municipality_change m on m.to_number = is_now.value and m.superseded_at is null and m.kind = 'merger' and m.population_share = 1
            and (p_day is null or m.valid_from <= p_day)
          join organisation_identifier was on was.scheme = 'municipality-number' and was.value = m.from_number
            and was.valid_from < m.valid_from and was.valid_to = m.valid_from
          where is_now.organisation_id = line.id and is_now.scheme = 'municipality-number'
            and is_now.valid_from <= m.valid_from and (is_now.valid_to is null or is_now.valid_to > m.valid_from)
            and ((is_now.superseded_at is null and is_now.registered_by is null) or is_now.is_overruled)
            and ((was.superseded_at is null and was.registered_by is null) or was.is_overruled)
            and not exists (select from municipality_change o where o.from_number = m.from_number and o.valid_from = m.valid_from
              and o.to_number <> m.to_number and o.superseded_at is null)) before)
      select coalesce(array_agg(id), '{}') from line where id <> p_organisation); end $$`,
  // Whoever is its administrator reads it all, and what those before it had or come to have: where there is, only the
  // operator says who that is. A coordinator would by it read anybody.
  sql`create function body_awaits_administrator(p_body uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select not body_has_administrator(p_body) and not body_has_ended(p_body)
        and not exists (select from unnest(p_body || organisation_line(p_body, null)) one where body_is_in_use(one)) $$`,
  // The body in use that has or ever had a number: whoever comes in by it takes it for that one.
  sql`create function body_that_had_number(p_body uuid, p_scheme text, p_value text) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
      select organisation_id from organisation_identifier
        where scheme = p_scheme and value = p_value and organisation_id <> p_body and body_is_in_use(organisation_id)
        order by superseded_at is not null, valid_from desc, organisation_id limit 1 $$`,
  // By its organisation number people and programs come in as a body. While somebody acts for it, it has registered
  // something, or reads or comes to read what those before it did, a coordinator can't give it another: whoever has that
  // other would come in as it, and read it all. What it has stays: its present number whenever that began and ends; one that
  // is past no longer than it was, and one that is to come no sooner. What this transaction sets aside to write it anew
  // (xmin) still counts; what was corrected before doesn't.
  sql`create function body_may_have_number(p_body uuid, p_scheme text, p_value text, p_from date, p_to date) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      with has as (
        select value, valid_from, valid_to, valid_from = max(valid_from) filter (where valid_from <= current_date) over () as is_present
        from organisation_identifier where organisation_id = p_body and scheme = p_scheme
          and (superseded_at is null or xmin = pg_current_xact_id_if_assigned()::xid))
      select exists (select from has where value = p_value
          and (is_present or (valid_to <= current_date and p_to <= valid_to) or (valid_from > current_date and p_from >= valid_from)))
        or (body_that_had_number(p_body, p_scheme, p_value) is null
          and (p_scheme <> 'organisation-number' or not (body_is_in_use(p_body) or cardinality(organisation_line(p_body, null)) > 0))) $$`,
  sql`create function access_is_invented() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select coalesce((select is_invented from organisation where id = access_organisation()), false) $$`,
  // Today; a supplier is neither, whatever it was before.
  sql`create function body_has_capability(p_body uuid, p_capability text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from organisation_capability c join organisation o on o.id = c.organisation_id and o.kind <> 'supplier'
        where c.organisation_id = p_body and c.capability = p_capability
          and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date)) $$`,
  // In a body that is no more its people read what there is, and write nothing: who may only read keeps the role, all
  // others are readers.
  sql`create or replace function access_roles(p_person uuid, p_organisation uuid) returns text[]
    language sql stable security definer set search_path = public, pg_temp as $$
      select case when body_has_ended(p_organisation)
          then array_agg(distinct case when g.role in ('auditor', 'employees-representative') then g.role else 'reader' end)
          else array_agg(g.role order by g.role) end
      from role_grant g
      where g.person_id = p_person and g.organisation_id = p_organisation and g.superseded_at is null
        and g.valid_from <= current_date and (g.valid_to is null or g.valid_to > current_date)
        and (g.role not in ('coordinator', 'provider') or body_has_capability(p_organisation, g.role)) $$`,
  // A program whose token has been checked, as 0003 has it. Where two have its number nobody knows for which it asks: it
  // comes in as neither. In a body that is no more it reads.
  sql`create or replace function access_enter_machine(p_number text, p_client text, p_roles text[])
    returns table (state text, organisation_id uuid, roles text[])
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      bodies uuid[];
      held text[];
    begin
      select array_agg(distinct i.organisation_id) into bodies from organisation_identifier i
        where i.scheme = 'organisation-number' and i.value = p_number and i.superseded_at is null
          and i.valid_from <= current_date and (i.valid_to is null or i.valid_to > current_date);
      if cardinality(bodies) is distinct from 1 then
        perform access_set('anonymous', null, null, null, null);
        return query select 'unknown'::text, null::uuid, null::text[];
        return;
      end if;
      select array_agg(role) into held from unnest(p_roles) role
        where role not in ('coordinator', 'provider') or body_has_capability(bodies[1], role);
      if held is not null and body_has_ended(bodies[1]) then
        select array_agg(distinct case when role in ('auditor', 'employees-representative') then role else 'reader' end) into held from unnest(held) role;
      end if;
      perform access_set('machine', null, p_client, bodies[1], held);
      return query select 'ok'::text, bodies[1], held;
    end $$`,
  // As it was, and one thing more: who acts for a body that is no more sees nothing of what others share in cooperations.
  sql`alter function access_set(text, uuid, text, uuid, text[]) rename to access_set_living`,
  sql`create function access_set(p_actor text, p_person uuid, p_client text, p_organisation uuid, p_roles text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform access_set_living(p_actor, p_person, p_client, p_organisation, p_roles);
      if p_organisation is not null and body_has_ended(p_organisation) then
        perform set_config('samvirke.cooperations', '', true), set_config('samvirke.joined', '', true);
      end if;
    end $$`,
  // As 0003 has it. A first administrator's link, which a coordinator has seen, opens nothing for whoever made it, or has or
  // had that day a role with a coordinator; nor when what it was made for is over.
  sql`create or replace function access_accept(p_token bytea, p_grant uuid) returns table (state text, organisation_id uuid, role text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      i invitation%rowtype;
    begin
      if access_person() is null then return query select 'unknown'::text, null::uuid, null::text; return; end if;
      -- Before its row, as whoever makes another does (inviteAdministrator): two that are opened at once are opened in turn.
      perform pg_advisory_xact_lock(hashtextextended('first-administrator/' || f.organisation_id, 0)) from invitation f where f.token_hash = p_token and f.is_first;
      select * into i from invitation where token_hash = p_token for update;
      if not found or i.superseded_at is not null then return query select 'unknown'::text, null::uuid, null::text; return; end if;
      if i.used_at is not null then return query select 'used'::text, null::uuid, null::text; return; end if;
      if i.expires_at <= clock_timestamp() then return query select 'expired'::text, null::uuid, null::text; return; end if;
      if i.is_first then
        if i.created_by = access_person() or exists (
          select from role_grant g join organisation_capability c on c.organisation_id = g.organisation_id and c.capability = 'coordinator'
          where g.person_id = access_person() and (g.valid_to is null or g.valid_to >= current_date)
            and (g.superseded_at is null or g.superseded_at >= current_date) and (c.valid_to is null or c.valid_to >= current_date)) then
          return query select 'another'::text, null::uuid, null::text; return;
        end if;
        if not body_awaits_administrator(i.organisation_id) then return query select 'over'::text, null::uuid, null::text; return; end if;
      end if;
      update invitation set used_at = clock_timestamp(), used_by = access_person() where id = i.id;
      insert into role_grant (id, person_id, organisation_id, role, origin)
        values (p_grant, access_person(), i.organisation_id, i.role, case when i.created_by is null and not i.is_first then 'operator' else 'granted' end)
        on conflict (person_id, organisation_id, role) where superseded_at is null
          do update set valid_to = null, version = role_grant.version + 1 where role_grant.valid_to is not null;
      return query select 'ok'::text, i.organisation_id, i.role;
    end $$`,

  // As 0009 has it: today's.
  sql`create or replace function organisation_predecessors(p_organisation uuid) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin return organisation_line(p_organisation, current_date); end $$`,
  // By whoever is, or was at the end, an administrator of the body that ceases, acting for it.
  sql`create function body_change_confirm(p_change uuid) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if not exists (select from role_grant where person_id = access_person() and organisation_id = access_organisation() and role = 'administrator'
        and superseded_at is null and (valid_to is null or valid_to > current_date)) then return 'role-missing'; end if;
      update organisation_change set confirmed_at = clock_timestamp(), confirmed_by = access_person()
        where id = p_change and from_id = access_organisation() and origin = 'here' and superseded_at is null and confirmed_at is null;
      return case when found then 'done' else 'unknown' end;
    end $$`,

  // A fact that concerns several bodies is an event in the chain of each. Arguments: what it is called, and the columns
  // that say whose chains. Heads are moved in the order of their keys: two that write at once wait, and don't stop each
  // other.
  sql`create function body_remember() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      old_ jsonb;
      new_ jsonb;
      row_ jsonb;
      what text;
      place integer;
      chains uuid[] := '{}';
      chain uuid;
    begin
      if tg_op = 'INSERT' then what := 'created'; new_ := to_jsonb(new);
      else what := 'changed'; old_ := to_jsonb(old); new_ := to_jsonb(new);
      end if;
      if old_ = new_ then return null; end if;
      row_ := new_;
      for place in 1 .. tg_nargs - 1 loop chains := chains || (row_ ->> tg_argv[place])::uuid; end loop;
      for chain in select distinct c from unnest(chains) c order by c loop
        perform history_append(chain, coalesce(nullif(current_setting('samvirke.action', true), ''), what),
          tg_argv[0], coalesce(row_ ->> 'id', row_ ->> 'capability'), (row_ ->> 'version')::integer, old_::text, new_::text);
      end loop;
      return null;
    end $$`,

  // What was done to a body here, newest first: to its sector's coordinator, whoever's chain it stands in.
  sql`create function body_history(p_body uuid, p_limit integer)
    returns table (recorded_at timestamptz, actor text, client text, acting_for uuid, action text, object_kind text, object_id text, before text, after text, reason text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select e.recorded_at, e.actor, e.client, e.acting_for, e.action, e.object_kind, e.object_id, e.before, e.after, r.reason
      from event e left join event_reason r on r.organisation_id = e.organisation_id and r.seq = e.seq
      where e.organisation_id = p_body and access_has('coordinator')
        and e.object_kind in ('body', 'body-relation', 'body-change', 'task-move', 'capability')
      order by e.seq desc limit p_limit $$`,
];

const here = sql`(select access_has('coordinator')) and origin = 'here' and registered_by is not distinct from (select access_organisation())`;

const policies = [
  ...['organisation', ...FACTS, 'organisation_capability', 'body_registration'].flatMap((table) => [
    ...protectTable(table),
    // What everybody may know of bodies.
    sql`grant select on ${sql.table(table)} to samvirke_app`,
    sql`create policy seen on ${sql.table(table)} for select to samvirke_app using (true)`,
  ]),
  sql`grant insert, update (kind) on organisation to samvirke_app`,
  // Whom an invented coordinator registers is invented too.
  sql`create policy made on organisation for insert to samvirke_app with check (
    (select access_has('coordinator')) and is_invented = (select access_is_invented()))`,
  // A supplier in use becomes no public body by a coordinator's word: its people would see what those share with each other.
  sql`create policy changed on organisation for update to samvirke_app
    using ((select access_has('coordinator')) and (kind <> 'supplier' or not body_is_in_use(id))) with check ((select access_has('coordinator')))`,
  ...FACTS.flatMap((table) => [
    sql`grant insert, update (superseded_at, is_overruled) on ${sql.table(table)} to samvirke_app`,
    sql`create policy made on ${sql.table(table)} for insert to samvirke_app with check (${here}
      and ${table === 'organisation_identifier' ? sql`body_may_have_number(organisation_id, scheme, value, valid_from, valid_to)` : sql`true`})`,
    sql`create policy changed on ${sql.table(table)} for update to samvirke_app
      using ((select access_has('coordinator'))) with check ((select access_has('coordinator')))`,
  ]),
  sql`grant insert, update on body_registration to samvirke_app`,
  sql`create policy made on body_registration for insert to samvirke_app with check (
    (select access_has('coordinator')) and registered_by is not distinct from (select access_organisation()))`,
  sql`create policy changed on body_registration for update to samvirke_app
    using ((select access_has('coordinator')))
    with check ((select access_has('coordinator')) and registered_by is not distinct from (select access_organisation()))`,
  sql`grant insert, update (valid_to, origin, registered_by) on organisation_capability to samvirke_app`,
  sql`create policy made on organisation_capability for insert to samvirke_app with check (${here}
    and exists (select from organisation o where o.id = organisation_capability.organisation_id and o.kind <> 'supplier'))`,
  sql`create policy changed on organisation_capability for update to samvirke_app
    using ((select access_has('coordinator'))) with check (${here})`,

  // The coordinator invites one administrator to a body that has none and isn't in use, and sees and takes back that invitation alone.
  sql`create policy first_made on invitation for insert to samvirke_app with check (
    (select access_has('coordinator')) and is_first and role = 'administrator' and created_by is not distinct from (select access_person())
    and body_awaits_administrator(organisation_id))`,
  sql`create policy first_seen on invitation for select to samvirke_app using (is_first and (select access_has('coordinator')))`,
  sql`create policy first_withdrawn on invitation for update to samvirke_app
    using (is_first and (select access_has('coordinator'))) with check (is_first and (select access_has('coordinator')))`,

  ...['body_has_ended(uuid)', 'body_has_administrator(uuid)', 'body_is_in_use(uuid)', 'body_awaits_administrator(uuid)', 'body_that_had_number(uuid, text, text)', 'body_may_have_number(uuid, text, text, date, date)', 'body_has_capability(uuid, text)', 'access_is_invented()', 'access_roles(uuid, uuid)', 'access_enter_machine(text, text, text[])', 'access_set(text, uuid, text, uuid, text[])', 'access_accept(bytea, uuid)', 'body_remember()', 'body_history(uuid, integer)', 'organisation_line(uuid, date)', 'organisation_predecessors(uuid)', 'body_change_confirm(uuid)'].flatMap(keptFunction),
  sql`grant execute on function body_has_ended(uuid), body_is_in_use(uuid), body_awaits_administrator(uuid), body_that_had_number(uuid, text, text), body_may_have_number(uuid, text, text, date, date), body_has_administrator(uuid), access_is_invented(), body_remember(), body_history(uuid, integer), body_change_confirm(uuid) to samvirke_app`,
];

/** Only what is registered here: the reference data is thousands of rows, with publishers of its own. */
const remembered = ([
  ['organisation_relation', 'body-relation', ['organisation_id', 'other_id']],
  ['organisation_change', 'body-change', ['from_id', 'to_id']],
  ['task_move', 'task-move', ['from_id', 'to_id']],
  ['organisation_capability', 'capability', ['organisation_id']],
] as const).map(([table, kind, chains]) =>
  sql.raw(`create trigger remembered after insert or update on ${table} for each row when (new.origin = 'here') execute function body_remember(${[kind, ...chains].map((word) => `'${word}'`).join(', ')})`),
);

/** What somebody may see rests also on what bodies became, and on whether they still are. */
const generation = ['organisation_identifier', 'organisation_name', 'organisation_change', 'municipality_change'].flatMap((table) => [
  sql`drop trigger if exists access_changed on ${sql.table(table)}`,
  sql`create trigger access_changed after insert or update or delete on ${sql.table(table)} for each statement execute function access_changed()`,
]);

/**
 * Bodies are registered and corrected here, by the sector's coordinator, beside what the reference data says of them:
 * what is registered here holds, and neither overwrites the other.
 */
export const bodies: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...tables, ...functions, ...policies, ...remembered, ...generation]) await statement.execute(db);
    await sql.raw(`create trigger remembered after insert or update on body_registration for each row execute function body_remember('body', 'id')`).execute(db);
  },
};
