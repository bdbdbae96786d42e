import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asKeeper, testDatabase, type Db, type OpenDatabase } from '../database/index.ts';
import { buildRequestCounter, countNow } from './index.ts';

const MINUTE_MS = 60_000;
/** Never by itself within a test. */
const settleEveryMs = 3_600_000;
let open: OpenDatabase;
beforeAll(async () => {
  open = await testDatabase();
});
afterAll(() => open.close());

describe('requests counted by two servers', () => {
  it('are known to both once they have settled', async () => {
    const [one, other] = [buildRequestCounter(open.db, { settleEveryMs, now: () => 0 }), buildRequestCounter(open.db, { settleEveryMs, now: () => 0 })];
    for (let count = 0; count < 5; count += 1) one.count('caller', MINUTE_MS);
    for (let count = 0; count < 3; count += 1) other.count('caller', MINUTE_MS);
    expect(one.count('caller', MINUTE_MS).requests).toBe(6);
    await one.settle();
    await other.settle();
    expect(other.count('caller', MINUTE_MS)).toEqual({ requests: 10, msLeft: MINUTE_MS });
    await other.settle();
    one.count('caller', MINUTE_MS);
    await one.settle();
    expect(one.count('caller', MINUTE_MS).requests).toBe(12);
    expect(one.count('somebody else', MINUTE_MS).requests).toBe(1);
    await Promise.all([one.close(), other.close()]);
  });

  it('begin anew with each period', async () => {
    let at = 10 * MINUTE_MS + 59_000;
    const counter = buildRequestCounter(open.db, { settleEveryMs, now: () => at });
    counter.count('minute', MINUTE_MS);
    expect(counter.count('minute', MINUTE_MS)).toEqual({ requests: 2, msLeft: 1_000 });
    at += 1_000;
    expect(counter.count('minute', MINUTE_MS)).toEqual({ requests: 1, msLeft: MINUTE_MS });
    await counter.close();
  });

  it('aren’t lost when they come while others are being settled', async () => {
    const counter = buildRequestCounter(open.db, { settleEveryMs, now: () => 0 });
    counter.count('busy', MINUTE_MS);
    const settled = counter.settle();
    counter.count('busy', MINUTE_MS);
    await settled;
    expect(counter.count('busy', MINUTE_MS).requests).toBe(3);
    await counter.settle();
    const row = await asKeeper(open.db, (keeper) => keeper.selectFrom('request_count').select('requests').where('counted', '=', 'busy').executeTakeFirst());
    expect(row?.requests).toBe(3);
    await counter.close();
  });

  it('are counted by each alone while the database is away, and told when it is back', async () => {
    let isAway = true;
    const flaky = new Proxy(open.db, {
      get: (target, name) => {
        if (isAway && name === 'transaction') throw new Error('connection refused');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }) as Db;
    const counter = buildRequestCounter(flaky, { settleEveryMs, now: () => 0 });
    counter.count('meanwhile', MINUTE_MS);
    await expect(counter.settle()).rejects.toThrow('connection refused');
    expect(counter.count('meanwhile', MINUTE_MS).requests).toBe(2);
    isAway = false;
    await counter.settle();
    expect((await countNow(open.db, 'meanwhile', 60, 0)).requests).toBe(3);
    await counter.close();
  });
});

it('what is counted at once is the same number for no two who ask at the same time', async () => {
  const counts = await Promise.all(Array.from({ length: 10 }, () => countNow(open.db, 'login/10.0.0.1', 60, 30_000)));
  expect(counts.map(({ requests }) => requests).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(counts[0]?.secondsLeft).toBe(30);
});
