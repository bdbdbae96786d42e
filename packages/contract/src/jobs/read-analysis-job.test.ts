import { describe, expect, it } from 'vitest';
import { MOST_DRAWS_EACH, MOST_JOB_DRAWS, readAnalysisJob } from './index.ts';

const years = [2014, 2026] as const;
const read = (input: Record<string, unknown>) => readAnalysisJob(input, { years });
const codes = (input: Record<string, unknown>) => read(input).refusals.map(({ code }) => code);

describe('an analysis as a job', () => {
  it('is of named municipalities or all of them, with the same defaults as an analysis in an address', () => {
    expect(read({ municipalities: ['0604'] })).toEqual({
      job: { municipalities: ['0604'], cases: 'together', year: null, seed: 1, draws: 10_000, costs: null, changes: {} },
      refusals: [],
    });
    expect(read({ municipalities: 'all', cases: 'neighbours' }).job).toMatchObject({ municipalities: null, cases: 'neighbours' });
  });

  it('may have more draws than an address, and fewer where each municipality is a case', () => {
    expect(codes({ municipalities: 'all', draws: MOST_JOB_DRAWS })).toEqual([]);
    expect(codes({ municipalities: 'all', draws: MOST_JOB_DRAWS + 1 })).toEqual(['draws-invalid']);
    expect(codes({ municipalities: 'all', cases: 'neighbours', draws: MOST_DRAWS_EACH })).toEqual([]);
    expect(codes({ municipalities: 'all', cases: 'neighbours', draws: MOST_DRAWS_EACH + 1 })).toEqual(['draws-invalid']);
  });

  it('has everything that is wrong with it told at once', () => {
    expect(codes({ cases: 'apart', year: 1814, seed: -1, draws: 0.5, costs: 7, changes: { a: 'b' }, who: 1 })).toEqual([
      'parameter-unknown',
      'municipalities-missing',
      'parameter-invalid',
      'year-invalid',
      'seed-invalid',
      'draws-invalid',
      'cost-set-unknown',
      'assumption-not-a-number',
    ]);
    expect(codes({ municipalities: 'everywhere', changes: [] })).toEqual(['parameter-invalid', 'parameter-invalid']);
    expect(codes({ municipalities: [604] })).toEqual(['parameter-invalid']);
    expect(codes({ municipalities: [] })).toEqual(['municipalities-missing']);
  });
});
