import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A whole number within bounds from an option's value, or a usage error that says the bounds. */
export function readWholeNumber(
  terminal: Terminal,
  { option, value, min, max }: { readonly option: string; readonly value: string; readonly min: number; readonly max: number },
): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const allowed = terminal.texts.t('terminal.usage.wholeNumber', { min, max });
  throw new UsageError(terminal.texts.t('terminal.usage.invalid', { option, value, allowed }));
}
