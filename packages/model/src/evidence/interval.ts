/** All values that a number may have had before it was rounded, or that a formula may give of such numbers. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A computer's own rounding of sums of decimals, far below any printed digit: relative to the size of the numbers. */
const MACHINE_ROUNDING = 1e-9;

/**
 * What a printed number may have been: value ± half a unit of its last printed digit.
 *
 * @example roundingInterval(1.5, 0.1) // { low: 1.45, high: 1.55 }
 */
export function roundingInterval(value: number, step: number): Interval {
  return { low: value - step / 2, high: value + step / 2 };
}

/** low + low, high + high, of all parts. */
export function addIntervals(parts: readonly Interval[]): Interval {
  let low = 0;
  let high = 0;
  for (const part of parts) {
    low += part.low;
    high += part.high;
  }
  return { low, high };
}

export function scaleInterval(interval: Interval, factor: number): Interval {
  const a = interval.low * factor;
  const b = interval.high * factor;
  return a <= b ? { low: a, high: b } : { low: b, high: a };
}

/** Whether some value is in both. Ends count; so does what only the computer's own rounding keeps apart. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  const slack = MACHINE_ROUNDING * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high), MACHINE_ROUNDING);
  const room = Number.isFinite(slack) ? slack : 0;
  return a.low <= b.high + room && b.low <= a.high + room;
}

export function intervalHolds(interval: Interval, value: number): boolean {
  return intervalsMeet(interval, { low: value, high: value });
}
