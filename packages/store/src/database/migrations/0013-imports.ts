import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';
import { rememberChanges } from './0004-history.ts';

const ORE = 'bigint not null check (% between -9007199254740991 and 9007199254740991)';
const ore = (name: string): string => `${name} ${ORE.replace('%', name)}`;

const imports = [
  // A file of received cost, as it was read: one file is one import, however often it is sent in; taken back whole.
  sql.raw(`create table cost_import (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    file_name text not null check (file_name <> '' and length(file_name) <= 300),
    -- SHA-256 of what was received.
    content_hash bytea not null check (length(content_hash) = 32),
    format text not null check (format <> ''),
    -- How a table was understood: which column is what, as it was guessed or corrected.
    mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
    line_count integer not null check (line_count >= 0),
    document_count integer not null check (document_count >= 0),
    rejected_count integer not null check (rejected_count >= 0),
    version integer not null default 1 check (version > 0),
    recorded_at timestamptz not null default clock_timestamp(),
    superseded_at timestamptz,
    unique (id, organisation_id)
  )`),
  // One that was taken back may be sent in again.
  sql`create unique index cost_import_content on cost_import (organisation_id, content_hash) where superseded_at is null`,
  sql`create index cost_import_newest on cost_import (organisation_id, recorded_at desc, id desc)`,
  // Lines that are alike, and what they come to each month: what is classified, summed and shown. The lines stand in parts.
  sql.raw(`create table cost_group (
    import_id uuid not null,
    organisation_id uuid not null,
    key text not null check (key <> ''),
    -- 0: the file doesn't say.
    year integer not null check (year = 0 or year between 1990 and 2200),
    month integer not null check (month between 0 and 12),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    facts jsonb not null,
    line_count integer not null check (line_count > 0),
    ${ore('debit_ore')},
    ${ore('credit_ore')},
    primary key (import_id, key, year, month, currency),
    foreign key (import_id, organisation_id) references cost_import (id, organisation_id) on delete cascade
  )`),
  sql`create index cost_group_year on cost_group (organisation_id, year, key)`,
  // The lines as Parquet, and what couldn't be read as JSON, a line each; in parts that any connection takes.
  sql`create table cost_import_part (
    import_id uuid not null,
    organisation_id uuid not null,
    holds text not null check (holds in ('lines', 'rejected')),
    part integer not null check (part > 0),
    content bytea not null check (length(content) between 1 and 1048576),
    primary key (import_id, holds, part),
    foreign key (import_id, organisation_id) references cost_import (id, organisation_id) on delete cascade
  )`,
];

/** An import that is taken back is gone whole: that it was there stays in the log, and nothing of what stood in it. */
const takenBack = [
  sql`create function cost_import_empty() returns trigger language plpgsql security definer as $$
    begin
      delete from public.cost_group where import_id = new.id;
      delete from public.cost_import_part where import_id = new.id;
      return null;
    end $$`,
  ...keptFunction('cost_import_empty()'),
  sql`create trigger emptied after update on cost_import for each row when (old.superseded_at is null and new.superseded_at is not null) execute function cost_import_empty()`,
  // What was taken back isn't brought back without its lines: it is sent in again.
  sql`create function cost_import_guard() returns trigger language plpgsql as $$
    begin
      if old.superseded_at is not null then raise exception 'what was taken back is sent in again' using errcode = 'insufficient_privilege'; end if;
      new.version := old.version + 1;
      return new;
    end $$`,
  sql`create trigger guarded before update on cost_import for each row execute function cost_import_guard()`,
  sql`create trigger guarded before update on cost_decision for each row execute function cost_import_guard()`,
];

