import type { DisclosureFigure } from './types.ts';
import { figureKey } from './figure-key.ts';

/** Once known to all, known for good. */
export function openAmong(figures: readonly DisclosureFigure[]): ReadonlySet<string> {
  return new Set(figures.filter(({ isOpen }) => isOpen).map(figureKey));
}
