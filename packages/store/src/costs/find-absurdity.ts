import { valueOf, type AssumptionSet } from '@samvirke/model/assumptions';
import type { CostRow } from '@samvirke/model/costs';
import { refuse, type Refusal } from '@samvirke/model/errors';

const THOUSAND = 1_000;

/**
 * Why an amount or a number of full-time equivalents can hardly be right, held against the inhabitants; null where it
 * can, or where the inhabitants aren't known. `amount-absurd` above costs/absurd-per-inhabitant, either sign;
 * `amount-too-small` for a whole element below costs/absurd-low-per-inhabitant (thousands of kroner are most often why);
 * `fte-absurd` above costs/absurd-fte-per-thousand.
 */
export function findAbsurdity({
  nok,
  fte,
  population,
  key = null,
  assumptions,
}: {
  readonly nok?: number;
  readonly fte?: number;
  readonly population: number | null;
  readonly key?: CostRow['key'] | null;
  readonly assumptions: AssumptionSet;
}): Refusal | null {
  if (population === null || population <= 0) return null;
  if (nok !== undefined) {
    const perInhabitant = nok / population;
    const limit = valueOf(assumptions, 'costs/absurd-per-inhabitant');
    if (Math.abs(perInhabitant) > limit) return refuse('amount-absurd', { amount: nok, perInhabitant, limit });
    const least = valueOf(assumptions, 'costs/absurd-low-per-inhabitant');
    // An art or a cost type is a part of something, and may be as small as it likes; a negative amount is asked about anyhow.
    if (key !== null && 'element' in key && nok >= 0 && perInhabitant < least) {
      return refuse('amount-too-small', { amount: nok, perInhabitant, limit: least });
    }
  }
  if (fte !== undefined) {
    const perThousand = (THOUSAND * fte) / population;
    const limit = valueOf(assumptions, 'costs/absurd-fte-per-thousand');
    if (perThousand > limit) return refuse('fte-absurd', { fte, perThousand, limit });
  }
  return null;
}
