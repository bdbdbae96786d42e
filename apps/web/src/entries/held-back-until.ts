import type { EntryView } from '@samvirke/contract/entries';

const ISO_DAY = 10;

/** The day until which others don't see a price; null where it isn't held back, or that day has come. */
export function heldBackUntil({ hiddenUntil }: Pick<EntryView, 'hiddenUntil'>, now: Date = new Date()): string | null {
  return hiddenUntil !== null && hiddenUntil > now.toISOString().slice(0, ISO_DAY) ? hiddenUntil : null;
}
