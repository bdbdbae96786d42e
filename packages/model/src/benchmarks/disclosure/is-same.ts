import type { DisclosureFigure } from './types.ts';
import { figureKey } from './figure-key.ts';

/** The same bodies with the same amounts. */
export function isSame(some: readonly DisclosureFigure[], others: readonly DisclosureFigure[]): boolean {
  const keys = new Set(others.map(figureKey));
  return some.length === others.length && some.every((figure) => keys.has(figureKey(figure)));
}
