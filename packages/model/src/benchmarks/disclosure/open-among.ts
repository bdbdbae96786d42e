import type { DisclosureFigure } from './types.ts';
import { figureKey } from './figure-key.ts';

/** Once seen by somebody who asks, known for good. */
export function openAmong(figures: readonly DisclosureFigure[]): ReadonlySet<string> {
  return new Set(figures.filter(({ isOpen }) => isOpen).map(figureKey));
}
