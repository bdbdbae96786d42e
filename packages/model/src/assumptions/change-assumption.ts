import { refuse, type Refusal } from '../errors/index.ts';
import { assumptionOfCell } from './assumption-of-cell.ts';
import { boundsOf, type Bounds } from './bounds-of.ts';
import type { AssumptionSet, CellId, UncertainValue } from './types.ts';

/** The set with the change laid over, or why it couldn't be. */
export type ChangedAssumption =
  | { readonly set: AssumptionSet; readonly refusal?: undefined }
  | { readonly set?: undefined; readonly refusal: Refusal };

/**
 * Lays a user's own likely value over one cell; the set that is handed in stays as it was.
 *
 * The range follows in proportion (half the likely value, half the low and high; from a likely value of 0 it moves
 * as it is), kept within the bounds: what the user knows better is the size, not how sure it is. Refused: a cell that
 * doesn't exist, what isn't a finite number, a value outside the bounds.
 */
export function changeAssumption(set: AssumptionSet, cell: CellId, value: number): ChangedAssumption {
  const place = { parameter: `a.${cell}` };
  const definition = set.definitions.get(assumptionOfCell(cell));
  const known = set.changed.get(cell) ?? set.cells.get(cell);
  if (!definition || !known) return { refusal: refuse('assumption-unknown', { cell }, place) };
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { refusal: refuse('assumption-not-a-number', { cell, value: String(value) }, place) };
  }
  const bounds = boundsOf(definition, cell);
  if (value < bounds.min || value > bounds.max) {
    return { refusal: refuse('assumption-out-of-bounds', { cell, value, min: bounds.min, max: bounds.max }, place) };
  }
  const cells = new Map(set.cells);
  const changed = new Map(set.changed);
  if (value === known.value) {
    cells.set(cell, known);
    changed.delete(cell);
  } else {
    cells.set(cell, moved(known, value, bounds));
    changed.set(cell, known);
  }
  return { set: { ...set, cells, changed } };
}

function moved(known: UncertainValue, value: number, bounds: Bounds): UncertainValue {
  if (known.low === undefined || known.high === undefined) return { ...known, value };
  const within = (end: number) => Math.min(bounds.max, Math.max(bounds.min, end));
  // A range around 0, or one whose sign would turn, can't be scaled: it is moved instead.
  const ratio = known.value === 0 ? Number.NaN : value / known.value;
  const low = ratio >= 0 ? known.low * ratio : known.low + value - known.value;
  const high = ratio >= 0 ? known.high * ratio : known.high + value - known.value;
  return { ...known, value, low: Math.min(value, within(low)), high: Math.max(value, within(high)) };
}
