import type { Texts } from '@samvirke/text';

export interface ShownChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Columns that repeat what the content says, or what the event says itself; and how often a job was tried, which its page tells. */
const REPEATED = new Set(['supplier_number', 'key', 'year', 'amount_ore', 'approved_at', 'organisation_id', 'attempts']);

/** The differences worth a line, with the fields' own names. */
export function shownChanges(changes: readonly ShownChange[], { find }: Pick<Texts, 'find'>): readonly (ShownChange & { readonly label: string })[] {
  const hasContent = changes.some(({ field }) => field.startsWith('content.'));
  return changes
    .filter(({ field }) => !REPEATED.has(field) && !(hasContent && (field === 'valid_from' || field === 'valid_to')))
    .map((change) => ({ ...change, label: labelOf(change.field, find) }));
}

function labelOf(field: string, find: Texts['find']): string {
  const name = field.replace(/^content\./, '');
  const camel = name.replace(/_id$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return find(`history.fields.${name}`) ?? find(`entries.fields.${camel}`) ?? name;
}
