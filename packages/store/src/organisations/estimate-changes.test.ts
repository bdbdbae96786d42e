import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateChanges } from './estimate-changes.ts';

const population = (byNumber: Readonly<Record<string, Readonly<Record<number, number>>>>) =>
  new Map(Object.entries(byNumber).map(([number, byYear]) => [number, new Map(Object.entries(byYear).map(([year, value]) => [Number(year), value]))]));

const shares = (changes: ReturnType<typeof estimateChanges>) => changes.map(({ to, populationShare, kind, estimated }) => `${to} ${populationShare} ${kind}${estimated ? ', estimated' : ''}`);

describe('the shares of a change', () => {
  it('are the whole of a municipality that only got another number, or became part of one', () => {
    const pairs = [
      { from: '0101', to: '3001', year: 2020 },
      { from: '0102', to: '3002', year: 2020 },
      { from: '0103', to: '3002', year: 2020 },
      { from: '0104', to: '0105', year: 2020 },
    ];
    expect(shares(estimateChanges(pairs, population({ '0105': { 2019: 1 } }), 'x'))).toEqual(['3001 1 renumbering', '3002 1 merger', '3002 1 merger', '0105 1 merger']);
  });

  it('are counted, not estimated, where one became two', () => {
    const pairs = [
      { from: '1507', to: '1508', year: 2024 },
      { from: '1507', to: '1580', year: 2024 },
    ];
    const counted = population({ '1507': { 2023: 67_520 }, '1508': { 2024: 58_509 }, '1580': { 2024: 9_357 } });
    expect(shares(estimateChanges(pairs, counted, 'x'))).toEqual(['1508 0.8621 split', '1580 0.1379 split']);
  });

  it('are estimated from what others got beyond their own, where a part joined each of them', () => {
    const pairs = [
      { from: '0101', to: '0102', year: 2020 },
      { from: '0101', to: '0103', year: 2020 },
    ];
    // 1 000 are divided; all grow by a tenth. 2 000 × 1.1 + 250 × 1.1, and 3 000 × 1.1 + 750 × 1.1.
    const counted = population({ '0101': { 2019: 1_000 }, '0102': { 2019: 2_000, 2020: 2_475 }, '0103': { 2019: 3_000, 2020: 4_125 } });
    expect(shares(estimateChanges(pairs, counted, 'x'))).toEqual(['0102 0.25 split, estimated', '0103 0.75 split, estimated']);
  });

  it('add to exactly 1 to four decimals, whatever was counted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const numbers = counts.map((_, at) => `020${at}`);
        const pairs = numbers.map((to) => ({ from: '0101', to, year: 2020 }));
        const counted = population(Object.fromEntries(numbers.map((number, at) => [number, { 2020: counts[at] ?? 0 }])));
        counted.set('0101', new Map([[2019, 5_000]]));
        const tenThousandths = estimateChanges(pairs, counted, 'x').map(({ populationShare }) => Math.round(populationShare * 10_000));
        expect(tenThousandths.reduce((sum, share) => sum + share, 0)).toBe(10_000);
      }),
    );
  });
});
