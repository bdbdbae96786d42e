import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertSeries } from './convert-series.ts';
import { populationSeriesOf } from './population-series-of.ts';
import { inventedReference as reference } from './testing/invented-reference.ts';

function sum(list: readonly { readonly value: number }[]): number {
  return list.reduce((total, { value }) => total + value, 0);
}

describe('a series in later boundaries', () => {
  it('adds up what merged, and marks what went through a split', () => {
    const { series } = convertSeries(
      {
        series: [
          { number: '0101', year: 2019, value: 4_100 },
          { number: '0102', year: 2019, value: 900 },
          { number: '0103', year: 2019, value: 1_000 },
          { number: '0104', year: 2019, value: 22_000 },
        ],
        date: '2026-01-01',
      },
      reference,
    );
    expect(series).toEqual([
      { number: '0104', year: 2019, value: 22_750, estimated: true, from: ['0103', '0104'], missing: [] },
      { number: '3101', year: 2019, value: 5_250, estimated: true, from: ['0101', '0102', '0103'], missing: [] },
    ]);
  });

  it('is not an estimate when only numbers changed', () => {
    const { series } = convertSeries({ series: [{ number: '3001', year: 2020, value: 5_250 }], date: '2026-01-01' }, reference);
    expect(series).toEqual([{ number: '3101', year: 2020, value: 5_250, estimated: false, from: ['3001'], missing: [] }]);
  });

  it('says which parts it lacks', () => {
    const { series } = convertSeries({ series: [{ number: '0101', year: 2019, value: 1 }], date: '2026-01-01' }, reference);
    expect(series[0]?.missing).toEqual(['0102', '0103']);
  });

  it('leaves a value alone that is counted in the boundaries asked for', () => {
    const { series } = convertSeries({ series: [{ number: '0104', year: 2026, value: 7 }], date: '2026-01-01' }, reference);
    expect(series[0]).toMatchObject({ number: '0104', value: 7, estimated: false });
  });

  it('refuses a number that nobody knows, and converts the rest', () => {
    const { series, refusals } = convertSeries(
      { series: [{ number: '9999', year: 2019, value: 1 }, { number: '0105', year: 2019, value: 2 }], date: '2026-01-01' },
      reference,
    );
    expect(refusals).toEqual([{ code: 'organisation-unknown', figures: { number: '9999' } }]);
    expect(series.map(({ number, value }) => [number, value])).toEqual([['0105', 2]]);
  });

  it('loses and invents nothing', () => {
    const numbers = ['0101', '0102', '0103', '0104', '0105'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 5, maxLength: 5 }), (values) => {
        const points = values.map((value, index) => ({ number: numbers[index] ?? '', year: 2014, value }));
        const { series } = convertSeries({ series: points, date: '2026-01-01' }, reference);
        expect(sum(series)).toBeCloseTo(sum(points), 6);
      }),
    );
  });
});

describe("a municipality's inhabitants through the years", () => {
  it('are counted in its own boundaries, back to before it was made', () => {
    expect(populationSeriesOf('3101', reference).map(({ year, value, estimated }) => [year, value, estimated])).toEqual([
      [2014, 5_200, true],
      [2019, 5_250, true],
      [2020, 5_250, false],
      [2024, 5_300, false],
      [2026, 5_400, false],
    ]);
  });

  it('are none for a number that nobody knows', () => {
    expect(populationSeriesOf('9999', reference)).toEqual([]);
  });
});
