import { describe, expect, it } from 'vitest';
import { checkClaims } from './check-claims.ts';
import { inventedEvidence, inventedTable, inventedText } from './testing/invented-evidence.ts';
import type { Expression, Hedge } from './types.ts';

const QUANTITY: Expression = { measure: 'costNok', element: 'water', group: 'small' };

function holds(says: Hedge, value: number, printed: number, step = 1): string | undefined {
  const evidence = inventedEvidence({
    tables: [inventedTable(1, { cost: { measure: 'costNok', element: 'water', unit: 'MNOK', step: 1 } }, { small: { cost: printed } })],
    text: { claim: inventedText({ says, value, step, unit: 'MNOK', of: QUANTITY }) },
  });
  return checkClaims(evidence)[0]?.given[0]?.holds;
}

const amount = (value: number, unit = 'MNOK') => inventedText({ value, step: 1, unit });

describe('what the text says of a table', () => {
  it.each([
    ['exactly', 40, 40, 'yes'],
    ['exactly', 40, 42, 'no'],
    ['more-than', 40, 41, 'yes'],
    // 40 may have been 40.4, so rounding may save it.
    ['more-than', 40, 40, 'within-rounding'],
    ['more-than', 40, 39, 'no'],
    ['less-than', 40, 39, 'yes'],
    ['less-than', 40, 40, 'within-rounding'],
    ['less-than', 40, 41, 'no'],
    ['nearly', 100, 99, 'yes'],
    ['nearly', 100, 95, 'yes'],
    ['nearly', 100, 94, 'no'],
    ['nearly', 100, 101, 'no'],
    ['just-under', 100, 96, 'yes'],
    ['just-under', 100, 80, 'no'],
    ['down-towards', 100, 105, 'yes'],
    ['down-towards', 100, 106, 'no'],
    ['down-towards', 100, 99, 'no'],
  ] as const)('%s %i of a printed %i holds: %s', (says, value, printed, expected) => {
    expect(holds(says, value, printed)).toBe(expected);
  });

  it.each([
    [3202, 'no'],
    [3250, 'yes'],
    [3349, 'yes'],
    [3351, 'no'],
  ] as const)('«about 3 300» is rounded to the hundred, so of %i it holds: %s', (printed, expected) => {
    expect(holds('about', 3300, printed, 100)).toBe(expected);
  });

  it('is held against each place that prints another value', () => {
    const cost = { cost: { measure: 'costNok', element: 'water', unit: 'MNOK', step: 1 } };
    const evidence = inventedEvidence({
      tables: [inventedTable(1, cost, { small: { cost: 42 } }), inventedTable(2, cost, { small: { cost: 39 } }), inventedTable(3, cost, { small: { cost: 42 } })],
      text: { claim: inventedText({ says: 'more-than', value: 40, step: 10, unit: 'MNOK', of: QUANTITY }) },
    });
    expect(checkClaims(evidence)[0]?.given.map(({ value, where, holds }) => ({ value, where, holds }))).toEqual([
      { value: 42, where: ['figure-1/small.cost', 'figure-3/small.cost'], holds: 'yes' },
      { value: 39, where: ['figure-2/small.cost'], holds: 'no' },
    ]);
  });

  it('may be of a sum, difference, ratio, increase, product or growth', () => {
    const a = { cell: 'text/a' };
    const b = { cell: 'text/b' };
    const evidence = inventedEvidence({
      text: {
        a: amount(150),
        b: amount(100),
        growth: amount(10, '%'),
        sum: inventedText({ value: 250, step: 1, unit: 'MNOK', of: { sum: [a, b] } }),
        difference: inventedText({ value: 50, step: 1, unit: 'MNOK', of: { difference: [a, b] } }),
        ratio: inventedText({ value: 1.5, step: 0.1, unit: 'times', of: { ratio: [a, b] } }),
        increase: inventedText({ value: 50, step: 1, unit: '%', of: { increase: [a, b] } }),
        grown: inventedText({ value: 121, step: 1, unit: 'MNOK', of: { grow: { from: b, by: { cell: 'text/growth' }, years: 2 } } }),
        product: inventedText({ value: 10, step: 1, unit: 'MNOK', of: { product: [b, { cell: 'text/growth' }] } }),
      },
    });
    for (const claim of checkClaims(evidence)) {
      expect([claim.cell, claim.given[0]?.holds]).toEqual([claim.cell, 'yes']);
      expect(claim.given[0]?.value).toBeCloseTo(claim.says, 9);
    }
  });
});
