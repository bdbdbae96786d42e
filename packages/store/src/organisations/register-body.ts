import type { Refusal } from '@samvirke/model/errors';
import { checkBody, correctBody, type BodyDraft } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';
import { findRefusedNumber } from './find-refused-number.ts';
import { lockBodies } from './lock-bodies.ts';
import { saveRegistration, type Registrar } from './save-registration.ts';

/** Registers a body that isn't known. Refuses with all that is wrong: checkBody's, findRefusedNumber's. */
export async function registerBody(transaction: Transaction, draft: BodyDraft, by: Registrar): Promise<{ readonly id: string } | readonly Refusal[]> {
  const wrong = checkBody(draft);
  if (wrong.length > 0) return wrong;
  await lockBodies(transaction);
  const id = buildUuid();
  const facts = correctBody(null, draft);
  const refused = await findRefusedNumber(transaction, id, facts.numbers, by);
  if (refused) return [refused];
  // Whom an invented coordinator registers is invented too.
  const { rows } = await sql<{ invented: boolean }>`select access_is_invented() as invented`.execute(transaction);
  await transaction.insertInto('organisation').values({ id, kind: draft.kind, is_invented: rows[0]?.invented === true }).execute();
  await saveRegistration(transaction, { id, facts, source: draft.source.trim(), isNew: true }, by);
  return { id };
}
