import { refuse, type Refusal } from '@samvirke/model/errors';
import { checkBody, correctBody, type BodyDraft } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { draftOf } from './draft-of.ts';
import { findTakenNumber } from './find-taken-number.ts';
import { lockBodies } from './lock-bodies.ts';
import { readFacts } from './read-facts.ts';
import { saveRegistration, type Registrar } from './save-registration.ts';

export type Corrected = { readonly version: number } | { readonly current: BodyDraft & { readonly version: number } } | { readonly refusals: readonly Refusal[] };

/**
 * Puts right what a body is: another name or number, a first or a last day. `current` where somebody else did it since
 * `version`, 0 being what the reference says. Refuses: body-unknown, checkBody's, body-number-taken, body-number-held.
 */
export async function correctRegistered(transaction: Transaction, id: string, { version, ...draft }: BodyDraft & { readonly version: number }, by: Registrar): Promise<Corrected> {
  await lockBodies(transaction);
  const known = await readFacts(transaction, id);
  if ('code' in known) return { refusals: [known] };
  if (known.version !== version) return { current: { ...draftOf(known), version: known.version } };
  const wrong = checkBody(draft);
  if (wrong.length > 0) return { refusals: wrong };
  const facts = correctBody(known.facts, draft);
  const taken = await findTakenNumber(transaction, id, facts.numbers);
  if (taken) return { refusals: [taken] };
  // The operator, who has the machine, may; a coordinator would by that let others in as the body.
  const { rows } =
    by.organisationId === null
      ? { rows: [{ may: true }] }
      : await sql<{ may: boolean }>`select bool_and(body_may_have_number(${id}, 'organisation-number', value)) as may from unnest(${facts.numbers.filter(({ scheme }) => scheme === 'organisation-number').map(({ value }) => value)}::text[]) value`.execute(transaction);
  if (rows[0]?.may === false) return { refusals: [refuse('body-number-held', {}, { parameter: 'number' })] };
  await saveRegistration(transaction, { id, facts, source: draft.source.trim(), isNew: false }, by);
  return { version: version + 1 };
}
