import type { AssumptionSet } from '../assumptions/index.ts';
import type { Refusal } from '../errors/index.ts';
import { explained, fromFormula, type Explained } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';
import { nok, type Nok } from '../units/index.ts';
import { extrapolate } from './extrapolate.ts';
import type { Extrapolation, ExtrapolationBy, Measured } from './types.ts';

/** Both ways of filling in, and what the choice between them means. */
export interface ExtrapolationsCompared {
  readonly all: Extrapolation;
  readonly trimmed: Extrapolation;
  /** trimmed − all, kroner a year. */
  readonly difference: Nok;
  readonly explainedDifference: Explained;
  /** Of `all`. */
  readonly share: number;
}

/**
 * Both ways of extrapolation side by side. The report says that the choice matters little for the country, but prints
 * no body's figures, so its own difference can't be reproduced. Refused as `extrapolate` is, by the first that is.
 */
export function compareExtrapolations(
  request: { readonly measured: readonly Measured[]; readonly participants: readonly Participant[]; readonly by?: ExtrapolationBy },
  set: AssumptionSet,
): ExtrapolationsCompared | Refusal {
  const all = extrapolate({ ...request, method: 'all' }, set);
  if ('code' in all) return all;
  const trimmed = extrapolate({ ...request, method: 'trimmed' }, set);
  if ('code' in trimmed) return trimmed;
  const explainedDifference = explained('benchmarks/extrapolation-difference', 'NOK/year', subtract, [
    fromFormula('withoutExtremes', trimmed.total),
    fromFormula('withAll', all.total),
  ]);
  const difference = nok(explainedDifference.value);
  return { all, trimmed, difference, explainedDifference, share: all.total.value === 0 ? 0 : difference / all.total.value };
}

function subtract(values: { readonly withoutExtremes: number; readonly withAll: number }): number {
  return values.withoutExtremes - values.withAll;
}
