import { valueOf, type AssumptionSet } from '@samvirke/model/assumptions';
import type { CostRow } from '@samvirke/model/costs';
import { refuse, type Refusal } from '@samvirke/model/errors';

const PER_THOUSAND = 1000;

/** An amount per inhabitant is told in øre: what is far too small is less than a krone. */
const ORE_PER_NOK = 100;

/**
 * What in a row of a cost table is so large or so small that it must be asked about before it is taken in: |amount|
 * per inhabitant above costs/absurd-per-inhabitant; a whole element's below costs/absurd-low-per-inhabitant (it is
 * most often written in thousands); FTE per thousand inhabitants above costs/absurd-fte-per-thousand.
 */
export function findAbsurdFigures(row: CostRow, population: number, set: AssumptionSet): Refusal[] {
  const found: Refusal[] = [];
  const limit = valueOf(set, 'costs/absurd-per-inhabitant');
  const perInhabitant = Math.abs(row.nok) / population;
  if (perInhabitant > limit) {
    const figures = { amount: row.nok, perInhabitant: Math.round(perInhabitant), limit };
    found.push(refuse('amount-absurd', figures, { row: row.row, column: 'amount' }));
  }
  const least = valueOf(set, 'costs/absurd-low-per-inhabitant');
  // An account or a cost type is a part of something, and may be as small as it likes; a negative amount is asked about anyhow.
  if ('element' in row.key && row.nok >= 0 && perInhabitant < least) {
    const figures = { amount: row.nok, perInhabitant: Math.round(perInhabitant * ORE_PER_NOK) / ORE_PER_NOK, limit: least };
    found.push(refuse('amount-too-small', figures, { row: row.row, column: 'amount' }));
  }
  const most = valueOf(set, 'costs/absurd-fte-per-thousand');
  const perThousand = ((row.fte ?? 0) * PER_THOUSAND) / population;
  if (perThousand > most) {
    const figures = { fte: row.fte ?? 0, perThousand: Math.round(perThousand), limit: most };
    found.push(refuse('fte-absurd', figures, { row: row.row, column: 'fte' }));
  }
  return found;
}
