import { randomBytes } from 'node:crypto';
import { ROLES, type Role } from '@samvirke/model/access';
import { hashToken } from '@samvirke/store/access';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { testServer, type TestCaller, type TestServer } from '../../../apps/server/src/testing/test-server.ts';
import type { Caller, Whose } from './derive-status.ts';

/** Stands in all that the other body has and shares with nobody: no answer may hold it. */
export const SECRET = 'Hemmelegbygda';
const MANY = 1_000_000;
const AN_HOUR_MS = 3_600_000;

export interface World {
  readonly server: TestServer;
  readonly bodies: Readonly<Record<Whose, string>>;
  readonly people: Readonly<Record<Whose, string>>;
  readonly headersOf: (caller: Caller, isFresh: boolean) => Promise<Readonly<Record<string, string>>>;
  readonly entry: (whose: Whose, change?: { readonly withdrawn?: boolean }) => Promise<string>;
  readonly costSet: (whose: Whose) => Promise<string>;
  readonly cooperation: (whose: Whose) => Promise<string>;
  readonly member: (cooperation: string, whose: Whose) => Promise<void>;
  readonly person: (whose: Whose, role: Role) => Promise<string>;
  readonly invitation: (whose: Whose) => Promise<string>;
  /** What opens an invitation. */
  readonly token: (whose: Whose) => Promise<string>;
  readonly job: (whose: Whose) => Promise<string>;
  readonly parameter: (whose: Whose) => Promise<string>;
}

/** Two bodies that are both coordinator and provider, so that every role counts in each; and what they have. */
export async function buildWorld(): Promise<World> {
  const server = await testServer({ requestsPerMinute: MANY });
  const { db } = server;
  const bodies = {
    own: await server.addBody('municipality', { name: 'Eigenbygda', number: '310000006', capabilities: ['coordinator', 'provider'] }),
    other: await server.addBody('municipality', { name: 'Nabobygda', number: '310000014', capabilities: ['coordinator', 'provider'] }),
  };
  const kept = new Map<Caller, TestCaller>();
  for (const role of ROLES) kept.set(role, await server.logIn(bodies.own, [role]));
  const titleOf = (whose: Whose): string => (whose === 'own' ? 'Eigenbygda si sak' : `${SECRET} si sak`);
  const person = (whose: Whose, role: Role): Promise<string> => server.logIn(bodies[whose], [role]).then(({ personId }) => personId);
  // Bodies without an administrator may lose no more of them.
  const people = { own: await person('own', 'administrator'), other: await person('other', 'administrator') };
  return {
    server,
    bodies,
    people,
    person,
    headersOf: async (caller, isFresh) => {
      if (caller === 'anonymous') return {};
      if (caller === 'machine-read' || caller === 'machine-write') return {};
      const known = isFresh ? await server.logIn(bodies.own, [caller]) : kept.get(caller)!;
      return known.headers;
    },
    entry: (whose, { withdrawn = false } = {}) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper
          .insertInto('entry')
          .values({ id, organisation_id: bodies[whose], kind: 'contract', title: titleOf(whose), content: JSON.stringify({ supplierName: titleOf(whose) }), superseded_at: withdrawn ? new Date() : null })
          .execute();
        return id;
      }),
    costSet: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = randomBytes(18).toString('base64url');
        await keeper.insertInto('cost_set').values({ id, organisation_id: bodies[whose], name: titleOf(whose), file_name: 'kostnader.csv', price_year: 2024, fingerprint: id }).execute();
        await keeper
          .insertInto('cost_row')
          .values({ id: buildUuid(), cost_set_id: id, organisation_id: bodies[whose], municipality_number: '3303', row_number: 2, year: 2024, key_kind: 'element', key: 'telecom', amount_ore: 10_000_000_00, fte: null })
          .execute();
        return id;
      }),
    cooperation: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper.insertInto('cooperation').values({ id, organisation_id: bodies[whose], name: titleOf(whose) }).execute();
        await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: id, organisation_id: bodies[whose] }).execute();
        return id;
      }),
    member: (cooperation, whose) =>
      asKeeper(db, async (keeper) => {
        await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: cooperation, organisation_id: bodies[whose] }).execute();
      }),
    invitation: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper
          .insertInto('invitation')
          .values({ id, token_hash: randomBytes(32), organisation_id: bodies[whose], role: 'reader', created_by: people[whose], expires_at: new Date(Date.now() + AN_HOUR_MS) })
          .execute();
        return id;
      }),
    token: (whose) =>
      asKeeper(db, async (keeper) => {
        const token = randomBytes(32).toString('base64url');
        await keeper
          .insertInto('invitation')
          .values({ id: buildUuid(), token_hash: hashToken(token), organisation_id: bodies[whose], role: 'reader', created_by: people[whose], expires_at: new Date(Date.now() + AN_HOUR_MS) })
          .execute();
        return token;
      }),
    job: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper.insertInto('job').values({ id, organisation_id: bodies[whose], person_id: people[whose], kind: 'cost-table', input: JSON.stringify({ name: titleOf(whose) }) }).execute();
        return id;
      }),
    parameter: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper
          .insertInto('national_parameter')
          .values({ id, organisation_id: bodies[whose], cell: `business-cases/discount-rate.${id}`, value: 0.04, valid_from: '2026-01-01', source: 'Prøve' })
          .execute();
        return id;
      }),
  };
}
