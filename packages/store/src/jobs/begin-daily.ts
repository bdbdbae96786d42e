import { asKeeper, type Db } from '../database/index.ts';
import type { DailyKind } from '@samvirke/model/jobs';

/** The day's job under its entry's id: the entry that comes again after its worker died finds the same job. */
export async function beginDaily(db: Db, id: string, kind: DailyKind): Promise<void> {
  await asKeeper(
    db,
    (keeper) => keeper.insertInto('job').values({ id, kind, input: '{}' }).onConflict((conflict) => conflict.column('id').doNothing()).execute(),
    'job:worker',
  );
}
