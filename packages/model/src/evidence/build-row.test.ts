import { describe, expect, it } from 'vitest';
import { buildRow } from './build-row.ts';
import { recomputeFrom } from './recompute.ts';
import { inventedEvidence, inventedTable } from './testing/invented-evidence.ts';
import type { Disagreement } from './types.ts';

/** 100 inhabitants exactly, at a rate printed to whole kroner: the cost is 1 000 ± 50 kr. */
function rowFor(printedCost: number, disagreements: readonly Disagreement[] = []) {
  const evidence = inventedEvidence({
    tables: [
      inventedTable(
        7,
        {
          inhabitants: { measure: 'inhabitants', unit: 'inhabitants', step: 1, exact: true },
          rate: { measure: 'nokPerInhabitant', element: 'telecom', unit: 'NOK/inhabitant', step: 1 },
          cost: { measure: 'costNok', element: 'telecom', unit: 'NOK', step: 10 },
        },
        { small: { inhabitants: 100, rate: 10, cost: printedCost } },
      ),
    ],
    disagreements,
  });
  const recomputed = recomputeFrom(evidence).recompute('evidence/test', 'NOK/year', ({ inhabitants, rate }) => inhabitants * rate, {
    inhabitants: 'figure-7/small.inhabitants',
    rate: 'figure-7/small.rate',
  });
  return buildRow(evidence, 'figure-7/small.cost', recomputed);
}

describe('a published figure beside what its inputs give', () => {
  it('agrees up to half a unit of its last digit', () => {
    expect(rowFor(1000).row).toMatchObject({ published: 1000, recomputed: 1000, deviation: 0, withinRounding: true, reason: 'exact' });
    expect(rowFor(1005).row).toMatchObject({ deviation: -5, withinRounding: true, reason: 'exact' });
    expect(rowFor(1006).row).toMatchObject({ deviation: -6, withinRounding: false });
  });

  it('is explained by the rounding of the inputs as far as that goes, and no further', () => {
    expect(rowFor(1055).row).toMatchObject({ withinRounding: false, reason: 'input-rounding', interval: { low: 950, high: 1050 } });
    expect(rowFor(1056).row.reason).toBe('unexplained');
    expect(rowFor(945).row.reason).toBe('input-rounding');
    expect(rowFor(944).row.reason).toBe('unexplained');
  });

  it('is documented only where nothing else explains it', () => {
    const words = { nb: '', nn: '', en: '' };
    const known = { key: 'known', cells: ['figure-7/small.cost'], against: [], label: words, explanation: words };
    expect(rowFor(2000, [known]).row.reason).toBe('documented:known');
    expect(rowFor(1055, [known]).row.reason).toBe('input-rounding');
    expect(rowFor(1000, [known]).row.reason).toBe('exact');
    expect(rowFor(2000, [{ ...known, cells: ['figure-7/small.rate'] }]).row.reason).toBe('unexplained');
  });

  it('opens to its formula and to the cells of the report', () => {
    expect(rowFor(1000).explained).toEqual({
      value: 1000,
      unit: 'NOK/year',
      formula: 'evidence/test',
      inputs: [
        { from: 'evidence', name: 'inhabitants', figure: 'invented/figure-7', cell: 'small.inhabitants', value: 100, unit: 'inhabitants' },
        { from: 'evidence', name: 'rate', figure: 'invented/figure-7', cell: 'small.rate', value: 10, unit: 'NOK/inhabitant' },
      ],
    });
  });
});
