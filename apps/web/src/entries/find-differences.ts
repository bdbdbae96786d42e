import type { ChangedEntryBody, EntryView } from '@samvirke/contract/entries';

/** A field that two versions of an entry have differently. */
export interface Difference {
  readonly field: string;
  readonly yours: unknown;
  readonly current: unknown;
}

const OWN_FIELDS = ['title', 'visibility', 'cooperation', 'isShared', 'hiddenUntil', 'hiddenGround', 'protection'] as const;

/** Where what was sent differs from what stands, field by field. */
export function findDifferences(yours: ChangedEntryBody, current: EntryView): readonly Difference[] {
  const standing: Readonly<Record<string, unknown>> = { ...current, cooperation: current.cooperation?.id ?? null };
  const sent = yours as Readonly<Record<string, unknown>>;
  const own = OWN_FIELDS.map((field) => ({ field, yours: sent[field] ?? null, current: standing[field] ?? null }));
  const names = [...new Set([...Object.keys(yours.content), ...Object.keys(current.content)])];
  const content = names.map((name) => ({ field: `content.${name}`, yours: yours.content[name] ?? null, current: current.content[name] ?? null }));
  return [...own, ...content].filter((one) => JSON.stringify(one.yours) !== JSON.stringify(one.current));
}

/** What is sent when somebody has chosen field by field: theirs where they chose so, else what stands. */
export function mergeVersions(yours: ChangedEntryBody, current: EntryView, keepsYours: ReadonlySet<string>): ChangedEntryBody {
  const content: Record<string, unknown> = { ...current.content };
  const merged: Record<string, unknown> = { ...yours };
  for (const { field, yours: mine, current: theirs } of findDifferences(yours, current)) {
    const value = keepsYours.has(field) ? mine : theirs;
    if (!field.startsWith('content.')) merged[field] = value;
    else if (value === null) delete content[field.replace('content.', '')];
    else content[field.replace('content.', '')] = value;
  }
  return { ...merged, content, version: current.version } as ChangedEntryBody;
}
