import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { protectTable } from './0003-access.ts';
import { rememberChanges } from './0004-history.ts';

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
    search tsvector generated always as (to_tsvector('norwegian', title || ' ' || coalesce(content ->> 'description', '') || ' ' || coalesce(supplier_number, ''))) stored,
    constraint entry_cooperation check ((visibility = 'cooperation') = (cooperation_id is not null)),
    constraint entry_hidden check ((hidden_until is null) = (hidden_ground is null)),
    constraint entry_hidden_price check (hidden_until is null or kind = 'price'),
    -- A price is open unless the law says otherwise: one that others aren't shown needs the ground.
    constraint entry_price_open check (kind <> 'price' or hidden_until is not null or visibility in ('public-bodies', 'public')),
    -- What is known of a protected object stays with those who own it and those they share it with.
    constraint entry_protected check (protection = 'none' or (visibility in ('own', 'cooperation') and not is_shared)),
    constraint entry_approved check ((status = 'approved') = (approved_at is not null))
  )`,
  sql`create index entry_organisation on entry (organisation_id, recorded_at desc, id) where superseded_at is null`,
  sql`create index entry_open on entry (visibility, recorded_at desc, id) where superseded_at is null and status = 'approved'`,
  sql`create index entry_cooperation on entry (cooperation_id) where superseded_at is null and cooperation_id is not null`,
  sql`create index entry_search on entry using gin (search) where superseded_at is null`,
  sql`create index entry_figure on entry (key, year, organisation_id) where kind = 'figure' and superseded_at is null`,
];

const guard = [
  // Who may do what to an entry beyond being in the right body; and that an approval is of what stands there.
  sql`create function entry_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
    declare
      writer boolean := access_has(case when new.kind = 'service' then 'provider' else 'contributor' end);
    begin
      if current_user = 'samvirke_keeper' then return new; end if;
      if tg_op = 'INSERT' then
        if not writer then raise exception 'not a writer' using errcode = 'insufficient_privilege'; end if;
        new.status := 'draft'; new.version := 1; new.approved_by := null; new.approved_at := null;
        new.recorded_at := clock_timestamp(); new.superseded_at := null;
        return new;
      end if;
      if new.id <> old.id or new.organisation_id <> old.organisation_id or new.kind <> old.kind then
        raise exception 'an entry stays what it is and whose it is' using errcode = 'insufficient_privilege';
      end if;
      new.version := old.version + 1;
      new.recorded_at := clock_timestamp();
      if new.status = 'approved' and old.status = 'draft' then
        if not access_has('approver') then raise exception 'not an approver' using errcode = 'insufficient_privilege'; end if;
        if (to_jsonb(new) - array['status', 'version', 'recorded_at', 'approved_by', 'approved_at', 'search'])
          <> (to_jsonb(old) - array['status', 'version', 'recorded_at', 'approved_by', 'approved_at', 'search']) then
          raise exception 'an approval changes nothing else' using errcode = 'insufficient_privilege';
        end if;
        new.approved_by := access_person(); new.approved_at := clock_timestamp();
        return new;
      end if;
      if not writer then raise exception 'not a writer' using errcode = 'insufficient_privilege'; end if;
      new.status := 'draft'; new.approved_by := null; new.approved_at := null;
      return new;
    end $$`,
  sql`create trigger guarded before insert or update on entry for each row execute function entry_guard()`,
];

const policies = [
  ...protectTable('entry'),
  sql`grant select, insert, update on entry to samvirke_app`,
  // Its own body sees everything. Others see what is approved, by its visibility, and never what is protected unless
  // it is shared with just them; a price that is held back is seen by nobody else until its day.
  sql`create policy seen on entry for select to samvirke_app using (
    (select access_is_set()) and (
      organisation_id = (select access_organisation())
      or (status = 'approved' and superseded_at is null and (hidden_until is null or hidden_until <= current_date) and (
        visibility = 'public'
        or (visibility = 'public-bodies' and (select access_is_public_body()))
        or (visibility = 'cooperation' and cooperation_id = any((select access_cooperations())::uuid[]))
        or (is_shared and protection = 'none' and (
          (select access_has('coordinator')) or organisation_id = any((select access_agencies())::uuid[])))))))`,
  sql`create policy made on entry for insert to samvirke_app with check (
    organisation_id = (select access_organisation())
    and (cooperation_id is null or cooperation_id = any((select access_cooperations())::uuid[])))`,
  sql`create policy changed on entry for update to samvirke_app
    using (organisation_id = (select access_organisation()))
    with check (organisation_id = (select access_organisation())
      and (cooperation_id is null or cooperation_id = any((select access_cooperations())::uuid[])))`,
  rememberChanges('entry', 'entry', ['search']),
];

/** What bodies register, each with who sees it: figures, contracts, prices, rooms, services and decisions. */
export const entries: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...tables, ...guard, ...policies]) await statement.execute(db);
  },
};
