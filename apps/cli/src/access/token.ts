import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { refuse } from '@samvirke/model/errors';
import { importJWK, importPKCS8, SignJWT, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { plain } from '../terminal/format-table.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** As long as Maskinporten lets an assertion live. */
const ASSERTION_SECONDS = 120;
const TIMEOUT_SECONDS = 10;
const MS_PER_SECOND = 1_000;
const SERVER_FAULT = 500;
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** This machine: only here without TLS. */
const LOOPBACK = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/;

export interface TokenOptions {
  readonly issuer: string;
  readonly client: string;
  readonly key: string;
  readonly keyId?: string;
  readonly scope: readonly string[];
  readonly resource?: string;
  readonly algorithm: string;
}

/** `samvirke access token`: a token for the API, by the key of a client at Maskinporten (RFC 7523); written alone, for a script. */
export async function askToken(terminal: Terminal, { issuer, client, key: file, keyId, scope, resource, algorithm }: TokenOptions): Promise<ExitCode> {
  const { t } = terminal.texts;
  if (!URL.canParse(issuer) || !(issuer.startsWith('https:') || LOOPBACK.test(issuer))) {
    throw new UsageError(t('terminal.usage.invalid', { option: '--issuer', value: issuer, allowed: 'https://…' }));
  }
  const { key, kid } = await readKey(file, algorithm).catch((error: unknown) => {
    throw new UsageError(t('terminal.access.keyUnreadable', { file, reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message }), { exit: EXIT.refused });
  });
  const now = Math.floor(Date.now() / MS_PER_SECOND);
  const id = keyId ?? kid;
  const assertion = await new SignJWT({ scope: scope.join(' '), ...(resource === undefined ? {} : { resource }) })
    .setProtectedHeader({ alg: algorithm, ...(id === undefined ? {} : { kid: id }) })
    .setIssuer(client)
    .setAudience(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + ASSERTION_SECONDS)
    .setJti(randomUUID())
    .sign(key);
  const granted = await ask(issuer, client, { assertion, ...(scope.length > 0 ? { scope: scope.join(' ') } : {}) }).catch((error: unknown) => {
    if (error instanceof oidc.ResponseBodyError && error.status < SERVER_FAULT) {
      throw new UsageError(plain(t('terminal.access.tokenRefused', { issuer, reason: [error.error, error.error_description].filter(Boolean).join(': ') })), { exit: EXIT.refused });
    }
    throw new Refused([refuse('login-provider-away', { provider: issuer })]);
  });
  terminal.write(terminal.json ? `${JSON.stringify({ access_token: granted.access_token, expires_in: granted.expires_in, scope: granted.scope }, null, 2)}\n` : `${granted.access_token}\n`);
  return EXIT.ok;
}

async function ask(issuer: string, client: string, parameters: Record<string, string>): ReturnType<typeof oidc.genericGrantRequest> {
  const options = { timeout: TIMEOUT_SECONDS, execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [] };
  const discover = (by: 'oauth2' | 'oidc'): Promise<oidc.Configuration> => oidc.discovery(new URL(issuer), client, undefined, oidc.None(), { ...options, algorithm: by });
  // By RFC 8414, as Maskinporten has it, or else as OpenID providers do.
  const configuration = await discover('oauth2').catch(() => discover('oidc'));
  return oidc.genericGrantRequest(configuration, JWT_BEARER, parameters);
}

/** A private key as PEM or as JWK. */
async function readKey(file: string, algorithm: string): Promise<{ readonly key: CryptoKey; readonly kid: string | undefined }> {
  const content = readFileSync(file, 'utf8').trim();
  if (!content.startsWith('{')) {
    return { key: await importPKCS8(createPrivateKey(content).export({ type: 'pkcs8', format: 'pem' }).toString(), algorithm), kid: undefined };
  }
  const jwk = JSON.parse(content) as JWK;
  const key = await importJWK(jwk, algorithm);
  if (key instanceof Uint8Array || jwk.d === undefined) throw new Error('kty');
  return { key, kid: jwk.kid };
}
