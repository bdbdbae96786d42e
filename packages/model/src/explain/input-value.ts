import type { Input } from './types.ts';

/** The number that an input brings into its formula. */
export function inputValue(input: Input): number {
  return input.from === 'formula' ? input.explained.value : input.value;
}
