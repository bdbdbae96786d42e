import type { AssumptionSet } from '../assumptions/index.ts';
import { explainedSum, fromFormula } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';
import { buildRoomEstimator } from './build-room-estimator.ts';
import { populationInput } from './population-input.ts';
import type { ElementCost } from './types.ts';

/**
 * The data room of estimateHiddenCost for all the participants' inhabitants together: one first part, not one each.
 *
 * Same assumptions. A larger room can also have a lower PUE; that isn't reckoned with.
 */
export function hiddenCostOfCommonRoom(participants: readonly Participant[], set: AssumptionSet): ElementCost {
  const population = explainedSum(
    'costs/population-together',
    'inhabitants',
    participants.map((participant) => ({ ...populationInput(participant), name: participant.number })),
  );
  return buildRoomEstimator(set)(fromFormula('population', population));
}
