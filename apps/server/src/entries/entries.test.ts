import type { EntryConflictBody, EntryHistoryBody, EntryListBody, EntryView } from '@samvirke/contract/entries';
import type { Problem } from '@samvirke/contract/errors';
import type { HistoryBody } from '@samvirke/contract/history';
import { hashToken, withAccess } from '@samvirke/store/access';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let own: string;
let writer: TestCaller;
let approver: TestCaller;
let neighbour: TestCaller;
const contract = {
  kind: 'contract',
  title: 'Sak og arkiv',
  content: { supplierName: 'Eksempel AS', supplierNumber: '974760673', validFrom: '2026-01-01', validTo: '2027-12-31', amountOre: 120_000_00, priceYear: 2026, vat: 'without', cpv: ['48000000-8'] },
};

async function ask<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, caller?: TestCaller, payload?: object): Promise<{ readonly status: number; readonly body: T; readonly text: string }> {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, ...(caller ? { headers: caller.headers } : {}), ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: (answer.headers['content-type']?.includes('json') ? answer.json() : null) as T, text: answer.payload };
}
const make = async (change: object = {}, caller = writer): Promise<EntryView> => {
  const { status, body } = await ask<EntryView>('POST', '/entries', caller, { ...contract, ...change });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const approve = async (id: string, version = 1): Promise<EntryView> => (await ask<EntryView>('POST', `/entries/${id}/approval`, approver, { version })).body;

beforeAll(async () => {
  server = await testServer();
  own = await server.addBody('municipality', { name: 'Prøvevik' });
  writer = await server.logIn(own, ['contributor']);
  approver = await server.logIn(own, ['approver']);
  neighbour = await server.logIn(await server.addBody('municipality', { name: 'Nabovik' }), ['contributor']);
});
afterAll(() => server.close());

describe('an entry', () => {
  it('is registered, read, changed, approved and seen by others', async () => {
    const made = await make({ visibility: 'public', reason: 'Ny avtale', cooperation: null, hiddenUntil: null, hiddenGround: null });
    expect(made).toMatchObject({ ...contract, organisation: { id: own, name: 'Prøvevik' }, status: 'draft', version: 1 });
    expect((await ask('GET', `/public/entries/${made.id}`)).status).toBe(404);
    const changed = await ask<EntryView>('PUT', `/entries/${made.id}`, writer, { ...contract, visibility: 'public', title: 'Sak, arkiv og innsyn', version: 1 });
    expect(changed.body).toMatchObject({ title: 'Sak, arkiv og innsyn', version: 2 });
    expect(await approve(made.id, 2)).toMatchObject({ status: 'approved', version: 3, approvedBy: { name: 'Prøve approver' } });
    expect((await ask<EntryView>('GET', `/public/entries/${made.id}`)).body).toMatchObject({ title: 'Sak, arkiv og innsyn', approvedBy: null, isOwn: false });
    const { body } = await ask<EntryListBody>('GET', '/public/entries?q=innsyn');
    expect(body.entries.map(({ id }) => id)).toEqual([made.id]);
    const { events } = (await ask<EntryHistoryBody>('GET', `/entries/${made.id}/history`, writer)).body;
    expect(events.map(({ action, by, reason }) => [action, by?.name, reason])).toEqual([
      ['approved', 'Prøve approver', null],
      ['changed', 'Prøve contributor', null],
      ['created', 'Prøve contributor', 'Ny avtale'],
    ]);
    expect(events[1]?.changes).toEqual([{ field: 'title', before: 'Sak og arkiv', after: 'Sak, arkiv og innsyn' }]);
  });

  it('is told all that is wrong with it, in words and with its field', async () => {
    const { status, body } = await ask<Problem>('POST', '/entries?language=nb', writer, { ...contract, title: '', content: { supplierNumber: '974760674', amountOre: 0.5 } });
    expect(status).toBe(422);
    expect([body, ...(body.more ?? [])].map(({ code, place }) => `${code} ${place?.parameter ?? ''}`)).toEqual([
      'field-missing title',
      'field-missing content.supplierName',
      'organisation-number-wrong content.supplierNumber',
      'field-invalid content.amountOre',
    ]);
    expect(body.detail).toBe('«Tittel» er ikke fylt ut.');
  });

  it('that was changed meanwhile is answered with both versions, and nothing is lost', async () => {
    const { id } = await make();
    await ask('PUT', `/entries/${id}`, writer, { ...contract, title: 'Først', version: 1 });
    const late = await ask<EntryConflictBody>('PUT', `/entries/${id}`, writer, { ...contract, title: 'Sist', version: 1 });
    expect([late.status, late.body.code, late.body.figures]).toEqual([409, 'version-changed', { version: 1, current: 2 }]);
    expect(late.body.yours).toMatchObject({ title: 'Sist', version: 1 });
    expect(late.body.current).toMatchObject({ title: 'Først', version: 2 });
    expect((await ask<EntryView>('GET', `/entries/${id}`, writer)).body.title).toBe('Først');
  });

  it('approved by two at once is approved by one', async () => {
    const { id } = await make();
    const second = await server.logIn(own, ['approver']);
    const answers = await Promise.all([approver, second].map((caller) => ask('POST', `/entries/${id}/approval`, caller, { version: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask<Problem>('POST', `/entries/${id}/approval`, approver, { version: 2 })).body.code).toBe('already-approved');
  });

  it('is withdrawn and taken back, and isn’t listed between', async () => {
    const { id } = await make({ title: 'Angreprøve' });
    const gone = await ask<EntryView>('DELETE', `/entries/${id}?version=1&reason=Feil`, writer);
    expect([gone.status, gone.body.withdrawnAt]).toEqual([200, expect.stringMatching(/Z$/)]);
    expect((await ask<EntryListBody>('GET', '/entries?q=angreprøve', writer)).body.entries).toEqual([]);
    expect((await ask('PUT', `/entries/${id}`, writer, { ...contract, version: 2 })).status).toBe(404);
    expect((await ask<EntryView>('POST', `/entries/${id}/restoration`, writer, { version: 2 })).body.withdrawnAt).toBeNull();
    expect((await ask<EntryListBody>('GET', '/entries?q=angreprøve', writer)).body.entries).toHaveLength(1);
  });

  it('is told as it was known at a time, to its own body alone', async () => {
    const made = await make({ title: 'Før', visibility: 'public' });
    await ask('PUT', `/entries/${made.id}`, writer, { ...contract, visibility: 'public', title: 'Etter', version: 1 });
    await approve(made.id, 2);
    expect((await ask<EntryView>('GET', `/entries/${made.id}?at=${made.recordedAt}`, writer)).body).toMatchObject({ title: 'Før', version: 1 });
    expect((await ask('GET', `/entries/${made.id}?at=2020-01-01`, writer)).status).toBe(404);
    expect((await ask('GET', `/entries/${made.id}?at=${made.recordedAt}`, neighbour)).status).toBe(404);
    expect((await ask('GET', `/entries/${made.id}/history`, neighbour)).status).toBe(404);
  });

  it('is found by its id alone where it may be seen, and an id of no form is unknown too', async () => {
    const { id } = await make();
    expect((await ask('GET', `/entries/${id}`, neighbour)).status).toBe(404);
    expect((await ask('GET', '/entries/%00', writer)).status).toBe(404);
    expect((await ask('GET', "/entries/' or 1=1", writer)).status).toBe(404);
    expect((await ask('DELETE', '/entries/x?version=1', writer)).status).toBe(404);
  });

  it('is kept without what no text holds, and odd parameters are refused and never the server’s fault', async () => {
    const odd = await make({ title: 'a\u0000b', content: { supplierName: '\u0000Eksempel\u0000' }, reason: '\u0000' });
    expect([odd.title, odd.content]).toEqual(['ab', { supplierName: 'Eksempel' }]);
    expect((await ask('POST', '/entries', writer, { ...contract, title: 'a\ud800' })).status).toBe(400);
    const cursor = Buffer.from(`2026-99-99 00:00:00Z/${odd.id}`).toString('base64url');
    const statuses = await Promise.all(
      [
        '/entries?supplier=%00', '/entries?q=%00', `/entries?after=${cursor}`, '/entries?organisation=%00', '/entries/%00/history', `/entries/${odd.id}?at=2026-13-45`, `/entries/${odd.id}?at=%00`,
        '/entries?limit=0', '/entries?kind=x', '/entries?own=maybe', '/public/entries/%00',
      ].map((url) => ask('GET', url, writer).then(({ status }) => status)),
    );
    expect(statuses).toEqual([422, 200, 422, 422, 404, 422, 422, 422, 422, 422, 404]);
    const bodies = [{ cooperation: 'urn:uuid:x' }, { content: { supplierName: { a: 1 } } }, { content: { supplierName: ['x'] } }, { content: { __proto__x: 1 } }, { visibility: 'all' }, { more: 1 }, { title: 1.5e300 }, { content: [] }];
    expect((await Promise.all(bodies.map((change) => ask('POST', '/entries', writer, { ...contract, ...change })))).map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422, 201, 422]);
  });

  it('asked for by numbers and days that no calendar or database has is refused, not the server’s fault', async () => {
    const { id } = await make();
    const cursor = (at: string): string => Buffer.from(`${at}/${id}`).toString('base64url');
    const asked: readonly (readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string, object?])[] = [
      ['PUT', `/entries/${id}`, { ...contract, version: 2_147_483_648 }],
      ['POST', `/entries/${id}/restoration`, { version: 2_147_483_648 }],
      ['DELETE', `/entries/${id}?version=99999999999`],
      ['GET', `/entries/${id}?at=2026-02-30`],
      ['GET', `/entries/${id}?at=0000-01-01`],
      ['GET', `/entries?after=${cursor('2026-02-30 00:00:00Z')}`],
      ['GET', `/entries?after=${cursor('2026-02-28 25:00:00Z')}`],
      ['POST', '/entries', { ...contract, content: { ...contract.content, validFrom: '0000-01-01' } }],
    ];
    for (const [method, url, payload] of asked) expect([url, (await ask(method, url, writer, payload)).status]).toEqual([url, 422]);
    expect((await ask('POST', `/entries/${id}/approval`, approver, { version: 2_147_483_648 })).status).toBe(422);
  });

  it('of a service is a provider’s to write, and a provider’s alone', async () => {
    const body = await server.addBody('municipality', { capabilities: ['provider'] });
    const provider = await server.logIn(body, ['provider']);
    const service = { kind: 'service', title: 'Fellesarkiv', content: { description: 'For alle' } };
    expect((await ask('POST', '/entries', provider, service)).status).toBe(201);
    expect((await ask<Problem>('POST', '/entries', provider, contract)).body).toMatchObject({ code: 'role-missing', figures: { roles: ['contributor'] } });
    expect((await ask<Problem>('POST', '/entries', writer, service)).body).toMatchObject({ code: 'role-missing', figures: { roles: ['provider'] } });
  });
});

describe('a body that wants two to see to what it registers', () => {
  it('lets nobody approve what they wrote, says so on the entry, and lets another', async () => {
    const careful = await server.addBody('municipality', { name: 'Toøyvik' });
    const administrator = await server.logIn(careful, ['administrator']);
    const [both, other] = [await server.logIn(careful, ['contributor', 'approver']), await server.logIn(careful, ['approver'])];
    expect((await ask('GET', '/settings', both)).body).toEqual({ fourEyes: false, version: 0 });
    expect((await ask<Problem>('PUT', '/settings', both, { fourEyes: true, version: 0 })).body.code).toBe('role-missing');
    expect((await ask('PUT', '/settings', administrator, { fourEyes: true, version: 0 })).body).toEqual({ fourEyes: true, version: 1 });
    expect(await ask<Problem>('PUT', '/settings', administrator, { fourEyes: false, version: 0 })).toMatchObject({ status: 409, body: { code: 'version-changed' } });
    const { id, awaitsAnother, isWriter } = await make({}, both);
    expect([awaitsAnother, isWriter]).toEqual([true, true]);
    const refused = await ask<Problem>('POST', `/entries/${id}/approval?language=nb`, both, { version: 1 });
    expect([refused.status, refused.body.code, refused.body.title]).toEqual([403, 'approver-wrote-it', 'En annen må godkjenne']);
    expect((await ask<EntryView>('POST', `/entries/${id}/approval`, other, { version: 1 })).body).toMatchObject({ status: 'approved', awaitsAnother: false });
    const { events } = (await ask<{ events: { objectKind: string }[] }>('GET', '/history?object_kind=setting', administrator)).body;
    expect(events).toHaveLength(1);
  });
});

describe('whoever wrote an entry, and has had themselves erased', () => {
  it('doesn’t approve it as somebody new: another is to save it first', async () => {
    const careful = await server.addBody('municipality', { name: 'Nyvik' });
    const administrator = await server.logIn(careful, ['administrator']);
    await ask('PUT', '/settings', administrator, { fourEyes: true, version: 0 });
    const [first, third] = [await server.logIn(careful, ['contributor', 'approver']), await server.logIn(careful, ['contributor', 'approver'])];
    const { id, writerIsGone } = await make({}, first);
    expect(writerIsGone).toBe(false);
    expect((await ask('DELETE', '/me?reasons=true', first)).status).toBeLessThan(300);
    const anew = await server.logIn(careful, ['contributor', 'approver']);
    const told = async (): Promise<object> => (await ask<EntryView>('GET', `/entries/${id}`, anew)).body;
    expect(await told()).toMatchObject({ awaitsAnother: true, isWriter: false, writerIsGone: true });
    const refused = await ask<Problem>('POST', `/entries/${id}/approval?language=nb`, anew, { version: 1 });
    expect([refused.status, refused.body.code, refused.body.title]).toEqual([403, 'writer-erased', 'Den som skrev det, er slettet']);
    // Nor by whoever writes to the database as the server does.
    await expect(withAccess(server.db, { kind: 'session', tokenHash: hashToken(anew.headers.cookie.split('=')[1] ?? '') }, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute())).rejects.toThrow('has been erased');
    // Saving it oneself makes one of it: whoever saved it is who wrote it then.
    expect((await ask('PUT', `/entries/${id}`, anew, { ...contract, version: 1 })).status).toBe(200);
    expect(await told()).toMatchObject({ isWriter: true, writerIsGone: false });
    expect((await ask<Problem>('POST', `/entries/${id}/approval`, anew, { version: 2 })).body.code).toBe('approver-wrote-it');
    expect((await ask<EntryView>('POST', `/entries/${id}/approval`, third, { version: 2 })).body.status).toBe('approved');
    // What was approved before is no matter, nor is it where the body doesn't want two to see to it.
    expect((await ask('DELETE', '/me', anew)).status).toBeLessThan(300);
    expect((await ask('PUT', `/entries/${id}`, third, { ...contract, title: 'Ny', version: 3 })).status).toBe(200);
    const fourth = await server.logIn(careful, ['approver']);
    expect((await ask<EntryView>('POST', `/entries/${id}/approval`, fourth, { version: 4 })).body.status).toBe('approved');
  });
});

describe('a decision', () => {
  const decision = { kind: 'decision', title: 'Vedtak', content: { decidedBy: 'Styret', decidedOn: '2026-01-01', outcome: 'Vedtatt' } };
  it('is registered by a public body, and not by a supplier', async () => {
    expect((await ask('POST', '/entries', writer, decision)).status).toBe(201);
    const supplier = await server.logIn(await server.addBody('supplier', { name: 'Eksempel AS' }), ['contributor', 'approver']);
    expect(await ask<Problem>('POST', '/entries', supplier, decision)).toMatchObject({ status: 403, body: { code: 'decision-not-public', place: { parameter: 'kind' } } });
    expect((await ask('POST', '/entries', supplier, contract)).status).toBe(201);
  });
});

describe('what a body registered that went whole into another', () => {
  it('is read there: entry, history, what was known, log, control, archive and access request; and nothing of it elsewhere', async () => {
    const [gone, heirBody, partBody] = [await server.addBody('joint-task-body', { name: 'Gamle IKT' }), await server.addBody('joint-task-body', { name: 'Nye IKT' }), await server.addBody('joint-task-body', { name: 'Del IKT' })];
    const was = await server.logIn(gone, ['contributor', 'approver', 'auditor']);
    const made = await make({ kind: 'decision', title: 'Felles drift', content: { decidedBy: 'Styret', decidedOn: '2026-01-01', outcome: 'Vedtatt' } }, was);
    await ask('POST', `/entries/${made.id}/approval`, was, { version: 1 });
    const change = { from_id: gone, valid_from: '2026-01-01', source: 'Prøve' };
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_change').values({ ...change, id: buildUuid(), to_id: heirBody, kind: 'merger' }).execute());
    const [heir, part] = [await server.logIn(heirBody, ['auditor', 'contributor', 'approver']), await server.logIn(partBody, ['auditor', 'contributor'])];
    await asKeeper(server.db, (keeper) => keeper.insertInto('organisation_change').values({ ...change, from_id: heirBody, id: buildUuid(), to_id: partBody, kind: 'split', share: 0.1 }).execute());
    const asked = [`/entries/${made.id}`, `/entries/${made.id}?at=2199-01-01`, `/entries/${made.id}/history`, `/history?organisation=${gone}`, `/history/known?organisation=${gone}&at=2199-01-01&object_kind=entry`, `/history/verification?organisation=${gone}`, `/history/archive.zip?organisation=${gone}&from=2020-01-01&to=2199-01-01`, `/history/access-request.zip?organisation=${gone}`];
    expect(await Promise.all(asked.map(async (path) => (await ask('GET', path, heir)).status))).toEqual(asked.map(() => 200));
    expect(await Promise.all(asked.map(async (path) => (await ask('GET', path, part)).status))).toEqual(asked.map(() => 404));
    expect((await ask<EntryView>('GET', `/entries/${made.id}`, heir)).body).toMatchObject({ isOwn: false, isInherited: true, organisation: { name: 'Gamle IKT' }, approvedBy: { name: 'Prøve contributor approver auditor' } });
    expect((await ask<EntryListBody>('GET', '/entries?own=true', heir)).body.entries.map(({ id }) => id)).toEqual([made.id]);
    const log = (await ask<HistoryBody>('GET', '/history', heir)).body;
    expect([log.predecessors, log.events.some(({ objectId }) => objectId === made.id)]).toEqual([[{ id: gone, name: 'Gamle IKT' }], false]);
    expect((await ask<Problem>('PUT', `/entries/${made.id}`, heir, { ...contract, version: 2 })).body.code).toBe('entry-unknown');
    expect((await ask<Problem>('POST', `/entries/${made.id}/approval`, heir, { version: 2 })).body.code).toBe('entry-unknown');
    expect((await ask<Problem>('DELETE', `/entries/${made.id}?version=2`, heir)).body.code).toBe('entry-unknown');
    // Nor does the one that is gone read what came after it.
    const later = await make({}, heir);
    expect([(await ask('GET', `/entries/${later.id}`, was)).status, (await ask('GET', `/history?organisation=${heirBody}`, was)).status]).toEqual([404, 404]);
  });
});

describe('a room that turns out to be protected', () => {
  it('is named nowhere by where it was: not in its history, what was known, the log, or the files', async () => {
    const body = await server.addBody('municipality', { name: 'Romvik' });
    const caller = await server.logIn(body, ['contributor', 'approver', 'auditor']);
    const room = { kind: 'room', title: 'Rom i Storgata 12', content: { address: 'Storgata 12', racks: 12, purpose: 'reserve' } };
    const made = await make(room, caller);
    const decision = await make({ kind: 'decision', title: 'Vedtak', content: { decidedBy: 'Styret', decidedOn: '2026-01-01', outcome: 'Vedtatt' } }, caller);
    await ask('POST', `/entries/${made.id}/approval`, caller, { version: 1 });
    await ask('POST', `/entries/${decision.id}/approval`, caller, { version: 1 });
    const coarse = { ...room, title: 'Reserverom', content: { purpose: 'reserve' }, protection: 'coarse', version: 2 };
    expect(await ask<Problem>('PUT', `/entries/${made.id}`, caller, { ...coarse, reason: 'Skjermes, det i Storgata 12' })).toMatchObject({ status: 422, body: { code: 'protected-fact', place: { parameter: 'reason' } } });
    expect((await ask('PUT', `/entries/${made.id}`, caller, { ...coarse, reason: 'Skjermes' })).status).toBe(200);
    const read = async (path: string): Promise<string> => (await server.app.inject({ url: `/api/v1${path}`, headers: caller.headers })).rawPayload.toString('latin1');
    for (const path of [`/entries/${made.id}`, `/entries/${made.id}?at=2199-01-01`, `/entries/${made.id}/history`, '/history?limit=200', '/history/known?at=2199-01-01&object_kind=entry', '/entries?own=true']) {
      expect(await read(path), path).toMatch(/Reserverom/);
      expect(await read(path), path).not.toMatch(/Storgata/);
    }
    // The files aren't compressed.
    for (const path of ['/history/archive.zip?from=2020-01-01&to=2199-01-01', '/history/access-request.zip', '/entries/table.csv?own=true']) {
      expect(await read(path), path).toMatch(/Vedtak/);
      expect(await read(path), path).not.toMatch(/Storgata|Reserverom/);
    }
    expect((await ask('GET', '/history/verification', caller)).body).toMatchObject({ isWhole: true, emptied: 2 });
  });
});

describe('a page of entries', () => {
  it('is turned by its cursor, and a cursor of one’s own making is refused', async () => {
    const caller = await server.logIn(await server.addBody(), ['contributor']);
    for (let at = 0; at < 5; at++) await make({ title: `Side ${at}` }, caller);
    const first = (await ask<EntryListBody>('GET', '/entries?own=true&limit=2', caller)).body;
    const second = (await ask<EntryListBody>('GET', `/entries?own=true&limit=2&after=${first.next ?? ''}`, caller)).body;
    const third = (await ask<EntryListBody>('GET', `/entries?own=true&limit=2&after=${second.next ?? ''}`, caller)).body;
    expect([first, second, third].flatMap(({ entries }) => entries.map(({ title }) => title)).toSorted()).toEqual([0, 1, 2, 3, 4].map((at) => `Side ${at}`));
    expect(third.next).toBeNull();
    expect((await ask('GET', '/entries?after=xyz', caller)).status).toBe(422);
    expect((await ask('GET', '/entries?limit=201', caller)).status).toBe(422);
  });

  it('is a table too, without protected objects', async () => {
    const caller = await server.logIn(await server.addBody(), ['contributor']);
    await make({ title: '=SUM(A1)' }, caller);
    await make({ kind: 'room', title: 'Fjellhallen', content: {}, protection: 'coarse' }, caller);
    const { status, text } = await ask('GET', '/entries/table.csv?own=true&language=nb', caller);
    expect(status).toBe(200);
    expect(text).toContain("'=SUM(A1)");
    expect(text).toContain(';120000;');
    expect(text).not.toContain('Fjellhallen');
    expect((await ask('GET', '/entries/table.xlsx?own=true', caller)).status).toBe(200);
  });
});

describe('a price', () => {
  it('is open unless the law says otherwise, and hidden from others until its day', async () => {
    const price = { kind: 'price', title: 'Lisens', content: { unit: 'bruker per år', amountOre: 1_200_00, priceYear: 2026, vat: 'without' } };
    expect((await make(price)).visibility).toBe('public-bodies');
    expect((await ask<Problem>('POST', '/entries', writer, { ...price, visibility: 'own' })).body.code).toBe('price-kept-back');
    const grounds = (await ask<{ grounds: { id: string }[] }>('GET', '/grounds')).body.grounds.map(({ id }) => id);
    expect(grounds).toContain('23-3');
    const inTwoYears = `${new Date().getUTCFullYear() + 2}-01-01`;
    expect((await ask<Problem>('POST', '/entries', writer, { ...price, visibility: 'own', hiddenUntil: inTwoYears, hiddenGround: '23-3' })).body.code).toBe('price-kept-back');
    expect((await ask<Problem>('POST', '/entries', writer, { ...price, hiddenUntil: '2199-01-01', hiddenGround: '23-3' })).body).toMatchObject({ code: 'hidden-too-long', figures: { years: 5 } });
    const { id } = await make({ ...price, visibility: 'public', hiddenUntil: inTwoYears, hiddenGround: '23-3' });
    await approve(id);
    expect((await ask('GET', `/entries/${id}`, neighbour)).status).toBe(404);
    expect((await ask('GET', `/public/entries/${id}`)).status).toBe(404);
    expect((await ask<EntryListBody>('GET', '/public/entries?q=lisens')).body.entries).toEqual([]);
    expect((await ask('GET', `/entries/${id}`, writer)).status).toBe(200);
  });
});

describe('a protected object', () => {
  it('is refused with words that say where it belongs, or kept coarse, unfound and unshared', async () => {
    const room = { kind: 'room', title: 'Reserverom', content: { purpose: 'reserve' } };
    const refused = await ask<Problem>('POST', '/entries?language=nb', writer, { ...room, protection: 'refused' });
    expect([refused.status, refused.body.cure]).toEqual([422, expect.stringContaining('gradert')]);
    expect((await ask<Problem>('POST', '/entries', writer, { ...room, protection: 'coarse', content: { place: 'Kjelleren' } })).body.code).toBe('protected-fact');
    expect((await ask<Problem>('POST', '/entries', writer, { ...room, protection: 'coarse', visibility: 'public' })).body.code).toBe('protected-too-open');
    const { id } = await make({ ...room, title: 'Skjult reserve', protection: 'coarse' });
    await approve(id);
    expect((await ask<EntryListBody>('GET', '/entries?q=skjult', writer)).body.entries).toEqual([]);
    expect((await ask<EntryListBody>('GET', '/entries?kind=room&own=true', writer)).body.entries.map((entry) => entry.id)).toContain(id);
    expect((await ask('GET', `/entries/${id}`, neighbour)).status).toBe(404);
  });
});

describe('a cost table', () => {
  it('becomes drafts of the municipality’s own figures once, and leaves the neighbours’ out', async () => {
    const kongsberg = await server.db.transaction().execute(async (transaction) => {
      const found = await transaction.selectFrom('organisation_identifier').select('organisation_id').where('scheme', '=', 'municipality-number').where('value', '=', '3303').executeTakeFirstOrThrow();
      return found.organisation_id;
    });
    const caller = await server.logIn(kongsberg, ['contributor']);
    const csv = 'Kommune;År;Element;Beløp (kr)\n3303;2024;Nett og telekom;10000000\n3303;2024;Basisdrift;25000000,50\n3332;2024;Basisdrift;3000000\n';
    const saved = await server.app.inject({ method: 'POST', url: '/api/v1/cost-sets?fileName=a.csv', payload: csv, headers: { ...caller.headers, 'content-type': 'text/csv' } });
    expect(saved.statusCode, saved.payload).toBe(201);
    const { id } = saved.json() as { id: string };
    const adopted = await ask<{ entries: EntryView[]; existing: string[]; leftOut: object[] }>('POST', `/cost-sets/${id}/figures?language=nb`, caller);
    expect(adopted.status, adopted.text).toBe(201);
    expect(adopted.body.entries.map(({ title, content }) => [title, content['amountOre']]).toSorted()).toEqual([
      ['Basisdrift 2024, Kongsberg', 25_000_000_50],
      ['Nett og telekom 2024, Kongsberg', 10_000_000_00],
    ]);
    expect(adopted.body.leftOut).toEqual([{ municipality: '3332', year: 2024 }]);
    const again = await ask<{ entries: EntryView[]; existing: string[] }>('POST', `/cost-sets/${id}/figures`, caller);
    expect([again.body.entries.length, again.body.existing.length]).toEqual([0, 2]);
    expect((await ask('POST', `/cost-sets/${id}/figures`, neighbour)).status).toBe(404);
  });
});
