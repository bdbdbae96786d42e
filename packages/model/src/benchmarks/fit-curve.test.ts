import { describe, expect, test } from 'vitest';
import { calculateFitted, explainCurve, fitCurve, perInhabitant, type FittedCurve, type Measured } from './index.ts';
import { inventedCountry, measured } from './testing/invented.ts';

/** Sum of squared distances in the logarithms, reckoned apart from the fit. */
function misfit(bodies: readonly Measured[], curve: Pick<FittedCurve, 'constant' | 'exponent'>): number {
  return bodies.reduce((sum, body) => sum + Math.log(perInhabitant(body) / calculateFitted(curve, body.participant.population)) ** 2, 0);
}

describe('a curve through measured bodies', () => {
  test('is found again where there is nothing but a curve', () => {
    const fitted = fitCurve(inventedCountry(7, 40, { level: 2000, exponent: -0.15, noise: 0 }))!;
    expect(fitted.exponent).toBeCloseTo(-0.15, 9);
    expect(Math.exp(fitted.constant)).toBeCloseTo(2000, 5);
    expect(fitted.rSquared).toBeCloseTo(1, 9);
    expect(fitted.residualSpread).toBeCloseTo(0, 6);
    expect(calculateFitted(fitted, 10_000)).toBeCloseTo(2000 * 10_000 ** -0.15, 6);
  });

  test('is nearer than any other close to it', () => {
    const bodies = inventedCountry(8, 60, { level: 2000, exponent: -0.15, noise: 0.5 });
    const fitted = fitCurve(bodies)!;
    const least = misfit(bodies, fitted);
    for (const [constant, exponent] of [[1e-3, 0], [-1e-3, 0], [0, 1e-4], [0, -1e-4], [1e-3, -1e-4]] as const) {
      expect(misfit(bodies, { constant: fitted.constant + constant, exponent: fitted.exponent + exponent })).toBeGreaterThan(least);
    }
    expect(fitted.residualSpread).toBeCloseTo(Math.sqrt(least / 58), 12);
    // Evenly ± 0.5 in the logarithm has a standard deviation of 0.5 ÷ √3.
    expect(fitted.residualSpread).toBeCloseTo(0.5 / Math.sqrt(3), 1);
  });

  test('says little where size says nothing', () => {
    const bodies = inventedCountry(9, 200, { level: 1000, exponent: 0, noise: 0.5 });
    expect(fitCurve(bodies)!.rSquared).toBeLessThan(0.05);
  });

  test('leaves out what has no logarithm, and says so', () => {
    const bodies = [...inventedCountry(7, 10, { level: 2000, exponent: -0.15, noise: 0 }), measured('zero', 1000, 0)];
    expect(fitCurve(bodies)).toMatchObject({ count: 10, leftOut: ['zero'] });
  });

  test('opens to the bodies that it was fitted to, and to no other', () => {
    const bodies = [...inventedCountry(7, 10, { level: 2000, exponent: -0.15, noise: 0.2 }), measured('zero', 1000, 0)];
    const curve = fitCurve(bodies)!;
    const { exponent, doubling, rSquared, residualSpread } = explainCurve(curve, bodies);
    expect([exponent.value, rSquared.value, residualSpread.value]).toEqual([curve.exponent, curve.rSquared, curve.residualSpread]);
    expect(doubling.value).toBeCloseTo(calculateFitted(curve, 2000) / calculateFitted(curve, 1000) - 1, 12);
    expect(rSquared.inputs).toHaveLength(10);
    expect(rSquared.inputs.map(({ name }) => name)).not.toContain('zero');
  });

  test('is not there for two bodies, or for bodies of one size', () => {
    expect(fitCurve([measured('1', 1000, 1), measured('2', 2000, 1)])).toBeNull();
    expect(fitCurve([measured('1', 1000, 1), measured('2', 1000, 2), measured('3', 1000, 3)])).toBeNull();
    expect(fitCurve([measured('1', 1000, 1), measured('2', 2000, 1), measured('3', 3000, 1)])).not.toBeNull();
  });
});
