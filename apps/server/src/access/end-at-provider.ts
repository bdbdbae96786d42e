import * as oidc from 'openid-client';
import type { LoginClient } from './build-client.ts';

/** Where a browser goes to be logged out at the provider too; null where it has no such place, or doesn't answer. */
export async function endAtProvider(clients: ReadonlyMap<string, LoginClient>, ended: { readonly provider: string; readonly idToken: string | null } | null, backTo: string): Promise<string | null> {
  const client = ended ? clients.get(ended.provider) : undefined;
  if (!client || !ended) return null;
  try {
    const configuration = await client.find();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo, ...(ended.idToken === null ? {} : { id_token_hint: ended.idToken }) }).href;
  } catch {
    // Logged out here; the provider's own session ends by itself.
    return null;
  }
}
