import type { NewEntryBody } from '@samvirke/contract/entries';
import type { EntryContent, FieldValue, NewEntry } from '@samvirke/model/entries';

/** What was sent as an entry: what is empty is left out, and who sees it is said where it wasn't. */
export function readNewEntry(body: NewEntryBody): NewEntry {
  const content: EntryContent = Object.fromEntries(
    Object.entries(body.content).flatMap(([name, value]): [string, FieldValue][] => {
      const given = typeof value === 'string' ? readText(value) : Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? readText(item) : item)) : value;
      const isEmpty = given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0);
      return isEmpty ? [] : [[name, given as FieldValue]];
    }),
  );
  return {
    kind: body.kind,
    title: readText(body.title),
    content,
    // A price is open to public bodies where nothing is said; everything else is its own body's.
    visibility: body.visibility ?? (body.kind === 'price' ? 'public-bodies' : 'own'),
    // Empty is nothing, in whichever way a form says so.
    cooperation: body.cooperation || null,
    isShared: body.isShared ?? false,
    hiddenUntil: body.hiddenUntil || null,
    hiddenGround: body.hiddenGround || null,
    protection: body.protection ?? 'none',
  };
}

/** As it can be kept: a zero byte and half a sign are in no text that somebody wrote. */
export function readText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().trim();
}
