import type { EntryHistoryBody } from '@samvirke/contract/entries';
import type { HistoryEvent } from '@samvirke/store/history';

/** Columns under the names that the API has for them. What the content holds too, and what the event says itself, is left out. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  kind: 'kind',
  visibility: 'visibility',
  cooperation_id: 'cooperation',
  is_shared: 'isShared',
  hidden_until: 'hiddenUntil',
  hidden_ground: 'hiddenGround',
  protection: 'protection',
};

/** The log of one entry as its page tells it: who, when, why, and which fields were what before and after. */
export function composeEntryHistory(events: readonly HistoryEvent[]): EntryHistoryBody {
  return {
    events: events.map(({ seq, recordedAt, action, version, person, client, reason, isEmptied, changes }) => ({
      seq,
      at: recordedAt,
      action,
      version,
      by: person === null ? null : { id: person.id, name: person.name, isOwnName: person.isOwnName },
      client,
      reason,
      isEmptied,
      changes: changes.flatMap(({ field, before, after }) => {
        const name = field.startsWith('content.') ? field : NAMES[field];
        return name === undefined ? [] : [{ field: name, before: before ?? null, after: after ?? null }];
      }),
    })),
  };
}
