import type { OrganisationKind } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';

export interface NamedBody {
  readonly id: string;
  readonly name: string | null;
  readonly kind: OrganisationKind;
  /** Organisation number; null where it isn't known. */
  readonly number: string | null;
}

export interface FoundBody extends NamedBody {
  /** First day that it no longer was; null while it is. */
  readonly to: string | null;
  readonly isInvented: boolean;
}

export interface BodyDetails extends FoundBody {
  readonly municipalityNumber: string | null;
  readonly names: readonly { readonly name: string; readonly from: string; readonly to: string | null }[];
  readonly relations: readonly { readonly kind: string; readonly way: 'to' | 'from'; readonly body: NamedBody; readonly share: number | null; readonly from: string; readonly to: string | null; readonly source: string }[];
  readonly changes: readonly { readonly kind: string; readonly way: 'to' | 'from'; readonly body: NamedBody; readonly share: number | null; readonly date: string; readonly source: string }[];
  readonly moves: readonly { readonly task: string; readonly way: 'to' | 'from'; readonly body: NamedBody; readonly date: string; readonly source: string }[];
}

/** The newest name and number of each body. */
const NAMED = sql`
  select o.id, o.kind, o.is_invented, n.name, n.valid_to, i.value number from organisation o
  left join lateral (select name, valid_to from organisation_name where organisation_id = o.id and superseded_at is null order by valid_from desc limit 1) n on true
  left join lateral (select value from organisation_identifier where organisation_id = o.id and scheme = 'organisation-number' and superseded_at is null order by valid_from desc limit 1) i on true`;

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly kind: OrganisationKind;
  readonly number: string | null;
  readonly valid_to: string | null;
  readonly is_invented: boolean;
}

const BY_ALPHABET = new Intl.Collator('nb');
/** Those that are come before those that were, and then those whose name begins with the words. */
const GONE = 2;
const ELSEWHERE = 1;

const namedOf = ({ id, name, kind, number }: Pick<Row, 'id' | 'name' | 'kind' | 'number'>): NamedBody => ({ id, name, kind, number });
const foundOf = (row: Row): FoundBody => ({ ...namedOf(row), to: row.valid_to, isInvented: row.is_invented });
const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** Bodies by words of a name, now or before, or the beginning of a number; those that are come first. Open to all. */
export async function findBodies(db: Db, { q, kind, limit }: { readonly q: string; readonly kind?: OrganisationKind | undefined; readonly limit: number }): Promise<readonly FoundBody[]> {
  const words = q.trim().split(/\s+/).filter((word) => word !== '');
  const number = /^[\d\s]+$/.test(q) ? q.replaceAll(/\s/g, '') : '';
  const fits = words.map((word) => sql`exists (select from organisation_name a where a.organisation_id = b.id and a.superseded_at is null and a.name ilike ${`%${escapeLike(word)}%`})`);
  const byName = fits.length === 0 ? sql`true` : sql.join(fits, sql` and `);
  const { rows } = await sql<Row>`
    select b.* from (${NAMED}) b
    where b.kind <> 'supplier' and (b.name is not null or b.number is not null)
      and ${kind === undefined ? sql`true` : sql`b.kind = ${kind}`}
      and (${number === '' ? sql`false` : sql`b.number like ${`${number}%`}`} or (${byName}))
    order by b.id`.execute(db);
  // Here, since the order of the alphabet is the database's own, and æ, ø and å end up anywhere in it.
  const beginning = q.trim().toLocaleLowerCase('nb');
  const rank = ({ name, valid_to }: Row): number => (valid_to === null ? 0 : GONE) + (name?.toLocaleLowerCase('nb').startsWith(beginning) === true ? 0 : ELSEWHERE);
  return rows
    .toSorted((one, other) => rank(one) - rank(other) || BY_ALPHABET.compare(one.name ?? '', other.name ?? ''))
    .slice(0, limit)
    .map(foundOf);
}

