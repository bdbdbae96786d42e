import { randomBytes } from 'node:crypto';
import type { OrganisationKind, Role } from '@samvirke/model/access';
import { readKnowledge } from '@samvirke/store';
import { asKeeper, buildUuid, saveReferenceData, testDatabase, type Db } from '@samvirke/store/database';
import { hashToken, SESSION_COOKIE } from '../access/guard.ts';
import { buildServer, type ServerOptions } from '../build-server.ts';
import type { App } from '../site/app.ts';

/** Headers of somebody who is logged in: for reading, and with the session's mark for writing. */
export interface TestCaller {
  readonly personId: string;
  readonly organisationId: string;
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

export interface TestServer {
  readonly app: App;
  readonly db: Db;
  /** A new body, of a form; a municipality where nothing is said. */
  readonly addBody: (kind?: OrganisationKind, options?: { readonly number?: string; readonly name?: string; readonly capabilities?: readonly ('coordinator' | 'provider')[] }) => Promise<string>;
  /** Somebody new who is logged in with these roles in a body. */
  readonly logIn: (organisationId: string, roles: readonly Role[]) => Promise<TestCaller>;
  readonly close: () => Promise<void>;
}

const AN_HOUR_MS = 3_600_000;

/** The server on a database of its own, with what data/ holds, on a day that doesn't move. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const open = await testDatabase();
  const knowledge = readKnowledge();
  await saveReferenceData(open.db, knowledge.reference);
  const app = await buildServer({ now: new Date('2026-11-22T12:00:00Z'), ...options, store: { ...open, ...knowledge } });
  return {
    app,
    db: open.db,
    addBody: (kind = 'municipality', { number, name, capabilities = [] } = {}) =>
      asKeeper(open.db, async (keeper) => {
        const id = buildUuid();
        const since = { valid_from: '2020-01-01', valid_to: null };
        await keeper.insertInto('organisation').values({ id, kind, is_invented: true }).execute();
        if (name !== undefined) await keeper.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: id, name, ...since }).execute();
        if (number !== undefined) {
          await keeper.insertInto('organisation_identifier').values({ id: buildUuid(), organisation_id: id, scheme: 'organisation-number', value: number, ...since }).execute();
        }
        for (const capability of capabilities) await keeper.insertInto('organisation_capability').values({ organisation_id: id, capability }).execute();
        return id;
      }),
    logIn: (organisationId, roles) =>
      asKeeper(open.db, async (keeper) => {
        const personId = buildUuid();
        const token = randomBytes(32).toString('base64url');
        const csrf = randomBytes(18).toString('base64url');
        await keeper.insertInto('person').values({ id: personId }).execute();
        await keeper.insertInto('person_name').values({ person_id: personId, name: `Prøve ${roles.join(' ')}` }).execute();
        for (const role of roles) {
          await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: personId, organisation_id: organisationId, role }).execute();
        }
        await keeper
          .insertInto('session')
          .values({
            token_hash: hashToken(token),
            person_id: personId,
            organisation_id: organisationId,
            csrf_token: csrf,
            provider: 'test',
            idle_seconds: 1_800,
            expires_at: new Date(Date.now() + AN_HOUR_MS),
          })
          .execute();
        return { personId, organisationId, headers: { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrf } };
      }),
    close: async () => {
      await app.close();
      await open.close();
    },
  };
}
