import type { HistoryBody, KnownBody, VerificationBody } from '@samvirke/contract/history';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { sealHeads } from '@samvirke/store/history';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let own: string;
let writer: TestCaller;
let auditor: TestCaller;
let reader: TestCaller;
let stranger: TestCaller;
let entry: string;
let before: string;

const ask = async <T>(caller: TestCaller | null, url: string, method: 'GET' | 'DELETE' = 'GET'): Promise<{ readonly status: number; readonly code: string | undefined; readonly body: T }> => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: caller?.headers ?? {} });
  const body = answer.body === '' ? {} : answer.json<{ code?: string }>();
  return { status: answer.statusCode, code: (body as { code?: string }).code, body: body as T };
};

beforeAll(async () => {
  server = await testServer();
  own = await server.addBody('municipality', { name: 'Fjordvik' });
  writer = await server.logIn(own, ['contributor']);
  auditor = await server.logIn(own, ['auditor']);
  reader = await server.logIn(own, ['reader']);
  stranger = await server.logIn(await server.addBody(), ['auditor', 'administrator']);
  entry = buildUuid();
  // As a request of the writer's does it.
  const write = (statement: ReturnType<typeof sql>, reason: string): Promise<unknown> =>
    server.db.transaction().execute(async (transaction) => {
      await sql`set local role samvirke_keeper`.execute(transaction);
      await sql`select set_config('samvirke.actor', 'person', true), set_config('samvirke.person', ${writer.personId}, true), set_config('samvirke.organisation', ${own}, true), set_config('samvirke.reason', ${reason}, true)`.execute(transaction);
      await statement.execute(transaction);
    });
  await write(sql`insert into entry (id, organisation_id, kind, title, content) values (${entry}, ${own}, 'contract', 'Sak og arkiv', '{"amountOre": 100}')`, 'Ny avtale');
  before = new Date().toISOString();
  await new Promise((resolve) => void setTimeout(resolve, 5));
  await write(sql`update entry set content = '{"amountOre": 200}', version = 2 where id = ${entry}`, 'Ny pris');
});
afterAll(() => server.close());

describe('a body’s log over HTTP', () => {
  it('is for its auditors, administrators and approvers', async () => {
    expect((await ask(auditor, '/history')).status).toBe(200);
    expect(await ask(reader, '/history')).toMatchObject({ status: 403, code: 'role-missing' });
    expect(await ask(null, '/history')).toMatchObject({ status: 401, code: 'login-required' });
  });

  it('asked for by days and numbers that aren’t there is refused, not the server’s fault', async () => {
    for (const url of [
      '/history?after=99999999999999999999999',
      '/history?from=0000-01-01',
      '/history/known?object_kind=entry&at=0000-01-01',
      '/history/known?object_kind=entry&at=2026-01-01T00:00:00%2B23:59',
      '/history/known?object_kind=entry&at=2026-02-30',
      '/history/archive.zip?from=0000-01-01&to=0000-01-02',
      // As some write a UUID, and no database reads it.
      `/history?person=urn:uuid:${auditor.personId}x`,
    ]) {
      expect([url, (await ask(auditor, url)).status]).toEqual([url, 422]);
    }
    expect((await ask(auditor, `/history?person=urn:uuid:${auditor.personId}`)).status).toBeLessThan(500);
  });

  it('tells what was changed, by whom, for whom and why', async () => {
    const { body } = await ask<HistoryBody>(auditor, `/history?object_kind=entry&object_id=${entry}`);
    expect(body.events.map(({ action, reason, person, actingFor }) => [action, reason, person?.name, actingFor?.name])).toEqual([
      ['changed', 'Ny pris', 'Prøve contributor', 'Fjordvik'],
      ['created', 'Ny avtale', 'Prøve contributor', 'Fjordvik'],
    ]);
    expect(body.events[0]?.changes).toEqual([{ field: 'content.amountOre', before: 100, after: 200 }]);
    expect(body.events[1]?.changes).toContainEqual({ field: 'title', before: null, after: 'Sak og arkiv' });
    expect(body.words).toEqual({ objectKinds: ['entry', 'role'], actions: ['changed', 'created'] });
  });

  it('names the people that a change is about', async () => {
    const { body } = await ask<HistoryBody>(auditor, '/history?object_kind=role');
    expect(body.people[reader.personId]).toBe('Prøve reader');
  });

  it('is turned page by page, and is never another body’s', async () => {
    const first = await ask<HistoryBody>(auditor, '/history?limit=2');
    const second = await ask<HistoryBody>(auditor, `/history?limit=2&after=${first.body.next}`);
    expect([...first.body.events, ...second.body.events].map(({ seq }) => seq)).toEqual([5, 4, 3, 2]);
    const theirs = await ask<HistoryBody>(stranger, `/history?object_id=${entry}`);
    expect(theirs.body.events).toEqual([]);
  });

  it.each([
    ['a day that isn’t', 'from=2026-02-30'],
    ['words for a time', 'to=yesterday'],
    ['a time without a zone', 'from=2026-11-22T12:00:00'],
  ])('refuses %s, and says what is right', async (_, query) => {
    expect(await ask(auditor, `/history?${query}`)).toMatchObject({ status: 422, code: 'parameter-invalid' });
  });

  it('takes days and points in time', async () => {
    for (const query of ['from=2026-02-28', 'from=2026-02-28T12:00:00Z', 'from=2026-02-28T12:00:00.123%2B01:00&to=2100-01-01']) expect((await ask<HistoryBody>(auditor, `/history?${query}`)).body.events).toHaveLength(5);
  });
});

