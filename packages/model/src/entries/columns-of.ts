import { FIELDS } from './fields.ts';
import type { EntryContent, EntryKind, FieldValue } from './types.ts';

/** What of an entry's content is searched, sorted and summed, and so stands in columns of its own. */
export interface EntryColumns {
  readonly supplierNumber: string | null;
  /** A figure's element. */
  readonly key: string | null;
  readonly year: number | null;
  readonly amountOre: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The columns of a content that has been checked. */
export function columnsOf(kind: EntryKind, content: EntryContent): EntryColumns {
  const known = new Set(FIELDS[kind].map(({ name }) => name));
  const take = <T extends FieldValue>(name: string): T | null => (known.has(name) ? ((content[name] as T | undefined) ?? null) : null);
  return {
    supplierNumber: take('supplierNumber'),
    key: take('element'),
    year: take('year'),
    amountOre: take('amountOre'),
    // A decision holds from the day it was made.
    validFrom: take(kind === 'decision' ? 'decidedOn' : 'validFrom'),
    validTo: take('validTo'),
  };
}
