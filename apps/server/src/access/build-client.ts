import { createPrivateKey } from 'node:crypto';
import type { LoginProvider } from '@samvirke/store/access';
import { importJWK, importPKCS8, type JWK } from 'jose';
import * as oidc from 'openid-client';

/** Whoever waits to log in waits no longer than this for the provider. */
const TIMEOUT_SECONDS = 5;
/** What a provider says of itself is asked for again once an hour; its keys as often as its tokens need it. */
const KNOWN_FOR_MS = 3_600_000;

/** A provider as it describes itself, found when somebody first wants to log in, and again after an hour. */
export interface LoginClient {
  readonly provider: LoginProvider;
  readonly find: () => Promise<oidc.Configuration>;
}

export function buildClient(provider: LoginProvider): LoginClient {
  let known: { readonly configuration: oidc.Configuration; readonly at: number } | undefined;
  let asking: Promise<oidc.Configuration> | undefined;
  const ask = async (): Promise<oidc.Configuration> => {
    const configuration = await oidc.discovery(new URL(provider.issuer), provider.client_id, undefined, await authenticationOf(provider), {
      timeout: TIMEOUT_SECONDS,
      // readLoginConfig takes http for this machine alone.
      execute: [oidc.enableNonRepudiationChecks, ...(provider.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
    });
    known = { configuration, at: Date.now() };
    return configuration;
  };
  return {
    provider,
    find: async () => {
      if (known && Date.now() - known.at < KNOWN_FOR_MS) return known.configuration;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      // One that is away for a while is still what it was.
      return asking.catch((error: unknown) => {
        if (known) return known.configuration;
        throw error;
      });
    },
  };
}

async function authenticationOf({ authentication }: LoginProvider): Promise<oidc.ClientAuth> {
  switch (authentication.method) {
    case 'client_secret_basic':
      return oidc.ClientSecretBasic(authentication.secret);
    case 'client_secret_post':
      return oidc.ClientSecretPost(authentication.secret);
    default: {
      const { key, keyId, algorithm } = authentication;
      const isJwk = key.startsWith('{');
      const imported = isJwk ? await importJWK(JSON.parse(key) as JWK, algorithm) : await importPKCS8(createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }).toString(), algorithm);
      if (imported instanceof Uint8Array) throw new Error('The key of the client is no private key');
      const kid = keyId ?? (isJwk ? (JSON.parse(key) as JWK).kid : undefined);
      return oidc.PrivateKeyJwt(kid === undefined ? imported : { key: imported, kid });
    }
  }
}
