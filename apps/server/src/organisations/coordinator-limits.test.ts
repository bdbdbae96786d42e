import { inviteFirst, withAccess, type Actor } from '@samvirke/store/access';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { carryOut, readBodies, saveBodies } from '@samvirke/store/organisations';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, SESSION_COOKIE } from '../access/guard.ts';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

/** Nine digits with the check digit that they must have, none of them anybody's. */
const NUMBERS =
  '311001000 311002376 311003747 311005111 311006487 311007858 311009222 311011960 311013335 311014706 311016075 311017446 311020188 311021559 311031317 311032321 311033336 311034340 311035355 311037374 311038389 311039393 311040405 311042424 311043439 311044443 311045458 311046462 311047477 311060007 311060074 311060147 311060287 311060422 311060562 311060635 311060708 311060775 311060848 311060910 311060988 311061054 311061127 311061194 311061267 311061402 311061542 311061615 311061682 311061755 311061828 311061895 311061968 311062034 311062107'.split(' ');
const OFFICE = '311048481';
const numbers = NUMBERS.values();
const nextNumber = (): string => {
  const { value } = numbers.next();
  if (value === undefined) throw new Error('Too few numbers');
  return value;
};

let server: TestServer;
let office: string;
let coordinator: TestCaller;

beforeAll(async () => {
  server = await testServer();
  await saveBodies(server.db, readBodies());
  office = await server.addBody('other-public', { name: 'Samordningskontoret', number: OFFICE, capabilities: ['coordinator'] });
  coordinator = await server.logIn(office, ['coordinator', 'administrator']);
});
afterAll(() => server.close());

const ask = async (caller: TestCaller | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
  const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: caller?.headers ?? {}, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: (answer.payload === '' ? {} : answer.json()) as Record<string, string> };
};
const draftWith = (number: string, change: object = {}) => ({ kind: 'state-agency', name: `Verket ${number}`, number, from: '2020-01-01', to: null, source: 'Vedtaket', reason: 'Prøve', ...change });
const register = async (number: string, change: object = {}): Promise<string> => {
  const { status, body } = await ask(coordinator, 'POST', '/bodies', draftWith(number, change));
  expect(status).toBe(201);
  return body['id']!;
};
const correct = (id: string, number: string, version: number, change: object = {}) => ask(coordinator, 'PUT', `/bodies/${id}`, { ...draftWith(number, change), version });
/** Something that only the body itself reads, registered by a program: nobody has a role there. */
const registerEntry = (id: string): Promise<unknown> =>
  asKeeper(server.db, (keeper) =>
    keeper.insertInto('entry').values({ id: buildUuid(), organisation_id: id, kind: 'contract', title: 'Vår egen', content: JSON.stringify({}), visibility: 'own', protection: 'none' } as never).execute(),
  );
const invite = (id: string) => ask(coordinator, 'POST', `/bodies/${id}/first-administrator`, { reason: 'Prøve' });
const accept = (caller: TestCaller, token: string | undefined) => ask(caller, 'POST', '/invitations/accept', { token });
const stranger = async (): Promise<TestCaller> => server.logIn(await server.addBody('municipality', { name: 'Bygda' }), ['reader']);
const actorOf = ({ headers: { cookie } }: TestCaller): Actor => ({ kind: 'session', tokenHash: hashToken(cookie.slice(SESSION_COOKIE.length + 1)) });
/** The body that a program with the number acts for. */
const actsFor = (number: string): Promise<string | null> => withAccess(server.db, { kind: 'machine', organisationNumber: number, client: 'prøve', roles: ['reader'] }, (_, { organisationId }) => Promise.resolve(organisationId));

