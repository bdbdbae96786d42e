import { describe, expect, test } from 'vitest';
import {
  AssumptionMissing,
  assumptionOfCell,
  boundsOf,
  changeAssumption,
  putBack,
  resolveAssumptions,
  uncertain,
  valueOf,
  type Assumption,
} from './index.ts';

const label = { nb: 'x', nn: 'x', en: 'x' };
const base = { label, unit: 'NOK', kind: 'placeholder', references: {}, lastChecked: '2026-11-22', reviewBy: '2027-11-22' } as const;
const rate: Assumption = {
  ...base,
  id: 'business-cases/discount-rate',
  bounds: { min: 0, max: 0.15, step: 0.005 },
  values: { '2014-04-30': { '': { value: 0.04 } }, '2020-01-01': { '': { value: 0.03 } } },
};
const unitCost: Assumption = {
  ...base,
  id: 'costs/unit-cost',
  values: { '2014-01-01': { 'small.telecom': { value: 280, low: 140, high: 560 }, 'medium.telecom': { value: 147 } } },
};
const realised: Assumption = {
  ...base,
  id: 'synergies/realised-share',
  bounds: { min: -1, max: 1 },
  values: { '2014-01-01': { telecom: { value: 0, low: -0.1, high: 0.2 }, staff: { value: 0.5, low: 0.25, high: 0.9 } } },
};
const all = [rate, unitCost, realised];
const set = resolveAssumptions(all, '2026-11-22');

describe('an assumption at a date', () => {
  test('is the entry with the latest date that is not after it', () => {
    expect(valueOf(resolveAssumptions(all, '2019-12-31'), 'business-cases/discount-rate')).toBe(0.04);
    expect(valueOf(resolveAssumptions(all, '2020-01-01'), 'business-cases/discount-rate')).toBe(0.03);
  });

  test('is missing before its first date, and the one who asks is told which', () => {
    const early = resolveAssumptions(all, '2014-04-29');
    expect(() => valueOf(early, 'business-cases/discount-rate')).toThrow(AssumptionMissing);
    expect(() => valueOf(set, 'costs/unit-cost', 'tiny', 'telecom')).toThrow(/costs\/unit-cost\.tiny\.telecom/);
  });

  test('of a table is asked for by its cell', () => {
    expect(uncertain(set, 'costs/unit-cost', 'small', 'telecom')).toEqual({ value: 280, low: 140, high: 560 });
    expect(assumptionOfCell('costs/unit-cost.small.telecom')).toBe('costs/unit-cost');
  });
});

describe('changing an assumption', () => {
  test('keeps what was there, so that it can be put back', () => {
    const { set: changed } = changeAssumption(set, 'business-cases/discount-rate', 0.05);
    expect(valueOf(changed!, 'business-cases/discount-rate')).toBe(0.05);
    expect(changed!.changed.get('business-cases/discount-rate')).toEqual({ value: 0.03 });
    expect(putBack(changed!).cells).toEqual(set.cells);
    expect(putBack(changed!, 'business-cases/discount-rate').changed.size).toBe(0);
    expect(valueOf(set, 'business-cases/discount-rate')).toBe(0.03);
  });

  test('back to the file’s own value is no change', () => {
    const { set: changed } = changeAssumption(set, 'business-cases/discount-rate', 0.05);
    const { set: back } = changeAssumption(changed!, 'business-cases/discount-rate', 0.03);
    expect(back!.changed.size).toBe(0);
    expect(back!.cells).toEqual(set.cells);
  });

  test('twice remembers the file’s value, not the first change', () => {
    const once = changeAssumption(set, 'costs/unit-cost.small.telecom', 140).set!;
    const twice = changeAssumption(once, 'costs/unit-cost.small.telecom', 420).set!;
    expect(twice.changed.get('costs/unit-cost.small.telecom')).toEqual({ value: 280, low: 140, high: 560 });
    expect(uncertain(twice, 'costs/unit-cost', 'small', 'telecom')).toEqual({ value: 420, low: 210, high: 840 });
  });

  test('takes the range along in proportion, within the bounds', () => {
    const moved = changeAssumption(set, 'synergies/realised-share.staff', 0.8).set!;
    expect(uncertain(moved, 'synergies/realised-share', 'staff')).toEqual({ value: 0.8, low: 0.4, high: 1 });
  });

  test('moves a range around nothing as it is', () => {
    const moved = changeAssumption(set, 'synergies/realised-share.telecom', 0.5).set!;
    expect(uncertain(moved, 'synergies/realised-share', 'telecom')).toEqual({ value: 0.5, low: 0.4, high: 0.7 });
  });

  test('to a bound is allowed, beyond it is refused with the bounds', () => {
    expect(changeAssumption(set, 'business-cases/discount-rate', 0.15).refusal).toBeUndefined();
    expect(changeAssumption(set, 'business-cases/discount-rate', 0.151).refusal).toEqual({
      code: 'assumption-out-of-bounds',
      figures: { cell: 'business-cases/discount-rate', value: 0.151, min: 0, max: 0.15 },
      place: { parameter: 'a.business-cases/discount-rate' },
    });
  });

  test('that is unknown, or to no number, is refused', () => {
    expect(changeAssumption(set, 'costs/unit-cost.tiny.telecom', 1).refusal?.code).toBe('assumption-unknown');
    expect(changeAssumption(set, 'costs/unit-cost', 1).refusal?.code).toBe('assumption-unknown');
    expect(changeAssumption(set, 'business-cases/discount-rate', Number.NaN).refusal?.code).toBe('assumption-not-a-number');
  });

  test('a programmer’s own change that is refused throws', () => {
    expect(() => resolveAssumptions(all, '2026-11-22', [['business-cases/discount-rate', 3]])).toThrow(/out-of-bounds/);
    expect(valueOf(resolveAssumptions(all, '2026-11-22', [['business-cases/discount-rate', 0.1]]), rate.id)).toBe(0.1);
  });
});

describe('the bounds of a slider', () => {
  test('are the file’s, or twice the range where the file says nothing', () => {
    expect(boundsOf(rate, rate.id)).toEqual({ min: 0, max: 0.15, step: 0.005 });
    expect(boundsOf(unitCost, 'costs/unit-cost.small.telecom')).toEqual({ min: 0, max: 1120, step: 10 });
    expect(boundsOf(unitCost, 'costs/unit-cost.medium.telecom')).toEqual({ min: 0, max: 294, step: 2 });
  });
});
