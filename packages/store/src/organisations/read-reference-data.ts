import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  successorsOf,
  type Cooperation,
  type DatasetSource,
  type LanguageForm,
  type Municipality,
  type MunicipalityChange,
  type MunicipalityFacts,
  type ReferenceData,
} from '@samvirke/model/organisations';
import { parse } from 'yaml';
import { ReferenceDataError, readTable, type TableRow } from './read-table.ts';
import { referenceFolder } from './reference-folder.ts';

const NUMBER = /^\d{4}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE_FORMS: readonly LanguageForm[] = ['bokmål', 'nynorsk', 'neutral'];

/**
 * Everything data/reference knows about bodies, checked as it is read: each number is well-formed and stands once, each
 * change and neighbour points at a number that exists, and the shares of one number add to 1.
 *
 * @throws ReferenceDataError that names the file and the row
 */
export function readReferenceData(folder: string = referenceFolder()): ReferenceData {
  const municipalities = readMunicipalities(folder);
  const known = new Set(municipalities.map(({ number }) => number));
  const changes = readChanges(folder, known);
  return {
    municipalities,
    changes,
    neighbours: readTable(folder, 'neighbours.csv', ['a', 'b', 'kind', 'km']).map((row) => [
      existing(row, 'a', known),
      existing(row, 'b', known),
    ]),
    cooperations: readCooperations(folder, known, changes),
    sources: readSources(folder),
  };
}

function readMunicipalities(folder: string): readonly Municipality[] {
  const population = readPopulation(folder);
  const facts = readFacts(folder);
  const counties = new Map(
    readTable(folder, 'counties.csv', ['number', 'name']).map((row) => [row.text('number'), row.text('name')]),
  );
  const columns = ['number', 'name', 'other_names', 'organisation_number', 'valid_from', 'valid_to'];
  const seen = new Set<string>();
  return readTable(folder, 'municipalities.csv', columns).map((row): Municipality => {
    const number = municipalityNumber(row, 'number');
    if (seen.has(number)) throw row.fault(`${number} stands twice`);
    seen.add(number);
    const countyNumber = number.slice(0, 2);
    const county = counties.get(countyNumber);
    if (county === undefined) throw row.fault(`no county ${countyNumber} in counties.csv`);
    const inhabitants = population.get(number);
    if (inhabitants === undefined) throw row.fault(`${number} has no row in population.csv`);
    const otherNames = row.textOrNull('other_names');
    const [newest, ...earlier] = facts.get(number) ?? [];
    return {
      number,
      name: row.text('name'),
      ...(otherNames === null ? {} : { otherNames: otherNames.split('|') }),
      organisationNumber: row.textOrNull('organisation_number'),
      countyNumber,
      county,
      validFrom: date(row, 'valid_from'),
      validTo: row.textOrNull('valid_to') === null ? null : date(row, 'valid_to'),
      ...(newest ?? { ...UNKNOWN, asOf: null }),
      population: inhabitants,
      ...(earlier.length === 0 ? {} : { earlier }),
    };
  });
}

const UNKNOWN: Omit<MunicipalityFacts, 'asOf'> = {
  languageForm: null,
  areaKm2: null,
  coordinate: null,
  kostraGroup: { class: null, version: 'unknown' },
  centrality: { class: null, version: 'unknown' },
};

/** Newest first. */
function readFacts(folder: string): ReadonlyMap<string, readonly MunicipalityFacts[]> {
  const columns = ['number', 'as_of', 'language_form', 'area_km2', 'longitude', 'latitude', 'coordinate_method'];
  const classes = ['kostra_group', 'kostra_version', 'centrality', 'centrality_version'];
  const byNumber = new Map<string, MunicipalityFacts[]>();
  for (const row of readTable(folder, 'characteristics.csv', [...columns, ...classes])) {
    const number = municipalityNumber(row, 'number');
    const longitude = row.numberOrNull('longitude');
    const latitude = row.numberOrNull('latitude');
    const of: MunicipalityFacts = {
      asOf: date(row, 'as_of'),
      languageForm: row.textOrNull('language_form') === null ? null : row.oneOf('language_form', LANGUAGE_FORMS),
      areaKm2: row.numberOrNull('area_km2'),
      coordinate:
        longitude === null || latitude === null
          ? null
          : { longitude, latitude, method: row.text('coordinate_method') },
      kostraGroup: { class: row.textOrNull('kostra_group'), version: row.text('kostra_version') },
      centrality: { class: row.textOrNull('centrality'), version: row.text('centrality_version') },
    };
    const own = byNumber.get(number) ?? [];
    if (own.some(({ asOf }) => asOf === of.asOf)) throw row.fault(`${number} stands twice at ${of.asOf}`);
    byNumber.set(
      number,
      [...own, of].sort((a, b) => (a.asOf < b.asOf ? 1 : -1)),
    );
  }
  return byNumber;
}

function readPopulation(folder: string): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const rows = readTable(folder, 'population.csv', ['number']);
  const years = (rows[0]?.columns ?? []).filter((name) => /^\d{4}$/.test(name));
  return new Map(
    rows.map((row) => {
      const byYear: Record<string, number> = {};
      for (const year of years) {
        const inhabitants = row.numberOrNull(year);
        if (inhabitants === null) continue;
        if (!Number.isSafeInteger(inhabitants) || inhabitants < 0) throw row.fault(`${inhabitants} inhabitants in ${year}`);
        byYear[year] = inhabitants;
      }
      return [municipalityNumber(row, 'number'), byYear];
    }),
  );
}

