import type { Assumption, Reference } from '@samvirke/model/assumptions';

/** The source of the entry that holds at a date; undefined where the file names none. */
export function findReference(definition: Assumption, date: string): Reference | undefined {
  const from = Object.keys(definition.values)
    .filter((known) => known <= date)
    .sort()
    .at(-1);
  if (from === undefined) return undefined;
  const known = definition.references[from];
  if (known) return known;
  const latest = Object.keys(definition.references).sort().at(-1);
  return latest === undefined ? undefined : definition.references[latest];
}
