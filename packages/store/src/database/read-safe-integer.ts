/**
 * An int8 as the driver writes it, as a number. Throws a RangeError above 2^53 − 1: an amount that can't be held exactly
 * is refused, never rounded.
 */
export function readSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 outside ±(2^53 − 1): ${text}`);
  return value;
}
