import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { isValidIn } from './is-valid-in.ts';
import { municipalitiesIn } from './municipalities-in.ts';
import { neighboursOf } from './neighbours-of.ts';
import { populationYears } from './population-years.ts';
import { inventedReference as reference, municipality } from './testing/invented-reference.ts';

const grown = {
  ...municipality('1103', 'Vokseby', 2005, null, { 2014: 1 }, [5.8, 59.1]),
  asOf: '2024-01-01',
  areaKm2: 262,
  earlier: [{ ...municipality('1103', 'Vokseby', 2005, null, {}, [5.7, 58.9]), asOf: '2014-01-01', areaKm2: 71 }],
};

describe('a municipality that grew', () => {
  it.each([
    [2010, 71],
    [2014, 71],
    [2023, 71],
    [2024, 262],
    [2026, 262],
  ])('is in %i as large as was last known: %i km²', (year, area) => {
    expect(factsOf(grown, year).areaKm2).toBe(area);
  });

  it('has the only facts there are where only one year is known', () => {
    expect(factsOf(municipality('0101', 'Nordvik', 2005, 2020, {}, [10, 60]), 2019).areaKm2).toBe(100);
  });
});

describe('a number', () => {
  it('holds from its first day until the day before its last', () => {
    const [nordvik] = reference.municipalities;
    expect([2004, 2005, 2019, 2020].map((year) => isValidIn(nordvik!, year))).toEqual([false, true, true, false]);
  });

  it('is one of those that held in its year', () => {
    expect(municipalitiesIn(2019, reference)).toHaveLength(5);
    expect(municipalitiesIn(2020, reference).map(({ number }) => number)).toEqual(['0104', '0105', '3001']);
  });

  it('has neighbours on both sides of the pair', () => {
    expect(neighboursOf('0104', reference).map(({ number }) => number)).toEqual(['0105', '3101']);
    expect(neighboursOf('0105', reference).map(({ number }) => number)).toEqual(['0104']);
    expect(neighboursOf('0101', reference)).toEqual([]);
  });

  it('is counted in some years', () => {
    expect(populationYears(reference)).toEqual([2014, 2019, 2020, 2024, 2026]);
  });
});
