import type { AssumptionSet } from '../assumptions/index.ts';
import { explained, fromAssumption, type Explained } from '../explain/index.ts';
import type { SizeGroup } from '../organisations/index.ts';

/** A size group's mean size: inhabitants ÷ municipalities (synergies/group-inhabitants, synergies/group-municipalities). */
export function explainMeanSize(group: SizeGroup, set: AssumptionSet): Explained {
  return explained(
    'synergies/mean-size',
    'inhabitants',
    ({ groupInhabitants, groupMunicipalities }) => groupInhabitants / groupMunicipalities,
    [
      fromAssumption('groupInhabitants', set, 'synergies/group-inhabitants', group),
      fromAssumption('groupMunicipalities', set, 'synergies/group-municipalities', group),
    ],
  );
}