/** One body with what is known of it over time; by key or organisation number. Undefined where there is none. */
export async function findBody(db: Db, id: string): Promise<BodyDetails | undefined> {
  const byNumber = /^\d{9}$/.test(id);
  const { rows } = await sql<Row>`
    select b.* from (${NAMED}) b where b.kind <> 'supplier' and ${
      byNumber ? sql`b.id in (select organisation_id from organisation_identifier where scheme = 'organisation-number' and value = ${id} and superseded_at is null)` : sql`b.id = ${id}`
    } limit 1`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const own = found.id;
  const names = await db.selectFrom('organisation_name').select(['name', 'valid_from', 'valid_to']).where('organisation_id', '=', own).where('superseded_at', 'is', null).orderBy('valid_from').execute();
  const municipality = await db
    .selectFrom('organisation_identifier')
    .select('value')
    .where('organisation_id', '=', own)
    .where('scheme', '=', 'municipality-number')
    .where('superseded_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  const relations = await sql<Row & { relation: string; way: 'to' | 'from'; share: number | null; since: string; until: string | null; source: string }>`
    select b.*, r.kind relation, case when r.organisation_id = ${own} then 'to' else 'from' end way, r.share, r.valid_from since, r.valid_to until, r.source
    from organisation_relation r join (${NAMED}) b on b.id = case when r.organisation_id = ${own} then r.other_id else r.organisation_id end
    where (r.organisation_id = ${own} or r.other_id = ${own}) and r.superseded_at is null
    order by r.valid_to is not null, r.valid_from desc, b.name`.execute(db);
  const changes = await sql<Row & { change: string; way: 'to' | 'from'; share: number | null; day: string; source: string }>`
    select b.*, c.kind change, c.way, c.share, c.day, c.source from (
      select kind, case when from_id = ${own} then 'to' else 'from' end as way, case when from_id = ${own} then to_id else from_id end as other, share, valid_from as day, source
        from organisation_change where (from_id = ${own} or to_id = ${own}) and superseded_at is null
      union all
      select m.kind, 'to', t.organisation_id, m.population_share, m.valid_from, m.source
        from municipality_change m
        join organisation_identifier f on f.organisation_id = ${own} and f.scheme = 'municipality-number' and f.value = m.from_number and f.superseded_at is null and f.valid_to = m.valid_from
        join organisation_identifier t on t.scheme = 'municipality-number' and t.value = m.to_number and t.superseded_at is null and t.valid_from <= m.valid_from and (t.valid_to is null or t.valid_to > m.valid_from)
        where m.superseded_at is null and m.kind <> 'renumbering' and t.organisation_id <> ${own}
      union all
      select m.kind, 'from', f.organisation_id, m.population_share, m.valid_from, m.source
        from municipality_change m
        join organisation_identifier t on t.organisation_id = ${own} and t.scheme = 'municipality-number' and t.value = m.to_number and t.superseded_at is null and t.valid_from <= m.valid_from and (t.valid_to is null or t.valid_to > m.valid_from)
        join organisation_identifier f on f.scheme = 'municipality-number' and f.value = m.from_number and f.superseded_at is null and f.valid_to = m.valid_from
        where m.superseded_at is null and m.kind <> 'renumbering' and f.organisation_id <> ${own}
    ) c join (${NAMED}) b on b.id = c.other order by c.day, b.name`.execute(db);
  const moves = await sql<Row & { task: string; way: 'to' | 'from'; day: string; source: string }>`
    select b.*, m.task, case when m.from_id = ${own} then 'to' else 'from' end way, m.valid_from as day, m.source
    from task_move m join (${NAMED}) b on b.id = case when m.from_id = ${own} then m.to_id else m.from_id end
    where (m.from_id = ${own} or m.to_id = ${own}) and m.superseded_at is null order by m.valid_from, m.task`.execute(db);
  return {
    ...foundOf(found),
    municipalityNumber: municipality?.value ?? null,
    names: joinNames(names.map(({ name, valid_from: from, valid_to: to }) => ({ name, from, to }))),
    relations: relations.rows.map((row) => ({ kind: row.relation, way: row.way, body: namedOf(row), share: row.share, from: row.since, to: row.until, source: row.source })),
    changes: changes.rows.map((row) => ({ kind: row.change, way: row.way, body: namedOf(row), share: row.share, date: row.day, source: row.source })),
    moves: moves.rows.map((row) => ({ task: row.task, way: row.way, body: namedOf(row), date: row.day, source: row.source })),
  };
}

/** A municipality that only got another number was called the same all the time. */
function joinNames(names: BodyDetails['names']): BodyDetails['names'] {
  const joined: BodyDetails['names'][number][] = [];
  for (const one of names) {
    const before = joined.at(-1);
    if (before && before.name === one.name && before.to === one.from) joined[joined.length - 1] = { ...before, to: one.to };
    else joined.push(one);
  }
  return joined;
}
