import type { AssumptionSet } from '../assumptions/index.ts';
import { carryCostRows, classifyCostRows, type CostRow, type LeftOutRows } from '../costs/index.ts';
import { nearestCooperation, type Participant, type ReferenceData } from '../organisations/index.ts';
import type { AnalysisRequest } from './types.ts';

/**
 * What `analyse` takes, once it is known who takes part, in which year and by which assumptions: their rows of the cost
 * set carried to that year and classified, and the nearest cooperation that could be joined. Rows that this year's
 * municipalities can't use are in `leftOut`, with why. Refuses nothing.
 */
export function composeAnalysisRequest(
  {
    participants,
    year,
    costSet,
  }: { readonly participants: readonly Participant[]; readonly year: number; readonly costSet: { readonly id: string; readonly rows: readonly CostRow[] } | null },
  { reference, assumptions }: { readonly reference: ReferenceData; readonly assumptions: AssumptionSet },
): { readonly request: AnalysisRequest; readonly leftOut: readonly LeftOutRows[] } {
  const members = new Set(participants.map(({ number }) => number));
  const { rows, leftOut } = carryCostRows({ rows: costSet?.rows ?? [], members, year }, reference);
  const { ownFigures, unallocated, hidden } = classifyCostRows({ costSet: costSet?.id ?? '', rows }, assumptions);
  const nearest = nearestCooperation({ participants, year }, reference, assumptions);
  return {
    request: {
      participants,
      year,
      ownFigures,
      unallocated,
      hidden,
      assumptions,
      joinable: nearest && {
        cooperation: nearest.cooperation,
        population: nearest.population,
        distanceKm: nearest.distanceKm,
        beyond: nearest.beyond,
      },
    },
    leftOut,
  };
}
