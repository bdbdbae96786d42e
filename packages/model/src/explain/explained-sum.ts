import { inputValue } from './input-value.ts';
import type { Explained, Input, Unit } from './types.ts';

/** Σ of the inputs' values, as an explained figure: of elements, of municipalities, of rows. */
export function explainedSum(formula: string, unit: Unit, inputs: readonly Input[]): Explained {
  let value = 0;
  for (const input of inputs) value += inputValue(input);
  return { value, unit, formula, inputs };
}
