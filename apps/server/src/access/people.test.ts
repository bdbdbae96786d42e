import type { CooperationBody, MyDataBody, PeopleBody, SessionBody } from '@samvirke/contract/access';
import { ROLES } from '@samvirke/model/access';
import { asKeeper } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let own: string;
let other: string;
let administrator: TestCaller;
let reader: TestCaller;
let stranger: TestCaller;
beforeAll(async () => {
  server = await testServer();
  own = await server.addBody('municipality', { name: 'Fjordvik', number: '310000000' });
  other = await server.addBody('municipality', { name: 'Elvås', number: '310101001' });
  administrator = await server.logIn(own, ['administrator']);
  reader = await server.logIn(own, ['reader']);
  stranger = await server.logIn(other, ['administrator']);
});
afterAll(() => server.close());

const ask = async <T>(caller: TestCaller | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<{ readonly status: number; readonly code: string | undefined; readonly body: T }> => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: caller?.headers ?? {}, ...(payload ? { payload } : {}) });
  const body = answer.body === '' ? {} : answer.json<{ code?: string }>();
  return { status: answer.statusCode, code: (body as { code?: string }).code, body: body as T };
};
const eventsOf = (object: string): Promise<readonly { readonly action: string; readonly person_id: string | null }[]> =>
  asKeeper(server.db, (keeper) => keeper.selectFrom('event').select(['action', 'person_id']).where('object_id', '=', object).orderBy('seq').execute());

describe('people of a body', () => {
  it('are seen by its own people, by name, and by nobody else', async () => {
    const { body } = await ask<PeopleBody>(reader, 'GET', '/people');
    expect(body.people.map(({ name, roles }) => [name, roles.map(({ role }) => role)])).toEqual([
      ['Prøve administrator', ['administrator']],
      ['Prøve reader', ['reader']],
    ]);
    // What the body isn't, nobody can be in it.
    expect(body.roles).toEqual(ROLES.filter((role) => role !== 'coordinator' && role !== 'provider'));
    expect((await ask<PeopleBody>(stranger, 'GET', '/people')).body.people.map(({ id }) => id)).toEqual([stranger.personId]);
    expect((await ask(null, 'GET', '/people')).status).toBe(401);
  });

  it('get and lose roles by their administrator alone, and the history says by whom and why', async () => {
    const address = `/people/${reader.personId}/roles/auditor`;
    expect(await ask(reader, 'PUT', address)).toMatchObject({ status: 403, code: 'role-missing' });
    expect(await ask(stranger, 'PUT', address)).toMatchObject({ status: 404, code: 'person-unknown' });
    expect((await ask(administrator, 'PUT', address)).status).toBe(204);
    expect((await ask(administrator, 'PUT', address)).status).toBe(204);
    expect(await ask(administrator, 'PUT', `/people/${reader.personId}/roles/coordinator`)).toMatchObject({ status: 422, code: 'capability-missing' });
    expect(await ask(administrator, 'PUT', `/people/${reader.personId}/roles/emperor`)).toMatchObject({ status: 422 });
    expect(await ask(stranger, 'DELETE', address)).toMatchObject({ status: 404, code: 'person-unknown' });
    expect((await ask(administrator, 'DELETE', `${address}?reason=Sluttet`)).status).toBe(204);
    expect(await ask(administrator, 'DELETE', address)).toMatchObject({ status: 404, code: 'person-unknown' });
    const grant = await asKeeper(server.db, (keeper) => keeper.selectFrom('role_grant').select('id').where('person_id', '=', reader.personId).where('role', '=', 'auditor').executeTakeFirstOrThrow());
    expect(await eventsOf(grant.id)).toEqual([
      { action: 'given', person_id: administrator.personId },
      { action: 'withdrawn', person_id: administrator.personId },
    ]);
  });

  it('never are without an administrator', async () => {
    expect(await ask(administrator, 'DELETE', `/people/${administrator.personId}/roles/administrator`)).toMatchObject({ status: 409, code: 'administrator-last' });
  });

  it('are out at once when their last role is gone', async () => {
    const leaver = await server.logIn(own, ['contributor']);
    expect((await ask(leaver, 'GET', '/people')).status).toBe(200);
    await ask(administrator, 'DELETE', `/people/${leaver.personId}/roles/contributor`);
    expect(await ask(leaver, 'GET', '/people')).toMatchObject({ status: 401, code: 'session-ended' });
  });
});

