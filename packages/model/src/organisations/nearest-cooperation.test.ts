import { describe, expect, it } from 'vitest';
import { nearestCooperation } from './nearest-cooperation.ts';
import { inventedAssumptions } from './testing/invented-assumptions.ts';
import { cooperation, inventedReference as invented, municipality } from './testing/invented-reference.ts';
import type { Cooperation } from './types.ts';

/** The invented country with a small one where Ånes lies: nobody joins a cooperation smaller than themselves. */
const inventedReference = {
  ...invented,
  municipalities: [...invented.municipalities, municipality('0106', 'Lillevik', 2005, null, { 2014: 600, 2026: 600 }, [11, 60])],
};

function nearest(year: number, numbers: readonly string[], ...cooperations: readonly Cooperation[]) {
  const reference = cooperations.length === 0 ? inventedReference : { ...inventedReference, cooperations };
  return nearestCooperation({ participants: numbers.map((number) => ({ number })), year }, reference, inventedAssumptions());
}

describe('the cooperation that could be joined', () => {
  it('is the nearest, with the inhabitants of its members that year', () => {
    const found = nearest(2014, ['0106']);
    expect(found?.cooperation.id).toBe('nordviksamarbeidet');
    expect(found?.population).toBe(5_000);
    expect(found?.distanceKm).toBeCloseTo(50.0, 0);
  });

  it('has its members followed to the numbers of the year', () => {
    const found = nearest(2026, ['0106']);
    expect(found?.members.map(({ number }) => number)).toEqual(['3101']);
    expect(found?.population).toBe(5_400);
  });

  it('is not the one they are all in already', () => {
    expect(nearest(2014, ['0101', '0102'])).toBeNull();
  });

  it('is counted without those that ask, when only some of them are in it', () => {
    expect(nearest(2014, ['0101', '0106'])?.population).toBe(1_000);
  });

  it.each([
    ['not there yet', { from: '2015-01-01' }],
    ['gone by then', { to: '2014-01-01' }],
    ['only weakly known', { evidence: 'weak' as const }],
  ])('is not one that was %s', (_, more) => {
    expect(nearest(2014, ['0106'], cooperation('other', ['0101'], more))).toBeNull();
  });

  it('may be one whose start nobody has told', () => {
    expect(nearest(2014, ['0106'], cooperation('other', ['0101'], { from: null }))?.cooperation.id).toBe('other');
  });

  it('is the nearer of two', () => {
    const found = nearest(2014, ['0106'], cooperation('far', ['0101']), cooperation('near', ['0103']));
    expect(found?.cooperation.id).toBe('near');
  });

  it('is none where those that ask have no known place', () => {
    expect(nearest(2014, ['0105'])).toBeNull();
  });

  it('is the nearest one beyond the usual distance where none is within it, and marked so', () => {
    const farAway = municipality('0199', 'Utkant', 2005, null, { 2014: 600 }, [25, 70]);
    const reference = {
      ...inventedReference,
      municipalities: [...inventedReference.municipalities, farAway],
      cooperations: [cooperation('farther', ['0101']), cooperation('far', ['0104'])],
    };
    const found = nearestCooperation({ participants: [{ number: '0199' }], year: 2014 }, reference, inventedAssumptions());
    expect(found?.cooperation.id).toBe('far');
    expect(found?.beyond).toBe(true);
    expect(found?.distanceKm).toBeGreaterThan(1000);
    expect(nearest(2014, ['0106'])?.beyond).toBe(false);
  });

  it('is never smaller than those that ask: as many inhabitants are enough, one fewer is not', () => {
    const sized = (inhabitants: number) => {
      const asks = municipality('0107', 'Storvik', 2005, null, { 2014: inhabitants }, [11, 60]);
      const reference = { ...inventedReference, municipalities: [...inventedReference.municipalities, asks] };
      return nearestCooperation({ participants: [{ number: '0107' }], year: 2014 }, reference, inventedAssumptions());
    };
    expect(sized(5_000)?.cooperation.id).toBe('nordviksamarbeidet');
    expect(sized(5_001)).toBeNull();
    expect(nearest(2014, ['0104'])).toBeNull();
  });

  it('is rather one that has been seen lately than a nearer one that hasn’t', () => {
    const near = cooperation('near', ['0103'], { lastSeen: '2012' });
    const seen = cooperation('seen', ['0101'], { lastSeen: '2013' });
    expect(nearest(2014, ['0106'], near, seen)?.cooperation.id).toBe('seen');
    // Both have been seen in or after the year that is asked about: then the nearer.
    const later = [cooperation('near', ['0103'], { lastSeen: '2014' }), cooperation('far', ['0101'], { lastSeen: '2023' })];
    expect(nearest(2014, ['0106'], ...later)?.cooperation.id).toBe('near');
  });
});
