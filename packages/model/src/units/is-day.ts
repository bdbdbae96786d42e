/** Before this nothing that is registered here was: another year is a slip of the pen, and year 0 no database knows. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAY = /^(\d{4})-\d{2}-\d{2}$/;

/**
 * Whether a text is a day of the calendar, in a year that anybody plans for.
 *
 * @example isDay('2026-02-28') // true; '2026-02-30' and '0000-01-01' are none
 */
export function isDay(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const year = Number(DAY.exec(text)?.[1] ?? Number.NaN);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
