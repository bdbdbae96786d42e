import { sql, type RawBuilder } from 'kysely';

/** As long as `2026-11-22`; what is longer has a time of day. */
export const ISO_DAY = 10;

/**
 * A day or a point in time as somebody wrote it. A day is Norway's: it begins there, and `to` a day is until it is over.
 */
export function moment(value: string, edge: 'from' | 'to'): RawBuilder<Date> {
  if (value.length > ISO_DAY) return sql<Date>`${value}::timestamptz`;
  return sql<Date>`((${value}::date + ${sql.lit(edge === 'to' ? 1 : 0)})::timestamp at time zone 'Europe/Oslo')`;
}
