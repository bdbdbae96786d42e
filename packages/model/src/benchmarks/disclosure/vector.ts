import { figureKey } from './figure-key.ts';
import type { DisclosureFigure } from './types.ts';

/** A combination of figures: how many times each counts. */
export type Vector = ReadonlyMap<string, { readonly figure: DisclosureFigure; readonly times: number }>;

/** Σ times × figures, without those that cancel out and those that are known to all. */
export function vector(
  terms: readonly { readonly figures: readonly DisclosureFigure[]; readonly times: number }[],
  open: ReadonlySet<string>,
): Vector {
  const sum = new Map<string, { figure: DisclosureFigure; times: number }>();
  for (const { figures, times } of terms) {
    for (const figure of figures) {
      const key = figureKey(figure);
      if (open.has(key)) continue;
      const now = (sum.get(key)?.times ?? 0) + times;
      if (now === 0) sum.delete(key);
      else sum.set(key, { figure, times: now });
    }
  }
  return sum;
}
