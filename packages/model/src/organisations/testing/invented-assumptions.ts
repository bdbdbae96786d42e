import { resolveAssumptions, type Assumption, type AssumptionSet } from '../../assumptions/index.ts';

/** The two assumptions of this room, as their files say, without the words. */
export function inventedAssumptions(): AssumptionSet {
  return resolveAssumptions(
    [
      assumption('organisations/size-group-boundaries', { smallBelow: { value: 5_000 }, mediumTo: { value: 20_000 } }),
      assumption('organisations/joinable-distance', { '': { value: 150 } }),
    ],
    '2026-11-22',
  );
}

function assumption(id: string, cells: Assumption['values'][string]): Assumption {
  return {
    id,
    label: { nb: id, nn: id, en: id },
    unit: 'inhabitants',
    kind: 'placeholder',
    values: { '2014-01-01': cells },
    references: { '2014-01-01': { title: 'invented', publisher: 'invented' } },
    lastChecked: '2026-11-22',
    reviewBy: '2027-11-22',
  };
}
