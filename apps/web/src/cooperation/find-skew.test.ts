import type { Outcomes } from '@samvirke/model/business-cases';
import { describe, expect, it } from 'vitest';
import { findSkew } from './find-skew.ts';

const drawn = (p10: number, p50: number, p90: number): Outcomes['presentValue'] => ({ p10, p50, p90, mean: p50 }) as unknown as Outcomes['presentValue'];

describe('likely values and the middle of the draws', () => {
  it('are as good as one while they are near each other against the range', () => {
    expect(findSkew(0, drawn(-50, -14.9, 50))).toBeNull();
    expect(findSkew(0, drawn(0, 0, 0))).toBeNull();
  });

  it('are apart from fifteen hundredths of the range on, to the side where the middle lies', () => {
    expect(findSkew(0, drawn(-50, -15, 50))).toBe('worse');
    expect(findSkew(0, drawn(-50, 15, 50))).toBe('better');
  });
});
