import { resolveAssumptions, type AssumptionSet } from '@samvirke/model/assumptions';
import { describe, expect, it } from 'vitest';
import { rangeTogether } from './range-together.ts';

function setWith(realised: { readonly value: number; readonly low?: number; readonly high?: number }): AssumptionSet {
  return resolveAssumptions(
    [
      {
        id: 'synergies/realised-share',
        label: { nb: '', nn: '', en: '' },
        unit: 'share',
        kind: 'expert',
        values: { '2000-01-01': { staff: realised } },
        references: {},
        lastChecked: '2000-01-01',
        reviewBy: '2001-01-01',
      },
    ],
    '2026-11-22',
  );
}

const cost = { nok: 100, low: 80, high: 120 } as never;

describe('what an element costs together', () => {
  it('is lowest where it is cheap today and much can be had, dearest where it is dear and little can', () => {
    const range = rangeTogether({ cost, saving: 50, element: 'staff' }, setWith({ value: 0.5, low: 0.25, high: 0.75 }));
    expect(range).toEqual({ low: 80 * (1 - 0.75), high: 120 * (1 - 0.25) });
  });

  it('has the range of today where nothing is saved', () => {
    expect(rangeTogether({ cost, saving: 0, element: 'staff' }, setWith({ value: 0, low: 0, high: 0.15 }))).toEqual({ low: 80, high: 120 });
  });

  it('is dearest where most of a loss comes', () => {
    const range = rangeTogether({ cost, saving: -10, element: 'staff' }, setWith({ value: 0.5, low: 0.25, high: 1 }));
    expect(range.low).toBeCloseTo(80 * 1.05);
    expect(range.high).toBeCloseTo(120 * 1.2);
  });
});
