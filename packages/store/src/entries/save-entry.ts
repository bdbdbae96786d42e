import type { Role } from '@samvirke/model/access';
import { columnsOf, type NewEntry } from '@samvirke/model/entries';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { judgeDatabaseError, type Db } from '../database/index.ts';
import { askTogether } from './ask-together.ts';
import { call, calledOf, whoAsks, type Called, type CalledRow } from './call.ts';

/** Who writes: with the session's own mark, and one of these roles. */
export interface Writer {
  readonly actor: Actor;
  readonly csrf: string | null;
  readonly roles: readonly Role[];
}

interface Save {
  readonly tokenHash: Buffer;
  readonly csrf: string | null;
  readonly roles: readonly Role[];
  readonly id: string;
  readonly version: number | null;
  readonly entry: string;
  readonly reason: string | null;
}

interface SavedRow extends CalledRow {
  readonly place: number;
}

/** To be saved by itself: then nobody waits for it, and whoever can't save is told why. */
class ByItself extends Error {}

const saveTogether = askTogether<Save, Called>({
  most: 16,
  worthAnother: 3,
  atOnce: 2,
  ask: async (db, saves) => {
    const [first] = saves;
    if (saves.length === 1 && first) return [await saveAlone(db, sql`${first.tokenHash}, null`, first)];
    try {
      return await saveAll(db, saves);
    } catch (error) {
      if (!isUndone(error)) throw error;
      // One of them can't be done, or was in another's way, and all of it is undone.
      return saves.map(() => new ByItself());
    }
  },
});

async function saveAll(db: Db, saves: readonly Save[]): Promise<readonly Called[]> {
  const { rows } = await sql<SavedRow>`select * from entry_save_many(
    ${saves.map(({ tokenHash }) => tokenHash)}::bytea[], ${saves.map(({ csrf }) => csrf)}::text[], ${saves.map(({ roles }) => roles.join(','))}::text[],
    ${saves.map(({ id }) => id)}::uuid[], ${saves.map(({ version }) => version)}::integer[], ${saves.map(({ entry }) => entry)}::jsonb[],
    ${saves.map(({ reason }) => reason)}::text[])`.execute(db);
  const answers: Called[] = [];
  for (const row of rows) answers[row.place - 1] = calledOf(row);
  return answers;
}

const STATE = /^[0-9A-Z]{5}$/;
/** SQLSTATE of a lock that wasn't to be had in time. */
const LOCK_NOT_HAD = '55P03';

/** The database says what was wrong, and has nothing of it. Where it went away before it answered, nobody knows. */
function isUndone(error: unknown): boolean {
  const code = (error as { readonly code?: unknown }).code;
  if (typeof code !== 'string' || !STATE.test(code)) return false;
  const fault = judgeDatabaseError(error);
  return fault === 'busy' ? code === LOCK_NOT_HAD : fault !== 'away' && fault !== 'full';
}

/**
 * Saves an entry that has been checked (checkEntry): a new one, or the whole of one that stands in `version`. Outcomes: ok
 * (the body is an EntryView), unknown, version (the body is what stands), kind, cooperation, contract, decision, refused.
 * What several who are logged in save at the same time is written to the disk together; each stands or falls alone, and
 * is answered when it is on the disk.
 */
export async function saveEntry(
  db: Db,
  { actor, csrf, roles }: Writer,
  { id, version, entry, reason }: { readonly id: string; readonly version: number | null; readonly entry: NewEntry; readonly reason?: string | undefined },
): Promise<Called> {
  const save = { csrf, roles, id, version, entry: JSON.stringify({ ...entry, ...columnsOf(entry.kind, entry.content) }), reason: reason ?? null };
  if (actor.kind !== 'session') return saveAlone(db, whoAsks(actor), save);
  try {
    return await saveTogether(db, { tokenHash: actor.tokenHash, ...save });
  } catch (error) {
    // The other: it was in another's way, and it is undone.
    if (!(error instanceof ByItself) && judgeDatabaseError(error) !== 'conflict') throw error;
    return saveAlone(db, whoAsks(actor), save);
  }
}

function saveAlone(db: Db, who: ReturnType<typeof whoAsks>, { csrf, roles, id, version, entry, reason }: Omit<Save, 'tokenHash'>): Promise<Called> {
  return call(db, sql`select * from entry_save(${who}, ${csrf}, ${[...roles]}::text[], ${id}, ${version}, ${entry}::jsonb, ${reason})`);
}
