import { describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-here.ts';

const check = (environment: Record<string, string>, ...more: string[]) => runHere(['config', 'check', ...more], { LANG: 'nn_NO.UTF-8', ...environment });

describe('samvirke config check', () => {
  it('says that all is well where it is', async () => {
    expect(await check({ PORT: '3001' })).toEqual({ exit: 0, out: 'Alle innstillingar er i orden.\n', err: '' });
  });

  it('names every fault at once, in the language of the terminal, and ends with 1', async () => {
    const { exit, out, err } = await check({ PORT: 'abc', SAMVIRKE_DAAT: 'x', DATABASE_URL: 'mysql://u:hemmeleg@x/y' });
    expect([exit, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(err).toContain('3 innstillingar');
    expect(err).toContain('PORT er «abc»');
    expect(err).toContain('Meinte du SAMVIRKE_DATA?');
    expect(err).not.toContain('hemmeleg');
  });

  it('answers programs with codes', async () => {
    const { exit, out } = await check({ SAMVIRKE_HOST: '0.0.0.0' }, '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ faults: [{ code: 'needs', variable: 'SAMVIRKE_HOST' }, { code: 'needs' }, { code: 'needs' }] });
  });
});
