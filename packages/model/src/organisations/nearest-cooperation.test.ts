import { describe, expect, it } from 'vitest';
import { nearestCooperation } from './nearest-cooperation.ts';
import { inventedAssumptions } from './testing/invented-assumptions.ts';
import { cooperation, inventedReference } from './testing/invented-reference.ts';
import type { Cooperation } from './types.ts';

function nearest(year: number, numbers: readonly string[], ...cooperations: readonly Cooperation[]) {
  const reference = cooperations.length === 0 ? inventedReference : { ...inventedReference, cooperations };
  return nearestCooperation({ participants: numbers.map((number) => ({ number })), year }, reference, inventedAssumptions());
}

describe('the cooperation that could be joined', () => {
  it('is the nearest, with the inhabitants of its members that year', () => {
    const found = nearest(2014, ['0104']);
    expect(found?.cooperation.id).toBe('nordviksamarbeidet');
    expect(found?.population).toBe(5_000);
    expect(found?.distanceKm).toBeCloseTo(50.0, 0);
  });

  it('has its members followed to the numbers of the year', () => {
    const found = nearest(2026, ['0104']);
    expect(found?.members.map(({ number }) => number)).toEqual(['3101']);
    expect(found?.population).toBe(5_400);
  });

  it('is not the one they are all in already', () => {
    expect(nearest(2014, ['0101', '0102'])).toBeNull();
  });

  it('is counted without those that ask, when only some of them are in it', () => {
    expect(nearest(2014, ['0101', '0104'])?.population).toBe(1_000);
  });

  it.each([
    ['not there yet', { from: '2015-01-01' }],
    ['gone by then', { to: '2014-01-01' }],
    ['only weakly known', { evidence: 'weak' as const }],
  ])('is not one that was %s', (_, more) => {
    expect(nearest(2014, ['0104'], cooperation('other', ['0101'], more))).toBeNull();
  });

  it('may be one whose start nobody has told', () => {
    expect(nearest(2014, ['0104'], cooperation('other', ['0101'], { from: null }))?.cooperation.id).toBe('other');
  });

  it('is the nearer of two', () => {
    const found = nearest(2014, ['0104'], cooperation('far', ['0101']), cooperation('near', ['0103']));
    expect(found?.cooperation.id).toBe('near');
  });

  it('is none where those that ask have no known place, or nobody is near enough', () => {
    expect(nearest(2014, ['0105'])).toBeNull();
    const farAway = { ...inventedReference.municipalities[0]!, number: '0199', coordinate: { longitude: 25, latitude: 70, method: 'invented' } };
    const reference = { ...inventedReference, municipalities: [...inventedReference.municipalities, farAway] };
    expect(nearestCooperation({ participants: [{ number: '0199' }], year: 2014 }, reference, inventedAssumptions())).toBeNull();
  });
});
