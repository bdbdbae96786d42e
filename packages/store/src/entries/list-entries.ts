import type { EntryKind, EntryStatus } from '@samvirke/model/entries';
import type { Visibility } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Db } from '../database/index.ts';
import { call, whoAsks, type Called } from './call.ts';

export interface EntryFilter {
  /** Words; each is found also as the beginning of a longer word. */
  readonly q?: string | undefined;
  readonly kind?: EntryKind | undefined;
  readonly organisation?: string | undefined;
  readonly status?: EntryStatus | undefined;
  readonly visibility?: Visibility | undefined;
  readonly supplier?: string | undefined;
  /** Only what the one who asks acts for. */
  readonly isOwn?: boolean | undefined;
  readonly limit: number;
  /** Where the page before ended, as that page said. */
  readonly after?: EntryPlace | undefined;
}

/** A place in the list: newest first, then by id. */
export interface EntryPlace {
  readonly at: string;
  readonly id: string;
}

/** A word of one letter is not the beginning of anything. */
const SHORTEST_BEGINNING = 2;
/** More words than this say no more. */
const MOST_WORDS = 12;

/**
 * What `actor` may see and that fits, newest first; protected objects aren't found by words. The body is a JSON array of
 * entries, the outcome where the next page begins (`readPlace`), or null.
 */
export function listEntries(db: Db, actor: Actor, filter: EntryFilter): Promise<Called> {
  const { q, kind, organisation, status, visibility, supplier, limit, after } = filter;
  const wanted = [
    ...(kind ? [`k:${kind}`] : []),
    ...(status ? [`s:${status}`] : []),
    ...(visibility ? [`v:${visibility}`] : []),
    ...(organisation ? [`o:${organisation}`] : []),
    ...(supplier ? [`n:${supplier}`] : []),
  ];
  // A draft, and what only its own body sees, is one's own.
  const isOwn = filter.isOwn === true || status === 'draft' || visibility === 'own';
  return call(
    db,
    sql`select * from entry_list(${whoAsks(actor)}, ${q === undefined ? null : wordsOf(q)}, ${wanted}::text[], ${organisation ?? null}, ${isOwn},
      ${after?.at ?? null}, ${after?.id ?? null}, ${limit})`,
  );
}

/** As to_tsquery wants them: letters and digits alone, so that nobody's signs are read as the query's own. */
function wordsOf(q: string): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word) => (word.length >= SHORTEST_BEGINNING ? `${word}:*` : word))
    .join(' & ');
}

/** The place that a list's outcome names. */
export function readPlace(outcome: string): EntryPlace {
  const [at = '', id = ''] = outcome.split('/');
  return { at, id };
}
