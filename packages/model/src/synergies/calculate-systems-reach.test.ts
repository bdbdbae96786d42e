import { describe, expect, it } from 'vitest';
import { calculateSystemsReach } from './calculate-systems-reach.ts';

describe('how far common systems reach', () => {
  it('is in proportion to those that carry the cost, and never beyond the whole', () => {
    expect(calculateSystemsReach({ systemsInCommon: 8, systemsCarryingCost: 16 })).toBe(0.5);
    expect(calculateSystemsReach({ systemsInCommon: 15, systemsCarryingCost: 16 })).toBeLessThan(1);
    expect(calculateSystemsReach({ systemsInCommon: 16, systemsCarryingCost: 16 })).toBe(1);
    expect(calculateSystemsReach({ systemsInCommon: 60, systemsCarryingCost: 16 })).toBe(1);
  });
});
