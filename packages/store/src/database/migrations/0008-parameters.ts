import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { protectTable } from './0003-access.ts';
import { rememberChanges } from './0004-history.ts';

const statements = [
  // A national parameter: an assumption's cell with the coordinator's value and source, laid over the one in data/.
  sql`create table national_parameter (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    cell text not null check (cell <> ''),
    value double precision not null,
    low double precision,
    high double precision,
    valid_from date not null,
    source text not null check (source <> ''),
    version integer not null default 1,
    recorded_at timestamptz not null default clock_timestamp(),
    superseded_at timestamptz,
    check (low is null or low <= value), check (high is null or high >= value), check ((low is null) = (high is null))
  )`,
  sql`create unique index national_parameter_current on national_parameter (cell, valid_from) where superseded_at is null`,
  ...protectTable('national_parameter'),
  sql`grant select, insert on national_parameter to samvirke_app`,
  sql`grant update (superseded_at, version) on national_parameter to samvirke_app`,
  sql`create policy seen on national_parameter for select to samvirke_app using (true)`,
  sql`create policy published on national_parameter for insert to samvirke_app with check (
    organisation_id = (select access_organisation()) and (select access_has('coordinator')))`,
  sql`create policy withdrawn on national_parameter for update to samvirke_app
    using (organisation_id = (select access_organisation()) and (select access_has('coordinator')))
    with check (organisation_id = (select access_organisation()))`,
  rememberChanges('national_parameter', 'parameter'),
];

/** What the sector's coordinator publishes for all. */
export const parameters: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
