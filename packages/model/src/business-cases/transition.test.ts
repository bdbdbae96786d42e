import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testCosts } from '../synergies/testing/costs.ts';
import { testSet } from '../synergies/testing/set.ts';
import { calculateSpendingShare } from './calculate-spending-share.ts';
import { estimateTransition, TRANSITION_ITEMS } from './index.ts';

const set = testSet();

const itemsOf = (changes: Record<string, number>) => {
  const changed = testSet(changes);
  return estimateTransition(testCosts([3000, 9000], changed), changed).items;
};

describe('what it costs to get there', () => {
  test('is computed by hand for two municipalities', () => {
    const changes = {
      'business-cases/strategy-fixed': 1_000_000,
      'business-cases/strategy-per-municipality': 200_000,
      'business-cases/network-per-municipality': 300_000,
      'business-cases/data-centre-fixed': 5_000_000,
      'business-cases/data-centre-per-inhabitant': 40,
      'business-cases/double-running-months': 6,
      'business-cases/double-running-share': 0.5,
      'business-cases/migration-per-system': 100_000,
      'business-cases/migration-reference-population': 10_000,
      'business-cases/migration-size-exponent': 0.5,
      'business-cases/already-on-system': 0.25,
      'business-cases/training-hours-per-user': 4,
      'business-cases/users-per-inhabitant': 0.01,
      'business-cases/training-hourly-cost': 400,
      'synergies/systems-in-common': 20,
      'business-cases/host-share-moved': 0.4,
    };
    const changed = testSet(changes);
    const { items, nok } = estimateTransition(testCosts([2500, 10_000], changed), changed);
    expect(items.strategy.nok).toBe(1_400_000);
    expect(items.network.nok).toBe(600_000);
    expect(items.dataCentre.nok).toBe(5_500_000);
    expect(items.doubleRunning.nok).toBeCloseTo((6 / 12) * 0.5 * (2500 * 540 + 0.4 * 10_000 * 396), 4);
    // Half as dear for a quarter of the inhabitants, and 0.4 of the largest: 0.5 + 0.4 × 1.
    expect(items.migration.nok).toBeCloseTo(20 * 0.75 * 100_000 * 0.9, 4);
    expect(items.training.nok).toBeCloseTo(20 * 0.75 * (2500 + 0.4 * 10_000) * 0.01 * 4 * 400, 4);
    expect(nok).toBeCloseTo(TRANSITION_ITEMS.reduce((sum, { item }) => sum + items[item].nok, 0), 4);
    expect(items.dataCentre.investment && items.network.investment).toBe(true);
    expect(items.migration.investment).toBe(false);
  });

  test('has a range around it, item by item and in all, narrower than all of it wrong at once', () => {
    const transition = estimateTransition(testCosts([3000, 9000, 30_000], set), set);
    let low = 0;
    let high = 0;
    for (const { item } of TRANSITION_ITEMS) {
      const range = transition.items[item];
      expect(range.low).toBeLessThan(range.nok);
      expect(range.high).toBeGreaterThan(range.nok);
      low += range.low;
      high += range.high;
    }
    expect(transition.low).toBeLessThan(transition.nok);
    expect(transition.high).toBeGreaterThan(transition.nok);
    expect(transition.low).toBeGreaterThan(low);
    expect(transition.high).toBeLessThan(high);
  });

  test('is nothing for a municipality alone', () => {
    const transition = estimateTransition(testCosts([3000], set), set);
    expect([transition.low, transition.nok, transition.high]).toEqual([0, 0, 0]);
  });

  test('leaves out what isn’t to be common, and a data centre that exists', () => {
    expect(itemsOf({ 'business-cases/data-centre-exists': 1 }).dataCentre.nok).toBe(0);
    expect(itemsOf({ 'business-cases/data-centre-exists': 1 }).doubleRunning.nok).toBeGreaterThan(0);
    const noSystems = itemsOf({ 'synergies/common-systems': 0 });
    expect(noSystems.migration.nok + noSystems.training.nok).toBe(0);
    expect(noSystems.dataCentre.nok).toBeGreaterThan(0);
    const noNetwork = itemsOf({ 'synergies/common-network': 0 });
    expect(TRANSITION_ITEMS.map(({ item }) => noNetwork[item].nok > 0)).toEqual([true, false, false, false, false, false]);
  });
});

describe('the year in which it is spent', () => {
  test('spends everything once, whatever the years', () => {
    const years = fc.double({ min: 0, max: 6, noNaN: true });
    fc.assert(
      fc.property(years, years, years, years, years, (network, toDataCentre, toOrganisation, movingYears, doubleRunningYears) => {
        const dataCentre = network + toDataCentre;
        const order = { network, dataCentre, organisation: dataCentre + toOrganisation, movingYears };
        for (const item of ['strategy', 'network', 'dataCentre', 'doubleRunning', 'migration', 'training', 'entry', 'improvement'] as const) {
          let sum = 0;
          for (let index = 0; index <= 30; index++) {
            const share = calculateSpendingShare(item, { order, doubleRunningYears }, index);
            expect(share).toBeGreaterThanOrEqual(0);
            sum += share;
          }
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('is the decision’s own for strategy, and evenly until it is ready for a data centre', () => {
    const timing = { order: { network: 1, dataCentre: 2.5, organisation: 3, movingYears: 4 }, doubleRunningYears: 0.5 };
    const years = (item: Parameters<typeof calculateSpendingShare>[0]) =>
      [0, 1, 2, 3, 4, 7, 8].map((index) => calculateSpendingShare(item, timing, index));
    expect(years('strategy')).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(years('dataCentre')).toEqual([0, 0.4, 0.4, 0.2, 0, 0, 0]);
    expect(years('doubleRunning')).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(years('migration')).toEqual([0, 0, 0, 0, 0.25, 0.25, 0]);
  });
});
