import type { MunicipalityChange } from '@samvirke/model/organisations';
import type { PopulationByNumber } from '../estimate-changes.ts';
import { splitOfficialName } from '../split-official-name.ts';
import { cell, type RawFiles } from './raw-files.ts';

export interface BuiltMunicipality {
  readonly number: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly organisationNumber: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Numbers that went before the received lists of names begin. */
const NAMES_BEFORE_2013: Readonly<Record<string, string>> = {
  '1154': 'Vindafjord',
  '1159': 'Ølen',
  '1503': 'Kristiansund',
  '1556': 'Frei',
  '1569': 'Aure',
  '1572': 'Tustna',
  '1723': 'Mosvik',
  '1729': 'Inderøy',
  '1901': 'Harstad',
  '1915': 'Bjarkøy',
};

/** Every number from 2005 to today with its names, organisation number and time. */
export function buildMunicipalities(
  raw: RawFiles,
  population: PopulationByNumber,
  changes: readonly MunicipalityChange[],
): readonly BuiltMunicipality[] {
  const norwegian2014 = new Map(
    raw.csv('01-kommuner/kommuner-2014-428.csv').map((row) => [cell(row, 'kommunenr'), cell(row, 'navn')]),
  );
  const names = buildNames(raw, new Set(norwegian2014.values()), norwegian2014);
  const organisationNumbers = buildOrganisationNumbers(raw, changes, (number) => names.get(number)?.name);
  const years = [...population.values()].flatMap((byYear) => [...byYear.keys()]);
  const last = Math.max(...years);

  return [...population].map(([number, byYear]) => {
    const own = [...byYear.keys()];
    const to = Math.max(...own);
    const name = names.get(number);
    if (name === undefined) throw new Error(`No name for ${number}`);
    return {
      number,
      ...name,
      organisationNumber: organisationNumbers.get(number) ?? null,
      validFrom: `${Math.min(...own)}-01-01`,
      validTo: to === last ? null : `${to + 1}-01-01`,
    };
  });
}

interface Names {
  readonly name: string;
  readonly otherNames: readonly string[];
}

function buildNames(
  raw: RawFiles,
  norwegian: ReadonlySet<string>,
  norwegian2014: ReadonlyMap<string, string>,
): ReadonlyMap<string, Names> {
  const names = new Map<string, string[]>();
  const add = (number: string, ...parts: readonly string[]) => {
    // The newest list is added last and stands first.
    names.set(number, [...parts, ...(names.get(number) ?? [])]);
  };
  for (const [number, name] of Object.entries(NAMES_BEFORE_2013)) add(number, name);
  const klass2014 = raw.json('01-kommuner/klass-kommuneinndeling-2014.json') as {
    classificationItems: { code: string; name: string }[];
  };
  for (const { code, name } of klass2014.classificationItems) {
    const own = norwegian2014.get(code);
    if (own === undefined) continue;
    const parts = splitOfficialName(name);
    // Written without a hyphen that year: «Deatnu Tana».
    add(code, ...(parts.includes(own) ? parts : [own, name.replace(own, '').trim()]));
  }
  const today = raw.json('01-kommuner/klass-131-codesAt-2026-01-01.json') as { codes: { code: string; name: string }[] };
  const topology = raw.json('02-kart/kommuner-2024-S.topojson') as {
    objects: { Kommuner: { geometries: { properties: { kommunenummer: string; kommunenavn: string } }[] } };
  };
  const mapped = topology.objects.Kommuner.geometries.map(({ properties }) => ({
    number: properties.kommunenummer,
    parts: splitOfficialName(properties.kommunenavn),
  }));
  const whole = mapped.flatMap(({ parts }) => parts);
  for (const row of raw.csv('01-kommuner/kommunenummer-2013-2020-wide.csv', { delimiter: ';', encoding: 'latin1' })) {
    for (const year of [2013, 2017, 2018, 2019, 2020]) {
      const number = cell(row, `kommunenummer_${year}`);
      if (norwegian2014.has(number)) continue;
      add(number, ...splitOfficialName(cell(row, `kommunenavn_${year}`)).map((part) => mended(part, whole)));
    }
  }
  for (const { code, name } of today.codes) if (code !== '9999') add(code, ...splitOfficialName(name));
  // Kartverket's spelling stands first: Klass writes «Porsángu» for «Porsáŋgu».
  for (const { number, parts } of mapped) add(number, ...parts);

  return new Map(
    [...names].map(([number, parts]) => {
      const name = parts.find((part) => norwegian.has(part)) ?? parts[0];
      if (name === undefined) throw new Error(`No name for ${number}`);
      const seen = new Set([folded(name)]);
      const otherNames = parts.filter((part) => {
        if (part === '' || seen.has(folded(part)) || norwegian.has(part)) return false;
        seen.add(folded(part));
        return true;
      });
      return [number, { name, otherNames }];
    }),
  );
}


/** A letter that the list's encoding could not hold («Kárá?johka») is taken from a list that has it. */
function mended(part: string, whole: readonly string[]): string {
  if (!part.includes('?')) return part;
  const pattern = new RegExp(`^${part.replaceAll('?', '.')}$`);
  const found = whole.find((name) => pattern.test(name));
  if (found === undefined) throw new Error(`No whole spelling of ${part}`);
  return found;
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('ŋ', 'n').normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Organisation numbers stand in two lists: by the numbers of 2020–2023, and by those of 2014. A body that only got
 * another municipality number is the same body, so its organisation number follows it both ways.
 */
function buildOrganisationNumbers(
  raw: RawFiles,
  changes: readonly MunicipalityChange[],
  nameOf: (number: string) => string | undefined,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const row of raw.csv('05-samarbeid-og-etater/difi-etatsbasen-organisasjoner-2014.csv', { delimiter: ';' })) {
    const MUNICIPALITY = '66';
    if (cell(row, 'orgstructid') !== MUNICIPALITY || cell(row, 'orgid') === '') continue;
    known.set(cell(row, 'kommunenummer'), cell(row, 'orgid'));
  }
  for (const row of raw.csv('01-kommuner/klass-1236-orgnr-kommunenr-2023-latin1.csv', { delimiter: ';', encoding: 'latin1' })) {
    known.set(cell(row, 'targetCode'), cell(row, 'sourceCode'));
  }
  const same = changes.filter(
    ({ kind, from, to }) => kind === 'renumbering' || (kind === 'split' && nameOf(from) === nameOf(to)),
  );
  for (const { from, to } of same) {
    const number = known.get(from);
    if (number !== undefined && !known.has(to)) known.set(to, number);
  }
  for (const { from, to } of same.toReversed()) {
    const number = known.get(to);
    if (number !== undefined && !known.has(from)) known.set(from, number);
  }
  return known;
}
