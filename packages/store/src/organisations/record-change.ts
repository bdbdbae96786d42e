import { refuse, type Refusal } from '@samvirke/model/errors';
import { checkChange, type ChangeDraft } from '@samvirke/model/organisations';
import { buildUuid, type Transaction } from '../database/index.ts';
import { endBody } from './end-body.ts';
import { lockBodies } from './lock-bodies.ts';
import { overrule } from './overrule.ts';
import { readFacts, type KnownBody } from './read-facts.ts';
import type { Registrar } from './save-registration.ts';

/**
 * A merger, a split or a conversion: what became of whom from a day, and those before are no more from it. Refuses:
 * checkChange's, body-unknown, body-ended, dates-reversed where one wasn't there yet, endBody's.
 */
export async function recordChange(transaction: Transaction, draft: ChangeDraft, by: Registrar): Promise<{ readonly ids: readonly string[] } | readonly Refusal[]> {
  const { kind, from, to, date, endsFrom, source } = draft;
  const wrong = checkChange(draft);
  if (wrong.length > 0) return wrong;
  await lockBodies(transaction);
  const before: KnownBody[] = [];
  for (const [parameter, id] of [...from.map((id) => ['from', id] as const), ...to.map(({ body }) => ['to', body] as const)]) {
    const known = await readFacts(transaction, id);
    if ('code' in known) return [{ ...known, place: { parameter } }];
    // Whom it came from was there until that day at least; what it became is there from it.
    if (known.to !== null && (parameter === 'from' ? known.to < date : known.to <= date)) return [refuse('body-ended', { name: known.name, date: known.to }, { parameter })];
    if (parameter === 'from' ? known.from >= date : known.from > date) return [refuse('dates-reversed', { from: known.from, to: date }, { parameter: 'date' })];
    if (parameter === 'from') before.push(known);
  }
  const rows = before.flatMap((known) => to.map(({ body, share }) => ({ id: buildUuid(), from_id: known.id, to_id: body, valid_from: date, share: kind === 'split' ? share : (share ?? 1), kind, source: source.trim(), origin: 'here' as const, registered_by: by.organisationId })));
  const said = await transaction
    .selectFrom('organisation_change')
    .select(['from_id', 'to_id', 'valid_from'])
    .where('origin', '=', 'here')
    .where('superseded_at', 'is', null)
    .where('from_id', 'in', before.map(({ id }) => id))
    .execute();
  const twice = said.find((one) => rows.some((row) => row.from_id === one.from_id && row.to_id === one.to_id));
  if (twice) return [refuse('relation-overlaps', { name: before.find(({ id }) => id === twice.from_id)!.name, from: twice.valid_from }, { parameter: 'to' })];
  // The reference's own words for the same give way before these are written.
  await transaction
    .updateTable('organisation_change')
    .set({ superseded_at: new Date(), is_overruled: true })
    .where('origin', '=', 'reference')
    .where('superseded_at', 'is', null)
    .where('kind', '=', kind)
    .where('from_id', 'in', before.map(({ id }) => id))
    .where('to_id', 'in', to.map(({ body }) => body))
    .execute();
  await transaction.insertInto('organisation_change').values(rows).execute();
  await overrule(transaction, ['organisation_change']);
  for (const known of endsFrom ? before : []) {
    const refused = await endBody(transaction, known, date, source.trim(), by);
    if (refused) return [refused];
  }
  return { ids: rows.map(({ id }) => id) };
}
