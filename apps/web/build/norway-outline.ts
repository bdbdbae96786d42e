import { geoIdentity, geoPath, geoTransverseMercator } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import type { NorwayOutline } from '../src/organisations/norway-outline.ts';

/** The file whose place the drawing takes. */
const PLACE = /organisations[\\/]norway-outline\.ts$/;
const HEIGHT = 1000;
const MARGIN = 12;
/** UTM 33's central meridian, the one that maps of the whole country are drawn on. */
const CENTRAL_MERIDIAN = 15;
/** The mainland and what belongs to it; Svalbard, Jan Mayen and Bouvet have no municipalities. */
const MAINLAND = { west: 3.5, east: 32, south: 57.5, north: 71.6 };
const ABROAD = new Set(['Sweden', 'Finland', 'Russia', 'Denmark', 'Estonia', 'United Kingdom']);
/** Points nearer to each other than this (in pixels of the whole map) are one point. */
const LEAST_STEP = 0.9;
/** Islands smaller than this (square pixels of the whole map) are left out. */
const LEAST_ISLAND = 0.8;

type Country = Polygon | MultiPolygon;

function readCountries(file: string): FeatureCollection<Country, { name: string }> {
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(topology, topology.objects.countries) as FeatureCollection<Country, { name: string }>;
}

function polygonsOf(country: Country): Position[][][] {
  return country.type === 'Polygon' ? [country.coordinates] : country.coordinates;
}

function isMainland(ring: readonly Position[]): boolean {
  return ring.every(([longitude = 0, latitude = 0]) =>
    longitude > MAINLAND.west && longitude < MAINLAND.east && latitude > MAINLAND.south && latitude < MAINLAND.north,
  );
}

/** Norway's coast and border as one SVG path, already projected, with what is needed to put points on it. */
export function buildNorwayOutline(): NorwayOutline {
  const fine = readCountries('world-atlas/countries-10m.json').features.find((country) => country.properties.name === 'Norway');
  if (!fine) throw new Error('world-atlas has no country named Norway');
  const mainland: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: polygonsOf(fine.geometry).filter(([ring]) => ring !== undefined && isMainland(ring)),
  };
  const projection = geoTransverseMercator().rotate([-CENTRAL_MERIDIAN, 0]);
  projection.fitExtent([[MARGIN, MARGIN], [HEIGHT, HEIGHT - MARGIN]], mainland);
  const width = Math.ceil(geoPath(projection).bounds(mainland)[1][0] - geoPath(projection).bounds(mainland)[0][0]) + 2 * MARGIN;
  projection.fitExtent([[MARGIN, MARGIN], [width - MARGIN, HEIGHT - MARGIN]], mainland);
  const thin = (ring: readonly Position[]): Position[] => {
    const kept: Position[] = [];
    for (const position of ring) {
      const point = projection([position[0] ?? 0, position[1] ?? 0]);
      const last = kept.at(-1);
      if (!point || (last && Math.hypot(point[0] - (last[0] ?? 0), point[1] - (last[1] ?? 0)) < LEAST_STEP)) continue;
      kept.push(point);
    }
    const first = kept[0];
    return first ? [...kept, first] : kept;
  };
  const flat = geoPath(geoIdentity()).digits(1);
  const drawFlat = (polygons: readonly Position[][][]): string =>
    polygons
      .map((rings) => ({ type: 'Polygon' as const, coordinates: rings.map(thin).filter((ring) => ring.length > 3) }))
      .filter((polygon) => polygon.coordinates.length > 0 && flat.area(polygon) >= LEAST_ISLAND)
      .map((polygon) => flat(polygon) ?? '')
      .join('');
  const { coordinates } = mainland;
  const outside = geoTransverseMercator().rotate([-CENTRAL_MERIDIAN, 0]).scale(projection.scale()).translate(projection.translate()).clipExtent([[-width, -HEIGHT / 4], [2 * width, HEIGHT * 1.25]]);
  const coarse = readCountries('world-atlas/countries-50m.json').features.filter((country) => ABROAD.has(country.properties.name));
  const abroad = coarse.map((country) => geoPath(outside).digits(0)(country) ?? '').join('');
  return {
    outline: drawFlat(coordinates),
    abroad,
    width,
    height: HEIGHT,
    scale: projection.scale(),
    translate: projection.translate(),
    centralMeridian: CENTRAL_MERIDIAN,
  };
}

/** Puts the drawing in the place of `src/organisations/norway-outline.ts`, so that only the map's chunk carries it. */
export function norwayOutline(): Plugin {
  return {
    name: 'norway-outline',
    enforce: 'pre',
    load: (id) => (PLACE.test(id) && !id.includes('/build/') ? `export const NORWAY = ${JSON.stringify(buildNorwayOutline())};` : undefined),
  };
}
