import type { FaultKind, HistoryFault } from '@samvirke/model/history';
import { firstHash, hashEvent, hashReason, type ChainEvent } from './hash-event.ts';
import { readRow, type Row } from './read-row.ts';

/** How long a chain was and what it ended in, as somebody kept it: a seal, or a line on paper. */
export interface KeptHead {
  readonly seq: number;
  /** In hexadecimal. */
  readonly hash: string;
}

export interface ChainVerdict {
  readonly events: number;
  /** Reasons whose words are gone; their hash is still part of the chain. */
  readonly reasonsErased: number;
  /** Events whose content was taken out since the object is protected; each stands as the chain says that it was left. */
  readonly emptied: number;
  readonly faults: readonly HistoryFault[];
}

/** What the chain says of an event whose content was taken out. */
export interface EmptiedEvent {
  /** What it hashes to since, in hexadecimal. */
  readonly hash: string;
  /** The event that says so. */
  readonly by: number;
  /** The entry that is protected. */
  readonly object: string;
}

/** All that stays of a row when its content is taken out, as the database writes it (history_emptied). */
const STAYS = new Set([
  'id', 'organisation_id', 'kind', 'status', 'visibility', 'cooperation_id', 'is_shared', 'protection', 'version', 'recorded_at', 'approved_by', 'approved_at', 'superseded_at',
  'title', 'content', 'withheld',
]);

/** Events side by side that were another place before: `from` was `from + shift`. */
interface Moved {
  readonly from: number;
  until: number;
  readonly shift: number;
}

/** As far as a moved event is looked for. */
const FARTHEST_MOVE = 1_000;
/** As many moved events as are held against each other one by one. */
const MOST_COMPARED = 10_000;

/**
 * Goes through one body's chain, event by event in order, and tells what is wrong with it: nothing is believed but what
 * can be worked out again. `kept` are heads from outside the chain; without any, whoever can rewrite all of a chain
 * and its head isn't found out. `left`: the events whose content the chain itself says was taken out; their own hash only
 * links the one before to the one after. That is believed where nothing but content is gone, and where the event that
 * says so, and the one just before it, by which the entry became protected, are themselves as they were written.
 */
export function judgeChain(organisation: string, kept: readonly KeptHead[] = [], left: ReadonlyMap<number, EmptiedEvent> = new Map()): {
  readonly add: (event: ChainEvent) => void;
  readonly end: (head: { readonly seq: number; readonly hash: Buffer } | null) => ChainVerdict;
} {
  const faults: HistoryFault[] = [];
  const moves: Moved[] = [];
  const sealed = new Map(kept.map(({ seq, hash }) => [seq, hash]));
  let [events, reasonsErased, emptied, last, before] = [0, 0, 0, 0, firstHash(organisation)];
  /** Whether the event before is what its own hash says; then a break after it is its rewriting. */
  let soundBefore = true;
  let isRewritten = false;
  /** Events that stand without their content, until the event is met that says so: with what they are called, by its number. */
  const waiting = new Map<number, { readonly seq: number; readonly title: unknown }[]>();
  /** What the event before makes protected, where it is as it was written. */
  let madeProtected: { readonly object: string; readonly title: unknown } | null = null;

  const fault = (kind: FaultKind, seq: number, until: number = seq, place: HistoryFault['place'] = 'event'): void => {
    faults.push({ place, kind, organisation, seq, until });
  };

  const add = (event: ChainEvent): void => {
    events += 1;
    const { seq } = event;
    const isGap = seq > last + 1;
    if (isGap) fault('removed', last + 1, seq - 1);
    const hash = hashEvent(event);
    const said = left.get(seq);
    const emptyRow = said?.hash === hash.toString('hex') && said.by > seq && said.object === event.object_id ? readEmptyRow(event) : null;
    if (said && emptyRow) waiting.set(said.by, [...(waiting.get(said.by) ?? []), { seq, title: emptyRow['title'] }]);
    const isAsWritten = hash.equals(event.hash);
    const isSound = emptyRow !== null || isAsWritten;
    const isLinked = isAsWritten && !isGap && event.previous.equals(before);
    for (const { seq: of, title } of waiting.get(seq) ?? []) {
      if (isLinked && madeProtected?.object === event.object_id && madeProtected.title === title) emptied += 1;
      else fault('changed', of);
    }
    waiting.delete(seq);
    madeProtected = isLinked && waiting.has(seq + 1) ? readProtected(event) : null;
    if (!isSound) {
      const was = findEarlierPlace(event, moves.at(-1)?.shift ?? 0);
      if (was === null) fault('changed', seq);
      else noteMove(moves, seq, was - seq);
    } else if (!isGap && soundBefore && !event.previous.equals(before)) {
      // The one before is whole in itself, but not the one that this was written after.
      fault('changed', Math.max(last, 1));
    }
    const expected = sealed.get(seq);
    if (expected !== undefined && expected !== event.hash.toString('hex') && !isRewritten) {
      isRewritten = true;
      fault('rewritten', seq);
    }
    if (event.reason_hash !== null && event.salt === null) reasonsErased += 1;
    else if (!isReasonAsWritten(event)) fault('changed', seq, seq, 'reason');
    soundBefore = isSound;
    before = event.hash;
    last = seq;
  };

  const end = (head: { readonly seq: number; readonly hash: Buffer } | null): ChainVerdict => {
    for (const { seq } of [...waiting.values()].flat()) fault('changed', seq);
    const added = judgeMoves(moves, fault);
    // What was changed and then found to be put in is said once.
    const inserted = faults.filter(({ kind }) => kind === 'inserted');
    const isInserted = ({ kind, place, seq }: HistoryFault): boolean =>
      kind === 'changed' && place === 'event' && inserted.some((one) => one.seq <= seq && seq <= one.until);
    const told = faults.filter((one) => !isInserted(one));
    const tell = (kind: FaultKind, seq: number, until: number, place: HistoryFault['place'] = 'event'): void => {
      told.push({ place, kind, organisation, seq, until });
    };
    const length = (head?.seq ?? 0) + added;
    const longest = kept.reduce((most, { seq }) => Math.max(most, seq + added), length);
    if (head === null && last > 0) tell('removed', last, last, 'head');
    else if (last > length) tell('inserted', length + 1, last);
    else if (head !== null && last === length && soundBefore && added === 0 && !head.hash.equals(before)) tell('changed', Math.max(last, 1), Math.max(last, 1));
    if (last < longest) tell('cut-off', last + 1, longest);
    return { events, reasonsErased, emptied, faults: told.sort((a, b) => a.seq - b.seq) };
  };

  return { add, end };
}

