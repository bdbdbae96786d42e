import { sql } from 'kysely';
import type { Role } from '@samvirke/model/access';
import { retryOnce, type Db, type Transaction } from '../database/index.ts';

/** Who asks, as the server found it out from the request. */
export type Actor =
  | { readonly kind: 'anonymous' }
  /** SHA-256 of the session cookie's value. */
  | { readonly kind: 'session'; readonly tokenHash: Buffer }
  /** A machine whose token has been checked: the body's organisation number, the client, and the roles its scopes give. */
  | { readonly kind: 'machine'; readonly organisationNumber: string; readonly client: string; readonly roles: readonly Role[] }
  /** The work of a job: as whoever asked for it, with what is left of what they were allowed then. Never from a request. */
  | { readonly kind: 'job'; readonly jobId: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** Why a session or a machine is treated as nobody; `ok` where it isn't. */
export type EnteredState = 'ok' | 'anonymous' | 'unknown' | 'ended' | 'idle' | 'expired' | 'role-gone';

/** Who asks, as the database knows them. Null organisation: logged in, but acting for nobody yet. */
export interface Entered {
  readonly state: EnteredState;
  readonly actor: 'anonymous' | 'person' | 'machine';
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
  readonly csrfToken: string | null;
  readonly provider: string | null;
  readonly acr: string | null;
}

interface EnteredRow {
  readonly state: EnteredState;
  readonly person_id?: string | null;
  readonly organisation_id: string | null;
  readonly roles: Role[] | null;
  readonly csrf_token?: string | null;
  readonly provider?: string | null;
  readonly acr?: string | null;
}

/** Says in this transaction who asks; every query after it sees what they may see, and no more. */
export async function enter(transaction: Transaction, actor: Actor): Promise<Entered> {
  const nobody: Entered = { state: 'anonymous', actor: 'anonymous', personId: null, organisationId: null, roles: [], csrfToken: null, provider: null, acr: null };
  if (actor.kind === 'anonymous') {
    await sql`select access_enter_anonymous()`.execute(transaction);
    return nobody;
  }
  const { rows } =
    actor.kind === 'job'
      ? await enterJob(transaction, actor.jobId)
      : actor.kind === 'session'
      ? await sql<EnteredRow>`select * from access_enter(${actor.tokenHash})`.execute(transaction)
      : await sql<EnteredRow>`select * from access_enter_machine(${actor.organisationNumber}, ${actor.client}, ${[...actor.roles]}::text[])`.execute(transaction);
  const [row] = rows;
  if (!row || row.state !== 'ok') return { ...nobody, state: row?.state ?? 'unknown' };
  return {
    state: 'ok',
    actor: actor.kind === 'session' || (row.person_id ?? null) !== null ? 'person' : 'machine',
    personId: row.person_id ?? null,
    organisationId: row.organisation_id,
    roles: row.roles ?? [],
    csrfToken: row.csrf_token ?? null,
    provider: row.provider ?? null,
    acr: row.acr ?? null,
  };
}

/** Only the keeper may enter a job; what is then done is done as requests are. */
async function enterJob(transaction: Transaction, jobId: string): Promise<{ readonly rows: readonly EnteredRow[] }> {
  await sql`set local role samvirke_keeper`.execute(transaction);
  const found = await sql<EnteredRow>`select * from access_enter_job(${jobId})`.execute(transaction);
  await sql`set local role samvirke_app`.execute(transaction);
  return found;
}

/**
 * A transaction of somebody's: everything in it sees and changes what they may, held by the database. Inside it only
 * `transaction` is used (PGlite has one connection: a query outside it waits for ever). `reason` goes into the log with
 * what is changed; `action` is what the log calls the change where it isn't just "changed". Where another transaction
 * stood in the way, `work` is done once more: it does nothing but query.
 */
export function withAccess<T>(
  db: Db,
  actor: Actor,
  work: (transaction: Transaction, entered: Entered) => Promise<T>,
  said: { readonly reason?: string | undefined; readonly action?: string | undefined } = {},
): Promise<T> {
  return retryOnce(() => db.transaction().execute(async (transaction) => {
    const entered = await enter(transaction, actor);
    if (said.reason !== undefined || said.action !== undefined) {
      await sql`select set_config('samvirke.reason', ${said.reason ?? ''}, true), set_config('samvirke.action', ${said.action ?? ''}, true)`.execute(transaction);
    }
    return work(transaction, entered);
  }));
}
