import { refuse, type Refusal } from '@samvirke/model/errors';
import { checkRelation, type RelationDraft } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';
import { lockBodies } from './lock-bodies.ts';
import { overrule } from './overrule.ts';
import { readFacts } from './read-facts.ts';
import type { Registrar } from './save-registration.ts';

/**
 * What one body is to another from a day: under its ministry, owned by it, part of it, hosted by it. `replaces`: the key
 * of the one that is corrected or ended by it, of the same two. Refuses: body-unknown, body-fact-unknown, checkRelation's,
 * relation-overlaps.
 */
export async function relateBodies(
  transaction: Transaction,
  { id: own, other, replaces, ...draft }: RelationDraft & { readonly id: string; readonly other: string; readonly replaces?: string | undefined },
  { organisationId: by }: Registrar,
): Promise<{ readonly id: string } | readonly Refusal[]> {
  await lockBodies(transaction);
  const [one, two] = [await readFacts(transaction, own), await readFacts(transaction, other)];
  if ('code' in one) return [one];
  if ('code' in two) return [two];
  const before =
    replaces === undefined
      ? undefined
      : await transaction.selectFrom('organisation_relation').select(['id', 'origin', 'kind', 'other_id']).where('id', '=', replaces).where('organisation_id', '=', own).where('superseded_at', 'is', null).executeTakeFirst();
  if (replaces !== undefined && (!before || before.kind !== draft.kind || before.other_id !== other)) return [refuse('body-fact-unknown', { id: replaces })];
  const wrong = checkRelation(draft, { kind: one.facts.kind, otherKind: two.facts.kind, isSame: own === other });
  if (wrong.length > 0) return wrong;
  const { rows } = await sql<{ name: string; since: string }>`
    select coalesce((select name from organisation_name where organisation_id = r.other_id and superseded_at is null order by valid_from desc limit 1), '') as name, r.valid_from as since
    from organisation_relation r
    where r.organisation_id = ${own} and r.kind = ${draft.kind} and r.superseded_at is null and r.id is distinct from ${before?.id ?? null}::uuid
      and (r.other_id = ${other} or r.kind = 'under-ministry')
      and r.valid_from < coalesce(${draft.to}::date, 'infinity') and coalesce(r.valid_to, 'infinity') > ${draft.from}::date limit 1`.execute(transaction);
  const [taken] = rows;
  if (taken) return [refuse('relation-overlaps', { name: taken.name, from: taken.since }, { parameter: 'from' })];
  if (before?.origin === 'here') await transaction.updateTable('organisation_relation').set({ superseded_at: sql<Date>`clock_timestamp()` }).where('id', '=', before.id).execute();
  const id = buildUuid();
  await transaction
    .insertInto('organisation_relation')
    .values({
      id,
      organisation_id: own,
      other_id: other,
      kind: draft.kind,
      share: draft.share,
      valid_from: draft.from,
      valid_to: draft.to,
      source: draft.source.trim(),
      is_checked: draft.isChecked,
      origin: 'here',
      registered_by: by,
    })
    .execute();
  // The reference's own is overruled by its period too: what is ended to be nearly nothing still stands in its place.
  if (before?.origin === 'reference') {
    await transaction.updateTable('organisation_relation').set({ superseded_at: sql<Date>`clock_timestamp()`, is_overruled: true }).where('id', '=', before.id).execute();
  }
  await overrule(transaction, ['organisation_relation']);
  return { id };
}
