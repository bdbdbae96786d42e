import type { AssumptionSet } from '../assumptions/index.ts';
import { explainedSum, fromFormula, fromOwn, type Explained, type Input } from '../explain/index.ts';
import { deflate } from './deflate.ts';
import { priceYearOf } from './price-year-of.ts';
import type { CountedRow } from './types.ts';

/**
 * Σ rows, brought to the price year: a body's own figure, down to the rows that it is made of.
 *
 * Assumptions: the split of each row that was split; costs/municipal-deflator where the figure is in another year's
 * kroner.
 */
export function explainOwnFigure(
  figure: { readonly costSet: string; readonly priceYear: number; readonly rows: readonly CountedRow[] },
  set: AssumptionSet,
): Explained {
  const amount = explainedSum(
    'costs/own-figure',
    'NOK/year',
    figure.rows.map((row) => explainRow(figure.costSet, row)),
  );
  return deflate({ amount, fromYear: figure.priceYear, toYear: priceYearOf(set) }, set);
}

function explainRow(costSet: string, { row, nok, share, received, cell }: CountedRow): Input {
  const own = (name: string, value: number) => fromOwn(name, { costSet, row, value, unit: 'NOK/year' });
  if (received === undefined || cell === undefined) return own('row', nok);
  // The part is whole øre by largest remainder, so it may be an øre from received × share; the part is what counts.
  return fromFormula('row', {
    value: nok,
    unit: 'NOK/year',
    formula: 'costs/row-share',
    inputs: [own('received', received), { from: 'assumption', name: 'share', cell, value: share }],
  });
}
