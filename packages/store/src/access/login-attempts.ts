import { asKeeper, type Db } from '../database/index.ts';
import { hashToken } from './hash-token.ts';

/** Ten minutes: finding one's phone, and no more. */
export const ATTEMPT_SECONDS = 600;
const MS_PER_SECOND = 1_000;

export interface LoginAttempt {
  readonly provider: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

/** Keeps an attempt until it comes back, for the browser that began it. */
export async function saveLoginAttempt(db: Db, attempt: LoginAttempt & { readonly state: string; readonly browser: string }): Promise<void> {
  await asKeeper(db, async (keeper) => {
    const now = Date.now();
    await keeper.deleteFrom('login_attempt').where('expires_at', '<', new Date(now)).execute();
    await keeper
      .insertInto('login_attempt')
      .values({
        state_hash: hashToken(attempt.state),
        provider: attempt.provider,
        nonce: attempt.nonce,
        code_verifier: attempt.codeVerifier,
        return_to: attempt.returnTo,
        browser_hash: hashToken(attempt.browser),
        expires_at: new Date(now + ATTEMPT_SECONDS * MS_PER_SECOND),
      })
      .execute();
  });
}

/** The attempt that a state belongs to, once: whoever asks again, late, or in another browser gets null. */
export async function takeLoginAttempt(db: Db, { state, provider, browser }: { readonly state: string; readonly provider: string; readonly browser: string }): Promise<LoginAttempt | null> {
  const row = await asKeeper(db, (keeper) =>
    keeper
      .deleteFrom('login_attempt')
      .where('state_hash', '=', hashToken(state))
      .where('provider', '=', provider)
      .where('browser_hash', '=', hashToken(browser))
      .where('expires_at', '>', new Date())
      .returning(['provider', 'nonce', 'code_verifier', 'return_to'])
      .executeTakeFirst(),
  );
  return row ? { provider: row.provider, nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to } : null;
}