describe('a first administrator’s link', () => {
  it('is no way in for whoever made it, nor for others with a coordinator, also one that left that role today', async () => {
    const id = await register(nextNumber());
    const { body } = await invite(id);
    const colleague = await server.logIn(office, ['reader']);
    const [left, ended] = [await stranger(), await stranger()];
    await asKeeper(server.db, (keeper) =>
      keeper
        .insertInto('role_grant')
        .values([
          { id: buildUuid(), person_id: left.personId, organisation_id: office, role: 'reader', superseded_at: new Date() },
          { id: buildUuid(), person_id: ended.personId, organisation_id: office, role: 'reader', valid_to: sql<string>`current_date` },
        ])
        .execute(),
    );
    for (const caller of [coordinator, colleague, left, ended]) expect(await accept(caller, body['token'])).toMatchObject({ status: 403, body: { code: 'invitation-for-another' } });
    // It opens for whoever it is for.
    const theirs = await stranger();
    expect((await accept(theirs, body['token'])).status).toBe(200);
  });

  it('isn’t a coordinator’s to send where there is something to read: people, also past, entries, or those of a body before it', async () => {
    const [withEntry, withPerson, withPast] = [await register(nextNumber()), await register(nextNumber()), await register(nextNumber())];
    await registerEntry(withEntry);
    await server.logIn(withPerson, ['reader']);
    const { personId } = await server.logIn(withPast, ['administrator']);
    await asKeeper(server.db, (keeper) => keeper.updateTable('role_grant').set({ superseded_at: sql<Date>`clock_timestamp() - interval '40 days'` }).where('person_id', '=', personId).execute());
    const after = await register(nextNumber());
    await asKeeper(server.db, (keeper) =>
      keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: withEntry, to_id: after, valid_from: '2026-01-01', share: 1, kind: 'merger', source: 'Loven' }).execute(),
    );
    for (const id of [withEntry, withPerson, withPast, after]) {
      expect(await invite(id)).toMatchObject({ status: 409, body: { code: 'body-in-use' } });
      // Nor is it offered.
      expect((await ask(coordinator, 'GET', `/bodies/${id}/administration`)).body).toMatchObject({ hasAdministrator: false, mayInvite: false });
    }
    // The database holds it by itself.
    await expect(
      withAccess(server.db, actorOf(coordinator), (transaction) =>
        transaction
          .insertInto('invitation')
          .values({ id: buildUuid(), token_hash: Buffer.from(buildUuid()), organisation_id: withEntry, role: 'administrator', created_by: coordinator.personId, expires_at: new Date(Date.now() + 1e6), is_first: true })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    // The operator's opens it.
    const found = (await ask(null, 'GET', `/bodies/${withEntry}`)).body as unknown as { number: string };
    const made = (await inviteFirst(server.db, { number: found.number, role: 'administrator' })) as { token: string };
    expect((await accept(await stranger(), made.token)).status).toBe(200);
  });

  it('is one, also where several are made and opened at once', async () => {
    const id = await register(nextNumber());
    const callers = await Promise.all([1, 2, 3, 4].map(stranger));
    const coordinators = [coordinator, await server.logIn(office, ['coordinator']), await server.logIn(office, ['coordinator']), await server.logIn(office, ['coordinator'])];
    const links = (await Promise.all(coordinators.map((one) => ask(one, 'POST', `/bodies/${id}/first-administrator`, { reason: 'Prøve' })))).map(({ body }) => body['token']);
    const opened = await Promise.all(callers.map((caller, at) => accept(caller, links[at])));
    expect(opened.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404]);
  });

  it('opens nothing when its reason is over: an administrator came, something was registered, or the body ended', async () => {
    const [got, began, ended] = [await register(nextNumber()), await register(nextNumber()), await register(nextNumber())];
    const number = ((await ask(null, 'GET', `/bodies/${ended}`)).body as unknown as { number: string }).number;
    const links = [await invite(got), await invite(began), await invite(ended)].map(({ body }) => body['token']);
    await server.logIn(got, ['administrator']);
    await registerEntry(began);
    expect((await correct(ended, number, 1, { to: '2026-01-01' })).status).toBe(200);
    for (const link of links) expect(await accept(await stranger(), link)).toMatchObject({ status: 409, body: { code: 'invitation-over' } });
  });
});

