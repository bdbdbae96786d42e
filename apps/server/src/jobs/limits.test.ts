import { readKnowledge } from '@samvirke/store';
import { saveReferenceData, testDatabase, type OpenDatabase } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../build-server.ts';
import type { App } from '../site/app.ts';
import { limitNow } from './limit-now.ts';

const LIMIT = 30;
/** Longer than the second within which servers tell each other. */
const SETTLED_MS = 1_500;
let open: OpenDatabase;
let servers: readonly App[];
beforeAll(async () => {
  open = await testDatabase();
  const knowledge = readKnowledge();
  await saveReferenceData(open.db, knowledge.reference);
  const build = () => buildServer({ store: { ...open, ...knowledge }, requestsPerMinute: LIMIT });
  servers = [await build(), await build()];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await open.close();
});

/** A fixed window begins with the clock's minute: what is counted mustn't be parted by it. */
const awayFromTheTurn = async (): Promise<void> => {
  const [minute, room] = [60_000, 10_000];
  const left = minute - (Date.now() % minute);
  if (left < room) await new Promise((resolve) => setTimeout(resolve, left));
};

describe('two servers on one database', () => {
  it('let through what one may ask for, together', async () => {
    await awayFromTheTurn();
    const ask = (index: number, remoteAddress = '10.1.1.1') => servers[index % 2]!.inject({ url: '/api/v1/health', remoteAddress });
    const answers = [];
    // Ten a second, now here and now there: as a program behind a balancer does.
    for (let second = 0; second < 5; second += 1) {
      if (second > 0) await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      for (let count = 0; count < 10; count += 1) answers.push(await ask(count));
    }
    const through = answers.filter(({ statusCode }) => statusCode === 200).length;
    expect(through).toBeGreaterThanOrEqual(LIMIT);
    // What comes to the other within a second is let through too.
    expect(through).toBeLessThanOrEqual(LIMIT + 5);
    const refused = answers.at(-1);
    expect(refused?.json()).toMatchObject({ code: 'too-many-requests' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused?.headers['ratelimit-limit']).toBe(String(LIMIT));
    expect(refused?.headers['ratelimit-remaining']).toBe('0');
    expect((await ask(0, '10.1.1.2')).statusCode).toBe(200);
  });

  it('aren’t fooled by a new cookie for every request', async () => {
    await awayFromTheTurn();
    const statuses = [];
    for (let count = 0; count < LIMIT * 5 + 1; count += 1) {
      statuses.push((await servers[0]!.inject({ url: '/api/v1/openapi.json', method: 'HEAD', remoteAddress: '10.2.2.2', headers: { cookie: `__Host-samvirke=made-up-${count}` } })).statusCode);
    }
    expect(statuses.slice(0, -1)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
  });

  it('count what is refused too: a token, a mark or an origin that is wrong, and say so with every header', async () => {
    await awayFromTheTurn();
    const wrong = [
      { headers: { authorization: 'Bearer made.up.token' } },
      { method: 'POST' as const, headers: { cookie: '__Host-samvirke=made-up' } },
      { method: 'POST' as const, headers: { origin: 'https://another.example' } },
    ];
    const statuses = [];
    for (let count = 0; count < LIMIT * 5; count += 1) {
      statuses.push((await servers[0]!.inject({ url: '/api/v1/cooperations', remoteAddress: '10.4.4.4', ...wrong[count % wrong.length] })).statusCode);
    }
    expect(new Set(statuses)).toEqual(new Set([401, 403]));
    for (const one of wrong) {
      const { statusCode, headers } = await servers[0]!.inject({ url: '/api/v1/cooperations', remoteAddress: '10.4.4.4', ...one });
      expect([statusCode, headers['x-content-type-options'], Number(headers['retry-after']) > 0]).toEqual([429, 'nosniff', true]);
    }
  });

  it('hold what is dear to the last one', async () => {
    const reply = { header: () => undefined };
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => limitNow({ store: open } as never, reply as never, { counted: 'login/10.3.3.3', max: 4, perSeconds: 1_000_000_000 }).then(() => 'through', () => 'refused')),
    );
    expect(tries.filter((one) => one === 'through')).toHaveLength(4);
  });
});
