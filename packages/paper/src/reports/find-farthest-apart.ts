import { distanceKm, factsOf } from '@samvirke/model/organisations';
import type { CouncilPaperInput } from './types.ts';

export interface FarthestApart {
  readonly a: string;
  readonly b: string;
  readonly km: number;
}

/** The two participants that lie farthest from each other, as the crow flies between their middles; null where it isn't known. */
export function findFarthestApart({ analysis, reference }: Pick<CouncilPaperInput, 'analysis' | 'reference'>): FarthestApart | null {
  const byNumber = new Map(reference.bodies?.municipalities.map((municipality) => [municipality.number, municipality]));
  const places = analysis.municipalities.flatMap(({ participant }) => {
    const municipality = byNumber.get(participant.number);
    const coordinate = municipality && factsOf(municipality, analysis.year).coordinate;
    return coordinate ? [{ name: participant.name, coordinate }] : [];
  });
  let farthest: FarthestApart | null = null;
  places.forEach((one, i) => {
    for (const other of places.slice(i + 1)) {
      const km = distanceKm(one.coordinate, other.coordinate);
      if (farthest === null || km > farthest.km) farthest = { a: one.name, b: other.name, km };
    }
  });
  return farthest;
}
