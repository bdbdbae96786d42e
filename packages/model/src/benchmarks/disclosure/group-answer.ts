import { ore, type Ore } from '../../units/index.ts';
import type { DisclosureFigure } from './types.ts';

/** All that is said of a group. No quartile and no largest: among few bodies that is somebody's own figure. */
export interface GroupAnswer {
  readonly count: number;
  readonly sumOre: Ore;
  readonly meanOre: Ore;
  /** Null where somebody's isn't known. */
  readonly inhabitants: number | null;
  readonly perInhabitantOre: Ore | null;
}

/**
 * count, Σ amount, Σ ÷ count, and Σ amount ÷ Σ inhabitants; whole øre, rounded to nearest. Null where the sum is beyond
 * 2^53 øre.
 *
 * @example groupAnswer([{ body: 'a', … amount: 300 }, { body: 'b', … amount: 101 }], new Map([['a', 2], ['b', 2]])) // 2, 401, 201, 4, 100
 */
export function groupAnswer(figures: readonly DisclosureFigure[], inhabitants: ReadonlyMap<string, number>): GroupAnswer | null {
  const count = figures.length;
  let sum = 0;
  for (const { amount } of figures) {
    sum += amount;
    if (!Number.isSafeInteger(sum)) return null;
  }
  const known = figures.map(({ body }) => inhabitants.get(body));
  const people = known.every((one) => one !== undefined) ? known.reduce((total, one) => total + one, 0) : null;
  return {
    count,
    sumOre: ore(sum),
    meanOre: ore(Math.round(sum / count)),
    inhabitants: people,
    perInhabitantOre: people === null || people === 0 ? null : ore(Math.round(sum / people)),
  };
}
