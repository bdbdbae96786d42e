import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIndependent } from './is-independent.ts';
import { leastUnknown } from './least-unknown.ts';

const PRIME = 67_108_859;
const system = (rows: readonly (readonly number[])[], owners: readonly number[], insiders: number, enough = 0) => ({
  rows: rows.map((row) => Float64Array.from(row)),
  owners,
  insiders,
  enough,
  isIndependent: (before: readonly Float64Array[], row: Float64Array) => isIndependent(before, row, PRIME),
});
const single = [0, 1, 2, 3, 4];

describe('what is left unknown of a figure', () => {
  it('is all but a fifth when one sum of five is known', () => {
    expect(leastUnknown(system([[1, 1, 1, 1, 1]], single, 0))).toBeCloseTo(0.8, 12);
  });

  it('is less for those who know one or two of them', () => {
    expect(leastUnknown(system([[1, 1, 1, 1, 1]], single, 1))).toBeCloseTo(0.75, 12);
    expect(leastUnknown(system([[1, 1, 1, 1, 1]], single, 2, 0.7))).toBeCloseTo(2 / 3, 12);
  });

  it('is nothing where the sums say it, though it takes all of them', () => {
    expect(leastUnknown(system([[1, 1, 0, 0, 0], [0, 1, 1, 0, 0], [1, 0, 1, 0, 0]], single, 0))).toBeCloseTo(0, 12);
    expect(leastUnknown(system([[1, 1, 0, 0, 0], [0, 1, 1, 0, 0], [0, 0, 1, 1, 0]], single, 0))).toBeCloseTo(0.25, 12);
  });

  it('is little where a sum counts one many times, which no exact rule would see', () => {
    expect(leastUnknown(system([[10, 1, 1, 1, 1]], single, 0))).toBeLessThan(0.05);
  });

  it('is nothing of what an owner changed, where nobody else changed anything', () => {
    const owners = [0, 1, 2, 3, 4, 0];
    expect(leastUnknown(system([[1, 1, 1, 1, 1, 0], [0, 1, 1, 1, 1, 1]], owners, 0))).toBeCloseTo(0, 12);
    expect(leastUnknown(system([[1, 1, 1, 1, 1, 0]], owners, 0))).toBeGreaterThan(0.7);
  });
});

describe('not looking where nothing can be found', () => {
  it('never says enough is left where it isn’t', () => {
    const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 9, maxLength: 9 });
    const owners = fc.constantFrom([0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5, 6, 0, 1]);
    fc.assert(
      fc.property(fc.array(bits, { minLength: 1, maxLength: 6 }), owners, fc.integer({ min: 0, max: 2 }), (rows, whose, insiders) => {
        const found = leastUnknown(system(rows, whose, insiders, 0.25));
        // The plain way: whoever knows some figures is left with the sums of the rest.
        const people = [...new Set<number>(whose)];
        const coalitions = [[], ...(insiders > 0 ? people.map((one) => [one]) : []), ...(insiders > 1 ? people.flatMap((one) => people.filter((other) => other > one).map((other) => [one, other])) : [])];
        const exact = Math.min(
          ...coalitions.map((coalition) => {
            const rest = whose.flatMap((owner, column) => (coalition.includes(owner) ? [] : [column]));
            const owners = rest.map((column) => people.indexOf(whose[column] as number));
            const order = [...new Set(owners)];
            return leastUnknown(system(rows.map((row) => rest.map((column) => row[column] as number)), owners.map((owner) => order.indexOf(owner)), 0));
          }),
        );
        expect(found >= 0.25).toBe(exact >= 0.25);
      }),
    );
  });
});
