import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** The received files, read by path under the folder `shared/data`. A missing file or column is an error that names it. */
export interface RawFiles {
  readonly csv: (path: string, options?: { readonly delimiter?: string; readonly encoding?: 'utf8' | 'latin1' }) => readonly Row[];
  readonly json: (path: string) => unknown;
}

/** Reads the publishers' files as they were received; nothing here is kept, only what the build derives from it. */
export function rawFiles(from: string): RawFiles {
  return {
    csv: (path, { delimiter = ',', encoding = 'utf8' } = {}) =>
      parse<Record<string, string>>(readFileSync(join(from, path), encoding), {
        bom: true,
        columns: true,
        delimiter,
        skip_empty_lines: true,
      }),
    json: (path) => JSON.parse(readFileSync(join(from, path), 'utf8')),
  };
}

/** A cell that must be there: an absent column is a changed format, not an empty value. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The column ${column} is missing in ${JSON.stringify(row)}`);
  return value.trim();
}
