import { describe, expect, test } from 'vitest';
import { collectAssumptions } from '../explain/index.ts';
import { calculateHiddenCost, estimateHiddenCost, hiddenCostOfCommonRoom } from './index.ts';
import { body, invented as set } from './testing/invented.ts';

describe('a data room that other budgets pay for', () => {
  const room = estimateHiddenCost(body('9001', 2000), set);

  test('costs its fixed part, its floor and its power', () => {
    // 100 000 + (10 + 2 × 1) m² × 1 000 + (1 + 2 × 0.5) kW × 2 × 8 760 h × 1 kr
    expect(room.nok).toBe(100_000 + 12_000 + 35_040);
    expect(room.explained.value).toBe(room.nok);
    expect(room.origin).toBe('estimate');
  });

  test('is as unsure as its numbers are, one at a time and together', () => {
    // Only the fixed part (−40 000, +100 000) and the first floor (±5 m² × 1 000) are unsure here.
    expect(room.low).toBeCloseTo(room.nok - Math.hypot(40_000, 5000), 6);
    expect(room.high).toBeCloseTo(room.nok + Math.hypot(100_000, 5000), 6);
  });

  test('can be opened to every number it leans on', () => {
    expect(collectAssumptions(room.explained).sort()).toEqual([
      'costs/data-room-area.first',
      'costs/data-room-area.perThousand',
      'costs/data-room-fixed',
      'costs/data-room-load.first',
      'costs/data-room-load.perThousand',
      'costs/data-room-pue',
      'costs/data-room-rent',
      'costs/electricity-price',
    ]);
  });

  test('is dear for the first square metre: one room for five costs less than five', () => {
    const five = [1, 2, 3, 4, 5].map((i) => body(`900${i}`, 2000));
    const apart = five.reduce((sum, one) => sum + estimateHiddenCost(one, set).nok, 0);
    const common = hiddenCostOfCommonRoom(five, set);
    // Four first parts less: fixed, 10 m² and 1 kW each.
    expect(apart - common.nok).toBeCloseTo(4 * (100_000 + 10_000 + 17_520), 6);
    expect(common.explained.value).toBe(common.nok);
  });

  test('for one alone is the same, common or not', () => {
    expect(hiddenCostOfCommonRoom([body('9001', 2000)], set).nok).toBe(room.nok);
  });

  test('costs more with any of its numbers', () => {
    const numbers = { population: 2000, fixed: 1, firstArea: 1, areaPerThousand: 1, rent: 1, firstLoad: 1, loadPerThousand: 1, pue: 1, electricityPrice: 1 };
    for (const name of Object.keys(numbers) as (keyof typeof numbers)[]) {
      expect(calculateHiddenCost({ ...numbers, [name]: numbers[name] + 1 }), name).toBeGreaterThan(calculateHiddenCost(numbers));
    }
  });
});
