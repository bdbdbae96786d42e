import type { Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that an option holds; anything else is wrong use. */
export function readDay(terminal: Terminal, option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  if (!DAY.test(value) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw new UsageError(terminal.texts.t('terminal.usage.invalid', { option, value, allowed: '2026-11-22' }));
  }
  return value;
}
