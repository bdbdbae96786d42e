import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';

interface Found {
  readonly organisations: readonly { readonly number: string; readonly name: string; readonly population: number | null; readonly group: string; readonly status: string; readonly insteadIn: unknown }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
const get = async (url: string): Promise<Found> => (await server.app.inject(url)).json();

describe('municipalities over HTTP', () => {
  it('are the 428 of 2014 and the 357 of today', async () => {
    expect((await get('/api/v1/organisations?year=2014')).organisations).toHaveLength(428);
    expect((await get('/api/v1/organisations')).organisations).toHaveLength(357);
  });

  it('are found by what people call them', async () => {
    const { organisations } = await get('/api/v1/organisations/find?q=kongsberg&year=2014');
    expect(organisations[0]).toMatchObject({ number: '0604', name: 'Kongsberg', group: 'large', status: 'valid' });
  });

  it('are shown with what they have become', async () => {
    const { organisations } = await get('/api/v1/organisations/find?q=0604');
    expect(organisations[0]).toMatchObject({ number: '0604', status: 'retired', insteadIn: [{ name: 'Kongsberg' }] });
  });

  it('are none when nothing is asked for', async () => {
    expect((await get('/api/v1/organisations/find?q=')).organisations).toEqual([]);
    expect((await get('/api/v1/organisations/find')).organisations).toEqual([]);
  });
});

describe('how many are found', () => {
  it.each([1, 1_000])('may be %i', async (limit) => {
    expect((await get(`/api/v1/organisations/find?q=n&limit=${limit}`)).organisations.length).toBeGreaterThan(0);
  });

  it.each([
    ['0', '>= 1'],
    ['1001', '<= 1000'],
    ['many', '1, 2, 3 …'],
    ['1.5', '1, 2, 3 …'],
  ])('isn’t %s', async (limit, allowed) => {
    const answer = await server.app.inject(`/api/v1/organisations/find?q=n&limit=${limit}`);
    expect(answer.json()).toMatchObject({ code: 'parameter-invalid', status: 422, figures: { parameter: 'limit', value: limit, allowed } });
  });
});

describe('assumptions over HTTP', () => {
  it('come with their sources, all at once or one', async () => {
    const all = (await server.app.inject('/api/v1/assumptions')).json() as { assumptions: { id: string }[]; fingerprint: string };
    expect(all.fingerprint).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const one = (await server.app.inject('/api/v1/assumptions/business-cases/discount-rate')).json();
    expect(one).toMatchObject({ id: 'business-cases/discount-rate', values: expect.any(Object), references: expect.any(Object) });
    expect(all.assumptions).toContainEqual(one);
  });

  it('aren’t there under a name that nobody knows', async () => {
    expect((await server.app.inject('/api/v1/assumptions/business-cases/no-such')).statusCode).toBe(404);
    expect((await server.app.inject('/api/v1/assumptions/__proto__/constructor')).statusCode).toBe(404);
  });
});

describe('published figures over HTTP', () => {
  it('are an array of rows beside what their inputs give', async () => {
    const rows = (await server.app.inject('/api/v1/reproduce/nexia-2016-municipal')).json() as object[];
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(rows[0] ?? {})).toEqual(['figure', 'element', 'group', 'measure', 'unit', 'published', 'recomputed', 'deviation', 'withinRounding', 'reason']);
  });

  it('are none for a report that isn’t held, with those that are', async () => {
    const answer = await server.app.inject('/api/v1/reproduce/no-such-report');
    expect(answer.json()).toMatchObject({ code: 'report-unknown', status: 404, figures: { known: ['nexia-2016-municipal'] } });
  });
});

describe('what the pages compute with', () => {
  it('is one file under its fingerprint that may be kept for ever', async () => {
    const { fingerprint } = (await server.app.inject('/api/v1/bundle')).json() as { fingerprint: string };
    const bundle = await server.app.inject({ url: `/api/v1/bundle/${fingerprint}.json`, headers: { 'accept-encoding': 'gzip, br' } });
    expect(bundle.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    const plain = await server.app.inject(`/api/v1/bundle/${fingerprint}.json`);
    expect(plain.json()).toMatchObject({ fingerprint, date: '2026-11-22', today: 2026 });
    expect((await server.app.inject('/api/v1/bundle/0000-0000-0000.json')).statusCode).toBe(404);
  });
});
