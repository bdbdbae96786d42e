import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';

/** Of a billion bytes that is announced or begun: far less is ever taken. */
const GIGABYTE = 1_000_000_000;
const MEGABYTE = 1_000_000;
const SLOW = { headersMs: 300, requestMs: 600, silentMs: 5_000, lookEveryMs: 50, lingerMs: 300 };

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await testServer({ requestsPerMinute: 100_000, slow: SLOW });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterAll(() => server.close());

interface Talk {
  readonly socket: Socket;
  readonly heard: () => string;
  readonly closed: Promise<void>;
}

const talk = async (): Promise<Talk> => {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  // A sender who is cut off hears of it as an error; here that is what is looked for.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  return { socket, heard: () => heard, closed };
};
const post = (path: string, headers: readonly string[]): string => [`POST ${path} HTTP/1.1`, `Host: localhost:${port}`, ...headers, '', ''].join('\r\n');
/** Sends for as long as anybody takes it, and says how much was taken. */
const pour = async ({ socket }: Talk, chunk: string): Promise<number> => {
  let sent = 0;
  while (!socket.destroyed && sent < GIGABYTE) {
    if (!socket.write(chunk)) {
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', resolve);
      });
    }
    sent += chunk.length;
  }
  return sent;
};
const isAnswering = async (): Promise<boolean> => (await fetch(`http://localhost:${port}/api/v1/health`)).ok;

describe('a body of a gigabyte', () => {
  it('that says so is refused before it is sent', async () => {
    const it = await talk();
    it.socket.write(post('/api/v1/jobs', ['Content-Type: application/json', `Content-Length: ${GIGABYTE}`]));
    await it.closed;
    expect(it.heard()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"body-too-large"/);
  });

  it('that doesn’t say so is refused while it comes, and not read to the end', async () => {
    const it = await talk();
    it.socket.write(post('/api/v1/jobs', ['Content-Type: application/json', 'Transfer-Encoding: chunked']));
    const text = 'x'.repeat(MEGABYTE / 10);
    const sent = await pour(it, `${text.length.toString(16)}\r\n${text}\r\n`);
    await it.closed;
    expect(it.heard()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"body-too-large"/);
    expect(sent).toBeLessThan(GIGABYTE);
  });

  it('as a file is refused while it comes, too', async () => {
    const it = await talk();
    it.socket.write(post('/api/v1/cost-sets/preview?fileName=stor.csv', ['Content-Type: text/csv', 'Transfer-Encoding: chunked']));
    const text = 'x'.repeat(MEGABYTE);
    const sent = await pour(it, `${text.length.toString(16)}\r\n${text}\r\n`);
    await it.closed;
    expect(it.heard()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"file-too-large"/);
    expect(sent).toBeLessThan(GIGABYTE);
    expect(await isAnswering()).toBe(true);
  });
});

describe('whoever sends a letter now and then', () => {
  it('is dropped before the first lines are there, however many they are; others are answered meanwhile', async () => {
    const many = await Promise.all(Array.from({ length: 50 }, talk));
    for (const { socket } of many) socket.write('GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-');
    const drip = setInterval(() => {
      for (const { socket } of many) if (!socket.destroyed) socket.write('a');
    }, 20);
    expect(await isAnswering()).toBe(true);
    await Promise.all(many.map(({ closed }) => closed));
    clearInterval(drip);
    expect(new Set(many.map(({ heard }) => heard().slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
  });

  it('is dropped in the middle of a body', async () => {
    const it = await talk();
    it.socket.write(post('/api/v1/jobs', ['Content-Type: application/json', 'Content-Length: 1000']));
    const drip = setInterval(() => it.socket.destroyed || it.socket.write('a'), 20);
    await it.closed;
    clearInterval(drip);
    expect(it.heard()).toMatch(/^HTTP\/1\.1 408/);
  });
});
