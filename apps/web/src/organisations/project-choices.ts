import { geoTransverseMercator } from 'd3-geo';
import { NORWAY } from './norway-outline.ts';

export interface Place {
  readonly number: string;
  readonly name: string;
  readonly population: number;
  readonly x: number;
  readonly y: number;
}

/** Longitude and latitude → the outline's own plane. */
export function projectChoices(
  bodies: readonly { readonly number: string; readonly name: string; readonly population: number; readonly longitude: number; readonly latitude: number }[],
): readonly Place[] {
  const projection = geoTransverseMercator()
    .rotate([-NORWAY.centralMeridian, 0])
    .scale(NORWAY.scale)
    .translate([NORWAY.translate[0], NORWAY.translate[1]]);
  return bodies.flatMap(({ number, name, population, longitude, latitude }) => {
    const point = projection([longitude, latitude]);
    return point ? [{ number, name, population, x: point[0], y: point[1] }] : [];
  });
}