describe('what was known when, over HTTP', () => {
  it('is one object, or all of a kind', async () => {
    const one = await ask<KnownBody>(auditor, `/history/known?at=${before}&object_kind=entry&object_id=${entry}`);
    expect(one.body.objects.map(({ row }) => row['content'])).toEqual([{ amountOre: 100 }]);
    const all = await ask<KnownBody>(auditor, '/history/known?at=2100-01-01&object_kind=entry');
    expect(all.body.objects.map(({ objectName, row }) => [objectName, row['content']])).toEqual([['Sak og arkiv', { amountOre: 200 }]]);
    expect((await ask<KnownBody>(auditor, '/history/known?at=2020-01-01&object_kind=entry')).body.objects).toEqual([]);
    expect((await ask<KnownBody>(stranger, '/history/known?at=2100-01-01&object_kind=entry')).body.objects).toEqual([]);
    expect(await ask(reader, '/history/known?at=2100-01-01&object_kind=entry')).toMatchObject({ status: 403 });
  });
});

describe('the verification over HTTP', () => {
  it('works a body’s own log out again, and says what to keep elsewhere', async () => {
    await sealHeads(server.db);
    const { body } = await ask<VerificationBody>(auditor, '/history/verification');
    expect(body).toMatchObject({ isWhole: true, events: 5, seals: 1, faults: [], head: { seq: 5 } });
    expect(body.head?.hash).toMatch(/^[0-9a-f]{64}$/);
    await server.db.transaction().execute(async (transaction) => {
      await sql`set local role none`.execute(transaction);
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql`update event set after = replace(after, '200', '900') where organisation_id = ${own} and seq = 5`.execute(transaction);
    });
    expect((await ask<VerificationBody>(auditor, '/history/verification')).body).toMatchObject({ isWhole: false, faults: [{ place: 'event', kind: 'changed', organisation: own, seq: 5, until: 5 }] });
    expect((await ask<VerificationBody>(stranger, '/history/verification')).body.isWhole).toBe(true);
  });
});

describe('whoever wants to be out of it', () => {
  it('is erased by one call, is logged out, and stays in the log without a name', async () => {
    const leaver = await server.logIn(own, ['contributor']);
    expect(await ask(null, '/me', 'DELETE')).toMatchObject({ status: 401 });
    const answer = await server.app.inject({ method: 'DELETE', url: '/api/v1/me?reasons=true', headers: leaver.headers });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^__Host-samvirke=;/);
    expect(await ask(leaver, '/me', 'DELETE')).toMatchObject({ status: 401 });
    const names = await asKeeper(server.db, (keeper) => keeper.selectFrom('person_name').select('name').where('person_id', '=', leaver.personId).execute());
    expect(names).toEqual([]);
  });

  it('can’t be by another site’s form', async () => {
    const someone = await server.logIn(own, ['contributor']);
    const { cookie } = someone.headers;
    const answer = await server.app.inject({ method: 'DELETE', url: '/api/v1/me', headers: { cookie } });
    expect(answer.json()).toMatchObject({ code: 'csrf-refused' });
  });
});

