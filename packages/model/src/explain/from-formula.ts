import type { Explained, FormulaInput } from './types.ts';

/** An input that is itself computed. */
export function fromFormula<N extends string>(name: N, explained: Explained): FormulaInput<N> {
  return { from: 'formula', name, explained };
}
