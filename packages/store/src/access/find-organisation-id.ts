import { refuse, type Refusal } from '@samvirke/model/errors';
import { isOrganisationNumber } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Four digits are a municipality's number. */
const MUNICIPALITY_NUMBER = /^\d{4}$/;

/**
 * The body that has a number today: organisation number or municipality number. Refuses: organisation-number-invalid
 * (check digit), body-number-unknown.
 */
export async function findOrganisationId(transaction: Transaction, number: string): Promise<string | Refusal> {
  const text = number.replace(/\s/g, '');
  const isMunicipality = MUNICIPALITY_NUMBER.test(text);
  if (!isMunicipality && !isOrganisationNumber(text)) return refuse('organisation-number-invalid', { number });
  const found = await transaction
    .selectFrom('organisation_identifier')
    .select('organisation_id')
    .where('scheme', '=', isMunicipality ? 'municipality-number' : 'organisation-number')
    .where('value', '=', text)
    .where('superseded_at', 'is', null)
    .where('valid_from', '<=', sql<string>`current_date`)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .executeTakeFirst();
  return found?.organisation_id ?? refuse('body-number-unknown', { number });
}
