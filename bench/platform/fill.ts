import { createHash } from 'node:crypto';
import { asKeeper, type Db, type Schema } from '@samvirke/store/database';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';

/** A nation's worth: the figures. */
export const SIZE = { bodies: 560, entries: 400_000, costFacts: 5_000_000 } as const;
/** People who are logged in, a contributor and approver each in a body of their own. */
export const PEOPLE = 100;

export interface Filled {
  /** Values of session cookies. */
  readonly tokens: readonly string[];
  readonly csrf: string;
  /** A few entries of each of those people's bodies, in the same order. */
  readonly own: readonly (readonly string[])[];
}

/**
 * Fills an empty, migrated database: bodies, entries of all kinds with skewed words and suppliers, and cost facts in sets. By
 * SQL and without the log's trigger, which would take an hour; what is measured is what comes after. Seeded: the same each time.
 */
export async function fill(db: Db, url: string, size: { readonly bodies: number; readonly entries: number; readonly costFacts: number } = SIZE): Promise<Filled> {
  const tokens = Array.from({ length: PEOPLE }, (_, index) => createHash('sha256').update(`token ${index}`).digest('base64url'));
  const csrf = 'bench-csrf';
  // A connection of its own: the house's own gives up a database that is silent for a minute, and millions of rows take longer.
  const pool = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 1 }) }) });
  await pool.connection().execute(async (owner) => {
    await sql`set session_replication_role = replica`.execute(owner);
    await sql`select setseed(0.5)`.execute(owner);
    await sql`insert into organisation (id, kind, is_invented) select md5('body ' || n)::uuid, 'municipality', true from generate_series(1, ${size.bodies}) n`.execute(owner);
    await sql`insert into organisation_name (id, organisation_id, name, valid_from)
      select md5('name ' || n)::uuid, md5('body ' || n)::uuid, 'Oppdiktet ' || n, '2020-01-01' from generate_series(1, ${size.bodies}) n`.execute(owner);
    await sql`insert into cooperation (id, organisation_id, name) select md5('circle ' || n)::uuid, md5('body ' || n * 5 + 1)::uuid, 'Krets ' || n
      from generate_series(0, ${Math.floor(size.bodies / 5) - 1}) n`.execute(owner);
    await sql`insert into cooperation_member (id, cooperation_id, organisation_id, valid_from, accepted_at)
      select md5('member ' || n)::uuid, md5('circle ' || (n - 1) / 5)::uuid, md5('body ' || n)::uuid, '2020-01-01', now() from generate_series(1, ${size.bodies}) n`.execute(owner);
    await sql`insert into entry (id, organisation_id, kind, title, content, supplier_number, key, year, amount_ore, valid_from, valid_to,
        status, approved_at, visibility, cooperation_id, is_shared, recorded_at)
      select md5('entry ' || n)::uuid, md5('body ' || b)::uuid, k, w || ' ' || n,
        jsonb_build_object('description', case when n % 5000 = 0 then 'sjeldenord ' else '' end || 'avtale om ' || w || ' og drift'),
        (910000000 + floor(power(random(), 3) * 3000))::text, case when k = 'figure' then 'element/telecom' end, 2020 + n % 6,
        floor(random() * 1e9)::bigint, '2024-01-01', '2027-12-31',
        case when n % 11 < 9 then 'approved' else 'draft' end, case when n % 11 < 9 then now() end,
        v, case when v = 'cooperation' then md5('circle ' || (b - 1) / 5)::uuid end, n % 3 = 0, now() - n * interval '1 second'
      from (select n, b, k, w, case when k = 'price' then 'public-bodies' else v end v from (
          select n, 1 + n % ${size.bodies} b, (array['figure', 'contract', 'price', 'room', 'service', 'decision'])[1 + floor(random() * 6)::int] k,
            (array['journalsystem', 'sakssystem', 'regnskap', 'nettverk', 'drift', 'lisens', 'barnevern', 'skole'])[1 + floor(power(random(), 2) * 8)::int] w,
            (array['own', 'own', 'cooperation', 'public-bodies', 'public'])[1 + floor(random() * 5)::int] v
          from generate_series(1, ${size.entries}) n offset 0) r) e`.execute(owner);
    const sets = Math.max(1, Math.floor(size.costFacts / 1000));
    await sql`insert into cost_set (id, organisation_id, name, file_name, price_year, fingerprint)
      select rpad('set' || n, 24, '_'), md5('body ' || 1 + n % ${size.bodies})::uuid, 'Sett ' || n, 'sett.csv', 2024, 'x' from generate_series(1, ${sets}) n`.execute(owner);
    await sql`insert into cost_row (id, cost_set_id, owner_id, organisation_id, municipality_number, row_number, year, key_kind, key, amount_ore)
      select md5('row ' || n)::uuid, rpad('set' || 1 + n % ${sets}, 24, '_'), md5('body ' || 1 + (1 + n % ${sets}) % ${size.bodies})::uuid, md5('body ' || 1 + n % ${size.bodies})::uuid, '0301', 1 + n / ${sets}, 2015 + n % 10,
        'element', (array['telecom', 'basicOperations', 'lineOfBusiness', 'staff'])[1 + n % 4], floor(random() * 1e8)::bigint
      from generate_series(1, ${size.costFacts}) n`.execute(owner);
    await sql`set session_replication_role = origin`.execute(owner);
    await sql`vacuum analyze`.execute(owner);
  });
  await pool.destroy();
  await asKeeper(db, async (keeper) => {
    for (const [index, token] of tokens.entries()) {
      const hash = createHash('sha256').update(token).digest();
      await sql`insert into person (id) values (md5('person ' || ${index}::int)::uuid)`.execute(keeper);
      for (const role of ['contributor', 'approver', 'provider']) {
        await sql`insert into role_grant (id, person_id, organisation_id, role) values (md5('grant ' || ${index}::int || ${role})::uuid, md5('person ' || ${index}::int)::uuid, md5('body ' || ${index + 1}::int)::uuid, ${role})`.execute(keeper);
      }
      await sql`insert into session (token_hash, person_id, organisation_id, csrf_token, provider, idle_seconds, expires_at)
        values (${hash}, md5('person ' || ${index}::int)::uuid, md5('body ' || ${index + 1}::int)::uuid, ${csrf}, 'bench', 36000, now() + interval '10 hours')`.execute(keeper);
    }
  });
  const own = await asKeeper(db, (keeper) =>
    Promise.all(
      tokens.map(async (_, index) => {
        const { rows } = await sql<{ id: string }>`select id from entry where organisation_id = md5('body ' || ${index + 1}::int)::uuid and kind in ('contract', 'room', 'decision') order by id limit 400`.execute(keeper);
        return rows.map(({ id }) => id);
      }),
    ),
  );
  return { tokens, csrf, own };
}