describe('an organisation number', () => {
  it('of a body in use is given to no other by a coordinator, also after that has ended; the operator may', async () => {
    const number = nextNumber();
    const id = await register(number);
    await server.logIn(id, ['contributor']);
    expect((await correct(id, number, 1, { to: '2026-01-01' })).status).toBe(200);
    expect(await ask(coordinator, 'POST', '/bodies', draftWith(number, { name: 'Den andre', from: '2026-01-01' }))).toMatchObject({ status: 409, body: { code: 'body-number-used', figures: { number, name: `Verket ${number}` } } });
    const another = nextNumber();
    const other = await register(another);
    expect(await correct(other, number, 1, { numberFrom: '2026-01-01' })).toMatchObject({ status: 409, body: { code: 'body-number-used' } });
    expect(await actsFor(number)).toBeNull();
    expect(await carryOut(server.db, { register: { kind: 'state-agency', name: 'Den andre', number, from: '2026-01-01', source: 'Driften' } })).toEqual({ done: 1 });
    expect(await actsFor(number)).not.toBeNull();
  });

  it('that a body had by mistake isn’t its again once it is in use; what it has stays, ended and not ended too', async () => {
    const [wrong, right] = [nextNumber(), nextNumber()];
    const id = await register(wrong);
    expect((await correct(id, right, 1)).status).toBe(200);
    // Nobody is there yet: back and forth.
    expect((await correct(id, wrong, 2)).status).toBe(200);
    expect((await correct(id, right, 3)).status).toBe(200);
    await server.logIn(id, ['contributor']);
    expect(await correct(id, wrong, 4)).toMatchObject({ status: 409, body: { code: 'body-number-held' } });
    expect(await actsFor(wrong)).toBeNull();
    for (const [version, change] of [[4, { name: 'Nytt navn' }], [5, { to: '2026-02-01' }], [6, { to: null }]] as const) expect((await correct(id, right, version, change)).status).toBe(200);
    expect(await actsFor(right)).toBe(id);
  });

  it('that a body had before isn’t its again, and one that it is to have comes no sooner', async () => {
    const [first, second, third] = [nextNumber(), nextNumber(), nextNumber()];
    const id = await register(first);
    expect((await correct(id, second, 1, { numberFrom: '2022-01-01' })).status).toBe(200);
    expect((await correct(id, third, 2, { numberFrom: '2090-01-01' })).status).toBe(200);
    await server.logIn(id, ['contributor']);
    const held = { status: 409, body: { code: 'body-number-held' } };
    expect(await correct(id, first, 3, { numberFrom: '2026-01-01' })).toMatchObject(held);
    // An end that would draw a number nearer, or lengthen one that is past.
    expect(await correct(id, third, 3, { to: '2089-01-01' })).toMatchObject(held);
    expect(await correct(id, first, 3, { to: '2026-01-01' })).toMatchObject(held);
    // Its name is put right without touching any of them.
    expect((await correct(id, third, 3, { name: 'Nytt navn' })).status).toBe(200);
    expect([await actsFor(first), await actsFor(second), await actsFor(third)]).toEqual([null, id, null]);
  });

  it('of a body that others went into stays: whoever had another would read what they registered', async () => {
    const [number, other] = [nextNumber(), nextNumber()];
    const [before, after] = [await register(nextNumber()), await register(number)];
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: before, to_id: after, valid_from: '2026-01-01', share: 1, kind: 'merger', source: 'Loven' }).execute());
    expect(await correct(after, other, 1)).toMatchObject({ status: 409, body: { code: 'body-number-held' } });
    expect(await actsFor(other)).toBeNull();
  });

  it('that two bodies have today lets a program in as neither, and a body isn’t there again while another has its number', async () => {
    const [number, into] = [nextNumber(), nextNumber()];
    const [id, successor] = [await register(number), await register(into)];
    const { body: made } = await ask(coordinator, 'POST', '/body-changes', { kind: 'merger', from: [id], to: [{ body: successor }], date: '2026-01-01', source: 'Prøve', reason: 'Prøve' });
    await register(number, { name: 'Den nye', from: '2026-01-01' });
    expect(await ask(coordinator, 'DELETE', `/bodies/${id}/changes/${(made['ids'] as unknown as string[])[0]}?reason=Feil`)).toMatchObject({ status: 409, body: { code: 'body-number-taken' } });
    expect(await actsFor(number)).not.toBeNull();
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_identifier').values({ id: buildUuid(), organisation_id: id, scheme: 'organisation-number', value: number, valid_from: '2026-03-01', valid_to: null }).execute());
    expect(await actsFor(number)).toBeNull();
  });
});