function readChanges(folder: string, known: ReadonlySet<string>): readonly MunicipalityChange[] {
  const columns = ['from', 'to', 'date', 'population_share', 'kind', 'estimated', 'source'];
  const sums = new Map<string, number>();
  const changes = readTable(folder, 'changes.csv', columns).map((row): MunicipalityChange => {
    const change: MunicipalityChange = {
      from: existing(row, 'from', known),
      to: existing(row, 'to', known),
      date: date(row, 'date'),
      populationShare: row.number('population_share'),
      kind: row.oneOf('kind', ['merger', 'split', 'renumbering']),
      source: row.text('source'),
      estimated: row.oneOf('estimated', ['yes', 'no']) === 'yes',
    };
    if (change.populationShare <= 0 || change.populationShare > 1) throw row.fault('a share is above 0 and at most 1');
    const key = `${change.from} at ${change.date}`;
    sums.set(key, (sums.get(key) ?? 0) + change.populationShare);
    return change;
  });
  for (const [key, sum] of sums) {
    if (Math.abs(sum - 1) > 1e-9) throw new ReferenceDataError(`changes.csv: the shares of ${key} add to ${Number(sum.toFixed(6))}, not 1`);
  }
  return changes;
}

function readCooperations(
  folder: string,
  known: ReadonlySet<string>,
  changes: readonly MunicipalityChange[],
): readonly Cooperation[] {
  const file = 'cooperations.yaml';
  const entries = readYamlList(folder, file);
  const date = changes.reduce((latest, change) => (change.date > latest ? change.date : latest), '');
  return entries.map((entry, index): Cooperation => {
    const fault = (message: string) => new ReferenceDataError(`${file}, entry ${index + 1}: ${message}`);
    const members = entry['members'];
    if (!Array.isArray(members) || members.length === 0) throw fault('members is empty');
    const numbers = members.map(String);
    const unknown = numbers.filter((number) => !known.has(number));
    if (unknown.length > 0) throw fault(`unknown number ${unknown.join(', ')}`);
    const evidence = entry['evidence'];
    if (evidence !== 'stated' && evidence !== 'weak') throw fault(`evidence is ${String(evidence)}, not stated or weak`);
    return {
      id: textOf(entry, 'id', fault),
      name: textOf(entry, 'name', fault),
      legalForm: textOf(entry, 'legal_form', fault),
      members: numbers,
      membersToday: numbersAt(date, numbers, changes),
      from: textOrNull(entry, 'from'),
      to: textOrNull(entry, 'to'),
      lastSeen: textOrNull(entry, 'last_seen'),
      evidence,
      source: textOf(entry, 'source', fault),
    };
  });
}

/** The numbers of a date; a member that was split stands with all that it became. */
function numbersAt(date: string, numbers: readonly string[], changes: readonly MunicipalityChange[]): readonly string[] {
  return [...new Set(numbers.flatMap((number) => successorsOf({ number, date }, { changes }).map((to) => to.number)))].sort();
}

function readSources(folder: string): readonly DatasetSource[] {
  const file = 'sources.yaml';
  return readYamlList(folder, file).map((entry, index): DatasetSource => {
    const fault = (message: string) => new ReferenceDataError(`${file}, entry ${index + 1}: ${message}`);
    const note = entry['note'];
    return {
      dataset: textOf(entry, 'dataset', fault),
      title: labels(entry['title'], 'title', fault),
      publisher: textOf(entry, 'publisher', fault),
      licence: textOf(entry, 'licence', fault),
      retrieved: textOf(entry, 'retrieved', fault),
      ...(note === undefined ? {} : { note: labels(note, 'note', fault) }),
    };
  });
}

type Entry = Readonly<Record<string, unknown>>;
type Fault = (message: string) => Error;

function readYamlList(folder: string, file: string): readonly Entry[] {
  let content: unknown;
  try {
    content = parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new ReferenceDataError(`${file} in ${folder} can't be read: ${String(cause)}`, { cause });
  }
  if (!Array.isArray(content)) throw new ReferenceDataError(`${file}: not a list`);
  return content.map((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null) throw new ReferenceDataError(`${file}, entry ${index + 1}: not a mapping`);
    return entry as Entry;
  });
}

function textOf(entry: Entry, key: string, fault: Fault): string {
  const value = entry[key];
  if (typeof value !== 'string' || value === '') throw fault(`${key} is missing`);
  return value;
}

function textOrNull(entry: Entry, key: string): string | null {
  const value = entry[key];
  return value === null || value === undefined ? null : String(value);
}

function labels(value: unknown, key: string, fault: Fault): DatasetSource['title'] {
  if (typeof value !== 'object' || value === null) throw fault(`${key} is missing`);
  const entry = value as Entry;
  return { nb: textOf(entry, 'nb', fault), nn: textOf(entry, 'nn', fault), en: textOf(entry, 'en', fault) };
}

function municipalityNumber(row: TableRow, column: string): string {
  const number = row.text(column);
  if (!NUMBER.test(number)) throw row.fault(`${column} is not a municipality number: ${number}`);
  return number;
}

function existing(row: TableRow, column: string, known: ReadonlySet<string>): string {
  const number = municipalityNumber(row, column);
  if (!known.has(number)) throw row.fault(`${number} is not in municipalities.csv`);
  return number;
}

function date(row: TableRow, column: string): string {
  const value = row.text(column);
  if (!DATE.test(value)) throw row.fault(`${column} is not a date: ${value}`);
  return value;
}
