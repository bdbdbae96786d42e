import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  sql`create table organisation (
    id uuid primary key,
    kind text not null check (kind in ('municipality')),
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create table organisation_identifier (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    scheme text not null check (scheme in ('municipality-number', 'organisation-number')),
    value text not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create unique index organisation_identifier_current
    on organisation_identifier (scheme, value, valid_from) where superseded_at is null`,
  sql`create index organisation_identifier_organisation on organisation_identifier (organisation_id)`,
  sql`create table organisation_name (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null check (name <> ''),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create unique index organisation_name_current
    on organisation_name (organisation_id, valid_from) where superseded_at is null`,
  sql`create table population (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    municipality_number text not null,
    year integer not null check (year between 1800 and 2200),
    inhabitants integer not null check (inhabitants >= 0),
    valid_from date not null generated always as (make_date(year, 1, 1)) stored,
    valid_to date not null generated always as (make_date(year + 1, 1, 1)) stored,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create unique index population_current
    on population (municipality_number, year) where superseded_at is null`,
  sql`create index population_organisation on population (organisation_id)`,
  sql`create table municipality_change (
    id uuid primary key,
    from_number text not null,
    to_number text not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    population_share double precision not null check (population_share between 0 and 1),
    kind text not null check (kind in ('merger', 'split', 'renumbering')),
    source text not null,
    is_estimated boolean not null,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create unique index municipality_change_current
    on municipality_change (from_number, to_number, valid_from) where superseded_at is null`,
  sql`create table dataset_load (
    dataset text not null,
    fingerprint text not null,
    recorded_at timestamptz not null default now(),
    primary key (dataset, recorded_at)
  )`,
];

/** Bodies under keys of our own; the numbers that others give them are facts with dates. */
export const organisations: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
