import { refuse, type Refusal } from '@samvirke/model/errors';
import { buildUuid, type Transaction } from '../database/index.ts';

/** What a body has chosen for itself; as everybody begins where nothing has been chosen. */
export interface BodySettings {
  /** Whoever wrote an entry doesn't approve it. */
  readonly fourEyes: boolean;
  /** 0 where nothing has been chosen yet. */
  readonly version: number;
}

/** Within withAccess, of one's own body. */
export async function readBodySettings(transaction: Transaction, organisationId: string): Promise<BodySettings> {
  const row = await transaction.selectFrom('organisation_setting').select(['four_eyes', 'version']).where('organisation_id', '=', organisationId).executeTakeFirst();
  return { fourEyes: row?.four_eyes ?? false, version: row?.version ?? 0 };
}

/** In an administrator's transaction; of two at once one is told. Refuses: version-changed. */
export async function saveBodySettings(transaction: Transaction, organisationId: string, { fourEyes, version }: BodySettings): Promise<BodySettings | Refusal> {
  const stands = await transaction.selectFrom('organisation_setting').select(['version']).where('organisation_id', '=', organisationId).forUpdate().executeTakeFirst();
  const current = stands?.version ?? 0;
  if (current !== version) return refuse('version-changed', { version, current });
  if (stands) {
    await transaction.updateTable('organisation_setting').set({ four_eyes: fourEyes, version: version + 1 }).where('organisation_id', '=', organisationId).execute();
    return { fourEyes, version: version + 1 };
  }
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('organisation_setting')
    .values({ id: buildUuid(), organisation_id: organisationId, four_eyes: fourEyes })
    .onConflict((there) => there.column('organisation_id').doNothing())
    .executeTakeFirst();
  // Another was first, in the same moment.
  return numInsertedOrUpdatedRows === 0n ? refuse('version-changed', { version, current: 1 }) : { fourEyes, version: 1 };
}
