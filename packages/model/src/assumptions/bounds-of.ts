import { assumptionOfCell } from './assumption-of-cell.ts';
import type { Assumption, CellId, UncertainValue } from './types.ts';

/** The ends of a slider, and the least step it moves. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** How many steps a slider has where the file doesn't say. */
const STEPS = 100;

/**
 * The values that a cell may be changed to: what the file says or, where it says nothing, from twice the lowest
 * (0 where nothing is negative) to twice the highest of the cell's values, low or high, at any date.
 */
export function boundsOf(definition: Assumption, cell: CellId): Bounds {
  if (definition.bounds) {
    const { min, max, step } = definition.bounds;
    return { min, max, step: step ?? roundStep((max - min) / STEPS) };
  }
  const key = cell === definition.id ? '' : cell.slice(assumptionOfCell(cell).length + 1);
  let low = 0;
  let high = 0;
  for (const cells of Object.values(definition.values)) {
    const value: UncertainValue | undefined = cells[key];
    if (!value) continue;
    low = Math.min(low, value.value, value.low ?? value.value);
    high = Math.max(high, value.value, value.high ?? value.value);
  }
  // A cell that is 0 for certain still gets something to be moved to.
  if (low === 0 && high === 0) high = 0.5;
  return { min: 2 * low, max: 2 * high, step: roundStep((2 * high - 2 * low) / STEPS) };
}

/** The nearest of 1, 2 and 5 times a power of ten that isn't larger. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const digit = step / power;
  const rounded = digit >= 5 ? 5 : digit >= 2 ? 2 : 1;
  // Through text, so that 2 × 10⁻³ is 0.002 and not 0.002 and a tail.
  return Number((rounded * power).toPrecision(1));
}
