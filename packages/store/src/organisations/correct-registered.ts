import { refuse, type Refusal } from '@samvirke/model/errors';
import { checkBody, correctBody, type BodyDraft } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { CAPABILITIES } from '../access/give-capability.ts';
import { hasCapability } from '../access/has-capability.ts';
import { isLastCoordinator } from '../access/is-last-coordinator.ts';
import { takeCapability } from '../access/take-capability.ts';
import type { Transaction } from '../database/index.ts';
import { draftOf } from './draft-of.ts';
import { findRefusedNumber } from './find-refused-number.ts';
import { lockBodies } from './lock-bodies.ts';
import { readFacts, type KnownBody } from './read-facts.ts';
import { saveRegistration, type Registrar } from './save-registration.ts';

export type Corrected = { readonly version: number } | { readonly current: BodyDraft & { readonly version: number } } | { readonly refusals: readonly Refusal[] };

/**
 * Puts right what a body is: another name or number, a first or a last day. `current` where somebody else did it since
 * `version`, 0 being what the reference says. A body that becomes a supplier is neither coordinator nor provider any more.
 * Refuses: body-unknown, checkBody's, findRefusedNumber's, body-kind-held, coordinator-last.
 */
export async function correctRegistered(transaction: Transaction, id: string, { version, ...draft }: BodyDraft & { readonly version: number }, by: Registrar): Promise<Corrected> {
  await lockBodies(transaction);
  const known = await readFacts(transaction, id);
  if ('code' in known) return { refusals: [known] };
  if (known.version !== version) return { current: { ...draftOf(known), version: known.version } };
  const wrong = checkBody(draft);
  if (wrong.length > 0) return { refusals: wrong };
  const facts = correctBody(known.facts, draft);
  const refused = (await findRefusedNumber(transaction, id, facts.numbers, by)) ?? (await findHeldKind(transaction, known, draft.kind, by));
  if (refused) return { refusals: [refused] };
  const endsNow = draft.to !== null && draft.to !== known.to;
  if ((endsNow || draft.kind === 'supplier') && (await isLastCoordinator(transaction, id))) return { refusals: [refuse('coordinator-last', {}, { parameter: endsNow ? 'to' : 'kind' })] };
  await saveRegistration(transaction, { id, facts, source: draft.source.trim(), isNew: false }, by);
  if (draft.kind === 'supplier') for (const capability of CAPABILITIES) if (await hasCapability(transaction, id, capability)) await takeCapability(transaction, { body: id, capability }, by);
  return { version: version + 1 };
}

/** A supplier in use that would become a public body: its people would see what those share with each other. */
async function findHeldKind(transaction: Transaction, { id, facts }: KnownBody, kind: BodyDraft['kind'], by: Registrar): Promise<Refusal | undefined> {
  if (by.organisationId === null || facts.kind !== 'supplier' || kind === 'supplier') return undefined;
  const { rows } = await sql<{ used: boolean }>`select body_is_in_use(${id}) as used`.execute(transaction);
  return rows[0]?.used === true ? refuse('body-kind-held', {}, { parameter: 'kind' }) : undefined;
}
