import { refuse } from '@samvirke/model/errors';
import { sql, type Kysely } from 'kysely';
import { APP_ROLE, KEEPER_ROLE } from './as-keeper.ts';
import { DatabaseUnfit } from './database-unfit.ts';
import { judgeDatabaseError } from './judge-database-error.ts';

/** The oldest PostgreSQL that is tried; in `server_version_num`'s form. */
const LEAST_VERSION = 150_000;
const LEAST_MAJOR = 15;
/** From here on a grant says itself whether the role may be set and is inherited. */
const GRANTS_WITH_OPTIONS = 160_000;
/** Roles belong to the whole server: another database may be making them in the same moment. */
const TRIES = 5;
const PAUSE_MS = 50;

interface Server {
  readonly version: number;
  readonly name: string;
  readonly user: string;
  /** Whether the user has the schema's owner's rights. */
  readonly owns: boolean;
}

/**
 * Sees to it that the two roles that nobody logs in as are there, and that whoever logged in may act as them. A user who
 * may create roles makes them; for one who may not, somebody else must have. Throws DatabaseUnfit with what to run.
 */
export async function prepareRoles(db: Kysely<never>): Promise<void> {
  const server = await lookAt(db);
  if (server.version < LEAST_VERSION) throw new DatabaseUnfit(refuse('database-too-old', { found: server.name, least: String(LEAST_MAJOR) }));
  const cures: string[] = [];
  if (!server.owns) cures.push(`alter schema public owner to ${quoted(server.user)};`);
  for (const role of [APP_ROLE, KEEPER_ROLE]) cures.push(...(await prepareRole(db, role, server)));
  if (cures.length > 0) throw new DatabaseUnfit(refuse('database-rights-missing', { user: server.user, statements: cures.join('\n') }));
}

async function lookAt(db: Kysely<never>): Promise<Server> {
  const { rows } = await sql<Server>`
    select current_setting('server_version_num')::integer as version, current_setting('server_version') as name, session_user::text as user,
      coalesce((select pg_has_role(session_user, nspowner, 'usage') from pg_namespace where nspname = 'public'), false) as owns`.execute(db);
  return rows[0] as Server;
}

/** Returns what somebody with the right must run; nothing where all is well. */
async function prepareRole(db: Kysely<never>, role: string, server: Server): Promise<readonly string[]> {
  const make = `create role ${quoted(role)} nologin;`;
  const grant = `grant ${quoted(role)} to ${quoted(server.user)}${server.version >= GRANTS_WITH_OPTIONS ? ' with inherit true, set true' : ''};`;
  for (let tries = 1; ; tries += 1) {
    const state = await stateOf(db, role, server);
    if (state === 'ready') return [];
    try {
      if (state === 'missing') await sql.raw(make).execute(db);
      else await sql.raw(grant).execute(db);
    } catch (error) {
      if (judgeDatabaseError(error) === 'denied' || tries === TRIES) return state === 'missing' ? [make, grant] : [grant];
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
    }
  }
}

async function stateOf(db: Kysely<never>, role: string, { version }: Server): Promise<'missing' | 'not-granted' | 'ready'> {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(session_user, oid, ${version >= GRANTS_WITH_OPTIONS ? 'set' : 'member'}) and pg_has_role(session_user, oid, 'usage') as may
    from pg_roles where rolname = ${role}`.execute(db);
  if (!rows[0]) return 'missing';
  return rows[0].may ? 'ready' : 'not-granted';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
