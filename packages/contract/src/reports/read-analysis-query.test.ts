import { assert, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnalysisQuery, type ReadAnalysisQuery } from './read-analysis-query.ts';

const read = (search: string, known?: readonly string[]): ReadAnalysisQuery =>
  readAnalysisQuery(new URLSearchParams(search), { years: [2005, 2026], ...(known ? { known } : {}) });
const codes = (search: string): readonly string[] => read(search).refusals.map(({ code }) => code);

describe('the parameters of an analysis', () => {
  it('are the case, and what isn’t said is as usual', () => {
    expect(read('municipalities=0604,0631&year=2014').query).toEqual({
      municipalities: ['0604', '0631'],
      year: 2014,
      seed: 1,
      draws: 10_000,
      costs: null,
      changes: [],
    });
    expect(read('').query).toMatchObject({ municipalities: [], year: null });
  });

  it('name municipalities in any of the usual ways, and keep one that stands twice so that it can be refused', () => {
    expect(read('m=0604,%200631&m=0632&municipalities=,0604,').query.municipalities).toEqual(['0604', '0631', '0632', '0604']);
  });

  it('change assumptions', () => {
    expect(read('a.business-cases/discount-rate=0.05&a.costs/unit-cost.small.telecom=-1e2').query.changes).toEqual([
      ['business-cases/discount-rate', 0.05],
      ['costs/unit-cost.small.telecom', -100],
    ]);
  });

  it('are told when nobody knows them, and only then', () => {
    expect(read('m=0604&yaer=2014&format=csv', ['format']).unknown).toEqual(['yaer']);
  });

  it.each([
    ['year=2004', 'year-invalid'],
    ['year=2027', 'year-invalid'],
    ['year=2014.5', 'year-invalid'],
    ['year=MMXIV', 'year-invalid'],
    ['seed=-1', 'seed-invalid'],
    ['seed=1.5', 'seed-invalid'],
    ['seed=4294967296', 'seed-invalid'],
    ['draws=0', 'draws-invalid'],
    ['draws=-10', 'draws-invalid'],
    ['draws=100001', 'draws-invalid'],
    ['draws=1e3', 'draws-invalid'],
    ['a.business-cases/discount-rate=', 'assumption-not-a-number'],
    ['a.business-cases/discount-rate=0,04', 'assumption-not-a-number'],
    ['a.business-cases/discount-rate=0x10', 'assumption-not-a-number'],
    ['a.business-cases/discount-rate=Infinity', 'assumption-not-a-number'],
    ['year=2014&year=2015', 'parameter-invalid'],
  ])('are refused: %s', (search, code) => {
    expect(codes(search)).toEqual([code]);
  });

  it.each(['year=2005', 'year=2026', 'seed=0', 'seed=4294967295', 'draws=1', 'draws=100000', 'a.x/y=0'])('are taken: %s', (search) => {
    expect(codes(search)).toEqual([]);
  });

  it('never throw, whatever they are', () => {
    assert(
      property(tuple(string(), string()), ([parameter, value]) => {
        const { query } = readAnalysisQuery([[parameter, value]], { years: [2005, 2026] });
        expect(Number.isInteger(query.seed) && query.draws >= 1 && query.draws <= 100_000).toBe(true);
      }),
    );
  });
});
