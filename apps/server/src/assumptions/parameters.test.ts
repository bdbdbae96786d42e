import type { ParameterBody, ParametersBody } from '@samvirke/contract/assumptions';
import { readKnowledge } from '@samvirke/store';
import { asKeeper } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../build-server.ts';
import type { App } from '../site/app.ts';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

const CELL = 'business-cases/discount-rate';
const wanted = { cell: CELL, value: 0.035, validFrom: '2026-01-01', source: 'Vedtak 1/26' };
const CASE = 'm=3303,3332&draws=10';

let server: TestServer;
let other: App;
let coordinator: TestCaller;
let reader: TestCaller;

const publish = (payload: object, caller: TestCaller = coordinator) => server.app.inject({ method: 'POST', url: '/api/v1/parameters', payload, headers: { ...caller.headers } });
const withdraw = (id: string, caller: TestCaller = coordinator) => server.app.inject({ method: 'DELETE', url: `/api/v1/parameters/${id}`, headers: { ...caller.headers } });
const assumption = async (app: App = server.app) => (await app.inject(`/api/v1/assumptions/${CELL}`)).json<{ kind: string; values: Record<string, Record<string, { value: number }>> }>();
const analyse = async (more = '') => {
  const answer = await server.app.inject(`/api/v1/analyse?${CASE}${more}`);
  return { status: answer.statusCode, body: answer.json<{ controlCode?: string; code?: string }>(), text: answer.body };
};

beforeAll(async () => {
  server = await testServer({ parametersCheckMs: 0 });
  // Another server on the same database.
  other = await buildServer({ now: new Date('2026-11-22T12:00:00Z'), parametersCheckMs: 0, store: { db: server.db, kind: 'embedded', lock: null, close: async () => undefined, ...readKnowledge() } });
  const body = await server.addBody('state-agency', { name: 'Koordinator', capabilities: ['coordinator'] });
  coordinator = await server.logIn(body, ['coordinator']);
  reader = await server.logIn(body, ['reader', 'administrator']);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

describe('a national parameter', () => {
  it('holds for all when it is published, on every server, and no longer when it is withdrawn', async () => {
    const before = await assumption();
    expect(before.kind).toBe('regulation');
    const answer = await publish(wanted);
    expect(answer.statusCode).toBe(201);
    const parameter = answer.json<ParameterBody>();
    expect(parameter).toMatchObject({ cell: CELL, value: 0.035, low: null, publisher: { name: 'Koordinator' }, withdrawnAt: null });
    for (const app of [server.app, other]) {
      expect(await assumption(app)).toMatchObject({ kind: 'national-parameter', values: { '2026-01-01': { '': { value: 0.035 } } }, references: { '2026-01-01': { title: 'Vedtak 1/26', publisher: 'Koordinator' } } });
    }
    expect((await server.app.inject('/api/v1/parameters')).json<ParametersBody>().parameters.map(({ id }) => id)).toEqual([parameter.id]);
    expect((await withdraw(parameter.id)).statusCode).toBe(204);
    for (const app of [server.app, other]) expect(await assumption(app)).toEqual(before);
    expect((await withdraw(parameter.id)).statusCode).toBe(404);
    expect((await server.app.inject('/api/v1/parameters')).json()).toEqual({ parameters: [] });
    expect((await server.app.inject('/api/v1/parameters?withdrawn=yes')).json<ParametersBody>().parameters[0]).toMatchObject({ id: parameter.id, withdrawnAt: expect.any(String) as string });
  });

  it('makes new pages, and leaves the old ones what they were written with', async () => {
    const fingerprint = async (app: App): Promise<string> => (await app.inject('/api/v1/bundle')).json<{ fingerprint: string }>().fingerprint;
    const before = await fingerprint(server.app);
    const { id } = (await publish(wanted)).json<ParameterBody>();
    const after = await fingerprint(other);
    expect(after).not.toBe(before);
    for (const app of [server.app, other]) for (const one of [before, after]) expect((await app.inject(`/api/v1/bundle/${one}.json`)).statusCode).toBe(200);
    await withdraw(id);
    expect(await fingerprint(server.app)).toBe(before);
  });

  it('lets an old paper be computed again by its control code', async () => {
    const codeOf = (text: string): string => /"assumptionsFingerprint":"([^"]+)"/.exec(text)?.[1] ?? '';
    const old = await analyse();
    const { id } = (await publish({ ...wanted, value: 0.1 })).json<ParameterBody>();
    const now = await analyse();
    expect(codeOf(now.text)).not.toBe(codeOf(old.text));
    expect((await analyse(`&control=${codeOf(old.text)}`)).body).toEqual(old.body);
    await withdraw(id);
    expect((await analyse(`&control=${codeOf(now.text)}`)).body).toEqual(now.body);
    expect(await analyse('&control=0000-0000')).toMatchObject({ status: 404, body: { code: 'control-code-unknown' } });
  });

  it('is replaced by the same body’s next from the same day, and by nobody else’s', async () => {
    const first = (await publish(wanted)).json<ParameterBody>();
    const second = (await publish({ ...wanted, value: 0.03, low: 0.02, high: 0.04 })).json<ParameterBody>();
    expect((await server.app.inject('/api/v1/parameters')).json<ParametersBody>().parameters.map(({ id }) => id)).toEqual([second.id]);
    const rival = await server.logIn(await server.addBody('state-agency', { capabilities: ['coordinator'] }), ['coordinator']);
    expect((await publish(wanted, rival)).json()).toMatchObject({ status: 409, code: 'national-parameter-taken' });
    expect((await withdraw(second.id, rival)).statusCode).toBe(404);
    const { events } = await asKeeper(server.db, async (keeper) => ({ events: await keeper.selectFrom('event').select(['action', 'object_id']).where('object_kind', '=', 'parameter').where('object_id', 'in', [first.id, second.id]).orderBy('seq').execute() }));
    expect(events.map(({ object_id: id }) => id)).toEqual([first.id, first.id, second.id]);
    await withdraw(second.id);
  });

  it('is published by a coordinator alone, in a body that is one', async () => {
    expect((await publish(wanted, reader)).statusCode).toBe(403);
    const lone = await server.logIn(await server.addBody('municipality'), ['coordinator', 'contributor']);
    expect((await publish(wanted, lone)).statusCode).toBe(403);
    expect((await server.app.inject({ method: 'POST', url: '/api/v1/parameters', payload: wanted })).statusCode).toBe(401);
  });

  it('is within the assumption’s bounds, of a cell that is there, from a day, with a source', async () => {
    const code = async (more: object): Promise<unknown> => (await publish({ ...wanted, ...more })).json<{ code: string }>().code;
    expect(await code({ value: 40 })).toBe('assumption-out-of-bounds');
    expect(await code({ cell: 'business-cases/nothing' })).toBe('assumption-unknown');
    for (const validFrom of ['2026-02-30', '0000-01-01']) expect(await code({ validFrom })).toBe('parameter-invalid');
    for (const [cell, value] of [['benchmarks/least-bodies', 3], ['benchmarks/least-bodies', 50], ['benchmarks/dominance-share', 1]] as const) expect(await code({ cell, value })).toBe('parameter-safeguard');
    expect((await publish({ ...wanted, source: ' ' })).statusCode).toBe(422);
    expect(await code({ low: 0.04, high: 0.05 })).toBe('parameter-invalid');
  });
});
