import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, decodeJwt, importJWK, jwtVerify, createLocalJWKSet, type JWK, type JWTPayload } from 'jose';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { generateKeyPairSync } from 'node:crypto';
import type { LoginProvider } from '@samvirke/store/access';

/** Where the site is, as far as the provider knows. */
export const SITE = 'http://localhost:3000';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const NOT_FOUND = 404;

/** Whom the provider lets in next, and what it says of them. */
export interface Arriving {
  sub: string;
  acr: string;
  claims: Readonly<Record<string, unknown>>;
}

export interface TestProvider {
  readonly issuer: string;
  readonly arriving: Arriving;
  /** How an ID token is bent before it is sent; undefined: it is sent as it is. */
  bend: ((claims: JWTPayload) => JWTPayload) | undefined;
  /** Signs with a key that nobody knows. */
  forge: boolean;
  /** What the client was asked for, in the last request to log in. */
  asked: URLSearchParams;
  readonly requests: string[];
  readonly login: LoginProvider;
  /** A machine's key, registered with the issuer as the client `maskin`. */
  readonly machineKey: string;
  /** A token as the issuer would sign it. */
  readonly sign: (claims: JWTPayload, options?: { readonly alg?: string; readonly forged?: boolean }) => Promise<string>;
  /** Goes through the login as a browser would, from the address that the site sends it to, to the one it comes back to. */
  readonly walk: (address: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A real OpenID provider on this machine, which logs in whoever is said to arrive; and an issuer of machines' tokens. */
export async function testProvider(options: Partial<LoginProvider> = {}): Promise<TestProvider> {
  const signing = await generateKeyPair('RS256', { extractable: true });
  const forged = await generateKeyPair('RS256');
  const jwk: JWK = { ...(await exportJWK(signing.privateKey)), kid: 'issuer', alg: 'RS256', use: 'sig' };
  const client = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const machine = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicOf = (key: typeof client.publicKey, kid: string): JWK => ({ ...(key.export({ format: 'jwk' }) as JWK), kid, alg: 'RS256', use: 'sig' });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const arriving: Arriving = { sub: 'kari', acr: 'substantial', claims: { name: 'Kari Prøve' } };
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk as never] },
    clients: [
      {
        client_id: 'samvirke',
        redirect_uris: [`${SITE}/login/test/callback`],
        post_logout_redirect_uris: [`${SITE}/`],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [publicOf(client.publicKey, 'client') as never] },
      },
      { client_id: 'maskin', redirect_uris: [], response_types: [], grant_types: [JWT_BEARER], token_endpoint_auth_method: 'none' },
    ],
    acrValues: ['low', 'substantial', 'high'],
    claims: { openid: ['sub', 'authorization_details', 'pid'], profile: ['name'], acr: null },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    cookies: { keys: ['a key of a test'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...arriving.claims }) }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
  });
  provider.registerGrantType(JWT_BEARER, grantToMachine, ['assertion', 'scope']);

  async function grantToMachine(ctx: KoaContextWithOIDC): Promise<void> {
    const { assertion } = ctx.oidc.params as { readonly assertion: string };
    const keys = createLocalJWKSet({ keys: [publicOf(machine.publicKey, 'maskin')] });
    const { payload } = await jwtVerify(assertion, keys, { audience: issuer, issuer: 'maskin', maxTokenAge: '2 minutes', requiredClaims: ['jti', 'exp'] });
    const scope = String(payload['scope']);
    ctx.body = {
      access_token: await sign({ scope, client_id: 'maskin', consumer: { authority: 'iso6523-actorid-upis', ID: '0192:310000000' } }),
      token_type: 'Bearer',
      expires_in: 120,
      scope,
    };
  }

  async function sign(claims: JWTPayload, { alg = 'RS256', forged: isForged = false }: { readonly alg?: string; readonly forged?: boolean } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const token = new SignJWT({ iss: issuer, iat: now, exp: now + 120, jti: String(Math.random()), ...claims }).setProtectedHeader({ alg, kid: 'issuer' });
    if (alg === 'HS256') return token.sign(new TextEncoder().encode(JSON.stringify(jwk)));
    return token.sign(isForged ? forged.privateKey : await importJWK(jwk, 'RS256'));
  }

  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interaction/')) {
      const { params } = await provider.interactionDetails(ctx.req, ctx.res);
      const grant = new provider.Grant({ accountId: arriving.sub, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      const result = { login: { accountId: arriving.sub, acr: arriving.acr }, consent: { grantId: await grant.save() } };
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
      return;
    }
    await next();
    test.requests.push(ctx.path);
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && body?.id_token && (test.bend || test.forge)) {
      const claims = decodeJwt(body.id_token);
      body.id_token = await sign(test.bend ? test.bend(claims) : claims, { forged: test.forge });
    }
  });
  server.on('request', provider.callback());

  const walk = async (address: string): Promise<string> => {
    test.asked = new URL(address).searchParams;
    const cookies = new Map<string, string>();
    let at = address;
    while (at.startsWith(issuer)) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${answer.status} ${answer.status === NOT_FOUND ? at : await answer.text()}`);
      at = new URL(location, at).href;
    }
    return at;
  };

  const test: TestProvider = {
    issuer,
    arriving,
    bend: undefined,
    forge: false,
    asked: new URLSearchParams(),
    requests: [],
    machineKey: machine.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sign,
    walk,
    login: {
      id: 'test',
      label: { nb: 'Prøveporten', nn: 'Prøveporten', en: 'The test provider' },
      issuer,
      client_id: 'samvirke',
      authentication: { method: 'private_key_jwt', key: client.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), keyId: 'client', algorithm: 'RS256' },
      acr_values: ['substantial'],
      acr_accepted: ['substantial', 'high'],
      scopes: ['openid', 'profile'],
      authorization_details: [{ type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:2480:40' }],
      acts_for: { claim: 'authorization_details', roles: ['contributor'] },
      ...options,
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  return test;
}
