import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // The id is the key to the set, so it must not be guessable: 144 random bits, not a UUIDv7, which shows its time.
  sql`create table cost_set (
    id text primary key check (length(id) = 24),
    organisation_id uuid references organisation,
    name text not null,
    file_name text not null,
    price_year integer not null check (price_year between 1990 and 2200),
    fingerprint text not null,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz
  )`,
  sql`create table cost_row (
    id uuid primary key,
    cost_set_id text not null references cost_set on delete cascade,
    organisation_id uuid not null references organisation,
    municipality_number text not null,
    row_number integer not null check (row_number > 0),
    year integer not null check (year between 1990 and 2200),
    key_kind text not null check (key_kind in ('element', 'costType', 'kostraArt')),
    key text not null check (key <> ''),
    amount_ore bigint not null check (amount_ore between -9007199254740991 and 9007199254740991),
    fte double precision check (fte >= 0),
    valid_from date not null generated always as (make_date(year, 1, 1)) stored,
    valid_to date not null generated always as (make_date(year + 1, 1, 1)) stored,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz,
    unique (cost_set_id, row_number)
  )`,
  sql`create index cost_row_organisation on cost_row (organisation_id, year)`,
];

/** What bodies say that their ICT costs, as it was received. */
export const costSets: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
