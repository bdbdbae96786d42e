import type { Refusal } from '@samvirke/model/errors';
import { findOrganisationId } from '../access/index.ts';
import { asKeeper, type Db, type Transaction } from '../database/index.ts';

/** What the operator asks of one body, named by its number. Refuses: body-number-unknown. */
export function forBody<T>(db: Db, number: string, work: (keeper: Transaction, organisationId: string) => Promise<T>): Promise<T | Refusal> {
  return asKeeper(
    db,
    async (keeper) => {
      const organisationId = await findOrganisationId(keeper, number);
      return typeof organisationId === 'string' ? work(keeper, organisationId) : organisationId;
    },
    'operator:cli',
  );
}
