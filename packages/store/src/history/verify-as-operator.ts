import type { Refusal } from '@samvirke/model/errors';
import type { Db } from '../database/index.ts';
import { forBody } from './for-body.ts';
import type { KeptHead } from './judge-chain.ts';
import { verifyHistory, type Verification } from './verify-history.ts';

/** The whole log, or one body's by its number. Refuses: body-number-unknown. */
export async function verifyAsOperator(db: Db, { number, kept }: { readonly number?: string | undefined; readonly kept?: KeptHead | undefined }): Promise<Verification | Refusal> {
  if (number === undefined) return verifyHistory(db);
  const organisation = await forBody(db, number, (_, id) => Promise.resolve(id));
  return typeof organisation === 'string' ? verifyHistory(db, { organisation, ...(kept === undefined ? {} : { kept }) }) : organisation;
}