describe('a merger', () => {
  it('that the reference says is to come lets the successor read no sooner by a coordinator’s word', async () => {
    const [before, after] = [await register(nextNumber()), await register(nextNumber())];
    await registerEntry(before);
    const change = { id: buildUuid(), from_id: before, to_id: after, valid_from: '2090-01-01', share: 1, kind: 'merger' as const, source: 'Loven' };
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_change').values(change).execute());
    const reader = await server.logIn(after, ['reader']);
    const seen = async () => ((await ask(reader, 'GET', '/entries?own=true')).body['entries'] as unknown as object[]).length;
    expect(await seen()).toBe(0);
    const merge = { kind: 'merger', from: [before], to: [{ body: after }], date: '2026-01-01', source: 'Prøve', reason: 'Prøve' };
    expect((await ask(coordinator, 'POST', '/body-changes', merge)).status).toBe(201);
    expect(await seen()).toBe(0);
    // When the reference’s own day is there, both say the same.
    await asKeeper(server.db, (keeper) => keeper.updateTable('organisation_change').set({ valid_from: '2026-02-01' }).where('id', '=', change.id).execute());
    expect(await seen()).toBe(1);
  });

  it('that is to come holds the successor as one that is there: who is its administrator, and by which number programs come in as it', async () => {
    const [number, other] = [nextNumber(), nextNumber()];
    const [before, after] = [await register(nextNumber()), await register(number)];
    await registerEntry(before);
    const { body: early } = await invite(after);
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: before, to_id: after, valid_from: '2090-01-01', share: 1, kind: 'merger', source: 'Loven' }).execute());
    expect(await invite(after)).toMatchObject({ status: 409, body: { code: 'body-in-use' } });
    expect(await accept(await stranger(), early['token'])).toMatchObject({ status: 409, body: { code: 'invitation-over' } });
    expect(await correct(after, other, 1)).toMatchObject({ status: 409, body: { code: 'body-number-held' } });
  });

  it.each(['split', 'merger', 'conversion'] as const)('that is said to be otherwise, a %s to others, holds the successor still: the word can be taken back', async (kind) => {
    const [number, other] = [nextNumber(), nextNumber()];
    const [before, after, third] = [await register(nextNumber()), await register(number), await register(nextNumber())];
    await registerEntry(before);
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: before, to_id: after, valid_from: '2026-01-01', share: 1, kind: 'merger', source: 'Loven' }).execute());
    const shape = {
      split: { from: [before], to: [{ body: third, share: 0.5 }, { body: office, share: 0.5 }] },
      merger: { from: [before], to: [{ body: after, share: 0.5 }] },
      conversion: { from: [before], to: [{ body: third }] },
    }[kind];
    expect(await ask(coordinator, 'POST', '/body-changes', { kind, ...shape, date: '2026-02-01', source: 'Prøve', reason: 'Prøve' })).toMatchObject({ status: 201 });
    expect(await invite(after)).toMatchObject({ status: 409, body: { code: 'body-in-use' } });
    expect(await correct(after, other, 1)).toMatchObject({ status: 409, body: { code: 'body-number-held' } });
  });
});

