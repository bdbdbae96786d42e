import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectAssumptions } from '../explain/index.ts';
import { nokToOre } from '../units/index.ts';
import { classifyCostRows, COST_TYPES, ELEMENTS, estimateCosts, type CostRow, type Element } from './index.ts';
import { body, costRow, invented as set } from './testing/invented.ts';

const classify = (rows: readonly CostRow[]) => classifyCostRows({ costSet: 'set-1', rows }, set);
const amounts = (rows: readonly CostRow[]) =>
  Object.fromEntries(classify(rows).ownFigures.map((figure) => [figure.element, figure.nok])) as Partial<Record<Element, number>>;

describe('a row of a cost table', () => {
  test('that names its element is that element', () => {
    expect(amounts([costRow({ element: 'telecom' }, 1000)])).toEqual({ telecom: 1000 });
  });

  test('of a cost type is split as figure 9 splits it', () => {
    expect(amounts([costRow({ costType: 'softwarePublishing' }, 1000)])).toEqual({ basicOperations: 200, lineOfBusiness: 800 });
  });

  test('of an account is what the account is, or a split of it', () => {
    expect(amounts([costRow({ kostraArt: '130' }, 700), costRow({ kostraArt: '195' }, 1000)])).toEqual({
      telecom: 700,
      basicOperations: 200,
      lineOfBusiness: 800,
    });
  });

  test('bought whole from a host, or of an account nobody has keyed, is not keyed, and is there', () => {
    const { ownFigures, unallocated } = classify([costRow({ kostraArt: '350' }, 9_300_000), costRow({ kostraArt: '110' }, 100)]);
    expect(ownFigures).toEqual([]);
    expect(unallocated.map(({ nok }) => nok)).toEqual([9_300_100]);
  });

  test('of VAT that comes back is no cost, and rent is the data room’s', () => {
    const { ownFigures, excluded, hidden } = classify([costRow({ kostraArt: '429' }, 250), costRow({ kostraArt: '190' }, 3000)]);
    expect(ownFigures).toEqual([]);
    expect(excluded[0]!.nok).toBe(250);
    expect(hidden[0]!.nok).toBe(3000);
  });

  test('with an odd øre gives it to one, not to both and not to none', () => {
    const [first, second] = classify([costRow({ costType: 'ictServices' }, 0.01)]).ownFigures;
    expect([first!.nok, second!.nok].sort()).toEqual([0, 0.01]);
  });

  test('keeps where it was, what it was and what split it', () => {
    const row = costRow({ costType: 'ictServices' }, 1000);
    expect(classify([row]).ownFigures[0]!.rows).toEqual([
      { row: row.row, nok: 500, share: 0.5, received: 1000, cell: 'costs/cost-type-shares.ictServices.basicOperations' },
    ]);
  });
});

describe('a refund', () => {
  test('is taken off the cost that it is others’ share of, in proportion', () => {
    const rows = [
      costRow({ element: 'telecom' }, 1000),
      costRow({ element: 'staff' }, 3000),
      costRow({ kostraArt: '750' }, -2000),
    ];
    expect(amounts(rows)).toEqual({ telecom: 500, staff: 1500 });
  });

  test('is money in, whichever sign it was written with', () => {
    const [positive, negative] = [300, -300].map((refund) =>
      amounts([costRow({ element: 'telecom' }, 1000), costRow({ kostraArt: '750' }, refund)]),
    );
    expect(positive).toEqual({ telecom: 700 });
    expect(negative).toEqual(positive);
  });

  test('that is more than the cost leaves nothing, and the rest in sight', () => {
    const { ownFigures, unallocated } = classify([costRow({ element: 'telecom' }, 1000), costRow({ kostraArt: '750' }, -1500)]);
    expect(ownFigures[0]!.nok).toBe(0);
    expect(unallocated[0]!.nok).toBe(-500);
  });

  test('does not touch another year or another municipality', () => {
    const rows = [
      costRow({ element: 'telecom' }, 1000),
      costRow({ kostraArt: '750' }, -400, { year: 2015 }),
      costRow({ kostraArt: '750' }, -400, { municipality: '9002' }),
    ];
    expect(amounts(rows)).toEqual({ telecom: 1000 });
  });
});

describe('FTE', () => {
  test('are those of the rows that are staff', () => {
    const rows = [
      costRow({ element: 'staff' }, 1000, { fte: 1.5 }),
      costRow({ kostraArt: '010' }, 1000, { fte: 2 }),
      costRow({ element: 'telecom' }, 1000, { fte: 9 }),
    ];
    expect(classify(rows).ownFigures.find(({ element }) => element === 'staff')!.fte).toBe(3.5);
  });

  test('that nobody gave are unknown, not none', () => {
    expect(classify([costRow({ element: 'staff' }, 1000)]).ownFigures[0]!).not.toHaveProperty('fte');
  });
});

test('two price years in one body’s year cannot be added', () => {
  expect(() => classify([costRow({ element: 'telecom' }, 1), costRow({ element: 'staff' }, 1, { priceYear: 2025 })])).toThrow(RangeError);
});

const arts = ['010', '130', '190', '195', '350', '429', '750', '110'];
const key = fc.oneof(
  fc.constantFrom(...ELEMENTS).map((element) => ({ element })),
  fc.constantFrom(...COST_TYPES).map((costType) => ({ costType })),
  fc.constantFrom(...arts).map((kostraArt) => ({ kostraArt })),
);
const rows = fc.array(
  fc.record({ key, ore: fc.integer({ min: 0, max: 1e11 }), municipality: fc.constantFrom('9001', '9002'), year: fc.constantFrom(2014, 2015) }),
  { maxLength: 30 },
);
const tables = rows.map((all) => all.map(({ key, ore, municipality, year }) => costRow(key, ore / 100, { municipality, year })));

function sum(figures: readonly { readonly nok: number }[]): number {
  return figures.reduce((all, { nok }) => all + nokToOre(nok), 0);
}

test('a krone is classified once', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { ownFigures, unallocated, excluded, hidden } = classify(table);
      const placed = [...ownFigures, ...unallocated, ...excluded, ...hidden];
      const refunded = table.filter(({ key }) => 'kostraArt' in key && key.kostraArt === '750');
      const paid = table.filter((row) => !refunded.includes(row));
      expect(sum(placed)).toBe(sum(paid) - sum(refunded));
      // And each figure is made of its rows.
      for (const figure of placed) expect(sum(figure.rows)).toBe(nokToOre(figure.nok));
      for (const figure of ownFigures) expect(figure.nok).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a classified row can be opened to what split it', () => {
  const { ownFigures } = classify([costRow({ costType: 'softwarePublishing' }, 1000), costRow({ kostraArt: '750' }, -100)]);
  const [costs] = estimateCosts({ participants: [body('9001', 2000)], ownFigures, unallocated: [] }, set);
  expect(costs!.costs.lineOfBusiness.nok).toBe(720);
  expect(collectAssumptions(costs!.costs.lineOfBusiness.explained)).toEqual([
    'costs/cost-type-shares.softwarePublishing.lineOfBusiness',
    'costs/kostra-art-elements.750.refund',
  ]);
});
