import { randomBytes } from 'node:crypto';
import { ROLES, type Role } from '@samvirke/model/access';
import { isOrganisationNumber } from '@samvirke/model/organisations';
import { hashToken } from '@samvirke/store/access';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { NO_LOGIN } from '../../../apps/server/src/access/login-options.ts';
import { testProvider } from '../../../apps/server/src/testing/oidc.ts';
import { testServer, type TestCaller, type TestServer } from '../../../apps/server/src/testing/test-server.ts';
import { MACHINE_SCOPES, type Caller, type Whose } from './derive-status.ts';

/** Stands in all that the other body has and shares with nobody: no answer may hold it. */
export const SECRET = 'Hemmelegbygda';
/** Invented ones, with the check digit that they must have. */
const NUMBERS = { own: '310000000', other: '310101001', predecessor: '313006050' };
/** The day on which the predecessor went into the own body. */
const ITS_END = '2024-01-01';
const INHERITED = 'Forgjengarbygda';
const MANY = 1_000_000;
const AN_HOUR_MS = 3_600_000;
const FAR_AHEAD = 2_100;
const ISO_DAY = 10;
const LAST_DIGIT = 9;

export interface World {
  readonly server: TestServer;
  readonly close: () => Promise<void>;
  readonly bodies: Readonly<Record<Whose, string>>;
  /** What stands in all that a body has. */
  readonly titleOf: (whose: Whose) => string;
  readonly people: Readonly<Record<Whose, string>>;
  readonly headersOf: (caller: Caller, isFresh: boolean) => Promise<Readonly<Record<string, string>>>;
  readonly entry: (whose: Whose, change?: { readonly withdrawn?: boolean }) => Promise<string>;
  readonly costSet: (whose: Whose) => Promise<string>;
  readonly cooperation: (whose: Whose) => Promise<string>;
  /** One that the body is asked to join, and hasn't answered. */
  readonly invitedTo: (whose: Whose) => Promise<string>;
  readonly member: (cooperation: string, whose: Whose) => Promise<void>;
  readonly person: (whose: Whose, role: Role) => Promise<string>;
  readonly invitation: (whose: Whose) => Promise<string>;
  /** What opens an invitation. */
  readonly token: (whose: Whose) => Promise<string>;
  readonly job: (whose: Whose, state: 'waiting' | 'done' | 'cancelled') => Promise<string>;
  /** A file of three bytes that nothing has come of. */
  readonly upload: (whose: Whose) => Promise<string>;
  /** A file of received cost with one line, that names SECRET where it is another's. */
  readonly costImport: (whose: Whose) => Promise<string>;
  readonly costDecision: (whose: Whose) => Promise<string>;
  readonly nextDay: () => string;
  readonly parameter: (whose: Whose) => Promise<string>;
  /** An organisation number that nobody has, with its check digit. */
  readonly freeNumber: () => string;
  /** A body that nobody acts for. */
  readonly body: () => Promise<string>;
  /** Something registered of the body by the coordinator: what it is to another, what it became, a task that moved. */
  readonly bodyFact: (whose: Whose, kind: 'relation' | 'change' | 'move') => Promise<string>;
  /** How often the own body has chosen for itself. */
  readonly settings: () => Promise<number>;
}

