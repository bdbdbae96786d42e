/** Below this a row's own part is too small to be told from rounding: only exact arithmetic says whether it is nothing. */
const ROUNDING = 1e-6;
/** What is left of a column that is known already. */
const NOTHING = 1e-9;

export interface System {
  /** One row an answer: how many times each figure counts. */
  readonly rows: readonly Float64Array[];
  /** Whose each column is, as a number from 0; columns of one owner are known to one insider. */
  readonly owners: readonly number[];
  readonly insiders: number;
  /** Asked where a row's own part can't be told from rounding; `isIndependent`. */
  readonly isIndependent: (rows: readonly Float64Array[], row: Float64Array) => boolean;
  /** No need to look for less than this. */
  readonly enough: number;
}

/**
 * Of what is unknown about any one figure, the least share that is left when every answer is put together, by whoever
 * knows the figures of up to `insiders` (0, 1 or 2) owners: the squared distance from "this figure alone" to the nearest
 * combination of the answers. 0: the figure can be reckoned. For a figure that an owner has changed, the change counts
 * too. Stops at the first that is below `enough`.
 */
export function leastUnknown(system: System): number {
  const { owners, insiders, enough } = system;
  const unknown = unknownOf(system);
  if (unknown === null) return 0;
  const columns = byOwner(owners);
  let least = leastLeft(unknown, columns, new Set());
  for (let one = 0; one < (insiders < 1 ? 0 : columns.length) && least >= enough; one += 1) {
    const after = taken(unknown, columns[one] ?? []);
    least = Math.min(least, leastLeft(after, columns, new Set([one])));
    if (insiders < 2) continue;
    for (let other = one + 1; other < columns.length && least >= enough; other += 1) {
      const own = columns[other] ?? [];
      least = Math.min(
        least,
        own.length === 1 && columns.every(({ length }) => length === 1)
          ? leastSingle(after, own[0] as number, columns[one]?.[0] as number)
          : leastLeft(taken(after, own), columns, new Set([one, other])),
      );
    }
  }
  return least;
}

type Matrix = readonly Float64Array[];

/** I − projection on the rows; null where a row is new but too little to be reckoned with. */
function unknownOf({ rows, owners, isIndependent }: System): Matrix | null {
  const size = owners.length;
  const basis: Float64Array[] = [];
  for (const [index, row] of rows.entries()) {
    const left = row.slice();
    // Twice: once leaves rounding behind.
    for (const _ of [1, 2]) for (const one of basis) subtract(left, one, dot(left, one));
    const length = Math.sqrt(dot(left, left));
    if (length <= ROUNDING * Math.sqrt(dot(row, row))) {
      if (isIndependent(rows.slice(0, index), row)) return null;
      continue;
    }
    basis.push(left.map((value) => value / length));
  }
  return Array.from({ length: size }, (_, at) => {
    const line = new Float64Array(size);
    for (const one of basis) subtract(line, one, one[at] as number);
    line[at] = (line[at] as number) + 1;
    return line;
  });
}

/** What is left when these columns are known. */
function taken(matrix: Matrix, known: readonly number[]): Matrix {
  let now = matrix;
  for (const at of known) {
    const pivot = now[at] as Float64Array;
    const own = pivot[at] as number;
    if (own < NOTHING) continue;
    now = now.map((line) => {
      const factor = (line[at] as number) / own;
      if (factor === 0) return line;
      const next = line.slice();
      subtract(next, pivot, factor);
      return next;
    });
  }
  return now;
}

function leastLeft(matrix: Matrix, columns: readonly (readonly number[])[], without: ReadonlySet<number>): number {
  let least = Infinity;
  for (const [owner, own] of columns.entries()) {
    if (without.has(owner)) continue;
    for (const [index, at] of own.entries()) {
      const left = matrix[at]?.[at] as number;
      least = Math.min(least, left);
      for (const other of own.slice(index + 1)) {
        least = Math.min(least, left + (matrix[other]?.[other] as number) - 2 * (matrix[at]?.[other] as number));
      }
    }
  }
  return least;
}

/** The same as leastLeft(taken(…)) where every owner has one column, without making the matrix. */
function leastSingle(matrix: Matrix, known: number, alsoKnown: number): number {
  const pivot = matrix[known] as Float64Array;
  const own = pivot[known] as number;
  let least = Infinity;
  for (let at = 0; at < pivot.length; at += 1) {
    if (at === known || at === alsoKnown) continue;
    const value = pivot[at] as number;
    least = Math.min(least, (matrix[at]?.[at] as number) - (own < NOTHING ? 0 : (value * value) / own));
  }
  return least;
}

function byOwner(owners: readonly number[]): number[][] {
  const columns: number[][] = [];
  for (const [column, owner] of owners.entries()) (columns[owner] ??= []).push(column);
  return columns;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] as number) - times * (what[at] as number);
}