describe('the last coordinator', () => {
  it('neither ends, goes into another nor becomes a supplier; one of two may, and is a coordinator no more', async () => {
    const number = nextNumber();
    const second = await register(number, { kind: 'other-public' });
    const give = () => ask(coordinator, 'PUT', `/bodies/${second}/capabilities/coordinator`, { reason: 'Prøve' });
    const own = async () => (await ask(coordinator, 'GET', `/bodies/${office}/administration`)).body['draft'] as unknown as { version: number };
    const last = { status: 409, body: { code: 'coordinator-last' } };
    const end = async (change: object) => ask(coordinator, 'PUT', `/bodies/${office}`, { ...draftWith(OFFICE, { kind: 'other-public', name: 'Samordningskontoret', ...change }), version: (await own()).version });
    const merge = () => ask(coordinator, 'POST', '/body-changes', { kind: 'merger', from: [office], to: [{ body: second }], date: '2026-01-01', source: 'Prøve', reason: 'Prøve' });
    for (const tried of [await end({ to: '2026-01-01' }), await end({ to: '2090-01-01' }), await end({ kind: 'supplier' }), await merge()]) expect(tried).toMatchObject(last);
    // One that has a last day is none to leave it to.
    await give();
    expect((await correct(second, number, 1, { kind: 'other-public', to: '2090-01-01' })).status).toBe(200);
    expect(await merge()).toMatchObject(last);
    expect((await correct(second, number, 2, { kind: 'supplier' })).status).toBe(200);
    const { body: found } = await ask(coordinator, 'GET', `/bodies/${second}`);
    expect(found).toMatchObject({ kind: 'supplier', capabilities: [] });
    expect(await ask(coordinator, 'DELETE', `/bodies/${office}/capabilities/coordinator?reason=Feil`)).toMatchObject(last);
  });
});

describe('what a body is called and is', () => {
  it.each(['Verket\u202etekreV', 'Ver\u200bket', 'Verket\nAndre', 'Verket\u2028Andre', 'Verket\u0007'])('is a name that is seen as it is written: not %j', async (name) => {
    expect(await ask(coordinator, 'POST', '/bodies', draftWith('311071718', { name }))).toMatchObject({ status: 422, body: { code: 'characters-unseen' } });
  });

  it('is a supplier for as long as it has people, until the operator says otherwise', async () => {
    const number = nextNumber();
    const id = await register(number, { kind: 'supplier' });
    expect((await correct(id, number, 1)).status).toBe(200);
    expect((await correct(id, number, 2, { kind: 'supplier' })).status).toBe(200);
    await server.logIn(id, ['reader']);
    expect(await correct(id, number, 3)).toMatchObject({ status: 409, body: { code: 'body-kind-held' } });
    expect(await carryOut(server.db, { correct: { body: number, kind: 'state-agency', source: 'Driften' } })).toEqual({ done: 1 });
  });

  it('no more, sees nothing of what its cooperation shares', async () => {
    const number = nextNumber();
    const id = await register(number, { kind: 'municipality', municipalityNumber: '9931' });
    const owner = await server.addBody('municipality', { name: 'Eieren' });
    const cooperation = buildUuid();
    await asKeeper(server.db, async (keeper) => {
      await keeper.insertInto('cooperation').values({ id: cooperation, organisation_id: owner, name: 'Samarbeidet' }).execute();
      await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: cooperation, organisation_id: id, accepted_at: new Date() }).execute();
    });
    const reader = await server.logIn(id, ['reader']);
    const circles = () => withAccess(server.db, actorOf(reader), async (transaction) => (await sql<{ circles: string[] }>`select access_cooperations()::text[] as circles`.execute(transaction)).rows[0]!.circles);
    expect(await circles()).toEqual([cooperation]);
    expect((await correct(id, number, 1, { kind: 'municipality', municipalityNumber: '9931', to: '2026-01-01' })).status).toBe(200);
    expect(await circles()).toEqual([]);
  });
});
