import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTable } from '@samvirke/store/costs';
import { testServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const GOOD = 'Kommune;År;Element;Beløp;Årsverk\n0604;2014;Basisdrift;11 250 000,50;\n0604;2014;IKT-bemanning;8265000;9,5\n';
const NEGATIVE = 'Kommune;År;Element;Beløp\n0604;2014;Basisdrift;-11250000\n';

interface Sent {
  readonly text?: string;
  readonly bytes?: Buffer;
  readonly fileName?: string;
  readonly confirmed?: readonly string[];
}

function form({ text = GOOD, bytes = Buffer.from(text), fileName = 'kostnader.csv', confirmed = [] }: Sent) {
  const boundary = 'between-the-parts';
  const part = (headers: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`), content, Buffer.from('\r\n')]);
  return {
    method: 'POST' as const,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      part(`Content-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/csv`, bytes),
      ...confirmed.map((key) => part('Content-Disposition: form-data; name="confirmed"', Buffer.from(key))),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  };
}
const preview = (sent: Sent) => server.app.inject({ ...form(sent), url: '/api/v1/cost-sets/preview' });
const save = (sent: Sent) => server.app.inject({ ...form(sent), url: '/api/v1/cost-sets' });
const stands = async (): Promise<void> => expect((await server.app.inject('/api/v1/health')).statusCode).toBe(200);

describe('a cost table over HTTP', () => {
  it('is shown as it was understood, and nothing is saved', async () => {
    const answer = await preview({});
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      savable: true,
      problems: [],
      questions: [],
      rows: [
        { row: 2, municipality: { number: '0604', name: 'Kongsberg' }, year: 2014, key: { element: 'basicOperations' }, nok: 11_250_000.5 },
        { row: 3, key: { element: 'staff' }, fte: 9.5 },
      ],
    });
  });

  it('is saved, found under an id that isn’t guessed, shown by element, and deleted', async () => {
    const saved = await save({ fileName: 'C:\\mapper\\Kongsberg æøå.csv' });
    expect(saved.statusCode).toBe(201);
    const { id } = saved.json() as { id: string };
    expect(saved.headers['location']).toBe(`/api/v1/cost-sets/${id}`);
    const found = await server.app.inject(`/api/v1/cost-sets/${id}`);
    expect(found.json()).toEqual(saved.json());
    expect(found.json()).toMatchObject({ fileName: 'Kongsberg æøå.csv', priceYear: 2014 });
    expect(found.headers['cache-control']).toBe('no-store');
    expect((await server.app.inject(`/api/v1/cost-sets/${id}/own-figures`)).json()).toMatchObject({
      ownFigures: [{ element: 'basicOperations', nok: 11_250_000.5 }, { element: 'staff', nok: 8_265_000, fte: 9.5 }],
      unallocated: [],
    });
    expect((await server.app.inject({ method: 'DELETE', url: `/api/v1/cost-sets/${id}` })).statusCode).toBe(204);
    expect((await server.app.inject(`/api/v1/cost-sets/${id}`)).statusCode).toBe(404);
    expect((await server.app.inject({ method: 'DELETE', url: `/api/v1/cost-sets/${id}` })).statusCode).toBe(404);
  });

  it('may be the body itself', async () => {
    const body = { method: 'POST' as const, headers: { 'content-type': 'text/csv' }, payload: GOOD };
    const saved = await server.app.inject({ ...body, url: '/api/v1/cost-sets?fileName=kostnader.csv&name=Kongsberg' });
    expect(saved.json()).toMatchObject({ name: 'Kongsberg', fileName: 'kostnader.csv' });
    const nameless = await server.app.inject({ ...body, url: '/api/v1/cost-sets' });
    expect(nameless.json()).toMatchObject({ code: 'parameter-invalid', place: { parameter: 'fileName' } });
  });

  it('is asked about where only its owner knows, and saved when it is confirmed', async () => {
    const asked = (await preview({ text: NEGATIVE })).json() as { savable: boolean; questions: { key: string; code: string; cure: string }[] };
    expect(asked).toMatchObject({ savable: false, questions: [{ code: 'amount-negative', cure: expect.stringContaining('refusjon') }] });
    const refused = await save({ text: NEGATIVE });
    expect(refused.json()).toMatchObject({
      code: 'cost-set-incomplete',
      status: 409,
      figures: { problems: 0, questions: 1 },
      more: [{ code: 'amount-negative', place: { row: 2 } }],
    });
    const confirmed = asked.questions.map(({ key }) => key);
    expect((await save({ text: NEGATIVE, confirmed })).statusCode).toBe(201);
    const raw = await server.app.inject({
      method: 'POST',
      url: `/api/v1/cost-sets?fileName=a.csv${confirmed.map((key) => `&confirmed=${encodeURIComponent(key)}`).join('')}`,
      headers: { 'content-type': 'text/csv' },
      payload: NEGATIVE,
    });
    expect(raw.statusCode).toBe(201);
  });

  it('is refused with every problem in its place and language, and nothing is saved', async () => {
    const text = 'Kommune;År;Element;Beløp\n9999;2014;Basisdrift;1000000\n0604;2014;Basisdrift;mye\n0604;2014;Basisdrift;11250000\n';
    const answer = await server.app.inject({ ...form({ text }), url: '/api/v1/cost-sets?language=nn', headers: { ...form({}).headers, 'accept-language': 'nn' } });
    expect(answer.statusCode).toBe(409);
    const problem = answer.json() as { more: { code: string; detail: string; cure: string; place: { row: number } }[] };
    expect(problem.more.map(({ code, place }) => [code, place.row])).toEqual(expect.arrayContaining([['organisation-unknown', 2], ['value-not-a-number', 3]]));
    for (const { detail, cure } of problem.more) expect([detail, cure].every((words) => words.length > 0)).toBe(true);
  });

  it.each([
    ['empty', { bytes: Buffer.alloc(0) }, 422, 'file-empty'],
    ['not what its ending says', { bytes: Buffer.from('%PDF-1.7 …'), fileName: 'kostnader.xlsx' }, 415, 'file-type-mismatch'],
    ['a workbook that is broken', { bytes: Buffer.from('PK\u0003\u0004'), fileName: 'kostnader.xlsx' }, 422, 'file-unreadable'],
    ['too large by a byte', { bytes: Buffer.alloc(20_000_001, 'a') }, 413, 'file-too-large'],
  ])('is refused when it is %s', async (_, sent, status, code) => {
    for (const send of [preview, save]) {
      const answer = await send(sent);
      expect(answer.json()).toMatchObject({ code, status });
    }
    await stands();
  });

  it.each([
    ['empty', { payload: '', url: 'fileName=a.csv' }],
    ['not what its ending says', { payload: '%PDF-1.7 …', url: 'fileName=a.csv' }],
    ['too large', { payload: 'a'.repeat(20_000_001), url: 'fileName=a.csv' }],
    ['without a name', { payload: GOOD, url: '' }],
    ['of a kind that isn’t taken', { payload: GOOD, url: 'fileName=a.csv', type: 'application/pdf' }],
  ])('is refused in the language asked for when it is %s', async (_, { payload, url, type = 'text/csv' }: { payload: string; url: string; type?: string }) => {
    const answer = await server.app.inject({ method: 'POST', url: `/api/v1/cost-sets/preview?language=nn&${url}`, headers: { 'content-type': type, 'accept-language': 'nb' }, payload });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.headers['content-language']).toBe('nn');
  });

  it('is refused as something else than a table, or a form without a file', async () => {
    const json = await server.app.inject({ method: 'POST', url: '/api/v1/cost-sets', headers: { 'content-type': 'application/json' }, payload: '{}' });
    expect(json.json()).toMatchObject({ code: 'media-type-unsupported', status: 415 });
    const none = await server.app.inject({
      method: 'POST',
      url: '/api/v1/cost-sets',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nKongsberg\r\n--x--\r\n',
    });
    expect(none.json()).toMatchObject({ code: 'file-empty' });
    await stands();
  });

  it('isn’t found under an id of any form that nobody has', async () => {
    for (const id of ['x'.repeat(24), 'x', '1', '%00'.repeat(24), "'%20or%201=1%20--", '..%2f..%2fetc%2fpasswd', '__proto__']) {
      const answer = await server.app.inject(`/api/v1/cost-sets/${id}`);
      expect([id, answer.statusCode, (answer.json() as { code: string }).code]).toEqual([id, 404, 'cost-set-unknown']);
    }
  });

  it('can be downloaded to be filled in, and comes back without problems', async () => {
    for (const format of ['csv', 'xlsx']) {
      const template = await server.app.inject(`/api/v1/cost-sets/template.${format}?municipalities=0604,0631&year=2014&language=nn`);
      expect(template.headers['content-disposition']).toMatch(/^attachment; filename="samvirke-kostnader\./);
      const answer = await preview({ bytes: template.rawPayload, fileName: `mal.${format}` });
      expect(answer.json()).toMatchObject({ problems: [], questions: [] });
    }
    expect((await server.app.inject('/api/v1/cost-sets/template.csv?m=9999')).json()).toMatchObject({ code: 'organisation-unknown' });
  });

  it('is read beside the others: a workbook at its largest holds up no one', async () => {
    const columns = Array.from({ length: 10 }, (_, index) => ({ key: String(index), label: `k${index}` }));
    const row = Object.fromEntries(columns.map(({ key }) => [key, `tekst ${key}`]));
    const bytes = Buffer.from(await writeTable({ sheetName: 'x', columns, rows: Array.from({ length: 19_000 }, () => row) }, 'xlsx', { language: 'nb' }));
    await preview({});
    const state = { isRead: false };
    const reading = preview({ bytes, fileName: 'stor.xlsx' }).finally(() => {
      state.isRead = true;
    });
    let answered = 0;
    while (!state.isRead) {
      /* oxlint-disable no-await-in-loop -- one after another, as somebody who waits for each answer */
      await server.app.inject('/api/v1/health');
      await new Promise((resolve) => setTimeout(resolve, 2));
      /* oxlint-enable no-await-in-loop */
      answered += 1;
    }
    expect((await reading).json()).toMatchObject({ problems: [{ code: 'column-missing' }, {}, {}, {}] });
    // Read on the server's own thread, hardly anybody would have been answered meanwhile.
    expect(answered).toBeGreaterThan(20);
  });

  it('comes back as a table that reads as the same rows', async () => {
    const { id, rows } = (await save({})).json() as { id: string; rows: object[] };
    const table = await server.app.inject(`/api/v1/cost-sets/${id}/table.csv`);
    const again = (await save({ bytes: table.rawPayload })).json() as { rows: object[] };
    expect(again.rows).toEqual(rows);
  });
});

/** Sends for real: headers, then chunks for as long as the server takes them. */
async function sendLarge(headers: string, first = ''): Promise<{ readonly answer: string; readonly sent: number }> {
  const { port } = server.app.server.address() as AddressInfo;
  const chunk = Buffer.alloc(1_000_000, 'a');
  const framed = headers.includes('chunked') ? Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]) : chunk;
  return new Promise((resolve) => {
    let answer = '';
    let sent = 0;
    const socket = connect(port, '127.0.0.1');
    const done = (): void => {
      socket.destroy();
      resolve({ answer, sent });
    };
    socket.on('data', (data) => {
      answer += data.toString();
      if (answer.includes('\r\n\r\n')) setTimeout(done, 20);
    });
    socket.on('error', done);
    socket.write(`POST /api/v1/cost-sets?fileName=a.csv HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n${first}`);
    const write = (): void => {
      if (sent >= 200 || answer !== '') return;
      sent += 1;
      if (socket.write(framed)) setImmediate(write);
      else socket.once('drain', write);
    };
    write();
  });
}

describe('a file of 200 MB', () => {
  beforeAll(async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' });
  });

  it('is refused before it is read when it says how large it is', async () => {
    const { answer } = await sendLarge('Content-Type: text/csv\r\nContent-Length: 200000000');
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain('file-too-large');
    await stands();
  });

  it('is refused while it is read when it doesn’t', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { answer, sent } = await sendLarge('Content-Type: text/csv\r\nTransfer-Encoding: chunked');
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(sent).toBeLessThan(200);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
    await stands();
  });

  it('is refused in a form as well', async () => {
    const { answer } = await sendLarge(
      'Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked',
      (() => {
        const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
        return `${head.length.toString(16)}\r\n${head}\r\n`;
      })(),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    await stands();
  });
});
