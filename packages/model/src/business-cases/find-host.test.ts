import { describe, expect, it } from 'vitest';
import { findHost } from './find-host.ts';

const members = (...of: readonly (readonly [number: string, population: number])[]) =>
  of.map(([number, population]) => ({ participant: { number, population } }));

describe('the largest municipality', () => {
  it('is the one with most inhabitants, wherever it stands', () => {
    expect(findHost(members(['0631', 2683], ['0604', 26_406], ['0632', 1369]))).toBe(1);
    expect(findHost(members(['0631', 2683], ['0632', 2684]))).toBe(1);
    expect(findHost(members(['0631', 2684], ['0632', 2684]))).toBe(0);
  });

  it('is the first by number where two are as large, in whatever order they come', () => {
    expect(findHost(members(['0632', 2000], ['0631', 2000]))).toBe(1);
    expect(findHost(members(['0631', 2000], ['0632', 2000]))).toBe(0);
  });

  it('is nobody where there is nobody', () => {
    expect(findHost([])).toBe(-1);
  });
});
