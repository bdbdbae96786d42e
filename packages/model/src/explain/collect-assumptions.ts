import type { CellId } from '../assumptions/index.ts';
import type { Explained } from './types.ts';
import { walkExplained } from './walk-explained.ts';

/** Every cell that a figure leans on, however far down, in the order they are met, each once. */
export function collectAssumptions(explained: Explained): CellId[] {
  const cells = new Set<CellId>();
  walkExplained(explained, (part) => {
    for (const input of part.inputs) if (input.from === 'assumption') cells.add(input.cell);
  });
  return [...cells];
}
