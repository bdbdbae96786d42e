import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const ASKED = '/api/v1/analyse?municipalities=0604,0631&year=2014&draws=200';
const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

interface Answer {
  readonly municipalities: readonly { readonly number: string; readonly costs: Record<string, { readonly nok: number; readonly low: number; readonly high: number; readonly origin: string }> }[];
  readonly totalNok: number;
  readonly synergies: { readonly curve: { readonly lowNok: number; readonly likelyNok: number; readonly highNok: number; readonly byElement: Record<string, number> } };
  readonly presentValueNok: number;
  readonly assumptionsFingerprint: string;
  readonly [more: string]: unknown;
}
const answer = async (url: string): Promise<Answer> => (await get(url)).json();

describe('an analysis over HTTP', () => {
  it('has what scripts lean on', async () => {
    const body = await answer(ASKED);
    expect(body).toMatchObject({
      municipalities: [
        { number: '0604', name: 'Kongsberg', population: 26_406, group: 'large' },
        { number: '0631', name: 'Flesberg', group: 'small' },
      ],
      synergies: { rules: { likelyNok: expect.any(Number), byElement: { telecom: expect.any(Number), staff: expect.any(Number) } } },
      transition: { lowNok: expect.any(Number), likelyNok: expect.any(Number), highNok: expect.any(Number) },
      presentValueNok: expect.any(Number),
      priceYear: 2014,
      seed: 1,
      assumptionsFingerprint: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    });
    expect(body).toHaveProperty('paybackYear');
    expect(body).not.toHaveProperty('unknownParameters');
    const { lowNok, likelyNok, highNok, byElement } = body.synergies.curve;
    expect(lowNok <= likelyNok && likelyNok <= highNok).toBe(true);
    expect(Object.values(byElement).reduce((sum, nok) => sum + nok, 0)).toBeCloseTo(likelyNok, 3);
    const costs = body.municipalities.flatMap((one) => Object.values(one.costs));
    expect(costs.reduce((sum, { nok }) => sum + nok, 0)).toBeCloseTo(body.totalNok, 3);
    expect(costs.every(({ low, nok, high, origin }) => low <= nok && nok <= high && origin === 'estimate')).toBe(true);
  });

  it('is the same for the same request, and another with another seed', async () => {
    expect(await answer(ASKED)).toEqual(await answer(ASKED.replace('municipalities', 'm')));
    const other = await answer(`${ASKED}&seed=2`);
    expect(other['outcomes']).not.toEqual((await answer(ASKED))['outcomes']);
    expect(other.presentValueNok).toBe((await answer(ASKED)).presentValueNok);
  });

  it('follows the assumptions that are changed, and has another control code', async () => {
    const [usual, dearer] = [await answer(ASKED), await answer(`${ASKED}&a.business-cases/discount-rate=0.1`)];
    expect(dearer.presentValueNok).not.toBe(usual.presentValueNok);
    expect(dearer.assumptionsFingerprint).not.toBe(usual.assumptionsFingerprint);
  });

  it('tells which parameters nobody knows, instead of dropping them', async () => {
    expect(await answer(`${ASKED}&yaer=2015`)).toMatchObject({ unknownParameters: ['yaer'] });
  });

  it('counts own figures of a cost set, marked as own', async () => {
    const saved = await server.app.inject({
      method: 'POST',
      url: '/api/v1/cost-sets?fileName=a.csv',
      headers: { 'content-type': 'text/csv' },
      payload: 'Kommune;År;Element;Beløp\n0604;2014;Basisdrift;11250000\n',
    });
    const { id } = saved.json() as { id: string };
    const { municipalities } = await answer(`${ASKED}&costs=${id}`);
    expect(municipalities[0]?.costs['basicOperations']).toMatchObject({ nok: 11_250_000, origin: 'own' });
    expect(municipalities[0]?.costs['telecom']).toMatchObject({ origin: 'estimate' });
    await server.app.inject({ method: 'DELETE', url: `/api/v1/cost-sets/${id}` });
    expect((await get(`${ASKED}&costs=${id}`)).json()).toMatchObject({ code: 'cost-set-unknown', status: 404 });
  });

  it.each([
    ['', 'municipalities-missing', 422],
    ['m=', 'municipalities-missing', 422],
    ['m=9999&year=2014', 'organisation-unknown', 422],
    ['m=604&year=2014', 'organisation-unknown', 422],
    ['m=0604,0604&year=2014', 'municipality-repeated', 422],
    ['m=0604&m=0604&year=2014', 'municipality-repeated', 422],
    ['m=0604&year=2026', 'organisation-retired', 422],
    ['m=3303&year=2014', 'organisation-not-yet', 422],
    ['m=0604&year=1066', 'year-invalid', 422],
    ['m=0604&year=2100', 'year-invalid', 422],
    ['m=0604&year=2014.5', 'year-invalid', 422],
    ['m=0604&year=2014&year=2015', 'parameter-invalid', 422],
    ['m=0604&year=2014&seed=1.5', 'seed-invalid', 422],
    ['m=0604&year=2014&seed=-1', 'seed-invalid', 422],
    ['m=0604&year=2014&draws=-1', 'draws-invalid', 422],
    ['m=0604&year=2014&draws=0', 'draws-invalid', 422],
    ['m=0604&year=2014&draws=100001', 'draws-invalid', 422],
    ['m=0604&year=2014&draws=1e9', 'draws-invalid', 422],
    ['m=0604&year=2014&a.no/such=1', 'assumption-unknown', 422],
    ['m=0604&year=2014&a.business-cases/discount-rate=much', 'assumption-not-a-number', 422],
    ['m=0604&year=2014&a.business-cases/discount-rate=1e300', 'assumption-not-a-number', 422],
    ['m=0604&year=2014&a.business-cases/discount-rate=99', 'assumption-out-of-bounds', 422],
    ['m=0604&year=2014&a.__proto__=1', 'assumption-unknown', 422],
    ['m=0604&year=2014&costs=no-such-set', 'cost-set-unknown', 404],
    ['m=0604&year=2014&costs=%00', 'cost-set-unknown', 404],
    ['m=0604&year=2014&format=exe', 'parameter-invalid', 422],
    ["m=0604';drop%20table%20cost_set;--&year=2014", 'organisation-unknown', 422],
    ['m=%3Cscript%3Ealert(1)%3C/script%3E&year=2014', 'organisation-unknown', 422],
  ])('refuses %s with %s', async (query, code, status) => {
    const refused = await get(`/api/v1/analyse?${query}`);
    expect(refused.json()).toMatchObject({ code, status });
    expect(refused.statusCode).toBe(status);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect((await get('/api/v1/health')).statusCode).toBe(200);
  });

  it('refuses everything that is wrong at once', async () => {
    const refused = (await get('/api/v1/analyse?m=9999,0604&year=2014&seed=x&a.no/such=1')).json() as { code: string; more: { code: string }[] };
    expect([refused.code, ...refused.more.map(({ code }) => code)].toSorted()).toEqual(['assumption-unknown', 'organisation-unknown', 'seed-invalid']);
  });

  it('refuses a number that stands two thousand times without an answer of the same length', async () => {
    const refused = await get(`/api/v1/analyse?m=${'0604,'.repeat(2_000)}&year=2014`);
    expect(refused.json()).toMatchObject({ code: 'municipality-repeated', status: 422 });
    expect((refused.json() as { more: unknown[] }).more.length).toBeLessThanOrEqual(500);
  });

  it('answers others while it draws', async () => {
    const long = get('/api/v1/analyse?m=0604,0631&year=2014&draws=100000');
    const first = await Promise.race([long.then(() => 'analysis'), get('/api/v1/health').then(() => 'health')]);
    expect(first).toBe('health');
    expect((await long).statusCode).toBe(200);
  });

  it('is a table when it is asked for as one', async () => {
    const csv = await get(`${ASKED}&format=csv&language=nn`);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="samvirke-analyse-2014\.csv"/),
    });
    const lines = csv.body.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('0604;Kongsberg;2014;26406');
    const xlsx = await get(`${ASKED}&format=xlsx&language=en`);
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a council paper over HTTP', () => {
  const PAPER = '/api/v1/papers/council?m=0604,0631,0632&year=2014&draws=200';

  it('is a page that fetches and runs nothing', async () => {
    const page = await get(`${PAPER}&format=html&language=nb&council=0604`);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'none'");
    expect(page.body).toContain('Kongsberg');
    expect(page.body).not.toContain('<script');
  });

  it('is Word unless something else is asked for, under the municipality’s name', async () => {
    const word = await get(`${PAPER}&council=0631`);
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(String(word.headers['content-disposition'])).toContain('samvirke-saksframlegg-flesberg.docx');
  });

  it('is a PDF', async () => {
    const pdf = await get(`${PAPER}&format=pdf&council=all`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['council=9999', 'parameter-invalid'],
    ['format=exe', 'parameter-invalid'],
    ['language=de', 'parameter-invalid'],
    ['seed=x', 'seed-invalid'],
  ])('is refused with %s', async (query, code) => {
    expect((await get(`${PAPER}&${query}`)).json()).toMatchObject({ code, status: 422 });
  });
});
