import type { RawFiles } from './raw-files.ts';

export interface Neighbours {
  readonly a: string;
  readonly b: string;
  readonly kind: 'border' | 'water';
  /** Shortest distance between two corner points of the boundaries; only across water. */
  readonly km: number | null;
}

const NEAREST_WITHIN_KM = 30;
const EARTH_RADIUS_KM = 6371.0088;

type Point = readonly [longitude: number, latitude: number];
interface Topology {
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: {
    readonly Kommuner: {
      readonly geometries: readonly {
        readonly arcs: readonly unknown[];
        readonly properties: { readonly kommunenummer: string };
      }[];
    };
  };
}

/**
 * Two of today's municipalities are neighbours when their boundaries share an arc on the map (land and lakes; the map
 * is clipped at the coast). One that shares none gets the nearest across water, if it is within 30 km.
 */
export function buildNeighbours(raw: RawFiles): readonly Neighbours[] {
  const topology = raw.json('02-kart/kommuner-2024-S.topojson') as Topology;
  const arcsOf = new Map(
    topology.objects.Kommuner.geometries.map(({ properties, arcs }) => [
      properties.kommunenummer,
      new Set((arcs.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc))),
    ]),
  );
  const numbers = [...arcsOf.keys()].sort();
  const ownersOf = new Map<number, string[]>();
  for (const number of numbers) {
    for (const arc of arcsOf.get(number) ?? []) ownersOf.set(arc, [...(ownersOf.get(arc) ?? []), number]);
  }
  const pairs = new Map<string, Neighbours>();
  for (const [a, b] of ownersOf.values()) {
    if (a !== undefined && b !== undefined) pairs.set(`${a}-${b}`, { a, b, kind: 'border', km: null });
  }
  const bordering = new Set([...pairs.values()].flatMap(({ a, b }) => [a, b]));
  const pointsOf = new Map(
    numbers.map((number) => [number, [...(arcsOf.get(number) ?? [])].flatMap((arc) => topology.arcs[arc] ?? [])]),
  );
  for (const number of numbers) {
    if (bordering.has(number)) continue;
    const nearest = numbers
      .filter((other) => other !== number)
      .map((other) => ({ other, km: shortestKm(pointsOf.get(number) ?? [], pointsOf.get(other) ?? []) }))
      .reduce((best, candidate) => (candidate.km < best.km ? candidate : best));
    if (nearest.km > NEAREST_WITHIN_KM) continue;
    const [a, b] = number < nearest.other ? [number, nearest.other] : [nearest.other, number];
    pairs.set(`${a}-${b}`, { a, b, kind: 'water', km: Math.round(nearest.km * 10) / 10 });
  }
  return [...pairs.values()].sort((x, y) => (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1));
}

/** Flat within a few tens of kilometres, so the plane is near enough to choose by. */
function shortestKm(from: readonly Point[], to: readonly Point[]): number {
  const degree = (EARTH_RADIUS_KM * Math.PI) / 180;
  let best = Infinity;
  for (const [x, y] of from) {
    const shrink = Math.cos((y * Math.PI) / 180);
    for (const [u, v] of to) {
      const north = v - y;
      const east = (u - x) * shrink;
      const square = north * north + east * east;
      if (square < best) best = square;
    }
  }
  return Math.sqrt(best) * degree;
}
