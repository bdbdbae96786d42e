import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance-km.ts';

const place = fc.record({
  longitude: fc.double({ min: 4, max: 32, noNaN: true }),
  latitude: fc.double({ min: 57, max: 72, noNaN: true }),
});

describe('a distance', () => {
  it('from Oslo to Bergen is about 305 km', () => {
    expect(distanceKm({ longitude: 10.74, latitude: 59.91 }, { longitude: 5.32, latitude: 60.39 })).toBeCloseTo(305, -1);
  });

  it('of a degree to the north is about 111 km wherever one stands', () => {
    expect(distanceKm({ longitude: 10, latitude: 59 }, { longitude: 10, latitude: 60 })).toBeCloseTo(111.2, 1);
    expect(distanceKm({ longitude: 25, latitude: 70 }, { longitude: 25, latitude: 71 })).toBeCloseTo(111.2, 1);
  });

  it('is the same both ways, nothing to oneself, and never longer than by way of a third', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });
});
