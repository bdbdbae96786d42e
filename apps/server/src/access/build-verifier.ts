import type { Role } from '@samvirke/model/access';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { isOrganisationNumber } from '@samvirke/model/organisations';
import { useTokenOnce, type Actor, type MachineIssuer } from '@samvirke/store/access';
import type { Db } from '@samvirke/store/database';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';

/** What a scope gives in the body that the token is for. Whoever may do something may see what it is done to. */
export const SCOPES: Readonly<Record<string, readonly Role[]>> = {
  read: ['reader'],
  write: ['reader', 'contributor'],
  approve: ['reader', 'approver'],
  audit: ['reader', 'auditor'],
  admin: ['reader', 'administrator'],
  coordinate: ['reader', 'coordinator'],
  provide: ['reader', 'provider'],
};
export const SCOPE_PREFIX = 'samvirke:';

const TIMEOUT_SECONDS = 5;
const MS_PER_SECOND = 1_000;
/** Maskinporten signs with RS256; what a configuration doesn't name isn't taken, `none` and shared secrets never. */
const ALGORITHMS = ['RS256'];
/** Clocks differ by seconds, and a token lives for minutes. */
const CLOCK_TOLERANCE_SECONDS = 10;
/** Maskinporten's tokens live for two minutes as a rule; none of an hour is fresh. */
const MAX_AGE_SECONDS = 3_600;
/** Norway's register of organisations in ISO 6523. */
const CONSUMER = /^0192:(\d{9})$/;

export type VerifyMachine = (token: string) => Promise<Extract<Actor, { kind: 'machine' }> | Refusal>;

/**
 * Checks machines' tokens in Maskinporten's way: signed by the issuer's keys, by and for whom, how old, and for which
 * body (`consumer`). Nobody is asked but for the keys. Refuses: token-refused (with the claim that didn't hold),
 * login-provider-away where the keys can't be fetched.
 */
export function buildVerifier(machines: MachineIssuer, db: Db): VerifyMachine {
  const prefix = machines.scope_prefix ?? SCOPE_PREFIX;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const findKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= fetchKeys(machines).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  return async (token) => {
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, await findKeys(), {
        issuer: machines.issuer,
        ...(machines.audience === undefined ? {} : { audience: machines.audience }),
        algorithms: [...(machines.algorithms ?? ALGORITHMS)],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        maxTokenAge: machines.max_age_seconds ?? MAX_AGE_SECONDS,
        requiredClaims: ['iss', 'exp', 'iat', 'consumer'],
      }));
    } catch (error) {
      return refuseToken(error, machines.issuer);
    }
    const number = consumerOf(payload);
    if (number === undefined) return refuse('token-refused', { why: 'consumer' });
    if (machines.once === true) {
      const { jti: id, exp = 0, iss: issuer = '' } = payload;
      if (typeof id !== 'string' || !(await useTokenOnce(db, { issuer, id, expiresAt: new Date((exp + CLOCK_TOLERANCE_SECONDS) * MS_PER_SECOND) }))) return refuse('token-refused', { why: 'jti' });
    }
    const scopes = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
    const roles = scopes.flatMap((scope) => (scope.startsWith(prefix) ? rolesOf(scope.slice(prefix.length)) : []));
    return { kind: 'machine', organisationNumber: number, client: `machine:${String(payload['client_id'] ?? payload.sub ?? '')}`, roles: [...new Set(roles)] };
  };
}

function rolesOf(scope: string): readonly Role[] {
  return Object.hasOwn(SCOPES, scope) ? (SCOPES[scope] ?? []) : [];
}

async function fetchKeys({ issuer, jwks_uri: known }: MachineIssuer): Promise<JWTVerifyGetKey> {
  const address = known ?? (await discover(issuer));
  return createRemoteJWKSet(new URL(address), { timeoutDuration: TIMEOUT_SECONDS * MS_PER_SECOND });
}

/** By RFC 8414, as Maskinporten has it, or else as OpenID providers do. */
async function discover(issuer: string): Promise<string> {
  const options = { timeout: TIMEOUT_SECONDS, execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [] };
  const ask = (algorithm: 'oauth2' | 'oidc'): Promise<oidc.Configuration> => oidc.discovery(new URL(issuer), 'samvirke', undefined, oidc.None(), { ...options, algorithm });
  const configuration = await ask('oauth2').catch(() => ask('oidc'));
  const { jwks_uri: address } = configuration.serverMetadata();
  if (address === undefined) throw new errors.JWKSInvalid('the issuer names no keys');
  return address;
}

function consumerOf({ consumer }: JWTPayload): string | undefined {
  if (typeof consumer !== 'object' || consumer === null) return undefined;
  const { authority, ID: id } = consumer as { readonly authority?: unknown; readonly ID?: unknown };
  const number = authority === 'iso6523-actorid-upis' && typeof id === 'string' ? CONSUMER.exec(id)?.[1] : undefined;
  return number !== undefined && isOrganisationNumber(number) ? number : undefined;
}

function refuseToken(error: unknown, issuer: string): Refusal {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) return refuse('token-refused', { why: error.claim });
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) return refuse('token-refused', { why: 'signature' });
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return refuse('token-refused', { why: 'alg' });
  if (error instanceof errors.JWKSTimeout || error instanceof oidc.ClientError || !(error instanceof errors.JOSEError)) return refuse('login-provider-away', { provider: issuer });
  // What the issuer sent instead of keys is its fault, what the caller sent is theirs.
  return error instanceof errors.JWKSInvalid ? refuse('login-provider-away', { provider: issuer }) : refuse('token-refused', { why: 'malformed' });
}
