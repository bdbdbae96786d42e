import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of a table in data/reference, with where it stands, so that a fault can be named by file and row. */
export interface TableRow {
  readonly text: (column: string) => string;
  readonly textOrNull: (column: string) => string | null;
  readonly number: (column: string) => number;
  readonly numberOrNull: (column: string) => number | null;
  readonly oneOf: <T extends string>(column: string, allowed: readonly T[]) => T;
  readonly columns: readonly string[];
  readonly fault: (message: string) => Error;
}

/** Thrown when data/reference isn't what it should be: a fault in the installation, not something a user did. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';
}

/**
 * Our own form of a table (see write-csv): a heading, then one line per row; quotes around cells with a comma.
 * It is read on every start, so the reader is the plain one.
 */
export function readTable(folder: string, file: string, columns: readonly string[]): readonly TableRow[] {
  const path = join(folder, file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ReferenceDataError(`${file} is missing in ${folder}`, { cause });
  }
  const [heading = '', ...lines] = text.split(/\r?\n/);
  const names = split(heading);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ReferenceDataError(`${file}: missing column ${missing.join(', ')}`);
  const index = new Map(names.map((name, at) => [name, at]));
  return lines.flatMap((line, at) => (line === '' ? [] : [row(file, at + 2, names, index, split(line))]));
}

function row(
  file: string,
  line: number,
  names: readonly string[],
  index: ReadonlyMap<string, number>,
  cells: readonly string[],
): TableRow {
  const fault = (message: string) => new ReferenceDataError(`${file}, row ${line}: ${message}`);
  if (cells.length !== names.length) throw fault(`${cells.length} cells, but the heading has ${names.length}`);
  const raw = (column: string): string => cells[index.get(column) ?? -1] ?? '';
  const text = (column: string): string => {
    const value = raw(column);
    if (value === '') throw fault(`${column} is empty`);
    return value;
  };
  const number = (column: string): number => {
    const value = Number(text(column));
    if (!Number.isFinite(value)) throw fault(`${column} is not a number: ${raw(column)}`);
    return value;
  };
  return {
    text,
    number,
    textOrNull: (column) => raw(column) || null,
    numberOrNull: (column) => (raw(column) === '' ? null : number(column)),
    oneOf: (column, allowed) => {
      const found = allowed.find((value) => value === raw(column));
      if (found === undefined) throw fault(`${column} is ${raw(column) || 'empty'}, not one of ${allowed.join(', ')}`);
      return found;
    },
    columns: names,
    fault,
  };
}

function split(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
