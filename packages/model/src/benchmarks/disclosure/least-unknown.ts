/** Below this a row's own part is too small to be told from rounding: only exact arithmetic says whether it is nothing. */
const ROUNDING = 1e-6;
/** Of a change, the difference of two figures, four times as much can be learnt as of the one it's most of: (a − b)² ≤ 4 × the larger squared. */
const OF_A_CHANGE = 4;
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
 * too. Stops at the first that is below `enough`, and doesn't
 * look where it can't be.
 */
export function leastUnknown(system: System): number {
  const { insiders, enough } = system;
  const unknown = unknownOf(system);
  if (unknown === null) return 0;
  const columns = byOwner(system.owners);
  const look = lookerOf(unknown, columns);
  let least = look([], -1, -1);
  const alone = least;
  const mostLearnt = mostLearntOf(unknown, columns);
  for (let one = 0; one < (insiders < 1 ? 0 : columns.length) && least >= enough; one += 1) {
    const known = taken(unknown, columns[one] ?? [], []);
    least = Math.min(least, look(known, one, -1));
    for (let other = one + 1; other < (insiders < 2 ? 0 : columns.length) && least >= enough; other += 1) {
      // Most pairs are far from everybody: together they can't tell enough, and needn't be looked at one by one.
      if (alone - mostLearnt(one, other) >= enough) continue;
      least = Math.min(least, look([...known, ...taken(unknown, columns[other] ?? [], known)], one, other));
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

/** What is learnt of every column when these are known beside those that were: a vector each, at right angles. */
function taken(matrix: Matrix, columns: readonly number[], before: readonly Float64Array[]): readonly Float64Array[] {
  const learnt: Float64Array[] = [];
  for (const at of columns) {
    const left = (matrix[at] as Float64Array).slice();
    for (const one of before) subtract(left, one, one[at] as number);
    for (const one of learnt) subtract(left, one, one[at] as number);
    const own = left[at] as number;
    // Known already by the rest: nothing more is learnt.
    if (own < NOTHING) continue;
    const length = Math.sqrt(own);
    for (let column = 0; column < left.length; column += 1) left[column] = (left[column] as number) / length;
    learnt.push(left);
  }
  return learnt;
}

/**
 * No more than this is learnt of anybody when two owners' figures are known: what each tells, added, and more where they
 * tell much of each other. No bound where an owner has several figures.
 */
function mostLearntOf(matrix: Matrix, columns: readonly (readonly number[])[]): (one: number, other: number) => number {
  const factor = columns.every(({ length }) => length === 1) ? 1 : OF_A_CHANGE;
  const most = columns.map((those) => {
    const at = those[0] as number;
    const own = matrix[at]?.[at] as number;
    if (those.length > 1 || own < NOTHING) return Infinity;
    let largest = 0;
    for (const [column, value] of (matrix[at] as Float64Array).entries()) if (column !== at) largest = Math.max(largest, value * value);
    return (factor * largest) / own;
  });
  return (one, other) => {
    const sum = (most[one] as number) + (most[other] as number);
    if (sum === Infinity) return sum;
    const [a, b] = [columns[one]?.[0] as number, columns[other]?.[0] as number];
    const likeness = Math.abs(matrix[a]?.[b] as number) / Math.sqrt((matrix[a]?.[a] as number) * (matrix[b]?.[b] as number));
    return likeness < 1 ? sum / (1 - likeness) : Infinity;
  };
}

/** Looks for the least that is left of any column, or of the change from one to another of the same owner. */
function lookerOf(matrix: Matrix, columns: readonly (readonly number[])[]): (known: readonly Float64Array[], one: number, other: number) => number {
  const own = matrix.map((line, at) => line[at] as number);
  const ownerOf = new Int32Array(matrix.length);
  for (const [owner, those] of columns.entries()) for (const at of those) ownerOf[at] = owner;
  const changes = columns.flatMap((those, owner) =>
    those.flatMap((from, index) => those.slice(index + 1).map((to) => ({ owner, from, to, left: (own[from] as number) + (own[to] as number) - 2 * (matrix[from]?.[to] as number) }))),
  );
  return (known, one, other) => {
    let least = Infinity;
    for (let at = 0; at < own.length; at += 1) {
      if (ownerOf[at] === one || ownerOf[at] === other) continue;
      let left = own[at] as number;
      for (const learnt of known) left -= (learnt[at] as number) ** 2;
      if (left < least) least = left;
    }
    for (const { owner, from, to, left } of changes) {
      if (owner === one || owner === other) continue;
      const after = known.reduce((rest, learnt) => rest - ((learnt[from] as number) - (learnt[to] as number)) ** 2, left);
      if (after < least) least = after;
    }
    return least;
  };
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
