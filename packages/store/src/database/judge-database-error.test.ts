import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { judgeDatabaseError, testDatabase } from './index.ts';
import { retryOnce } from './retry-once.ts';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('what the database answers', () => {
  it.each([
    ['ECONNREFUSED', 'away'],
    ['57P01', 'away'],
    ['08006', 'away'],
    ['53300', 'busy'],
    ['40P01', 'conflict'],
    ['40001', 'conflict'],
    ['53100', 'full'],
    ['ENOSPC', 'full'],
    ['42501', 'denied'],
    ['22021', 'malformed'],
    ['22003', 'malformed'],
    ['22008', 'malformed'],
    // A duplicate key is the program's to foresee.
    ['23505', null],
    ['FST_ERR_VALIDATION', null],
  ] as const)('%s is judged as %s', (code, fault) => {
    expect(judgeDatabaseError(withCode(code))).toBe(fault);
  });

  it('is known by its words where it has no code, and in a bundle by the first', () => {
    expect(judgeDatabaseError(new Error('Connection terminated unexpectedly'))).toBe('away');
    expect(judgeDatabaseError(new Error('timeout exceeded when trying to connect'))).toBe('away');
    expect(judgeDatabaseError(new AggregateError([withCode('ECONNREFUSED'), withCode('x')]))).toBe('away');
    expect(judgeDatabaseError(new Error('a mistake of ours'))).toBeNull();
    expect(judgeDatabaseError('text')).toBeNull();
  });

  it('is the same from both databases: text that can’t be kept, and what isn’t allowed', async () => {
    const open = await testDatabase();
    const caught = async (work: () => Promise<unknown>): Promise<unknown> => judgeDatabaseError(await work().catch((error: unknown) => error));
    expect(await caught(() => sql`select ${'a\u0000b'}::text`.execute(open.db))).toBe('malformed');
    for (const beyond of [sql`select ${'2147483648'}::integer`, sql`select ${'2026-02-30'}::date`, sql`select ${'0000-01-01'}::date`, sql`select ${'2026-01-01T00:00:00+23:59'}::timestamptz`, sql`select ${'urn:uuid:x'}::uuid`]) {
      expect(await caught(() => beyond.execute(open.db))).toBe('malformed');
    }
    expect(await caught(() => sql`drop table session`.execute(open.db))).toBe('denied');
    await open.close();
  });
});

describe('a transaction that another stood in the way of', () => {
  it('is tried once more', async () => {
    let tries = 0;
    const answer = await retryOnce(async () => {
      tries += 1;
      if (tries === 1) throw withCode('40P01');
      return 'done';
    });
    expect([answer, tries]).toEqual(['done', 2]);
  });

  it('is tried no third time, and what failed for another reason no second', async () => {
    let tries = 0;
    const fails = (code: string) => () =>
      retryOnce(async () => {
        tries += 1;
        throw withCode(code);
      });
    await expect(fails('40001')()).rejects.toThrow('x');
    expect(tries).toBe(2);
    await expect(fails('23505')()).rejects.toThrow('x');
    expect(tries).toBe(3);
  });
});