const decisions = [
  // What a person says that a supplier, an account or a group of lines is. It wins over every rule; undone, it is as if it
  // had never been said.
  sql`create table cost_decision (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    -- What must be a line's own for it to be meant: a group, or a supplier, an account and a unit, one or more of them.
    target jsonb not null check (jsonb_typeof(target) = 'object' and target <> '{}' and length(target::text) <= 1000),
    outcome jsonb not null check (jsonb_typeof(outcome) = 'object'),
    cost_type text,
    reason text check (length(reason) <= 2000),
    version integer not null default 1 check (version > 0),
    recorded_at timestamptz not null default clock_timestamp(),
    superseded_at timestamptz
  )`,
  sql`create unique index cost_decision_current on cost_decision (organisation_id, target) where superseded_at is null`,
];

const uploads = [
  // A file on its way in (tus): gone when it is used, when it is cut short, and a day after the last that came of it.
  sql`create table upload (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    person_id uuid references person,
    client text,
    file_name text not null check (file_name <> '' and length(file_name) <= 200),
    -- Upload-Metadata as it was sent: the protocol gives it back as it came.
    metadata text not null check (length(metadata) <= 4000),
    size_bytes bigint not null check (size_bytes between 0 and 9007199254740991),
    received_bytes bigint not null default 0 check (received_bytes between 0 and size_bytes),
    -- Who sends just now, and how long that is believed of one who isn't heard from: another waits until then.
    writer uuid,
    writer_until timestamptz,
    recorded_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    unique (id, organisation_id)
  )`,
  sql`create index upload_of_body on upload (organisation_id)`,
  sql`create index upload_expiry on upload (expires_at)`,
  // What has come, in parts that any server writes and reads. What stands from received_bytes on doesn't count.
  sql`create table upload_part (
    upload_id uuid not null,
    organisation_id uuid not null,
    first_byte bigint not null check (first_byte >= 0),
    content bytea not null check (length(content) between 1 and 1048576),
    primary key (upload_id, first_byte),
    foreign key (upload_id, organisation_id) references upload (id, organisation_id) on delete cascade
  )`,
];

const OWN = 'organisation_id = (select access_organisation())';
const READ = `${OWN} or organisation_id = any((select access_predecessors())::uuid[])`;
const WRITE = `${OWN} and (select access_has('contributor'))`;

const policies = [
  ...['cost_import', 'cost_group', 'cost_import_part', 'cost_decision'].flatMap(protectTable),
  sql`grant select, insert on cost_import, cost_group, cost_import_part, cost_decision to samvirke_app`,
  sql`grant update (superseded_at, version) on cost_import, cost_decision to samvirke_app`,
  ...['cost_import', 'cost_group', 'cost_import_part', 'cost_decision'].flatMap((table) => [
    sql.raw(`create policy seen on ${table} for select to samvirke_app using (${READ})`),
    sql.raw(`create policy made on ${table} for insert to samvirke_app with check (${WRITE})`),
  ]),
  ...['cost_import', 'cost_decision'].map((table) => sql.raw(`create policy withdrawn on ${table} for update to samvirke_app using (${WRITE}) with check (${OWN})`)),
  // A file on its way is its body's contributors' alone; it is no decision, and the log has nothing of it.
  ...['upload', 'upload_part'].flatMap(protectTable),
  sql`grant select, insert, delete on upload, upload_part to samvirke_app`,
  sql`grant update (received_bytes, writer, writer_until, expires_at) on upload to samvirke_app`,
  sql.raw(`create policy changed on upload for update to samvirke_app using (${WRITE}) with check (${OWN})`),
  ...['upload', 'upload_part'].flatMap((table) => [
    sql.raw(`create policy seen on ${table} for select to samvirke_app using (${WRITE})`),
    sql.raw(`create policy made on ${table} for insert to samvirke_app with check (${WRITE})`),
    sql.raw(`create policy gone on ${table} for delete to samvirke_app using (${WRITE})`),
  ]),
  rememberChanges('cost_import', 'cost-import'),
  rememberChanges('cost_decision', 'cost-decision'),
];

/** Received cost: files as they were read, what is alike in them, and what people say that it is; files on their way in. */
export const costImports: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...imports, ...decisions, ...uploads, ...takenBack, ...policies]) await statement.execute(db);
  },
};
