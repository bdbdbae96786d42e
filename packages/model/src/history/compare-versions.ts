/** One field that is another than it was; `undefined` where there was, or is, no such field. */
export interface Change {
  /** With dots into what is nested: `content.amountOre`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** Said by the event itself, and no news as a difference; `salt` is chance. */
const BOOKKEEPING = new Set(['id', 'organisation_id', 'version', 'recorded_at', 'salt', 'withheld']);

/**
 * What a change changed, field by field, in the order of the fields' names. Of what was made or taken away every field
 * that holds something is a difference.
 *
 * @example compareVersions({ title: 'Sak', year: 2025 }, { title: 'Sak', year: 2026 })
 *   // [{ field: 'year', before: 2025, after: 2026 }]
 */
export function compareVersions(before: Row | null, after: Row | null): readonly Change[] {
  const changes: Change[] = [];
  compare(before ?? {}, after ?? {}, '', changes);
  return changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}

function compare(before: Row, after: Row, path: string, changes: Change[]): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (path === '' && BOOKKEEPING.has(name)) continue;
    const [was, is] = [holds(before, name), holds(after, name)];
    if (isRow(was) && isRow(is)) compare(was, is, `${path}${name}.`, changes);
    else if (isRow(was) && is === undefined) compare(was, {}, `${path}${name}.`, changes);
    else if (isRow(is) && was === undefined) compare({}, is, `${path}${name}.`, changes);
    else if (JSON.stringify(was) !== JSON.stringify(is)) changes.push({ field: `${path}${name}`, before: was, after: is });
  }
}

/** Null is how a database says that nothing stands there. */
function holds(row: Row, name: string): unknown {
  return Object.hasOwn(row, name) ? (row[name] ?? undefined) : undefined;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
