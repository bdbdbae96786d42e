import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { buildBodies } from './build-bodies.ts';
import { buildChanges } from './build-changes.ts';
import { buildCharacteristics } from './build-characteristics.ts';
import { buildCooperations } from './build-cooperations.ts';
import { buildCounties } from './build-counties.ts';
import { buildKostraArts } from './build-kostra-arts.ts';
import { buildMunicipalities } from './build-municipalities.ts';
import { buildNeighbours } from './build-neighbours.ts';
import { buildPopulation } from './build-population.ts';
import { rawFiles } from './raw-files.ts';
import { readRegisteredUnits } from './read-registered-units.ts';
import { writeCsv } from '../write-csv.ts';

/**
 * Builds data/reference from the files as they were received. The same files give the same bytes; what is written by
 * hand beside them (body-history.yaml, sources.yaml, publishers.yaml, README.md) isn't touched.
 *
 *     node packages/store/src/organisations/build-reference/build-reference.ts --from ../shared/data
 */
export async function buildReference(from: string): Promise<Readonly<Record<string, string>>> {
  const raw = rawFiles(from);
  const population = buildPopulation(raw);
  const changes = buildChanges(raw, population);
  const municipalities = buildMunicipalities(raw, population, changes);
  const { bodies, relations } = buildBodies(raw, await readRegisteredUnits(join(from, '05-samarbeid-og-etater/brreg-offentlige-virksomheter-2011-2021.xlsx')));
  const years = [...new Set([...population.values()].flatMap((byYear) => [...byYear.keys()]))].sort();

  return {
    'municipalities.csv': writeCsv(
      ['number', 'name', 'other_names', 'organisation_number', 'valid_from', 'valid_to'],
      municipalities.map((row) => [
        row.number,
        row.name,
        row.otherNames.join('|'),
        row.organisationNumber,
        row.validFrom,
        row.validTo,
      ]),
    ),
    'characteristics.csv': writeCsv(
      ['number', 'as_of', 'language_form', 'area_km2', 'longitude', 'latitude', 'coordinate_method', 'kostra_group', 'kostra_version', 'centrality', 'centrality_version'],
      buildCharacteristics(raw, changes).map((row) => [
        row.number,
        row.asOf,
        row.languageForm,
        row.areaKm2,
        row.coordinate?.longitude ?? null,
        row.coordinate?.latitude ?? null,
        row.coordinate?.method ?? null,
        row.kostraGroup,
        row.kostraVersion,
        row.centrality,
        row.centralityVersion,
      ]),
    ),
    'counties.csv': writeCsv(
      ['number', 'name', 'other_names'],
      buildCounties(raw).map(({ number, name, otherNames }) => [number, name, otherNames.join('|')]),
    ),
    'population.csv': writeCsv(
      ['number', ...years.map(String)],
      [...population].map(([number, byYear]) => [number, ...years.map((year) => byYear.get(year) ?? null)]),
    ),
    'changes.csv': writeCsv(
      ['from', 'to', 'date', 'population_share', 'kind', 'estimated', 'source'],
      changes.map((change) => [
        change.from,
        change.to,
        change.date,
        change.populationShare,
        change.kind,
        change.estimated ? 'yes' : 'no',
        change.source,
      ]),
    ),
    'neighbours.csv': writeCsv(
      ['a', 'b', 'kind', 'km'],
      buildNeighbours(raw).map(({ a, b, kind, km }) => [a, b, kind, km]),
    ),
    'cooperations.yaml': stringify(
      buildCooperations(raw).map((row) => ({
        id: row.id,
        name: row.name,
        legal_form: row.legalForm,
        from: row.from,
        to: row.to,
        last_seen: row.lastSeen,
        evidence: row.evidence,
        source: row.source,
        members: row.members,
      })),
      { lineWidth: 0 },
    ),
    'bodies.csv': writeCsv(
      ['organisation_number', 'kind', 'name', 'seen_from', 'source'],
      bodies.map(({ number, kind, name, seenFrom, source }) => [number, kind, name, seenFrom, source]),
    ),
    'body-relations.csv': writeCsv(
      ['organisation_number', 'other', 'kind', 'seen_on'],
      relations.map(({ number, other, kind, seenOn }) => [number, other, kind, seenOn]),
    ),
    'kostra-arts.csv': writeCsv(
      ['code', 'name'],
      buildKostraArts(raw).map(({ code, name }) => [code, name]),
    ),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (values.from === undefined) {
    console.error('Usage: build-reference.ts --from <folder with the received files> [--to <data/reference>]');
    process.exitCode = 2;
  } else {
    const to = resolve(values.to ?? fileURLToPath(new URL('../../../../../data/reference', import.meta.url)));
    mkdirSync(to, { recursive: true });
    for (const [name, content] of Object.entries(await buildReference(resolve(values.from)))) {
      writeFileSync(join(to, name), content);
      console.log(`${name}: ${content.split('\n').length - 1} lines`);
    }
  }
}
