import { describe, expect, it } from 'vitest';
import { isIndependent } from './is-independent.ts';

const rows = [[1, 1, 0, 0], [0, 1, 1, 0]].map((row) => Float64Array.from(row));
const independent = (row: readonly number[], prime = 67_108_859): boolean => isIndependent(rows, Float64Array.from(row), prime);

describe('a row', () => {
  it('is none of its own where others make it', () => {
    expect(independent([1, 2, 1, 0])).toBe(false);
    expect(independent([1, 0, -1, 0])).toBe(false);
  });

  it('is its own where they don’t', () => {
    expect(independent([1, 0, 1, 0])).toBe(true);
    expect(independent([0, 0, 0, 1])).toBe(true);
  });

  it('may be taken for none of its own by a prime it was made for: so the prime is drawn anew', () => {
    expect(independent([3, 3, 0, 0].map((value, at) => value + (at === 3 ? 1 : 0)), 3)).toBe(true);
    expect(independent([1, 1, 0, 3], 3)).toBe(false);
    expect(independent([1, 1, 0, 3], 5)).toBe(true);
  });
});
