import { refuse, type Refusal } from '@samvirke/model/errors';
import * as oidc from 'openid-client';

const SERVER_FAULT = 500;
const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** What came of talking to a provider, as a refusal; undefined where it is a fault of ours. */
export function refuseLogin(error: unknown, provider: string): Refusal | undefined {
  if (error instanceof oidc.AuthorizationResponseError) return refuse('login-cancelled', { provider, reason: error.error });
  // In the standard's words: invalid_grant for a code that was used before, invalid_client for a key they don't know.
  if (error instanceof oidc.ResponseBodyError) return error.status >= SERVER_FAULT ? refuse('login-provider-away', { provider }) : refuse('login-refused', { provider, why: error.error });
  if (!(error instanceof oidc.ClientError)) return isUnreachable(error) ? refuse('login-provider-away', { provider }) : undefined;
  const { code = '', cause } = error;
  if (AWAY.has(code) || isUnreachable(cause)) return refuse('login-provider-away', { provider });
  if (cause instanceof Response) return refuse(cause.status >= SERVER_FAULT ? 'login-provider-away' : 'login-refused', { provider, why: String(cause.status) } as never);
  return refuse('login-refused', { provider, why: whyOf(error) });
}

/** Which claim or part didn't hold, as short as it can be said: nonce, iss, aud, exp, signature. */
function whyOf({ code = '', cause, message }: oidc.ClientError): string {
  for (let at: unknown = cause; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause) {
    if ('claim' in at && typeof at.claim === 'string') return at.claim;
    if (at instanceof Error && /signature/.test(at.message)) return 'signature';
    if (at instanceof Error && /"(\w+)"/.test(at.message)) return /"(\w+)"/.exec(at.message)?.[1] ?? code;
  }
  return code.replace(/^OAUTH_/, '').toLowerCase() || message;
}

/** What fetch throws where nobody answers. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}
