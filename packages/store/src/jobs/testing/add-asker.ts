import type { Role } from '@samvirke/model/access';
import { randomBytes } from 'node:crypto';
import { hashToken, type Actor } from '../../access/index.ts';
import { asKeeper, buildUuid, type Db } from '../../database/index.ts';

export interface Asker {
  readonly organisationId: string;
  readonly personId: string;
  readonly actor: Actor;
}

const AN_HOUR_MS = 3_600_000;

/** A person who is logged in: for a new body, or for one that is there. */
export function addAsker(db: Db, roles: readonly Role[] = ['contributor'], body?: string): Promise<Asker> {
  return asKeeper(db, async (keeper) => {
    const [organisationId, personId, token] = [body ?? buildUuid(), buildUuid(), randomBytes(32).toString('base64url')];
    if (body === undefined) await keeper.insertInto('organisation').values({ id: organisationId, kind: 'municipality', is_invented: true }).execute();
    await keeper.insertInto('person').values({ id: personId }).execute();
    await keeper.insertInto('person_name').values({ person_id: personId, name: 'Prøve Person' }).execute();
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: personId, organisation_id: organisationId, role }).execute();
    await keeper
      .insertInto('session')
      .values({ token_hash: hashToken(token), person_id: personId, organisation_id: organisationId, csrf_token: 'x', provider: 'test', idle_seconds: 1_800, expires_at: new Date(Date.now() + AN_HOUR_MS) })
      .execute();
    return { organisationId, personId, actor: { kind: 'session', tokenHash: hashToken(token) } };
  });
}