describe('what is taken out of the log', () => {
  const DECIDED = { decidedBy: 'Kommunestyret', decidedOn: '2026-06-01', outcome: 'Utfallet' };
  /** As an approver does it: an entry is approved as the version that stands. */
  const add = (kind: string, title: string, content: object, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    server.db.transaction().execute(async (transaction) => {
      await sql`set local role samvirke_keeper`.execute(transaction);
      await sql`select set_config('samvirke.actor', 'person', true), set_config('samvirke.person', ${writer.personId}, true), set_config('samvirke.organisation', ${own}, true)`.execute(transaction);
      const id = buildUuid();
      await transaction.insertInto('entry').values({ id, organisation_id: own, kind: kind as 'decision', title, content: JSON.stringify(content), ...more }).execute();
      await transaction.updateTable('entry').set({ status: 'approved', approved_at: new Date(), approved_by: writer.personId, version: 2 }).where('id', '=', id).execute();
      return id;
    });
  const fetchZip = async (caller: TestCaller, url: string): Promise<string> => {
    const answer = await server.app.inject({ url: `/api/v1${url}`, headers: caller.headers });
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'application/zip', 'no-store']);
    return answer.rawPayload.toString('utf8');
  };
  const ARCHIVE = '/history/archive.zip?from=2020-01-01&to=2100-01-01&language=nb';

  beforeAll(async () => {
    const id = await add('decision', 'Felles drift', DECIDED);
    await asKeeper(server.db, (keeper) => keeper.updateTable('entry').set({ content: JSON.stringify({ ...DECIDED, outcome: 'Rettet siden' }), status: 'draft', approved_at: null, approved_by: null }).where('id', '=', id).execute());
    await add('decision', 'Vernet objekt', { ...DECIDED, outcome: 'Hemmelig' }, { protection: 'coarse' });
    const later = await add('decision', 'Vernet siden', DECIDED);
    await asKeeper(server.db, (keeper) => keeper.updateTable('entry').set({ protection: 'coarse' }).where('id', '=', later).execute());
    await add('price', 'Lisens', { unit: 'bruker', amountOre: 987_654_321, priceYear: 2026, vat: 'without' }, { visibility: 'public-bodies', hidden_until: '2099-01-01', hidden_ground: '23-3' });
    await add('price', 'Gammel lisens', { unit: 'bruker', amountOre: 11_100, priceYear: 2026, vat: 'without' }, { visibility: 'public', hidden_until: '2020-01-01', hidden_ground: '23-3' });
  });

  it('for the archive is each decision as it was approved, whatever it is now, and nothing that is or was protected', async () => {
    const zip = await fetchZip(auditor, ARCHIVE);
    expect(zip).toContain('arkivstruktur.xml');
    expect(zip).toContain('<tittel>Felles drift</tittel>');
    expect(zip).toContain('"outcome": "Utfallet"');
    expect(zip).toContain('<nyVerdi>Rettet siden</nyVerdi>');
    expect(zip).toContain('Prøve contributor');
    for (const word of ['Vernet', 'Hemmelig', 'Lisens']) expect(zip).not.toContain(word);
    expect(await fetchZip(stranger, ARCHIVE)).not.toContain('Felles drift');
    expect(await fetchZip(auditor, '/history/archive.zip?from=2020-01-01&to=2020-12-31')).not.toContain('Felles drift');
  });

  it('for who asks for access is what can be shown, and of what is held back all but the value', async () => {
    const zip = await fetchZip(auditor, '/history/access-request.zip?language=nb');
    expect(zip).toContain('Lisens');
    expect(zip).toContain('offentleglova § 23 tredje ledd: Tilbud til leverandør er valgt');
    expect(zip).toContain('"until": "2099-01-01"');
    expect(zip).not.toContain('987654321');
    expect(zip).toContain('11100');
    for (const word of ['Vernet', 'Hemmelig', 'Sak og arkiv']) expect(zip).not.toContain(word);
  });

  it('is for auditors and administrators, and between days in their order', async () => {
    expect(await ask(reader, ARCHIVE)).toMatchObject({ status: 403, code: 'role-missing' });
    expect(await ask(reader, '/history/access-request.zip')).toMatchObject({ status: 403 });
    expect(await ask(auditor, '/history/archive.zip?from=2026-12-31&to=2026-01-01')).toMatchObject({ status: 422, code: 'dates-reversed' });
    expect(await ask(auditor, '/history/archive.zip?from=2026-02-30&to=2026-03-01')).toMatchObject({ status: 422 });
  });
});

describe('the operator’s commands', () => {
  it.each([
    ['verification', {}],
    ['events', { number: '3303', limit: 1 }],
    ['decisions', { number: '3303', from: '2026-01-01', to: '2026-12-31' }],
    ['erasure', { person: '019ab000-0000-7000-8000-000000000001', reasons: true }],
  ])('for %s are answered to nobody who comes by the network, not even an administrator', async (name, payload) => {
    const answer = await server.app.inject({ method: 'POST', url: `/terminal/history/${name}`, payload, headers: stranger.headers });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not-found']);
  });
});
