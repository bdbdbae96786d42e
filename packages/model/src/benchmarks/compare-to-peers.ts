import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { refuse } from '../errors/index.ts';
import { explainPeers } from './explain-peers.ts';
import { explainPerInhabitant } from './explain-per-inhabitant.ts';
import { groupMean } from './group-mean.ts';
import { perInhabitant } from './per-inhabitant.ts';
import { percentileOf } from './percentile-of.ts';
import { quartiles } from './quartiles.ts';
import type { Comparison, Grouping, Measured, Withheld } from './types.ts';
import { whyWithheld } from './why-withheld.ts';

export interface ComparisonRequest {
  /** The body that asks, which has a figure of its own. */
  readonly body: Measured;
  /** Every measured body there is. */
  readonly measured: readonly Measured[];
  /** From the nearest to the widest (groupingsOf). */
  readonly groupings: readonly Grouping[];
  /** Which of them is asked for; the nearest where nothing is said. */
  readonly group?: string;
}

/**
 * A body's cost per inhabitant among the measured bodies of a group: mean, quartiles and where it stands.
 *
 * Withheld, so that nobody can reckon another's figure: a group with fewer than benchmarks/least-bodies measured, or
 * one in which a body has more than benchmarks/dominance-share of the sum. Then the next wider group that can be shown
 * is offered, not shown unasked. Throws a RangeError on a group that isn't among the groupings.
 */
export function compareToPeers(request: ComparisonRequest, set: AssumptionSet): Comparison | Withheld {
  const { body, groupings } = request;
  const at = request.group === undefined ? 0 : groupings.findIndex(({ group }) => group === request.group);
  const grouping = groupings[at];
  if (grouping === undefined) throw new RangeError(`no group ${request.group} to be held against`);
  const peers = peersIn(grouping, request);
  const because = whyWithheld(peers, set);
  const { group } = grouping;
  const count = peers.length;
  if (because !== null) {
    const wider = groupings.slice(at + 1).find((candidate) => whyWithheld(peersIn(candidate, request), set) === null);
    const refusal = refuse('group-withheld', { group, count, least: valueOf(set, 'benchmarks/least-bodies') });
    return { withheld: true, group, count, because, offered: wider?.group ?? null, refusal };
  }
  const values = peers.map(perInhabitant);
  const own = perInhabitant(body);
  const { lower, median, upper } = quartiles(values);
  const percentile = percentileOf(own, values);
  const inputs = explainPeers(peers);
  return {
    withheld: false,
    group,
    count,
    own,
    mean: groupMean(peers),
    quartiles: { lower, median, upper },
    percentile,
    explained: {
      own: explainPerInhabitant(body),
      lower: { formula: 'benchmarks/lower-quartile', value: lower, unit: 'NOK/inhabitant', inputs },
      median: { formula: 'benchmarks/median', value: median, unit: 'NOK/inhabitant', inputs },
      upper: { formula: 'benchmarks/upper-quartile', value: upper, unit: 'NOK/inhabitant', inputs },
      percentile: { formula: 'benchmarks/percentile', value: percentile, unit: 'share', inputs },
    },
  };
}

/** The measured bodies of a group, with the body that asks, each once. */
function peersIn({ members }: Grouping, { body, measured }: ComparisonRequest): readonly Measured[] {
  const others = measured.filter(({ participant }) => participant.number !== body.participant.number && members.has(participant.number));
  return [body, ...others];
}
