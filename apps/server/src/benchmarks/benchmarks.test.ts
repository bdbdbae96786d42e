import type { ComparisonsBody } from '@samvirke/contract/benchmarks';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let municipalities: string[];
let reader: TestCaller;

const setFigure = (organisationId: string, amountOre: number): Promise<unknown> =>
  asKeeper(server.db, (keeper) =>
    keeper
      .insertInto('entry')
      .values({ id: buildUuid(), organisation_id: organisationId, kind: 'figure', title: 'Telefoni', content: '{}', key: 'telecom', year: 2025, amount_ore: amountOre, status: 'approved', approved_at: new Date() })
      .execute(),
  );
const ask = (query = '', caller: { readonly headers: object } = reader) => server.app.inject({ url: `/api/v1/comparisons${query}`, headers: { ...caller.headers } });

beforeAll(async () => {
  server = await testServer();
  municipalities = [];
  for (let index = 0; index < 11; index += 1) municipalities.push(await server.addBody());
  reader = await server.logIn(municipalities[0]!, ['reader']);
});
afterAll(() => server.close());

describe('GET /comparisons', () => {
  it('has nothing to compare before the body has a figure of its own', async () => {
    expect((await ask()).json()).toEqual({ least: 5, comparisons: [] });
  });

  it('answers the body’s own beside the groups it is in, from five bodies', async () => {
    for (const id of municipalities.slice(0, 4)) await setFigure(id, 100_000);
    const few = (await ask()).json<ComparisonsBody>().comparisons[0];
    expect(few).toMatchObject({ element: 'telecom', year: 2025, own: { amountOre: 100_000, perInhabitantOre: null }, chosen: null });
    expect(few?.groups.map(({ group, state }) => [group, state])).toEqual([['kind:municipality', 'withheld'], ['all', 'withheld']]);
    for (const id of municipalities.slice(4)) await setFigure(id, 200_000);
    const answer = await ask();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json<ComparisonsBody>().comparisons[0]?.groups[0]).toMatchObject({ group: 'kind:municipality', state: 'shown', answer: { count: 11, sumOre: 1_800_000, meanOre: 163_636 } });
  });

  it('adds bodies of one’s own choosing where nobody can be found by it, and says nothing of why not', async () => {
    const six = await ask(`?element=telecom&year=2025&bodies=${municipalities.slice(5).join(',')}`);
    expect(six.json<ComparisonsBody>().comparisons[0]?.chosen).toMatchObject({ state: 'shown', answer: { count: 6, sumOre: 1_200_000 } });
    const ten = await ask(`?element=telecom&year=2025&bodies=${municipalities.slice(1).join(',')}`);
    expect(ten.json<ComparisonsBody>().comparisons[0]?.chosen).toEqual({ group: expect.stringMatching(/^chosen:/) as string, state: 'withheld', answer: null });
  });

  it('is for public bodies’ people who are logged in', async () => {
    expect((await ask('', { headers: {} })).statusCode).toBe(401);
    const supplier = await server.logIn(await server.addBody('supplier'), ['reader', 'administrator']);
    const refused = await ask('', supplier);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'public-body-required']);
  });

  it('names what it can’t read', async () => {
    expect((await ask('?bodies=1,2')).json()).toMatchObject({ status: 422, code: 'parameter-invalid' });
    expect((await ask('?element=beer')).statusCode).toBe(422);
  });
});
