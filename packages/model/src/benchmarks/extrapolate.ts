import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { populationInput } from '../costs/index.ts';
import { refuse, type Refusal } from '../errors/index.ts';
import { explained, explainedSum, fromFormula } from '../explain/index.ts';
import { SIZE_GROUPS, type Participant, type SizeGroup } from '../organisations/index.ts';
import { groupMean } from './group-mean.ts';
import { trimExtremes } from './trim-extremes.ts';
import type { ExtrapolatedGroup, Extrapolation, ExtrapolationBy, ExtrapolationMethod, Measured } from './types.ts';
import { whyWithheld } from './why-withheld.ts';

/**
 * The cost of all bodies, of which some are measured: per size group, measured cost + mean per inhabitant × the
 * inhabitants of those without figures (nexia-2016-municipal 1.2: each is given its group's mean).
 *
 * `all` uses every measured body. `trimmed` leaves out the benchmarks/trim-count lowest and highest per inhabitant of
 * the whole country before the means are taken, and gives them the mean as well. Refused (`group-withheld`): a group
 * that is withheld (whyWithheld). Then `by: 'all'`, the next wider group, may be asked for: each is given the mean of all
 * that are measured, whatever its size. Kroner of the price year.
 */
export function extrapolate(
  request: {
    readonly measured: readonly Measured[];
    readonly participants: readonly Participant[];
    readonly method: ExtrapolationMethod;
    /** By size group where nothing is said. */
    readonly by?: ExtrapolationBy;
  },
  set: AssumptionSet,
): Extrapolation | Refusal {
  const kept = request.method === 'all' ? request.measured : trimExtremes(request.measured, valueOf(set, 'benchmarks/trim-count'));
  const numbers = new Set(kept.map(({ participant }) => participant.number));
  const least = valueOf(set, 'benchmarks/least-bodies');
  const byGroup = new Map<SizeGroup | 'all', ExtrapolatedGroup>();
  for (const group of request.by === 'all' ? (['all'] as const) : SIZE_GROUPS) {
    const belongs = (body: Participant): boolean => group === 'all' || body.group === group;
    const measured = kept.filter(({ participant }) => belongs(participant));
    const without = request.participants.filter((body) => belongs(body) && !numbers.has(body.number));
    if (measured.length === 0 && without.length === 0) continue;
    if (whyWithheld(measured, set) !== null) return refuse('group-withheld', { group, count: measured.length, least });
    byGroup.set(group, extrapolateGroup(measured, without));
  }
  return {
    method: request.method,
    total: explainedSum(
      'benchmarks/extrapolated',
      'NOK/year',
      [...byGroup].map(([group, { total }]) => fromFormula(group, total)),
    ),
    byGroup,
    leftOut: request.measured.flatMap(({ participant }) => (numbers.has(participant.number) ? [] : [participant.number])),
  };
}

function extrapolateGroup(measured: readonly Measured[], without: readonly Participant[]): ExtrapolatedGroup {
  const mean = groupMean(measured);
  const cost = explainedSum(
    'benchmarks/measured-together',
    'NOK/year',
    measured.map((body) => fromFormula(body.participant.number, body.explained)),
  );
  const population = explainedSum(
    'benchmarks/inhabitants-unmeasured',
    'inhabitants',
    without.map((participant) => ({ ...populationInput(participant), name: participant.number })),
  );
  const total = explained('benchmarks/extrapolation', 'NOK/year', calculateExtrapolation, [
    fromFormula('measuredCost', cost),
    fromFormula('meanPerInhabitant', mean),
    fromFormula('unmeasuredPopulation', population),
  ]);
  return { mean, total, count: measured.length, filledIn: without.length };
}

function calculateExtrapolation(values: {
  readonly measuredCost: number;
  readonly meanPerInhabitant: number;
  readonly unmeasuredPopulation: number;
}): number {
  return values.measuredCost + values.meanPerInhabitant * values.unmeasuredPopulation;
}