/** Three bodies that are coordinator and provider, so that every role counts in each, one of them gone into the own; and what they have. */
export async function buildWorld(): Promise<World> {
  const issuer = await testProvider();
  const server = await testServer({ requestsPerMinute: MANY, login: { ...NO_LOGIN, machines: { issuer: issuer.issuer } } });
  const { db } = server;
  const bodies = {
    own: await server.addBody('municipality', { name: 'Eigenbygda', number: NUMBERS.own, capabilities: ['coordinator', 'provider'] }),
    other: await server.addBody('municipality', { name: 'Nabobygda', number: NUMBERS.other, capabilities: ['coordinator', 'provider'] }),
    predecessor: await server.addBody('municipality', { name: INHERITED, number: NUMBERS.predecessor, capabilities: ['coordinator', 'provider'] }),
  };
  await asKeeper(db, async (keeper) => {
    await keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: bodies.predecessor, to_id: bodies.own, valid_from: ITS_END, share: 1, kind: 'merger', source: 'Loven' }).execute();
    for (const table of ['organisation_name', 'organisation_identifier'] as const) await keeper.updateTable(table).set({ valid_to: ITS_END }).where('organisation_id', '=', bodies.predecessor).execute();
  });
  const kept = new Map<Caller, TestCaller>();
  for (const role of ROLES) kept.set(role, await server.logIn(bodies.own, [role]));
  let numbers = 31_200_000;
  const freeNumber = (): string => {
    for (;;) {
      numbers += 1;
      for (let digit = 0; digit <= LAST_DIGIT; digit += 1) if (isOrganisationNumber(`${numbers}${digit}`)) return `${numbers}${digit}`;
    }
  };
  const body = (): Promise<string> => server.addBody('other-public', { name: `Kontor ${freeNumber()}` });
  let days = 0;
  /** Far ahead, and never the same: what is published there changes nothing today. */
  const nextDay = (): string => new Date(Date.UTC(FAR_AHEAD, 0, (days += 1))).toISOString().slice(0, ISO_DAY);
  const titleOf = (whose: Whose): string => `${{ own: 'Eigenbygda', other: SECRET, predecessor: INHERITED }[whose]} si sak`;
  const person = async (whose: Whose, role: Role): Promise<string> => {
    const { personId } = await server.logIn(bodies[whose], [role]);
    await asKeeper(db, (keeper) => keeper.updateTable('person_name').set({ name: titleOf(whose) }).where('person_id', '=', personId).execute());
    return personId;
  };
  // Bodies without an administrator may lose no more of them.
  const people = { own: await person('own', 'administrator'), other: await person('other', 'administrator'), predecessor: await person('predecessor', 'administrator') };
  return {
    server,
    close: async () => {
      await server.close();
      await issuer.close();
    },
    bodies,
    people,
    person,
    titleOf,
    freeNumber,
    body,
    nextDay,
    headersOf: async (caller, isFresh): Promise<Readonly<Record<string, string>>> => {
      if (caller === 'anonymous') return {};
      if (caller === 'machine-read' || caller === 'machine-write') {
        const token = await issuer.sign({ client_id: 'maskin', scope: `samvirke:${MACHINE_SCOPES[caller]}`, consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${NUMBERS.own}` } });
        return { authorization: `Bearer ${token}` };
      }
      const known = isFresh ? await server.logIn(bodies.own, [caller]) : kept.get(caller)!;
      return { ...known.headers };
    },
    settings: () => asKeeper(db, (keeper) => keeper.selectFrom('organisation_setting').select('version').where('organisation_id', '=', bodies.own).executeTakeFirst()).then((row) => row?.version ?? 0),
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
          .values({ id: buildUuid(), cost_set_id: id, owner_id: bodies[whose], organisation_id: bodies[whose], municipality_number: '3303', row_number: 2, year: 2024, key_kind: 'element', key: 'telecom', amount_ore: 10_000_000_00, fte: null })
          .execute();
        return id;
      }),
    costImport: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        const own = { import_id: id, organisation_id: bodies[whose] };
        await keeper
          .insertInto('cost_import')
          .values({ id, organisation_id: bodies[whose], file_name: `${titleOf(whose)}.csv`, content_hash: randomBytes(32), format: 'account-table', mapping: '{}', line_count: 1, document_count: 0, rejected_count: 0 })
          .execute();
        await keeper
          .insertInto('cost_group')
          .values({ ...own, key: id, year: 2025, month: 1, currency: 'NOK', facts: JSON.stringify({ ledger: 'running', account: '99999', accountText: titleOf(whose), art: null, function: null, functionText: null, unit: null, unitText: null, project: null, supplier: null, industry: null, productCodes: [], text: null }), line_count: 1, debit_ore: 100, credit_ore: 0 })
          .execute();
        return id;
      }),
    costDecision: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper.insertInto('cost_decision').values({ id, organisation_id: bodies[whose], target: JSON.stringify({ account: id }), outcome: '{"kind":"hidden"}', reason: titleOf(whose) }).execute();
        return id;
      }),
    cooperation: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper.insertInto('cooperation').values({ id, organisation_id: bodies[whose], name: titleOf(whose) }).execute();
        await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: id, organisation_id: bodies[whose], accepted_at: new Date() }).execute();
        return id;
      }),
    invitedTo: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper.insertInto('cooperation').values({ id, organisation_id: bodies[whose], name: titleOf(whose) }).execute();
        await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: id, organisation_id: bodies[whose] }).execute();
        return id;
      }),
    member: (cooperation, whose) =>
      asKeeper(db, async (keeper) => {
        await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: cooperation, organisation_id: bodies[whose], accepted_at: new Date() }).execute();
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
    job: (whose, state) =>
      asKeeper(db, async (keeper) => {
        // Of one body few wait at a time; those that nobody may cancel here would fill the queue.
        await keeper.updateTable('job').set({ state: 'cancelled' }).where('state', '=', 'waiting').execute();
        const id = buildUuid();
        const ended = state === 'waiting' ? null : new Date();
        await keeper
          .insertInto('job')
          .values({ id, organisation_id: bodies[whose], person_id: people[whose], kind: 'analysis', input: JSON.stringify({ name: titleOf(whose) }), state, ended_at: ended })
          .execute();
        if (state === 'done') {
          await keeper
            .insertInto('job_file')
            .values({ job_id: id, purpose: 'result', file_name: 'svar.json', media_type: 'application/json', content: Buffer.from(JSON.stringify(titleOf(whose))) })
            .execute();
        }
        return id;
      }),
    upload: (whose) =>
      asKeeper(db, async (keeper) => {
        // Of one body few lie there at a time.
        await keeper.deleteFrom('upload').execute();
        const id = buildUuid();
        const metadata = `filename ${Buffer.from(titleOf(whose)).toString('base64')}`;
        await keeper
          .insertInto('upload')
          .values({ id, organisation_id: bodies[whose], person_id: people[whose], client: null, file_name: titleOf(whose), metadata, size_bytes: 3, expires_at: new Date(Date.now() + AN_HOUR_MS) })
          .execute();
        return id;
      }),
    bodyFact: async (whose, kind) => {
      // What went to two went whole to none: a predecessor's change is to where it went.
      const other = whose === 'predecessor' && kind === 'change' ? bodies.own : await body();
      return asKeeper(db, async (keeper) => {
        const id = buildUuid();
        // It went there once: what was registered of it before is taken back.
        if (other === bodies.own) await keeper.updateTable('organisation_change').set({ superseded_at: new Date() }).where('from_id', '=', bodies[whose]).where('origin', '=', 'here').where('superseded_at', 'is', null).execute();
        const told = { id, valid_from: '2026-01-01', source: 'Prøve', origin: 'here', registered_by: bodies[whose] } as const;
        if (kind === 'relation') await keeper.insertInto('organisation_relation').values({ ...told, organisation_id: bodies[whose], other_id: other, kind: 'hosted-by' }).execute();
        else if (kind === 'change') await keeper.insertInto('organisation_change').values({ ...told, from_id: bodies[whose], to_id: other, kind: 'merger' }).execute();
        else await keeper.insertInto('task_move').values({ ...told, from_id: bodies[whose], to_id: other, task: 'Arkiv' }).execute();
        return id;
      });
    },
    parameter: (whose) =>
      asKeeper(db, async (keeper) => {
        const id = buildUuid();
        await keeper
          .insertInto('national_parameter')
          .values({ id, organisation_id: bodies[whose], cell: 'business-cases/discount-rate', value: 0.04, valid_from: nextDay(), source: 'Prøve' })
          .execute();
        return id;
      }),
  };
}