/** The row that an event without content has left, one of them where it has two; null where anything of content is there, or was put there. */
function readEmptyRow({ object_kind: kind, before, after }: ChainEvent): Row | null {
  if (kind !== 'entry') return null;
  const all = [before, after].filter((text) => text !== null).map(tryRow);
  if (all.includes(null)) return null;
  const rows = all.filter((row) => row?.['protection'] === 'none');
  const isEmpty = (row: Row | null): boolean =>
    row?.['withheld'] === true && JSON.stringify(row['content']) === '{}' && row['title'] === rows[0]?.['title'] && Object.keys(row).every((name) => STAYS.has(name));
  return rows.every(isEmpty) ? (rows[0] ?? null) : null;
}

/** The entry that an event leaves protected, and what it is called then. */
function readProtected({ object_kind: kind, object_id: object, after }: ChainEvent): { readonly object: string; readonly title: unknown } | null {
  const row = kind === 'entry' ? tryRow(after) : null;
  return row === null || (row['protection'] ?? 'none') === 'none' ? null : { object, title: row['title'] };
}

/** Whoever has changed it may have written anything. */
function tryRow(text: string | null): Row | null {
  try {
    return readRow(text);
  } catch {
    return null;
  }
}

/** The number under which an event's hash is right: the place it was moved from. Near ones first. */
function findEarlierPlace(event: ChainEvent, lastShift: number): number | null {
  const fits = (seq: number): boolean => seq > 0 && hashEvent(event, seq).equals(event.hash);
  if (lastShift !== 0 && fits(event.seq + lastShift)) return event.seq + lastShift;
  for (let far = 1; far <= FARTHEST_MOVE; far += 1) {
    if (fits(event.seq + far)) return event.seq + far;
    if (fits(event.seq - far)) return event.seq - far;
  }
  return null;
}

function noteMove(moves: Moved[], seq: number, shift: number): void {
  const run = moves.at(-1);
  if (run && run.shift === shift && run.until === seq - 1) run.until = seq;
  else moves.push({ from: seq, until: seq, shift });
}

/**
 * Events that took each other's places are reordered. Where all after a place were pushed on, something was put in
 * there; where they were drawn together, something was taken away. Tells how many more there are than there were.
 */
function judgeMoves(moves: readonly Moved[], fault: (kind: FaultKind, seq: number, until?: number) => void): number {
  const count = moves.reduce((sum, { from, until }) => sum + until - from + 1, 0);
  if (count === 0) return 0;
  if (count <= MOST_COMPARED) {
    const places = new Set(moves.flatMap(({ from, until }) => range(from, until)));
    if (moves.every(({ from, until, shift }) => range(from, until).every((seq) => places.has(seq + shift)))) {
      for (const { from, until } of moves) fault('reordered', from, until);
      return 0;
    }
  }
  let added = 0;
  for (const { from, shift } of moves) {
    const more = -shift - added;
    if (more > 0) fault('inserted', from - more, from - 1);
    else if (more < 0) fault('removed', from, from - more - 1);
    added += more;
  }
  return added;
}

function range(from: number, until: number): readonly number[] {
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

function isReasonAsWritten({ reason_hash: hash, salt, reason }: ChainEvent): boolean {
  if (hash === null) return salt === null && reason === null;
  return salt !== null && reason !== null && hashReason(salt, reason).equals(hash);
}
