import type { Role } from '@samvirke/model/access';
import { sql, type RawBuilder } from 'kysely';
import type { Actor, Entered } from '../access/index.ts';
import type { Db } from '../database/index.ts';

/** What a function of the database answers: who asked, what came of it, and JSON that is sent on as it is. */
export interface Called {
  readonly entered: Entered;
  readonly outcome: string | null;
  readonly body: string | null;
}

export interface CalledRow {
  readonly state: Entered['state'];
  readonly actor: Entered['actor'];
  readonly roles: Role[] | null;
  readonly csrf_token: string | null;
  readonly outcome: string | null;
  readonly body: string | null;
}

/** Who asks, as the functions' first two arguments: a session's hash, or a machine's number, client and roles. */
export function whoAsks(actor: Actor): RawBuilder<unknown> {
  if (actor.kind === 'session') return sql`${actor.tokenHash}, null`;
  if (actor.kind === 'machine') return sql`null, ${[actor.organisationNumber, actor.client, ...actor.roles]}::text[]`;
  return sql`null, null`;
}

/** One call, one round trip, a transaction of its own. */
export async function call(db: Db, statement: RawBuilder<unknown>): Promise<Called> {
  const { rows } = await (statement as RawBuilder<CalledRow>).execute(db);
  const [row] = rows;
  if (!row) throw new Error('a function of the database answered nothing');
  return calledOf(row);
}

/** A row of theirs, as the server reads it. */
export function calledOf(row: CalledRow): Called {
  const isOk = row.state === 'ok';
  return {
    entered: {
      state: row.state,
      actor: isOk ? row.actor : 'anonymous',
      personId: null,
      organisationId: null,
      roles: row.roles ?? [],
      csrfToken: row.csrf_token,
      provider: null,
      acr: null,
    },
    outcome: row.outcome,
    body: row.body,
  };
}
