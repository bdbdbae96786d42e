import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitLine } from './split-line.ts';

/** Thrown when data/reference isn't what it should be: a fault in the installation, not something a user did. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';
}

/** A row of a table in data/reference that knows where it stands, so that a fault is named by file and row. */
export class TableRow {
  readonly columns: readonly string[];
  readonly #cells: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #file: string;
  readonly #line: number;

  constructor(file: string, line: number, columns: readonly string[], index: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.columns = columns;
    this.#cells = cells;
    this.#index = index;
    this.#file = file;
    this.#line = line;
  }

  fault(message: string): ReferenceDataError {
    return new ReferenceDataError(`${this.#file}, row ${this.#line}: ${message}`);
  }

  text(column: string): string {
    const value = this.#raw(column);
    if (value === '') throw this.fault(`${column} is empty`);
    return value;
  }

  textOrNull(column: string): string | null {
    return this.#raw(column) || null;
  }

  number(column: string): number {
    const value = Number(this.text(column));
    if (!Number.isFinite(value)) throw this.fault(`${column} is not a number: ${this.#raw(column)}`);
    return value;
  }

  numberOrNull(column: string): number | null {
    return this.#raw(column) === '' ? null : this.number(column);
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    const raw = this.#raw(column);
    const found = allowed.find((value) => value === raw);
    if (found === undefined) throw this.fault(`${column} is ${raw || 'empty'}, not one of ${allowed.join(', ')}`);
    return found;
  }

  #raw(column: string): string {
    return this.#cells[this.#index.get(column) ?? -1] ?? '';
  }
}

/**
 * Our own form of a table (see write-csv): a heading, then one line per row; quotes around cells with a comma.
 * It is read on every start, so the reader is the plain one.
 */
export function readTable(folder: string, file: string, columns: readonly string[]): readonly TableRow[] {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new ReferenceDataError(`${file} is missing in ${folder}`, { cause });
  }
  const [heading = '', ...lines] = text.split(/\r?\n/);
  const names = splitLine(heading);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ReferenceDataError(`${file}: missing column ${missing.join(', ')}`);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows: TableRow[] = [];
  const FIRST_ROW = 2;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const cells = splitLine(line);
    const row = new TableRow(file, at + FIRST_ROW, names, index, cells);
    if (cells.length !== names.length) throw row.fault(`${cells.length} cells, but the heading has ${names.length}`);
    rows.push(row);
  }
  return rows;
}
