import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeGroupOf } from './size-group-of.ts';
import { inventedAssumptions } from './testing/invented-assumptions.ts';
import { SIZE_GROUPS } from './types.ts';

const assumptions = inventedAssumptions();

describe('a size group', () => {
  it.each([
    [0, 'small'],
    [4_999, 'small'],
    [5_000, 'medium'],
    [20_000, 'medium'],
    [20_001, 'large'],
  ] as const)('of %i inhabitants is %s', (population, group) => {
    expect(sizeGroupOf(population, assumptions)).toBe(group);
  });

  it('never shrinks when people move in', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (population, more) => {
        const [before, after] = [population, population + more].map((count) => SIZE_GROUPS.indexOf(sizeGroupOf(count, assumptions)));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });
});
