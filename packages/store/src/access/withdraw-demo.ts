import { asKeeper, type Db } from '../database/index.ts';
import { DEMO_ISSUER } from './save-demo.ts';

/** Where there is no demo any more (a trial that was moved to a server), nobody invented has a session or a role. */
export async function withdrawDemo(db: Db): Promise<void> {
  await asKeeper(
    db,
    async (keeper) => {
      const now = new Date();
      await keeper.updateTable('session').set({ ended_at: now, ended_by: 'role-gone' }).where('provider', '=', DEMO_ISSUER).where('ended_at', 'is', null).execute();
      await keeper.updateTable('role_grant').set({ superseded_at: now }).where('origin', '=', 'demo').where('superseded_at', 'is', null).execute();
    },
    'demo',
  );
}
