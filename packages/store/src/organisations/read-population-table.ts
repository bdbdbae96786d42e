import type { PopulationByNumber } from './estimate-changes.ts';
import { PublisherFormatError } from './publisher-format-error.ts';
import { readJsonStat } from './read-json-stat.ts';

const MUNICIPALITY = /^(?:K-)?(\d{4})$/;
/** «Uoppgitt kommune»: nobody's inhabitants. */
const NOT_STATED = '9999';
const TOTAL = /^(alt|total|i alt|begge kjønn|alle|both sexes|all ages)\b/i;

/**
 * Inhabitants by municipality and year from SSB's table 07459 in JSON-stat 2: over sexes and ages where they are given,
 * counties and the whole country left out. A municipality that there wasn't that year has none or 0 there and is left
 * out as well.
 */
export function readPopulationTable(text: string): PopulationByNumber {
  const table = readJsonStat(text);
  const region = table.dimensions.find(({ id, role }) => role === 'geo' || id === 'Region');
  const time = table.dimensions.find(({ id, role }) => role === 'time' || id === 'Tid');
  if (region === undefined || time === undefined) throw new PublisherFormatError('no dimension for place and time');
  for (const { id, role, categories } of table.dimensions) {
    if (id === region.id || id === time.id) continue;
    const several = categories.length > 1;
    if (several && (role === 'metric' || id === 'ContentsCode')) throw new PublisherFormatError(`${id} holds more than one thing that is counted`);
    // A total beside its parts would count everyone twice.
    if (several && categories.some(({ label }) => TOTAL.test(label))) throw new PublisherFormatError(`${id} holds a total beside its parts`);
  }
  const population = new Map<string, Map<number, number>>();
  for (const { codes, value } of table.cells()) {
    const number = MUNICIPALITY.exec(codes[region.id] ?? '')?.[1];
    const year = Number(codes[time.id]);
    if (number === undefined || number === NOT_STATED || value === null || value === 0) continue;
    if (!Number.isSafeInteger(year)) throw new PublisherFormatError(`${codes[time.id]} is not a year`);
    if (!Number.isSafeInteger(value) || value < 0) throw new PublisherFormatError(`${number} has ${value} inhabitants in ${year}`);
    const years = population.get(number) ?? new Map<number, number>();
    years.set(year, (years.get(year) ?? 0) + value);
    population.set(number, years);
  }
  if (population.size === 0) throw new PublisherFormatError('no municipality has inhabitants in it');
  return population;
}
