import type { Cooperation, Municipality, MunicipalityChange, ReferenceData } from '../types.ts';

/**
 * An invented country: Nordvik and Søråsen merge to Nordås in 2020, which gets a new number in 2024; Skiftøy is split
 * in 2020, a quarter to Nordås and the rest to Ånes, which keeps its number.
 */
export const inventedReference: ReferenceData = {
  municipalities: [
    municipality('0101', 'Nordvik', 2005, 2020, { 2014: 4_000, 2019: 4_100 }, [10, 60]),
    municipality('0102', 'Søråsen', 2005, 2020, { 2014: 1_000, 2019: 900 }, [10.2, 60]),
    municipality('0103', 'Skiftøy', 2005, 2020, { 2014: 800, 2019: 1_000 }, [10.4, 60]),
    { ...municipality('0104', 'Ånes', 2005, null, { 2014: 21_000, 2019: 22_000, 2020: 22_750, 2026: 23_000 }, [11, 60]), otherNames: ['Njárga'] },
    municipality('0105', 'Ensom', 2005, null, { 2014: 500, 2019: 480, 2020: 470, 2026: 450 }, null),
    municipality('3001', 'Nordås', 2020, 2024, { 2020: 5_250 }, [10.1, 60]),
    municipality('3101', 'Nordås', 2024, null, { 2024: 5_300, 2026: 5_400 }, [10.1, 60]),
  ],
  changes: [
    change('0101', '3001', 2020, 1, 'merger'),
    change('0102', '3001', 2020, 1, 'merger'),
    change('0103', '0104', 2020, 0.75, 'split'),
    change('0103', '3001', 2020, 0.25, 'split'),
    change('3001', '3101', 2024, 1, 'renumbering'),
  ],
  neighbours: [
    ['0104', '3101'],
    ['0104', '0105'],
  ],
  cooperations: [cooperation('nordviksamarbeidet', ['0101', '0102'])],
  sources: [],
};

export function municipality(
  number: string,
  name: string,
  from: number,
  to: number | null,
  population: Readonly<Record<number, number>>,
  place: readonly [longitude: number, latitude: number] | null,
): Municipality {
  return {
    number,
    name,
    organisationNumber: null,
    countyNumber: number.slice(0, 2),
    county: number.startsWith('01') ? 'Gamlefylket' : 'Nyfylket',
    validFrom: `${from}-01-01`,
    validTo: to === null ? null : `${to}-01-01`,
    languageForm: 'nynorsk',
    areaKm2: 100,
    coordinate: place === null ? null : { longitude: place[0], latitude: place[1], method: 'invented' },
    kostraGroup: { class: null, version: 'unknown' },
    centrality: { class: null, version: 'unknown' },
    population,
  };
}

export function cooperation(id: string, members: readonly string[], more: Partial<Cooperation> = {}): Cooperation {
  return { id, name: id, legalForm: 'unspecified', members, from: '2010-01-01', to: null, source: 'invented', ...more };
}

function change(from: string, to: string, year: number, populationShare: number, kind: MunicipalityChange['kind']): MunicipalityChange {
  return { from, to, date: `${year}-01-01`, populationShare, kind, source: 'invented', estimated: kind === 'split' };
}
