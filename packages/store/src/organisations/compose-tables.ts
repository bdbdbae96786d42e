import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ComposedRefresh } from './compose-refresh.ts';
import { splitLine } from './split-line.ts';
import { writeCsv } from './write-csv.ts';

/**
 * The tables of data/reference after a refresh, in the same form: a row that says the same as before is the same line,
 * so that what changed shows as few lines.
 */
export function composeTables(folder: string, refresh: ComposedRefresh, date: string): Readonly<Record<string, string>> {
  const cellsOf = (file: string): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
    const [columns = [], ...rows] = readFileSync(join(folder, file), 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map(splitLine);
    return { columns, rows };
  };
  const characteristics = cellsOf('characteristics.csv');
  const neighbours = cellsOf('neighbours.csv');
  const changes = cellsOf('changes.csv');
  const years = [...new Set([...refresh.population.values()].flatMap((byYear) => [...byYear.keys()]))].sort((a, b) => a - b);
  const tables: Record<string, string> = {
    'municipalities.csv': writeCsv(
      ['number', 'name', 'other_names', 'organisation_number', 'valid_from', 'valid_to'],
      refresh.municipalities.map((row) => [row.number, row.name, (row.otherNames ?? []).join('|'), row.organisationNumber, row.validFrom, row.validTo]),
    ),
    'population.csv': writeCsv(
      ['number', ...years.map(String)],
      refresh.municipalities.map(({ number }) => [number, ...years.map((year) => refresh.population.get(number)?.get(year) ?? null)]),
    ),
    'changes.csv': writeCsv(changes.columns, [
      ...changes.rows,
      ...refresh.report.changes.map((change) => [
        change.from,
        change.to,
        change.date,
        change.populationShare,
        change.kind,
        change.estimated ? 'yes' : 'no',
        change.source,
      ]),
    ]),
    'characteristics.csv': writeCsv(characteristics.columns, [
      ...characteristics.rows,
      ...[...refresh.sameGround].flatMap(([to, from]) => renumberedRow(characteristics, from, to, refresh)),
    ].toSorted((a, b) => (`${a[0]}${a[1]}` < `${b[0]}${b[1]}` ? -1 : 1))),
    'neighbours.csv': writeCsv(
      neighbours.columns,
      refresh.neighbours.map(([a, b]) => neighbours.rows.find((row) => row[0] === a && row[1] === b) ?? [a, b, 'border', '']).toSorted((x, y) => (`${x[0]}${x[1]}` < `${y[0]}${y[1]}` ? -1 : 1)),
    ),
  };
  const changed = Object.keys(tables).filter((file) => readFileSync(join(folder, file), 'utf8') !== tables[file]);
  if (changed.length > 0) tables['sources.yaml'] = withRetrieved(readFileSync(join(folder, 'sources.yaml'), 'utf8'), changed, date);
  return tables;
}

/** Ground, place and målform follow when only the number changes; a class belongs to its version and doesn't. */
function renumberedRow(
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] },
  from: string,
  to: string,
  refresh: ComposedRefresh,
): readonly (readonly string[])[] {
  const newest = rows.filter((row) => row[0] === from).at(-1);
  const since = refresh.municipalities.find(({ number }) => number === to)?.validFrom;
  if (newest === undefined || since === undefined) return [];
  return [
    columns.map((column, at) => {
      if (column === 'number') return to;
      if (column === 'as_of') return since;
      if (column === 'kostra_group' || column === 'centrality') return '';
      return column.endsWith('_version') ? 'unknown' : (newest[at] ?? '');
    }),
  ];
}

/** The day of the refresh for the datasets whose file changed; everything else in sources.yaml stays as it is written. */
function withRetrieved(text: string, files: readonly string[], date: string): string {
  const document = parseDocument(text);
  for (const item of (document.contents as unknown as YAMLSeq<YAMLMap>).items) {
    if (files.includes(`${String(item.get('dataset'))}.csv`)) item.set('retrieved', date);
  }
  return document.toString({ lineWidth: 0 });
}
