import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** One change of a body that was made here: by whom, why, and what it was and is, in words that are the page's to find. */
export interface BodyEvent {
  readonly at: string;
  /** The body that was acted for; null where the operator did it. */
  readonly by: string | null;
  readonly action: string;
  readonly kind: 'body' | 'body-relation' | 'body-change' | 'task-move' | 'capability';
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

type Content = Readonly<Record<string, unknown>>;
interface Span {
  readonly from: string;
  readonly to: string | null;
}

const MOST = 50;

/** What was done to a body here, newest first; for the sector's coordinator. */
export async function findBodyHistory(transaction: Transaction, body: string): Promise<readonly BodyEvent[]> {
  const { rows } = await sql<{ recorded_at: Date; acting_for: string | null; action: string; object_kind: BodyEvent['kind']; before: string | null; after: string | null; reason: string | null }>`
    select * from body_history(${body}, ${MOST})`.execute(transaction);
  const read = (text: string | null): Content | null => (text === null ? null : (JSON.parse(text) as Content));
  const known = rows.map((row) => ({ ...row, before: read(row.before), after: read(row.after) }));
  const keys = known.flatMap(({ acting_for: by, after }) => [by, after?.['organisation_id'], after?.['other_id'], after?.['from_id'], after?.['to_id']]).filter((key): key is string => typeof key === 'string');
  const named = keys.length === 0 ? [] : (await sql<{ id: string; name: string }>`
    select o.id, coalesce((select n.name from organisation_name n where n.organisation_id = o.id and n.superseded_at is null order by n.valid_from desc limit 1), o.id::text) as name
    from organisation o where o.id = any(${[...new Set(keys)]}::uuid[])`.execute(transaction)).rows;
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return known
    // What another took the place of in the same stroke is told by that other.
    .filter(({ action, object_kind: kind, before, after }) => kind === 'body' || kind === 'capability' || before === null || action === 'withdrawn' || after?.['superseded_at'] === null)
    .map(({ recorded_at: at, acting_for: by, action, object_kind: kind, before, after, reason }) => {
      const [was, is] = [fieldsOf(kind, before, body, names), fieldsOf(kind, after, body, names)];
      const isGone = action === 'withdrawn' && kind !== 'body';
      return {
        at: at.toISOString(),
        by: by === null ? null : (names.get(by) ?? null),
        // What the reference had said is corrected by what is said here first.
        action: kind === 'body' && before === null && after?.['is_new'] === false ? 'changed' : action,
        kind,
        reason,
        changes: Object.keys(is)
          .filter((field) => isGone || kind === 'capability' || (was[field] ?? null) !== (is[field] ?? null))
          .map((field) => ({ field, before: isGone ? (is[field] ?? null) : (was[field] ?? null), after: isGone ? null : (is[field] ?? null) })),
      };
    });
}

function fieldsOf(kind: BodyEvent['kind'], content: Content | null, body: string, names: ReadonlyMap<string, string>): Readonly<Record<string, string | null>> {
  if (content === null) return {};
  const text = (field: string): string | null => (content[field] === null || content[field] === undefined ? null : String(content[field]));
  const nameOf = (field: string): string | null => names.get(text(field) ?? '') ?? null;
  if (kind === 'capability') return { capability: text('capability') };
  if (kind === 'body') {
    const [ever, numbers] = [content['names'] as readonly (Span & { readonly name: string })[], content['numbers'] as readonly (Span & { readonly scheme: string; readonly value: string })[]];
    const last = (scheme: string): string | null => numbers.filter((one) => one.scheme === scheme).at(-1)?.value ?? null;
    return { name: ever.at(-1)?.name ?? null, kind: text('kind'), number: last('organisation-number'), municipalityNumber: last('municipality-number'), countyNumber: last('county-number'), from: ever[0]?.from ?? null, to: ever.at(-1)?.to ?? null, source: text('source') };
  }
  if (kind === 'body-relation') {
    const isOwn = text('organisation_id') === body;
    return { relation: `${text('kind')}.${isOwn ? 'to' : 'from'}`, other: nameOf(isOwn ? 'other_id' : 'organisation_id'), share: text('share'), since: text('valid_from'), until: text('valid_to'), isChecked: text('is_checked'), source: text('source') };
  }
  const isFrom = text('from_id') === body;
  const shared = { other: nameOf(isFrom ? 'to_id' : 'from_id'), date: text('valid_from'), source: text('source') };
  return kind === 'task-move' ? { move: isFrom ? 'to' : 'from', task: text('task'), ...shared } : { change: `${text('kind')}.${isFrom ? 'to' : 'from'}`, ...shared, share: text('share') === '1' ? null : text('share') };
}
