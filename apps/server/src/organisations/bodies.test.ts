import type { BodyBody, FoundBodiesBody } from '@samvirke/contract/organisations';
import { readBodies, saveBodies } from '@samvirke/store/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
const get = async <T>(path: string): Promise<T> => (await server.app.inject(`/api/v1${path}`)).json<T>();

beforeAll(async () => {
  server = await testServer();
  await saveBodies(server.db, readBodies());
});
afterAll(() => server.close());

describe('GET /bodies', () => {
  it('finds bodies of all sorts, and those of one', async () => {
    const { bodies } = await get<FoundBodiesBody>('/bodies?q=digitalisering');
    expect(bodies.map(({ name }) => name).sort()).toEqual(['Digitaliserings- og forvaltningsdepartementet', 'Digitaliseringsdirektoratet']);
    const ministries = await get<FoundBodiesBody>('/bodies?kind=ministry&q=digitalisering');
    expect(ministries.bodies).toEqual([expect.objectContaining({ number: '932384469', kind: 'ministry', to: null, isInvented: false })]);
    expect((await get<FoundBodiesBody>('/bodies?limit=3')).bodies).toHaveLength(3);
  });

  it('shows no supplier, and answers what nobody is called', async () => {
    await server.addBody('supplier', { name: 'Leverandøren AS', number: '310000006' });
    expect((await get<FoundBodiesBody>('/bodies?q=leverand%C3%B8ren')).bodies).toEqual([]);
    expect((await get<FoundBodiesBody>('/bodies?q=%00')).bodies).toEqual([]);
    expect((await server.app.inject('/api/v1/bodies/310000006')).statusCode).toBe(404);
  });
});

describe('GET /bodies/:id', () => {
  it('tells the same by key and by number', async () => {
    const body = await get<BodyBody>('/bodies/991825827');
    expect(body).toMatchObject({ name: 'Digitaliseringsdirektoratet', kind: 'state-agency', municipalityNumber: null });
    expect(body.moves).toEqual(expect.arrayContaining([expect.objectContaining({ task: 'Altinn', way: 'from', date: '2020-01-01' })]));
    expect(await get<BodyBody>(`/bodies/${body.id}`)).toEqual(body);
    const ministry = await get<BodyBody>(`/bodies/${body.relations[0]?.body.id}`);
    expect(ministry.relations).toEqual([expect.objectContaining({ kind: 'under-ministry', way: 'from', body: expect.objectContaining({ id: body.id }) as unknown })]);
  });

  it('names what isn’t there', async () => {
    for (const id of ['999999999', 'abc', '00000000-0000-7000-8000-000000000000']) {
      expect(await get(`/bodies/${id}`)).toMatchObject({ status: 404, code: 'body-unknown', figures: { id } });
    }
  });
});
