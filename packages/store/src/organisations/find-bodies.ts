import type { OrganisationKind } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Db, Transaction } from '../database/index.ts';

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

/** Registered here: by the coordinator (null is the operator), and when. */
export interface Registered {
  readonly by: NamedBody | null;
  readonly at: string;
}

/** A fact with who says so, and what the reference says of the same where that is something else. */
interface Told {
  readonly id: string | null;
  readonly source: string;
  readonly registered: Registered | null;
  readonly reference: { readonly from: string; readonly to: string | null; readonly share: number | null; readonly source: string } | null;
}

export interface BodyDetails extends FoundBody {
  /** 0 until something of it is registered here. */
  readonly version: number;
  readonly from: string | null;
  readonly municipalityNumber: string | null;
  readonly countyNumber: string | null;
  readonly capabilities: readonly ('coordinator' | 'provider')[];
  /** Who registered what it is here, and by what source; null where the reference says it. */
  readonly registered: (Registered & { readonly source: string; readonly isNew: boolean }) | null;
  /** What the reference says otherwise than what is registered here. */
  readonly differences: readonly { readonly field: 'kind' | 'name' | 'number' | 'municipalityNumber' | 'countyNumber' | 'from' | 'to'; readonly here: string | null; readonly reference: string | null }[];
  readonly names: readonly { readonly name: string; readonly from: string; readonly to: string | null }[];
  readonly numbers: readonly { readonly scheme: 'organisation-number' | 'municipality-number' | 'county-number'; readonly value: string; readonly from: string; readonly to: string | null }[];
  readonly relations: readonly (Told & { readonly kind: string; readonly way: 'to' | 'from'; readonly body: NamedBody; readonly share: number | null; readonly from: string; readonly to: string | null; readonly isChecked: boolean })[];
  readonly changes: readonly (Told & { readonly kind: string; readonly way: 'to' | 'from'; readonly body: NamedBody; readonly share: number | null; readonly date: string; readonly isConfirmed: boolean | null })[];
  readonly moves: readonly (Told & { readonly task: string; readonly way: 'to' | 'from'; readonly body: NamedBody; readonly date: string })[];
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

/** Bodies by words of a name, now or before, or the beginning of a number; those that are come first. Open to all; suppliers only to the coordinator. */
export async function findBodies(db: Db | Transaction, { q, kind, limit, suppliers = false }: { readonly q: string; readonly kind?: OrganisationKind | undefined; readonly limit: number; readonly suppliers?: boolean }): Promise<readonly FoundBody[]> {
  const words = q.trim().split(/\s+/).filter((word) => word !== '');
  const number = /^[\d\s]+$/.test(q) ? q.replaceAll(/\s/g, '') : '';
  const fits = words.map((word) => sql`exists (select from organisation_name a where a.organisation_id = b.id and a.superseded_at is null and a.name ilike ${`%${escapeLike(word)}%`})`);
  const byName = fits.length === 0 ? sql`true` : sql.join(fits, sql` and `);
  const { rows } = await sql<Row>`
    select b.* from (${NAMED}) b
    where (${suppliers} or b.kind <> 'supplier') and (b.name is not null or b.number is not null)
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
export async function findBody(db: Db | Transaction, id: string, { suppliers = false }: { readonly suppliers?: boolean } = {}): Promise<BodyDetails | undefined> {
  const byNumber = /^\d{9}$/.test(id);
  const { rows } = await sql<Row>`
    select b.* from (${NAMED}) b where (${suppliers} or b.kind <> 'supplier') and ${
      byNumber ? sql`b.id in (select organisation_id from organisation_identifier where scheme = 'organisation-number' and value = ${id} and superseded_at is null)` : sql`b.id = ${id}`
    } limit 1`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const own = found.id;
  const everName = await db
    .selectFrom('organisation_name')
    .select(['name', 'valid_from as from', 'valid_to as to', 'is_overruled'])
    .where('organisation_id', '=', own)
    .where((is) => is.or([is('superseded_at', 'is', null), is('is_overruled', '=', true)]))
    .orderBy('valid_from')
    .execute();
  const everNumber = await db
    .selectFrom('organisation_identifier')
    .select(['scheme', 'value', 'valid_from as from', 'valid_to as to', 'is_overruled'])
    .where('organisation_id', '=', own)
    .where((is) => is.or([is('superseded_at', 'is', null), is('is_overruled', '=', true)]))
    .orderBy('valid_from')
    .execute();
  const registration = await sql<{ registered_by: string | null; changed_at: Date; source: string; is_new: boolean; kind_in_reference: OrganisationKind | null; version: number; by_name: string | null; by_kind: OrganisationKind | null; by_number: string | null }>`
    select r.*, b.name as by_name, b.kind as by_kind, b.number as by_number from body_registration r left join (${NAMED}) b on b.id = r.registered_by where r.id = ${own}`.execute(db);
  const capabilities = await db
    .selectFrom('organisation_capability')
    .select('capability')
    .distinct()
    .where('organisation_id', '=', own)
    .where('valid_from', '<=', sql<string>`current_date`)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .orderBy('capability')
    .execute();
  const facts = { names: everName.filter((one) => !one.is_overruled), numbers: everNumber.filter((one) => !one.is_overruled) };
  const reference = { names: everName.filter((one) => one.is_overruled), numbers: everNumber.filter((one) => one.is_overruled) };
  const [here] = registration.rows;
  const last = (list: { readonly numbers: readonly (typeof everNumber)[number][] }, scheme: string): string | null => list.numbers.filter((one) => one.scheme === scheme).at(-1)?.value ?? null;
  return {
    ...foundOf(found),
    version: here?.version ?? 0,
    from: facts.names[0]?.from ?? null,
    municipalityNumber: last(facts, 'municipality-number'),
    countyNumber: last(facts, 'county-number'),
    capabilities: capabilities.map(({ capability }) => capability),
    registered:
      here === undefined
        ? null
        : { by: here.registered_by === null ? null : { id: here.registered_by, name: here.by_name, kind: here.by_kind!, number: here.by_number }, at: here.changed_at.toISOString(), source: here.source, isNew: here.is_new },
    differences: here === undefined || reference.names.length === 0 ? [] : findDifferences(),
    names: joinNames(facts.names.map(({ name, from, to }) => ({ name, from, to }))),
    numbers: facts.numbers.map(({ scheme, value, from, to }) => ({ scheme, value, from, to })),
    relations: await findRelations(db, own),
    changes: await findChanges(db, own),
    moves: await findMoves(db, own),
  };

  function findDifferences(): BodyDetails['differences'] {
    const pairs = [
      ['kind', found!.kind, here!.kind_in_reference ?? found!.kind],
      ['name', facts.names.at(-1)?.name ?? null, reference.names.at(-1)?.name ?? null],
      ['number', last(facts, 'organisation-number'), last(reference, 'organisation-number')],
      ['municipalityNumber', last(facts, 'municipality-number'), last(reference, 'municipality-number')],
      ['countyNumber', last(facts, 'county-number'), last(reference, 'county-number')],
      ['from', facts.names[0]?.from ?? null, reference.names[0]?.from ?? null],
      ['to', facts.names.at(-1)?.to ?? null, reference.names.at(-1)?.to ?? null],
    ] as const;
    return pairs
      // The reference has no county numbers, and not every organisation number: of those it says nothing else.
      .filter(([field, one, other]) => one !== other && !(other === null && ['number', 'municipalityNumber', 'countyNumber'].includes(field)))
      .map(([field, one, other]) => ({ field, here: one, reference: other }));
  }
}

interface ToldRow extends Row {
  readonly fact: string | null;
  readonly way: 'to' | 'from';
  readonly since: string;
  readonly until: string | null;
  readonly share: number | null;
  readonly source: string;
  readonly is_here: boolean;
  readonly at: Date | null;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly by_kind: OrganisationKind | null;
  readonly by_number: string | null;
  readonly ref: { readonly since: string; readonly until: string | null; readonly share: number | null; readonly source: string } | null;
}

/** Who registered the fact `f`, as columns. */
const TOLD = sql`f.id as fact, f.origin = 'here' as is_here, case when f.origin = 'here' then f.recorded_at end as at,
  rb.id as by_id, rb.name as by_name, rb.kind as by_kind, rb.number as by_number`;
const REGISTRAR = sql`left join (${NAMED}) rb on rb.id = f.registered_by`;

const toldOf = ({ fact, source, is_here: isHere, at, by_id: id, by_name: name, by_kind: kind, by_number: number, ref, since, until, share }: ToldRow): Told => ({
  id: fact,
  source,
  registered: isHere ? { by: id === null ? null : { id, name, kind: kind!, number }, at: at!.toISOString() } : null,
  reference: ref === null || (ref.since === since && ref.until === until && (ref.share ?? share) === share) ? null : { from: ref.since, to: ref.until, share: ref.share, source: ref.source },
});

async function findRelations(db: Db | Transaction, own: string): Promise<BodyDetails['relations']> {
  const { rows } = await sql<ToldRow & { relation: string; is_checked: boolean }>`
    select b.*, ${TOLD}, f.kind relation, f.is_checked, case when f.organisation_id = ${own} then 'to' else 'from' end way, f.share, f.valid_from since, f.valid_to until, f.source,
      case when f.origin = 'here' then (select jsonb_build_object('since', r.valid_from, 'until', r.valid_to, 'share', r.share, 'source', r.source) from organisation_relation r
        where r.is_overruled and r.organisation_id = f.organisation_id and r.kind = f.kind and r.other_id = f.other_id order by r.valid_from desc limit 1) end as ref
    from organisation_relation f join (${NAMED}) b on b.id = case when f.organisation_id = ${own} then f.other_id else f.organisation_id end ${REGISTRAR}
    where (f.organisation_id = ${own} or f.other_id = ${own}) and f.superseded_at is null
    order by f.valid_to is not null, f.valid_from desc, b.name`.execute(db);
  return rows.map((row) => ({ ...toldOf(row), kind: row.relation, way: row.way, body: namedOf(row), share: row.share, from: row.since, to: row.until, isChecked: row.is_checked }));
}

async function findChanges(db: Db | Transaction, own: string): Promise<BodyDetails['changes']> {
  const { rows: told } = await sql<ToldRow & { change: string; confirmed: boolean | null }>`
    select b.*, ${TOLD}, f.kind change, case when f.registered_by is not null and f.kind <> 'split' then f.confirmed_at is not null end as confirmed, case when f.from_id = ${own} then 'to' else 'from' end as way, f.share, f.valid_from since, null as until, f.source,
      case when f.origin = 'here' then (select jsonb_build_object('since', r.valid_from, 'until', null, 'share', r.share, 'source', r.source) from organisation_change r
        where r.is_overruled and r.from_id = f.from_id and r.to_id = f.to_id and r.kind = f.kind order by r.valid_from desc limit 1) end as ref
    from organisation_change f join (${NAMED}) b on b.id = case when f.from_id = ${own} then f.to_id else f.from_id end ${REGISTRAR}
    where (f.from_id = ${own} or f.to_id = ${own}) and f.superseded_at is null`.execute(db);
  const { rows: ofMunicipalities } = await sql<Row & { change: string; way: 'to' | 'from'; share: number | null; since: string; source: string }>`
    select b.*, c.kind change, c.way, c.share, c.day since, c.source from (
      select m.kind, 'to' as way, t.organisation_id as other, m.population_share as share, m.valid_from as day, m.source
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
    ) c join (${NAMED}) b on b.id = c.other`.execute(db);
  // What is registered here of the same two stands in the place of what the reference says of municipalities.
  const said = new Set(told.map(({ change, way, id }) => `${change}/${way}/${id}`));
  return [
    ...told.map((row) => ({ ...toldOf(row), kind: row.change, way: row.way, body: namedOf(row), share: row.share, date: row.since, isConfirmed: row.confirmed })),
    ...ofMunicipalities
      .filter(({ change, way, id }) => !said.has(`${change}/${way}/${id}`))
      .map((row) => ({ id: null, registered: null, reference: null, kind: row.change, way: row.way, body: namedOf(row), share: row.share, date: row.since, isConfirmed: null, source: row.source })),
  ].toSorted((one, other) => (one.date === other.date ? BY_ALPHABET.compare(one.body.name ?? '', other.body.name ?? '') : one.date < other.date ? -1 : 1));
}

async function findMoves(db: Db | Transaction, own: string): Promise<BodyDetails['moves']> {
  const { rows } = await sql<ToldRow & { task: string }>`
    select b.*, ${TOLD}, f.task, case when f.from_id = ${own} then 'to' else 'from' end way, f.valid_from since, null as until, null::double precision as share, f.source,
      case when f.origin = 'here' then (select jsonb_build_object('since', r.valid_from, 'until', null, 'share', null, 'source', r.source) from task_move r
        where r.is_overruled and r.task = f.task and r.from_id = f.from_id and r.to_id = f.to_id order by r.valid_from desc limit 1) end as ref
    from task_move f join (${NAMED}) b on b.id = case when f.from_id = ${own} then f.to_id else f.from_id end ${REGISTRAR}
    where (f.from_id = ${own} or f.to_id = ${own}) and f.superseded_at is null order by f.valid_from, f.task`.execute(db);
  return rows.map((row) => ({ ...toldOf(row), task: row.task, way: row.way, body: namedOf(row), date: row.since }));
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
