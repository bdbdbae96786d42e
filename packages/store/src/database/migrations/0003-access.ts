import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const bodies = [
  sql`alter table organisation drop constraint organisation_kind_check`,
  sql`alter table organisation add constraint organisation_kind_check check (kind in (
    'municipality', 'county-municipality', 'ministry', 'state-agency', 'health-trust', 'inter-municipal-company',
    'joint-task-body', 'political-council', 'host-cooperation', 'limited-company', 'cooperative-society',
    'other-public', 'supplier'))`,
  // An invented body (data/examples), told from real ones everywhere.
  sql`alter table organisation add column is_invented boolean not null default false`,
  sql`create table organisation_relation (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    other_id uuid not null references organisation check (other_id <> organisation_id),
    kind text not null check (kind in ('under-ministry', 'owned-by', 'participant-in', 'hosted-by')),
    share double precision check (share > 0 and share <= 1),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    -- Held against a source: nobody sees anything by a relation that isn't.
    is_checked boolean not null default true,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create index organisation_relation_organisation on organisation_relation (organisation_id, kind)`,
  sql`create index organisation_relation_other on organisation_relation (other_id, kind)`,
  // What a body became: merged, split, converted into another legal form. Many to many, as for municipalities.
  sql`create table organisation_change (
    id uuid primary key,
    from_id uuid not null references organisation,
    to_id uuid not null references organisation,
    valid_from date not null,
    -- How much of it went there; null where nobody has said.
    share double precision check (share > 0 and share <= 1),
    kind text not null check (kind in ('merger', 'split', 'conversion')),
    source text not null,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create unique index organisation_change_current on organisation_change (from_id, to_id, valid_from) where superseded_at is null`,
  // A task that moves from one body to another while both live on.
  sql`create table task_move (
    id uuid primary key,
    task text not null check (task <> ''),
    from_id uuid not null references organisation,
    to_id uuid not null references organisation,
    valid_from date not null,
    source text not null,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  // Being the sector's coordinator or a provider of shared services is given to a body; a person still needs the role.
  sql`create table organisation_capability (
    organisation_id uuid not null references organisation,
    capability text not null check (capability in ('coordinator', 'provider')),
    valid_from date not null default current_date,
    valid_to date check (valid_to > valid_from),
    recorded_at timestamptz not null default now(),
    primary key (organisation_id, capability, valid_from)
  )`,
  sql`create table cooperation (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null check (name <> ''),
    version integer not null default 1,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create table cooperation_member (
    id uuid primary key,
    cooperation_id uuid not null references cooperation on delete cascade,
    organisation_id uuid not null references organisation,
    valid_from date not null default current_date,
    valid_to date check (valid_to >= valid_from),
    -- When the body said yes; null while it is only invited, and then it sees nothing of what is shared.
    accepted_at timestamptz,
    recorded_at timestamptz not null default now(),
    unique (cooperation_id, organisation_id, valid_from)
  )`,
  sql`create index cooperation_member_organisation on cooperation_member (organisation_id)`,
];

const people = [
  sql`create table person (
    id uuid primary key,
    recorded_at timestamptz not null default now(),
    erased_at timestamptz
  )`,
  // All that says who a person is stands in these two, and goes when the person is erased; events hold the id alone.
  sql`create table person_name (
    person_id uuid primary key references person,
    name text not null check (name <> ''),
    -- Who said it: the login, or (where that said nothing) the person.
    said_by text not null default 'login' check (said_by in ('login', 'own')),
    recorded_at timestamptz not null default now()
  )`,
  sql`create table person_identity (
    id uuid primary key,
    person_id uuid not null references person,
    issuer text not null,
    subject text not null,
    recorded_at timestamptz not null default now(),
    unique (issuer, subject)
  )`,
  sql`create index person_identity_person on person_identity (person_id)`,
  sql`create table role_grant (
    id uuid primary key,
    person_id uuid not null references person,
    organisation_id uuid not null references organisation,
    role text not null check (role in ('reader', 'contributor', 'approver', 'administrator', 'auditor',
      'employees-representative', 'coordinator', 'provider')),
    -- Where the grant came from: a person with the right to give it, or the login that vouched for it.
    origin text not null default 'granted' check (origin in ('granted', 'login', 'demo', 'operator')),
    valid_from date not null default current_date,
    valid_to date check (valid_to >= valid_from),
    version integer not null default 1,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create unique index role_grant_current on role_grant (person_id, organisation_id, role) where superseded_at is null`,
  sql`create index role_grant_organisation on role_grant (organisation_id) where superseded_at is null`,
  sql`create table invitation (
    id uuid primary key,
    token_hash bytea not null unique,
    organisation_id uuid not null references organisation,
    role text not null,
    created_by uuid references person,
    recorded_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid references person,
    superseded_at timestamptz
  )`,
  sql`create table login_attempt (
    state_hash bytea primary key,
    provider text not null,
    nonce text not null,
    code_verifier text not null,
    return_to text not null,
    -- The browser that began it, by a cookie's hash: a state that is known elsewhere is worth nothing there.
    browser_hash bytea not null,
    recorded_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  // The cookie's value is never kept, only its hash: who reads the table can't log in with it.
  sql`create table session (
    token_hash bytea primary key,
    person_id uuid not null references person,
    organisation_id uuid references organisation,
    csrf_token text not null,
    provider text not null,
    acr text,
    -- Kept for the provider's own logout.
    id_token text,
    idle_seconds integer not null check (idle_seconds > 0),
    recorded_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    ended_by text check (ended_by in ('logout', 'idle', 'expired', 'role-gone', 'rotated', 'erased')),
    -- What access_set worked out last time (roles, public body, cooperations, agencies), and for which generation and
    -- day: worked out again only when something it rests on has changed.
    context text[],
    context_for text
  )`,
  // Goes up with every change of what anybody's rights rest on.
  sql`create table access_generation (only_row boolean primary key default true check (only_row), generation bigint not null default 1)`,
  sql`insert into access_generation default values`,
  sql`create index session_person on session (person_id) where ended_at is null`,
  // A machine's token may be used until it ends; what is refused is one that is used twice where it says it is for once.
  sql`create table token_seen (
    issuer text not null,
    token_id text not null,
    expires_at timestamptz not null,
    primary key (issuer, token_id)
  )`,
];

/**
 * Who asks is said once a transaction, by access_enter or access_enter_machine, in settings that end with it. The
 * policies read the settings through these; each is wrapped in a subselect where it is used, so that it is worked out
 * once a statement and not once a row.
 */
const functions = [
  sql`create function access_is_set() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('samvirke.actor', true), '') <> '' $$`,
  sql`create function access_actor() returns text language sql stable parallel safe as
    $$ select coalesce(current_setting('samvirke.actor', true), '') $$`,
  sql`create function access_person() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('samvirke.person', true), '')::uuid $$`,
  sql`create function access_organisation() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('samvirke.organisation', true), '')::uuid $$`,
  sql`create function access_has(wanted text) returns boolean language sql stable parallel safe as
    $$ select position(',' || wanted || ',' in coalesce(current_setting('samvirke.roles', true), '')) > 0 $$`,
  sql`create function access_is_public_body() returns boolean language sql stable parallel safe as
    $$ select coalesce(current_setting('samvirke.public_body', true), '') = 'on' $$`,
  sql`create function access_cooperations() returns uuid[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('samvirke.cooperations', true), ''), '{}')::uuid[] $$`,
  sql`create function access_agencies() returns uuid[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('samvirke.agencies', true), ''), '{}')::uuid[] $$`,

  // Those that the body is invited to and hasn't answered: it sees whose they are and who is in, to answer.
  sql`create function access_invited() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
    $$ select coalesce(array_agg(m.cooperation_id), '{}') from cooperation_member m
      where m.organisation_id = access_organisation() and access_is_public_body() and m.accepted_at is null
        and m.valid_from <= current_date and (m.valid_to is null or m.valid_to > current_date) $$`,

  // A cooperation is for public bodies, and each joins by its own word: in a request nobody says yes for another, not
  // by taking back in one that has left either.
  sql`create function cooperation_member_guard() returns trigger language plpgsql as $$
    begin
      if exists (select from organisation o where o.id = new.organisation_id and o.kind = 'supplier') then
        raise exception 'A supplier takes part in no cooperation' using errcode = 'check_violation';
      end if;
      if current_user = 'samvirke_app' and new.accepted_at is not null and new.organisation_id is distinct from access_organisation()
        and (tg_op = 'INSERT' or old.accepted_at is null or (old.valid_to is not null and new.valid_to is distinct from old.valid_to)) then
        raise exception 'A body joins a cooperation by its own word' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  sql`create trigger guarded before insert or update on cooperation_member for each row execute function cooperation_member_guard()`,

  // Not for requests: called by the two below, which have found out who asks.
  sql`create function access_set(p_actor text, p_person uuid, p_client text, p_organisation uuid, p_roles text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      body_kind text;
      circles text := '';
      agencies text := '';
    begin
      if p_organisation is not null then
        select kind into body_kind from organisation where id = p_organisation;
        -- A supplier is in none: what bodies share with each other is their customers'.
        select coalesce(array_agg(distinct m.cooperation_id)::text, '') into circles
          from cooperation_member m join cooperation c on c.id = m.cooperation_id and c.superseded_at is null
          where body_kind <> 'supplier' and m.organisation_id = p_organisation and m.accepted_at is not null
            and m.valid_from <= current_date and (m.valid_to is null or m.valid_to > current_date);
        if body_kind = 'ministry' then
          select coalesce(array_agg(distinct r.organisation_id)::text, '') into agencies
            from organisation_relation r
            where r.other_id = p_organisation and r.kind = 'under-ministry' and r.is_checked and r.superseded_at is null
              and r.valid_from <= current_date and (r.valid_to is null or r.valid_to > current_date);
        end if;
      end if;
      perform set_config('samvirke.actor', p_actor, true),
        set_config('samvirke.person', coalesce(p_person::text, ''), true),
        set_config('samvirke.client', coalesce(p_client, ''), true),
        set_config('samvirke.organisation', coalesce(p_organisation::text, ''), true),
        set_config('samvirke.roles', coalesce(',' || array_to_string(p_roles, ',') || ',', ''), true),
        set_config('samvirke.public_body', case when body_kind is not null and body_kind <> 'supplier' then 'on' else '' end, true),
        set_config('samvirke.cooperations', circles, true),
        set_config('samvirke.agencies', agencies, true),
        set_config('samvirke.reason', '', true);
    end $$`,

  // The roles that a person has in a body today. Coordinator and provider count only where the body is one.
  sql`create function access_roles(p_person uuid, p_organisation uuid) returns text[]
    language sql stable security definer set search_path = public, pg_temp as $$
      select array_agg(g.role order by g.role) from role_grant g
      where g.person_id = p_person and g.organisation_id = p_organisation and g.superseded_at is null
        and g.valid_from <= current_date and (g.valid_to is null or g.valid_to > current_date)
        and (g.role not in ('coordinator', 'provider') or exists (
          select from organisation_capability c where c.organisation_id = p_organisation and c.capability = g.role
            and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date))) $$`,

  // Nobody who is logged in: what is public, and nothing else.
  sql`create function access_enter_anonymous() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin perform access_set('anonymous', null, null, null, null); end $$`,

  // From a cookie's hash to what its holder may see. The answer's state says why somebody is treated as nobody:
  // unknown, ended, idle, expired, role-gone; or ok.
  sql`create function access_enter(p_token bytea)
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
          current_setting('samvirke.public_body'), current_setting('samvirke.cooperations'), current_setting('samvirke.agencies')]
          where token_hash = p_token;
      else
        held := string_to_array(nullif(trim(both ',' from c[1]), ''), ',');
        perform set_config('samvirke.actor', 'person', true), set_config('samvirke.person', s.person_id::text, true),
          set_config('samvirke.client', '', true), set_config('samvirke.organisation', coalesce(s.organisation_id::text, ''), true),
          set_config('samvirke.roles', c[1], true), set_config('samvirke.public_body', c[2], true),
          set_config('samvirke.cooperations', c[3], true), set_config('samvirke.agencies', c[4], true),
          set_config('samvirke.reason', '', true);
      end if;
      -- Not at every request: a page asks many times a second.
      if s.last_seen_at < now_ - interval '30 seconds' then
        update session set last_seen_at = now_ where token_hash = p_token;
      end if;
      return query select 'ok'::text, s.person_id, s.organisation_id, held, s.csrf_token, s.provider, s.acr;
    end $$`,

  // A program whose token has been checked: the body by its organisation number, roles by its scopes.
  sql`create function access_enter_machine(p_number text, p_client text, p_roles text[])
    returns table (state text, organisation_id uuid, roles text[])
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      body uuid;
      held text[];
    begin
      select i.organisation_id into body from organisation_identifier i
        where i.scheme = 'organisation-number' and i.value = p_number and i.superseded_at is null
          and i.valid_from <= current_date and (i.valid_to is null or i.valid_to > current_date)
        limit 1;
      if body is null then
        perform access_set('anonymous', null, null, null, null);
        return query select 'unknown'::text, null::uuid, null::text[];
        return;
      end if;
      select array_agg(role) into held from unnest(p_roles) role
        where role not in ('coordinator', 'provider') or exists (
          select from organisation_capability c where c.organisation_id = body and c.capability = role
            and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date));
      perform access_set('machine', null, p_client, body, held);
      return query select 'ok'::text, body, held;
    end $$`,

  // What somebody who has come in does with their own session, in the same transaction that found out who they are:
  // the body acted for is switched, under a new cookie and a new mark. The time at which it ends stays.
  sql`create function access_switch(p_old bytea, p_new bytea, p_csrf text, p_organisation uuid) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      s session%rowtype;
    begin
      select * into s from session where token_hash = p_old and ended_at is null and person_id = access_person() for update;
      if not found then return 'ended'; end if;
      if p_organisation is not null and access_roles(s.person_id, p_organisation) is null then return 'role-missing'; end if;
      update session set ended_at = clock_timestamp(), ended_by = 'rotated', id_token = null where token_hash = p_old;
      insert into session (token_hash, person_id, organisation_id, csrf_token, provider, acr, id_token, idle_seconds, last_seen_at, expires_at)
        values (p_new, s.person_id, p_organisation, p_csrf, s.provider, s.acr, s.id_token, s.idle_seconds, clock_timestamp(), s.expires_at);
      return 'ok';
    end $$`,
  sql`create function access_log_out(p_token bytea) returns table (provider text, id_token text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      s session%rowtype;
    begin
      select * into s from session where token_hash = p_token and ended_at is null and person_id = access_person() for update;
      if not found then return; end if;
      update session set ended_at = clock_timestamp(), ended_by = 'logout', id_token = null where token_hash = p_token;
      return query select s.provider, s.id_token;
    end $$`,
  // Wherever else they are logged in: a machine that was left behind, a browser that is another's now.
  sql`create function access_log_out_others(p_token bytea) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      many integer;
    begin
      if access_person() is null then return 0; end if;
      update session set ended_at = clock_timestamp(), ended_by = 'logout', id_token = null
        where person_id = access_person() and ended_at is null and token_hash <> p_token;
      get diagnostics many = row_count;
      return many;
    end $$`,
  // An invitation is used once, by whoever has it and has logged in: two who try at once wait for each other here.
  sql`create function access_accept(p_token bytea, p_grant uuid) returns table (state text, organisation_id uuid, role text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      i invitation%rowtype;
    begin
      if access_person() is null then return query select 'unknown'::text, null::uuid, null::text; return; end if;
      select * into i from invitation where token_hash = p_token for update;
      if not found or i.superseded_at is not null then return query select 'unknown'::text, null::uuid, null::text; return; end if;
      if i.used_at is not null then return query select 'used'::text, null::uuid, null::text; return; end if;
      if i.expires_at <= clock_timestamp() then return query select 'expired'::text, null::uuid, null::text; return; end if;
      update invitation set used_at = clock_timestamp(), used_by = access_person() where id = i.id;
      insert into role_grant (id, person_id, organisation_id, role, origin)
        values (p_grant, access_person(), i.organisation_id, i.role, case when i.created_by is null then 'operator' else 'granted' end)
        on conflict (person_id, organisation_id, role) where superseded_at is null
          do update set valid_to = null, version = role_grant.version + 1 where role_grant.valid_to is not null;
      return query select 'ok'::text, i.organisation_id, i.role;
    end $$`,
  // What whoever asks is called, where the login doesn't tell it: ID-porten's doesn't.
  sql`create function access_rename(p_name text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if access_person() is null then return 'nobody'; end if;
      -- What the login says stands: nobody dresses up as somebody else, or is found under another name in what was done.
      insert into person_name (person_id, name, said_by) values (access_person(), p_name, 'own')
        on conflict (person_id) do update set name = excluded.name where person_name.said_by = 'own';
      return case when found then 'done' else 'login' end;
    end $$`,
  // All that is kept of whoever asks, and of nobody else.
  sql`create function access_my_data(p_token bytea) returns jsonb
    language sql stable security definer set search_path = public, pg_temp as $$
      select case when access_person() is null then null else jsonb_build_object(
        'person', (select jsonb_build_object('id', p.id, 'name', n.name, 'recordedAt', p.recorded_at)
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

const generation = [
  sql`create function access_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as
    $$ begin update access_generation set generation = generation + 1; return null; end $$`,
  ...['organisation', 'organisation_relation', 'organisation_capability', 'role_grant', 'cooperation', 'cooperation_member'].map(
    (table) => sql`create trigger access_changed after insert or update or delete on ${sql.table(table)} for each statement execute function access_changed()`,
  ),
];

/** Everything that is somebody's. `force`: the tables' owner is held to the policies like everybody else. */
export function protectTable(table: string): readonly ReturnType<typeof sql>[] {
  return [
    sql`alter table ${sql.table(table)} enable row level security`,
    sql`alter table ${sql.table(table)} force row level security`,
    sql`create policy keeper on ${sql.table(table)} to samvirke_keeper using (true) with check (true)`,
    sql`grant select, insert, update, delete on ${sql.table(table)} to samvirke_keeper`,
  ];
}

const policies = [
  ...['person', 'person_name', 'person_identity', 'role_grant', 'invitation', 'login_attempt', 'session', 'token_seen', 'cooperation', 'cooperation_member'].flatMap(protectTable),

  // What everybody may know of bodies; written by the house alone.
  ...[
    'organisation', 'organisation_identifier', 'organisation_name', 'population', 'municipality_change', 'dataset_load',
    'organisation_relation', 'organisation_change', 'task_move', 'organisation_capability',
  ].flatMap((table) => [
    sql`grant select on ${sql.table(table)} to samvirke_app`,
    sql`grant select, insert, update, delete on ${sql.table(table)} to samvirke_keeper`,
  ]),

  sql`grant select, insert on role_grant to samvirke_app`,
  // A role is given and taken away, never turned into another.
  sql`grant update (valid_to, superseded_at, version) on role_grant to samvirke_app`,
  sql`create policy seen on role_grant for select to samvirke_app using (
    organisation_id = (select access_organisation()) or person_id = (select access_person()))`,
  // Coordinator and provider are given to bodies by the house, and by their administrators to people.
  sql`create policy given on role_grant for insert to samvirke_app with check (
    organisation_id = (select access_organisation()) and (select access_has('administrator'))
    and (role not in ('coordinator', 'provider') or exists (
      select from organisation_capability c where c.organisation_id = role_grant.organisation_id and c.capability = role
        and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date))))`,
  sql`create policy changed on role_grant for update to samvirke_app
    using (organisation_id = (select access_organisation()) and (select access_has('administrator')))
    with check (organisation_id = (select access_organisation()))`,

  sql`grant select on person, person_name to samvirke_app`,
  sql`create policy seen on person for select to samvirke_app using (
    id = (select access_person()) or exists (select from role_grant g where g.person_id = person.id and g.organisation_id = (select access_organisation())))`,
  sql`create policy seen on person_name for select to samvirke_app using (
    person_id = (select access_person()) or exists (select from role_grant g where g.person_id = person_name.person_id and g.organisation_id = (select access_organisation())))`,

  sql`grant select, insert, update on invitation to samvirke_app`,
  sql`create policy managed on invitation to samvirke_app
    using (organisation_id = (select access_organisation()) and (select access_has('administrator')))
    with check (organisation_id = (select access_organisation()) and (select access_has('administrator')))`,

  sql`grant select, insert, update on cooperation to samvirke_app`,
  sql`grant select, insert on cooperation_member to samvirke_app`,
  // A member comes and goes, and never becomes another.
  sql`grant update (valid_to, accepted_at) on cooperation_member to samvirke_app`,
  sql`create policy seen on cooperation for select to samvirke_app using (
    organisation_id = (select access_organisation()) or id = any((select access_cooperations())::uuid[])
    or id = any((select access_invited())::uuid[]))`,
  sql`create policy made on cooperation for insert to samvirke_app with check (
    organisation_id = (select access_organisation()) and (select access_has('administrator')) and (select access_is_public_body()))`,
  sql`create policy changed on cooperation for update to samvirke_app
    using (organisation_id = (select access_organisation()) and (select access_has('administrator')))
    with check (organisation_id = (select access_organisation()))`,
  sql`create policy seen on cooperation_member for select to samvirke_app using (
    organisation_id = (select access_organisation()) or cooperation_id = any((select access_cooperations())::uuid[])
    or cooperation_id = any((select access_invited())::uuid[])
    or exists (select from cooperation c where c.id = cooperation_member.cooperation_id and c.organisation_id = (select access_organisation())))`,
  // Whose cooperation it is invites; a body answers for itself, and leaves by itself.
  sql`create policy managed on cooperation_member for insert to samvirke_app with check (
    (select access_has('administrator')) and exists (
      select from cooperation c where c.id = cooperation_member.cooperation_id and c.organisation_id = (select access_organisation())))`,
  sql`create policy changed on cooperation_member for update to samvirke_app using (
    (select access_has('administrator')) and (organisation_id = (select access_organisation()) or exists (
      select from cooperation c where c.id = cooperation_member.cooperation_id and c.organisation_id = (select access_organisation()))))`,

  // Own figures: the set of somebody who isn't logged in is found by its unguessable id alone, and by that one only.
  sql`alter table cost_set add column visibility text not null default 'own' check (visibility in ('own', 'cooperation', 'public-bodies', 'public'))`,
  sql`alter table cost_set add column cooperation_id uuid references cooperation`,
  sql`alter table cost_set add column version integer not null default 1`,
  sql`alter table cost_set add constraint cost_set_cooperation check ((visibility = 'cooperation') = (cooperation_id is not null))`,
  ...['cost_set', 'cost_row'].flatMap(protectTable),
  sql`grant select, insert, delete on cost_set, cost_row to samvirke_app`,
  sql`grant update (name, visibility, cooperation_id, version, superseded_at) on cost_set to samvirke_app`,
  sql`create policy seen on cost_set for select to samvirke_app using (
    (select access_is_set()) and (
      (organisation_id is null and id = (select current_setting('samvirke.cost_set', true)))
      or organisation_id = (select access_organisation())
      or (visibility = 'cooperation' and (select access_is_public_body()) and cooperation_id = any((select access_cooperations())::uuid[]))
      or (visibility = 'public-bodies' and (select access_is_public_body()))
      or visibility = 'public'))`,
  sql`create policy made on cost_set for insert to samvirke_app with check (
    (organisation_id is null and id = (select current_setting('samvirke.cost_set', true)))
    or (organisation_id = (select access_organisation()) and (select access_has('contributor'))))`,
  sql`create policy changed on cost_set for update to samvirke_app
    using (organisation_id = (select access_organisation()) and (select access_has('contributor')))
    with check (organisation_id = (select access_organisation()))`,
  sql`create policy gone on cost_set for delete to samvirke_app using (
    (organisation_id is null and id = (select current_setting('samvirke.cost_set', true)))
    or (organisation_id = (select access_organisation()) and (select access_has('contributor'))))`,
  // A row is seen by whoever sees its set, and written by whoever may write the set.
  sql`create policy seen on cost_row for select to samvirke_app using (exists (select from cost_set s where s.id = cost_row.cost_set_id))`,
  sql`create policy made on cost_row for insert to samvirke_app with check (exists (
    select from cost_set s where s.id = cost_row.cost_set_id
      and (s.organisation_id is null or (s.organisation_id = (select access_organisation()) and (select access_has('contributor'))))))`,
];

const rights = [
  ...['access_set(text, uuid, text, uuid, text[])', 'access_roles(uuid, uuid)', 'access_enter_anonymous()', 'access_enter(bytea)', 'access_enter_machine(text, text, text[])',
    'access_switch(bytea, bytea, text, uuid)', 'access_log_out(bytea)', 'access_accept(bytea, uuid)', 'access_my_data(bytea)', 'access_log_out_others(bytea)', 'access_rename(text)', 'access_invited()'].flatMap(keptFunction),
  sql`grant select, update on access_generation to samvirke_keeper`,
  sql`grant execute on function access_changed() to samvirke_app`,
  sql`grant execute on function access_enter_anonymous(), access_enter(bytea), access_enter_machine(text, text, text[]),
    access_switch(bytea, bytea, text, uuid), access_log_out(bytea), access_accept(bytea, uuid), access_my_data(bytea), access_log_out_others(bytea), access_rename(text), access_invited() to samvirke_app`,
];

/**
 * A function that runs as the keeper whoever calls it; nobody may call it until they are granted that. Only who may
 * create in the schema can be given a function, so the keeper may for that moment.
 */
export function keptFunction(signature: string): readonly ReturnType<typeof sql>[] {
  return [
    sql`grant usage, create on schema public to samvirke_keeper`,
    sql.raw(`alter function ${signature} owner to samvirke_keeper`),
    sql`revoke create on schema public from samvirke_keeper`,
    sql.raw(`revoke all on function ${signature} from public`),
    sql.raw(`grant execute on function ${signature} to samvirke_keeper`),
  ];
}

/**
 * People, the bodies they act for, their roles and sessions; and who sees what, held by the database itself: `samvirke_app`
 * is what every request runs as, `samvirke_keeper` the house's own work. Both are there already (prepare-roles.ts).
 */
export const access: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`grant usage on schema public to samvirke_app, samvirke_keeper`.execute(db);
    for (const statement of [...bodies, ...people, ...functions, ...generation, ...policies, ...rights]) await statement.execute(db);
  },
};