describe('an invitation', () => {
  const make = async (role = 'approver') => (await ask<{ id: string; token: string; link: string }>(administrator, 'POST', '/invitations', { role })).body;

  it('is made by an administrator, told once, and its link says nothing to a server’s log', async () => {
    expect(await ask(reader, 'POST', '/invitations', { role: 'reader' })).toMatchObject({ status: 403 });
    const made = await make();
    expect(made.link).toBe(`http://localhost:80/nb/invitation#${made.token}`);
    const { body } = await ask<PeopleBody>(administrator, 'GET', '/people');
    expect(body.invitations.map(({ id }) => id)).toContain(made.id);
    expect(JSON.stringify(body)).not.toContain(made.token);
    expect((await ask<PeopleBody>(reader, 'GET', '/people')).body.invitations).toEqual([]);
    expect((await ask<PeopleBody>(stranger, 'GET', '/people')).body.invitations).toEqual([]);
  });

  it('gives a role once, also when two try at the same time', async () => {
    const { token, id } = await make();
    expect(await ask(null, 'POST', '/invitations/accept', { token })).toMatchObject({ status: 401, code: 'login-required' });
    const guests = await Promise.all([server.logIn(other, ['reader']), server.logIn(other, ['reader'])]);
    const answers = await Promise.all(guests.map((guest) => ask<{ organisation: { id: string }; role: string }>(guest, 'POST', '/invitations/accept', { token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = guests[answers.findIndex(({ status }) => status === 200)]!;
    expect(answers.find(({ status }) => status === 200)!.body).toMatchObject({ organisation: { id: own, name: 'Fjordvik' }, role: 'approver' });
    const { body } = await ask<SessionBody>(winner, 'GET', '/session');
    expect(body.organisations.map(({ name, roles }) => [name, roles])).toEqual([['Elvås', ['reader']], ['Fjordvik', ['approver']]]);
    expect((await eventsOf(id)).map(({ person_id }) => person_id)).toEqual([administrator.personId, winner.personId]);
  });

  it('that is withdrawn, expired, used or invented opens nothing', async () => {
    const withdrawn = await make();
    expect(await ask(stranger, 'DELETE', `/invitations/${withdrawn.id}`)).toMatchObject({ status: 404, code: 'invitation-unknown' });
    expect((await ask(administrator, 'DELETE', `/invitations/${withdrawn.id}`)).status).toBe(204);
    expect(await ask(stranger, 'POST', '/invitations/accept', { token: withdrawn.token })).toMatchObject({ status: 404, code: 'invitation-unknown' });
    const old = await make();
    await asKeeper(server.db, (keeper) => keeper.updateTable('invitation').set({ expires_at: new Date(0) } as never).where('id', '=', old.id).execute());
    expect(await ask(stranger, 'POST', '/invitations/accept', { token: old.token })).toMatchObject({ status: 409, code: 'invitation-expired' });
    expect(await ask(stranger, 'POST', '/invitations/accept', { token: 'x' })).toMatchObject({ status: 404, code: 'invitation-unknown' });
  });

  it('to be a coordinator is only for a body that is one', async () => {
    expect(await ask(administrator, 'POST', '/invitations', { role: 'coordinator' })).toMatchObject({ status: 422, code: 'capability-missing' });
    const body = await server.addBody('other-public', { capabilities: ['coordinator'] });
    expect((await ask(await server.logIn(body, ['administrator']), 'POST', '/invitations', { role: 'coordinator' })).status).toBe(201);
  });
});

describe('a cooperation', () => {
  it('is whose it is, sees its members, and is left by them', async () => {
    expect(await ask(reader, 'POST', '/cooperations', { name: 'Fjordregionen' })).toMatchObject({ status: 403 });
    const { body: made, status } = await ask<CooperationBody>(administrator, 'POST', '/cooperations', { name: 'Fjordregionen' });
    expect([status, made.members.map(({ name }) => name)]).toEqual([201, ['Fjordvik']]);
    expect((await ask<{ cooperations: CooperationBody[] }>(stranger, 'GET', '/cooperations')).body.cooperations).toEqual([]);
    expect(await ask(stranger, 'POST', `/cooperations/${made.id}/members`, { organisation: '310101001' })).toMatchObject({ status: 404 });
    expect(await ask(administrator, 'POST', `/cooperations/${made.id}/members`, { organisation: '310101002' })).toMatchObject({ status: 422, code: 'organisation-number-invalid' });
    for (const organisation of ['310101001', other, '4601']) {
      expect((await ask(administrator, 'POST', `/cooperations/${made.id}/members`, { organisation })).status).toBe(201);
    }
    // Asked, not in: it sees who asks and who is in, and says yes for itself.
    const circlesOf = async (caller: TestCaller): Promise<CooperationBody[]> => (await ask<{ cooperations: CooperationBody[] }>(caller, 'GET', '/cooperations')).body.cooperations;
    expect((await circlesOf(stranger)).map(({ members, invited }) => [members.map(({ name }) => name), invited.map(({ name }) => name)])).toEqual([[['Fjordvik'], ['Bergen', 'Elvås']]]);
    expect(await ask(await server.logIn(other, ['reader']), 'POST', `/cooperations/${made.id}/acceptance`)).toMatchObject({ status: 403 });
    expect(await ask<CooperationBody>(stranger, 'POST', `/cooperations/${made.id}/acceptance`)).toMatchObject({ status: 200, body: { members: [{ name: 'Elvås' }, { name: 'Fjordvik' }], invited: [{ name: 'Bergen' }] } });
    const { body } = await ask<{ cooperations: CooperationBody[] }>(stranger, 'GET', '/cooperations');
    expect(body.cooperations.map(({ members }) => members.map(({ name }) => name))).toEqual([['Elvås', 'Fjordvik']]);
    // Who takes part sees it, but doesn't take others in or show them out.
    expect(await ask(stranger, 'POST', `/cooperations/${made.id}/members`, { organisation: '0301' })).toMatchObject({ status: 403 });
    expect(await ask(stranger, 'DELETE', `/cooperations/${made.id}/members/${own}`)).toMatchObject({ status: 404 });
    expect((await ask(stranger, 'DELETE', `/cooperations/${made.id}/members/${other}`)).status).toBe(204);
    expect((await ask<{ cooperations: CooperationBody[] }>(stranger, 'GET', '/cooperations')).body.cooperations).toEqual([]);
    // Nobody takes it back in but itself, and one that isn't asked joins nothing.
    expect(await ask(stranger, 'POST', `/cooperations/${made.id}/acceptance`)).toMatchObject({ status: 404 });
    expect((await ask<CooperationBody>(administrator, 'POST', `/cooperations/${made.id}/members`, { organisation: other })).body).toMatchObject({ members: [{ name: 'Fjordvik' }], invited: [{ name: 'Bergen' }, { name: 'Elvås' }] });
    expect((await ask(stranger, 'DELETE', `/cooperations/${made.id}/members/${other}`)).status).toBe(204);
    expect(await circlesOf(stranger)).toEqual([]);
  });

  it('has no supplier in it', async () => {
    const supplier = await server.addBody('supplier', { name: 'Skyen AS' });
    expect(await ask(await server.logIn(supplier, ['administrator']), 'POST', '/cooperations', { name: 'IKT-samarbeidet' })).toMatchObject({ status: 422, code: 'cooperation-not-public' });
    const { body: made } = await ask<CooperationBody>(administrator, 'POST', '/cooperations', { name: 'Uten leverandør' });
    expect(await ask(administrator, 'POST', `/cooperations/${made.id}/members`, { organisation: supplier })).toMatchObject({ status: 422, code: 'cooperation-not-public' });
  });
});

describe('a name', () => {
  it('is one’s own to say, is seen where one has roles, and stands in no log', async () => {
    const person = await server.logIn(own, ['reader']);
    for (const name of ['', '   ', 'a\nb', 'x'.repeat(201)]) expect((await ask(person, 'PUT', '/me', { name })).status).toBe(422);
    // The login said who it is: nobody is called something else in what was done.
    expect(await ask(person, 'PUT', '/me', { name: 'Aisha Administrator' })).toMatchObject({ status: 409, code: 'name-from-login' });
    expect((await ask<SessionBody>(person, 'GET', '/session')).body.person?.name).toBe('Prøve reader');
    await asKeeper(server.db, (keeper) => keeper.deleteFrom('person_name').where('person_id', '=', person.personId).execute());
    expect((await ask(person, 'PUT', '/me', { name: 'Åse' })).status).toBe(204);
    expect((await ask(person, 'PUT', '/me', { name: ' Åse Ærlig-Østby ' })).status).toBe(204);
    expect((await ask<PeopleBody>(reader, 'GET', '/people')).body.people.map(({ name }) => name)).toContain('Åse Ærlig-Østby');
    expect((await ask<SessionBody>(person, 'GET', '/session')).body.person).toEqual({ id: person.personId, name: 'Åse Ærlig-Østby' });
    expect((await ask(null, 'PUT', '/me', { name: 'Ingen' })).status).toBe(401);
    const events = await asKeeper(server.db, (keeper) => keeper.selectFrom('event').select(['before', 'after']).execute());
    expect(JSON.stringify(events)).not.toContain('Åse');
  });
});

describe('what is kept of oneself', () => {
  it('is all told to oneself: roles, sessions, and what was done in one’s name', async () => {
    const { body } = await ask<MyDataBody>(administrator, 'GET', '/me/data');
    expect(body.person).toMatchObject({ id: administrator.personId, name: 'Prøve administrator' });
    expect(body.roles).toMatchObject([{ organisation: own, role: 'administrator' }]);
    expect(body.sessions).toMatchObject([{ provider: 'test', endedAt: null }]);
    expect(body.events.length).toBeGreaterThan(0);
    const text = JSON.stringify(body);
    for (const secret of [administrator.headers.cookie.split('=')[1]!, administrator.headers['x-csrf-token'], stranger.personId]) expect(text).not.toContain(secret);
    expect(await ask(null, 'GET', '/me/data')).toMatchObject({ status: 401, code: 'login-required' });
  });

  it('marks the session that is asked by, and the others can be ended; nobody else’s', async () => {
    const here = await server.logIn(own, ['reader']);
    const token = { ...here, headers: { ...here.headers } };
    const open = async (caller: TestCaller): Promise<boolean[]> => (await ask<MyDataBody>(caller, 'GET', '/me/data')).body.sessions.filter(({ endedAt }) => endedAt === null).map(({ isThis }) => isThis);
    expect(await open(token)).toEqual([true]);
    await asKeeper(server.db, (keeper) =>
      keeper
        .insertInto('session')
        .values({ token_hash: Buffer.alloc(32, 7), person_id: here.personId, organisation_id: own, csrf_token: 'x', provider: 'demo', acr: null, id_token: null, idle_seconds: 600, expires_at: new Date(Date.now() + 600_000) })
        .execute(),
    );
    expect((await open(token)).toSorted()).toEqual([false, true]);
    expect(await ask(token, 'DELETE', '/me/sessions/others')).toMatchObject({ status: 200, body: { ended: 1 } });
    expect(await open(token)).toEqual([true]);
    expect(await ask(token, 'DELETE', '/me/sessions/others')).toMatchObject({ status: 200, body: { ended: 0 } });
    expect((await open(administrator)).includes(true)).toBe(true);
    expect(await ask(null, 'DELETE', '/me/sessions/others')).toMatchObject({ status: 401 });
  });
});
