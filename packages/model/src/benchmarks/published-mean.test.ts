import { expect, test } from 'vitest';
import { buildSet } from '../assumptions/testing/build-set.ts';
import { collectAssumptions } from '../explain/index.ts';
import { publishedMean } from './index.ts';

const set = buildSet({
  'costs/unit-cost.small.telecom': 280,
  'costs/unit-cost.small.basicOperations': 540,
  'costs/unit-cost.small.lineOfBusiness': 639,
  'costs/inhabitants-per-fte.small': 1624,
  'costs/cost-per-fte': 870_000,
});

test('what is published of a size group is its cost per inhabitant', () => {
  const telecom = publishedMean({ group: 'small', element: 'telecom' }, set);
  expect(telecom).toMatchObject({ value: 280, unit: 'NOK/inhabitant' });
  expect(collectAssumptions(telecom)).toEqual(['costs/unit-cost.small.telecom']);
});

test('staff is published as inhabitants per full-time equivalent, and is made kroner', () => {
  // 870 000 ÷ 1 624.
  expect(publishedMean({ group: 'small', element: 'staff' }, set).value).toBeCloseTo(535.714, 3);
});

test('the four together are their sum', () => {
  expect(publishedMean({ group: 'small', element: 'all' }, set).value).toBeCloseTo(280 + 540 + 639 + 535.714, 3);
});
