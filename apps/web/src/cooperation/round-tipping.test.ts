import { describe, expect, it } from 'vitest';
import { roundTipping } from './round-tipping.ts';

describe('a tipping value in a sentence', () => {
  it('has two digits', () => {
    expect(roundTipping(0.061_73, 0.04)).toBe(0.062);
    expect(roundTipping(2_345_678, 1_500_000)).toBe(2_300_000);
  });

  it('has three where it would else be the same as now', () => {
    expect(roundTipping(0.0413, 0.041)).toBe(0.0413);
    expect(roundTipping(2_345_678, 2_300_000)).toBe(2_350_000);
  });
});
