import type { Transaction } from '../database/index.ts';
import { buildToken } from './build-token.ts';
import { hashToken } from './hash-token.ts';
import type { SessionLimits } from './session-limits.ts';

/** What the browser gets: the cookie's value, told once, and the mark of its changes. */
export interface NewSession {
  readonly token: string;
  readonly csrfToken: string;
}

const MS_PER_SECOND = 1_000;
/** Ended sessions are kept for a month, for whoever asks what happened, and then forgotten. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600 * MS_PER_SECOND;

/**
 * A session for somebody whose login has been checked; in the keeper's transaction. `previous` is the browser's session
 * until now, if it had one: a login always begins a new one.
 */
export async function createSession(
  keeper: Transaction,
  login: {
    readonly personId: string;
    readonly organisationId: string | null;
    readonly provider: string;
    readonly acr?: string | undefined;
    readonly idToken?: string | undefined;
    readonly limits: SessionLimits;
    readonly previous?: Buffer | undefined;
  },
): Promise<NewSession> {
  const now = Date.now();
  const [token, csrfToken] = [buildToken(), buildToken()];
  if (login.previous) {
    await keeper
      .updateTable('session')
      .set({ ended_at: new Date(now), ended_by: 'rotated', id_token: null })
      .where('token_hash', '=', login.previous)
      .where('ended_at', 'is', null)
      .execute();
  }
  await keeper.deleteFrom('session').where('expires_at', '<', new Date(now - FORGOTTEN_AFTER_MS)).execute();
  await keeper
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      person_id: login.personId,
      organisation_id: login.organisationId,
      csrf_token: csrfToken,
      provider: login.provider,
      acr: login.acr ?? null,
      id_token: login.idToken ?? null,
      idle_seconds: login.limits.idleSeconds,
      expires_at: new Date(now + login.limits.lifetimeSeconds * MS_PER_SECOND),
    })
    .execute();
  return { token, csrfToken };
}
