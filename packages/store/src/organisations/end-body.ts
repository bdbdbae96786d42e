import { correctBody } from '@samvirke/model/organisations';
import type { Transaction } from '../database/index.ts';
import { draftOf } from './draft-of.ts';
import type { KnownBody } from './read-facts.ts';
import { saveRegistration, type Registrar } from './save-registration.ts';

/** From this day on the body is no more; null: it is, after all. With the bodies locked. */
export async function endBody(transaction: Transaction, known: KnownBody, to: string | null, source: string, by: Registrar): Promise<void> {
  if (known.to === to) return;
  const facts = correctBody(known.facts, { ...draftOf(known), to });
  await saveRegistration(transaction, { id: known.id, facts, source, isNew: false }, by);
}
