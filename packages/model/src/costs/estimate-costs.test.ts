import { describe, expect, test } from 'vitest';
import { collectAssumptions, walkExplained } from '../explain/index.ts';
import { nok } from '../units/index.ts';
import { calculateTotals, estimateCosts, type CostsRequest, type OwnFigure } from './index.ts';
import { body, invented as set } from './testing/invented.ts';

const none = { ownFigures: [], unallocated: [] };
const own = (more: Partial<OwnFigure> = {}): OwnFigure => ({
  municipality: '9001',
  year: 2014,
  element: 'telecom',
  nok: nok(1_000_000),
  priceYear: 2014,
  costSet: 'set-1',
  rows: [{ row: 2, nok: nok(1_000_000), share: 1 }],
  ...more,
});
const costsOf = (figures: readonly OwnFigure[], year = 2014) =>
  estimateCosts({ participants: [body('9001', 2000, 'small', year)], ownFigures: figures, unallocated: [] }, set)[0]!;

describe('a municipality without figures of its own', () => {
  const [small, large] = estimateCosts({ participants: [body('9001', 2000), body('9002', 50_000, 'large')], ...none }, set);

  test('costs what its size group costs per inhabitant', () => {
    expect(small!.costs.telecom).toMatchObject({ nok: 600_000, low: 300_000, high: 1_200_000, origin: 'estimate' });
    expect(small!.costs.basicOperations.nok).toBe(1_000_000);
    expect(small!.costs.lineOfBusiness.nok).toBe(1_200_000);
    expect(large!.costs.telecom.nok).toBe(10_000_000);
  });

  test('has as many FTE as its inhabitants need at its group’s mean, and pays for them', () => {
    expect(small!.staffFte.fte).toBe(2);
    expect(small!.costs.staff.nok).toBe(1_600_000);
    expect(large!.staffFte.fte).toBe(25);
  });

  test('costs in all what its four elements cost, and no data room', () => {
    expect(small!.total.nok).toBe(600_000 + 1_000_000 + 1_200_000 + 1_600_000);
    expect(small!.total.explained.value).toBe(small!.total.nok);
    expect(small!.hidden.nok).toBeGreaterThan(0);
  });

  test('can be opened down to its inhabitants and the report’s mean', () => {
    expect(collectAssumptions(small!.costs.telecom.explained)).toEqual(['costs/unit-cost.small.telecom']);
    expect(collectAssumptions(small!.costs.staff.explained)).toEqual(['costs/cost-per-fte', 'costs/inhabitants-per-fte.small']);
    expect(small!.costs.telecom.explained.inputs[0]).toMatchObject({ from: 'reference', dataset: 'population', row: '9001/2014', value: 2000 });
  });
});

describe('a municipality with a figure of its own', () => {
  test('costs what it says, in a narrower range, and is marked', () => {
    const { telecom, basicOperations } = costsOf([own()]).costs;
    expect(telecom).toMatchObject({ nok: 1_000_000, low: 900_000, high: 1_200_000, origin: 'own' });
    expect(basicOperations.origin).toBe('estimate');
  });

  test('has another year’s kroner brought to the price year, visibly', () => {
    const { telecom } = costsOf([own({ year: 2025, priceYear: 2025 })], 2026).costs;
    expect(telecom.nok).toBeCloseTo(1_000_000 / 1.5, 6);
    expect(telecom.explained.formula).toBe('costs/deflate');
    expect(collectAssumptions(telecom.explained)).toEqual(['costs/municipal-deflator.2025', 'costs/municipal-deflator.2014']);
    expect(costsOf([own()]).costs.telecom.explained.formula).toBe('costs/own-figure');
  });

  test('can be opened to the rows of its file', () => {
    const rows: { costSet: string; row: number }[] = [];
    walkExplained(costsOf([own()]).costs.telecom.explained, (part) => {
      for (const input of part.inputs) if (input.from === 'own') rows.push({ costSet: input.costSet, row: input.row });
    });
    expect(rows).toEqual([{ costSet: 'set-1', row: 2 }]);
  });

  test.each([
    [[2012, 2014, 2015], 2014, 2014],
    [[2010, 2013, 2015], 2014, 2013],
    [[2017, 2015, 2016], 2014, 2015],
  ])('of years %j uses, for %i, %i', (years, asked, used) => {
    const figures = years.map((year) => own({ year, rows: [{ row: year, nok: nok(year), share: 1 }] }));
    expect(costsOf(figures, asked).costs.telecom.nok).toBe(used);
  });

  test('has the FTE that it gives, else as many as its staff cost pays for', () => {
    const staff = own({ element: 'staff' });
    expect(costsOf([staff]).staffFte.fte).toBe(1.25);
    expect(costsOf([{ ...staff, fte: 3 }]).staffFte).toMatchObject({ fte: 3, explained: { formula: 'costs/own-fte' } });
  });

  test('of 0 is a figure, not a missing one', () => {
    const zero = own({ nok: nok(0), rows: [{ row: 2, nok: nok(0), share: 1 }] });
    expect(costsOf([zero]).costs.telecom).toMatchObject({ nok: 0, low: 0, high: 0, origin: 'own' });
  });
});

function costs(unallocated: CostsRequest['unallocated']) {
  return estimateCosts({ participants: [body('9001', 2000)], ownFigures: [], unallocated }, set)[0]!;
}

describe('what is not keyed to an element', () => {
  test('is shown in the price year’s kroner, beside the total', () => {
    const with350 = costs([{ municipality: '9001', nok: nok(300_000), year: 2014, priceYear: 2025 }]);
    expect(with350.unallocated).toBe(200_000);
    expect(with350.total.nok).toBe(costs([]).total.nok);
  });

  test('of several years is the nearest year’s, not all of them', () => {
    const years = [2013, 2014].map((year) => ({ municipality: '9001', nok: nok(year), year }));
    expect(costs(years).unallocated).toBe(2014);
    expect(costs([{ municipality: '9001', nok: nok(1) }, { municipality: '9001', nok: nok(2) }]).unallocated).toBe(3);
  });
});

describe('many municipalities', () => {
  const participants = Array.from({ length: 100 }, (_, i) => body(String(9000 + i), 1000 + i));
  const municipalities = estimateCosts({ participants, ...none }, set);
  const totals = calculateTotals(municipalities, set);

  test('cost together what they cost one by one, element by element and in all', () => {
    const sum = municipalities.reduce((total, { costs }) => total + costs.telecom.nok, 0);
    expect(totals.byElement.telecom.nok).toBeCloseTo(sum, 4);
    expect(totals.total.nok).toBeCloseTo(municipalities.reduce((total, one) => total + one.total.nok, 0), 4);
    expect(totals.total.explained.value).toBe(totals.total.nok);
    expect(totals.population).toBe(participants.reduce((total, { population }) => total + population, 0));
  });

  test('are surer together than one by one, but never surer than their common mean', () => {
    const { nok: value, low } = totals.byElement.telecom;
    const endToEnd = municipalities.reduce((sum, { costs }) => sum + costs.telecom.nok - costs.telecom.low, 0);
    expect(value - low).toBeLessThan(endToEnd);
    expect(value - low).toBeGreaterThan(0.1 * value);
    // Of a hundred, little but the common tenth is left: √(0.5² − 0.1²) ÷ √100 and 0.1 are 0.112 together.
    expect((value - low) / value).toBeCloseTo(Math.sqrt((0.25 - 0.01) / 100 + 0.01), 3);
  });

  test('none at all cost nothing', () => {
    const nothing = calculateTotals([], set);
    expect(nothing.total).toMatchObject({ nok: 0, low: 0, high: 0 });
  });
});
