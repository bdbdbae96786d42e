import { refuse, type Refusal } from '@samvirke/model/errors';
import { correctBody } from '@samvirke/model/organisations';
import { isLastCoordinator } from '../access/is-last-coordinator.ts';
import type { Transaction } from '../database/index.ts';
import { draftOf } from './draft-of.ts';
import { findRefusedNumber } from './find-refused-number.ts';
import type { KnownBody } from './read-facts.ts';
import { saveRegistration, type Registrar } from './save-registration.ts';

/** From this day on the body is no more; null: it is, after all. With the bodies locked. Refuses: coordinator-last, findRefusedNumber's. */
export async function endBody(transaction: Transaction, known: KnownBody, to: string | null, source: string, by: Registrar): Promise<Refusal | undefined> {
  if (known.to === to) return undefined;
  if (to !== null && (await isLastCoordinator(transaction, known.id))) return refuse('coordinator-last', {}, { parameter: 'from' });
  const facts = correctBody(known.facts, { ...draftOf(known), to });
  const refused = await findRefusedNumber(transaction, known.id, facts.numbers, by);
  if (refused) return refused;
  await saveRegistration(transaction, { id: known.id, facts, source, isNew: false }, by);
  return undefined;
}
