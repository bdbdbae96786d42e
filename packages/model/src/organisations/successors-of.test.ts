import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predecessorsOf } from './predecessors-of.ts';
import { successorsOf } from './successors-of.ts';
import { inventedReference as reference } from './testing/invented-reference.ts';

const numbers = (list: readonly { readonly number: string; readonly share: number }[]) =>
  list.map(({ number, share }) => `${number}: ${share}`);

describe('what a number has become', () => {
  it('is itself until the day of the change', () => {
    expect(numbers(successorsOf({ number: '0101', date: '2019-12-31' }, reference))).toEqual(['0101: 1']);
    expect(numbers(successorsOf({ number: '0101', date: '2020-01-01' }, reference))).toEqual(['3001: 1']);
  });

  it('is followed through one change after another', () => {
    expect(numbers(successorsOf({ number: '0101', date: '2026-01-01' }, reference))).toEqual(['3101: 1']);
  });

  it('is several after a split, and says so', () => {
    const successors = successorsOf({ number: '0103', date: '2026-01-01' }, reference);
    expect(numbers(successors)).toEqual(['0104: 0.75', '3101: 0.25']);
    expect(successors.every(({ throughSplit, estimated }) => throughSplit && estimated)).toBe(true);
  });

  it('is itself when the number lived through a merger', () => {
    expect(numbers(successorsOf({ number: '0104', date: '2026-01-01' }, reference))).toEqual(['0104: 1']);
  });

  it('holds every inhabitant once', () => {
    const all = reference.municipalities.map(({ number }) => number);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 2005, max: 2030 }), (number, year) => {
        const shares = successorsOf({ number, date: `${year}-01-01` }, reference).map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('what a number was made of', () => {
  it('is every number that led to it, with the share that came', () => {
    expect(numbers(predecessorsOf({ number: '3101', year: 2014 }, reference))).toEqual(['0101: 1', '0102: 1', '0103: 0.25']);
  });

  it('counts itself when the number held then as well', () => {
    expect(numbers(predecessorsOf({ number: '0104', year: 2014 }, reference))).toEqual(['0103: 0.75', '0104: 1']);
    expect(numbers(predecessorsOf({ number: '0104', year: 2020 }, reference))).toEqual(['0104: 1']);
  });

  it('is nothing for a number that had gone by then, or never was', () => {
    expect(predecessorsOf({ number: '0101', year: 2020 }, reference)).toEqual([]);
    expect(predecessorsOf({ number: '9999', year: 2014 }, reference)).toEqual([]);
  });
});
