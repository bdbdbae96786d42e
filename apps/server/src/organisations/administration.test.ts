import { readBodies, saveBodies } from '@samvirke/store/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let coordinator: TestCaller;
let administrator: TestCaller;

beforeAll(async () => {
  server = await testServer();
  await saveBodies(server.db, readBodies());
  coordinator = await server.logIn(await server.addBody('other-public', { name: 'Samordningskontoret', capabilities: ['coordinator'] }), ['coordinator']);
  administrator = await server.logIn(await server.addBody('municipality', { name: 'Bygda' }), ['administrator']);
});
afterAll(() => server.close());

const ask = async (caller: TestCaller | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
  const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: caller?.headers ?? {}, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: (answer.payload === '' ? {} : answer.json()) as Record<string, never> };
};
const draft = { kind: 'state-agency', name: 'Verket', number: '311001000', from: '2020-01-01', to: null, source: 'Vedtaket', reason: 'Ny' };

describe('bodies over HTTP', () => {
  it('are told of all that is wrong at once, each with its field', async () => {
    const { status, body } = await ask(coordinator, 'POST', '/bodies', { ...draft, name: ' ', number: '311001001', source: '' });
    expect(status).toBe(422);
    expect([body['code'], ...(body['more'] as unknown as { code: string }[]).map(({ code }) => code)]).toEqual(['field-missing', 'organisation-number-wrong', 'field-missing']);
  });

  it('are changed with a reason, which is asked for', async () => {
    const { reason: _, ...without } = draft;
    expect((await ask(coordinator, 'POST', '/bodies', without)).status).toBe(422);
    expect((await ask(coordinator, 'POST', '/bodies', { ...draft, reason: '' })).status).toBe(422);
  });

  it('that two correct at once keep the first, and the second is told both', async () => {
    const { body: made } = await ask(coordinator, 'POST', '/bodies', draft);
    const path = `/bodies/${made['id']}`;
    expect(await ask(coordinator, 'PUT', path, { ...draft, name: 'Først', version: 1 })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await ask(coordinator, 'PUT', path, { ...draft, name: 'Sist', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'version-changed', yours: { name: 'Sist', version: 1 }, current: { name: 'Først', version: 2 } },
    });
    const { body: found } = await ask(null, 'GET', path);
    expect(found['name']).toBe('Først');
  });

  it('that are suppliers are the coordinator’s to see and to invite, and no list’s of public bodies', async () => {
    const { body: made } = await ask(coordinator, 'POST', '/bodies', { ...draft, kind: 'supplier', name: 'Leverandøren AS', number: '311002376' });
    const names = async (caller: TestCaller | null): Promise<readonly string[]> => ((await ask(caller, 'GET', '/bodies?q=Leverandøren')).body['bodies'] as unknown as { name: string }[]).map(({ name }) => name);
    expect([await names(coordinator), await names(administrator), await names(null)]).toEqual([['Leverandøren AS'], [], []]);
    expect((await ask(null, 'GET', `/bodies/${made['id']}`)).status).toBe(404);
    expect((await ask(coordinator, 'POST', `/bodies/${made['id']}/first-administrator`, { reason: 'Avtalt' })).body).toMatchObject({ role: 'administrator', link: expect.stringContaining('/invitation#') });
    expect((await ask(coordinator, 'PUT', `/bodies/${made['id']}/capabilities/provider`, { reason: 'Feil' })).body).toMatchObject({ code: 'capability-missing' });
    const { body: administration } = await ask(coordinator, 'GET', `/bodies/${made['id']}/administration`);
    expect(administration).toMatchObject({ hasAdministrator: false, mayInvite: true, invitedUntil: expect.any(String), draft: { kind: 'supplier', version: 1 } });
  });

  it('are changed whole or not at all', async () => {
    const { body: one } = await ask(coordinator, 'POST', '/bodies', { ...draft, name: 'Ett', number: '311003747' });
    const { body: two } = await ask(coordinator, 'POST', '/bodies', { ...draft, name: 'To', number: '311005111', from: '2025-01-01' });
    // The second wasn't there yet that day: the first is then not ended either.
    const merger = { kind: 'merger', from: [one['id'], two['id']], to: [{ body: coordinator.organisationId }], date: '2024-01-01', source: 'Prøve', reason: 'Prøve' };
    expect(await ask(coordinator, 'POST', '/body-changes', merger)).toMatchObject({ status: 422, body: { code: 'dates-reversed' } });
    expect((await ask(null, 'GET', `/bodies/${one['id']}`)).body).toMatchObject({ to: null, changes: [] });
  });

  it('tell a body’s own people in their log what was registered of it', async () => {
    const { body: made } = await ask(coordinator, 'POST', `/bodies/${administrator.organisationId}/moves`, { task: 'Arkiv', to: coordinator.organisationId, date: '2026-01-01', source: 'Avtalen', reason: 'Avtalt' });
    const { body: log } = await ask(administrator, 'GET', `/history?object_kind=task-move&object_id=${made['id']}`);
    expect(log['events']).toMatchObject([{ action: 'created', reason: 'Avtalt', actingFor: { id: coordinator.organisationId } }]);
  });
});
