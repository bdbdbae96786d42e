import { distanceKm, factsOf, type Participant, type ReferenceData } from '@samvirke/model/organisations';

/** The two that lie farthest from each other, as the crow flies; null where fewer than two have a place. */
export function findFarthest(
  { participants, year }: { readonly participants: readonly Pick<Participant, 'number' | 'name'>[]; readonly year: number },
  { municipalities }: Pick<ReferenceData, 'municipalities'>,
): { readonly km: number; readonly between: readonly [string, string] } | null {
  const taking = new Map(participants.map(({ number, name }) => [number, name]));
  const places = municipalities.flatMap((municipality) => {
    const name = taking.get(municipality.number);
    const { coordinate } = factsOf(municipality, year);
    return name === undefined || coordinate === null ? [] : [{ name, coordinate }];
  });
  let farthest: { km: number; between: [string, string] } | null = null;
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const km = distanceKm(one.coordinate, other.coordinate);
      if (farthest === null || km > farthest.km) farthest = { km, between: [one.name, other.name] };
    }
  }
  return farthest;
}
