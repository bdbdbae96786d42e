import type { Explained } from './types.ts';

/**
 * Visits a figure and every figure that it came from, each once, the figure itself first. A part that is used twice
 * is one part.
 */
export function walkExplained(explained: Explained, visit: (part: Explained, depth: number) => void): void {
  const seen = new Set<Explained>();
  const walk = (part: Explained, depth: number): void => {
    if (seen.has(part)) return;
    seen.add(part);
    visit(part, depth);
    for (const input of part.inputs) if (input.from === 'formula') walk(input.explained, depth + 1);
  };
  walk(explained, 0);
}
