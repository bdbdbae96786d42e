import { createHmac } from 'node:crypto';
import type { Language } from '@samvirke/model/assumptions';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { ATTEMPT_SECONDS, buildToken, saveLogin, saveLoginAttempt, takeLoginAttempt, type LoginProvider } from '@samvirke/store/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import { Type } from 'typebox';
import type { Web } from '../pages/load-web.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { languageFor } from '../site/language-for.ts';
import { limitNow } from '../jobs/limit-now.ts';
import type { LoginClient } from './build-client.ts';
import { loginLimit } from './login-limit.ts';
import { ownAddress } from './own-address.ts';
import { readRepresented } from './read-represented.ts';
import { readReturn } from './read-return.ts';
import { refuseLogin } from './refuse-login.ts';
import { COOKIE, sendCookie } from './send-cookie.ts';
import { sendRefusal } from './send-refusal.ts';

/** Ties an attempt to the browser that began it. */
export const ATTEMPT_COOKIE = '__Host-samvirke-login';
const FOUND = 302;
/** Longer answers from a provider are no answers. */
const LONGEST_NAME = 200;

/** Logging in by a provider: OpenID Connect with authorization code, PKCE, state and nonce. */
export function providerRoutes(app: App, context: Context, clients: ReadonlyMap<string, LoginClient>, web: Web | null): void {
  const { store, login } = context;

  const tell = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply, returnTo?: string): Promise<FastifyReply> => sendRefusal(refusal, request, reply, web, returnTo);
  const begin = async (id: string, request: FastifyRequest, reply: FastifyReply): Promise<LoginClient | Refusal> => {
    const client = clients.get(id);
    if (!client) return refuse('login-provider-unknown', { provider: id, known: [...clients.keys()] });
    await limitNow(context, reply, loginLimit(request));
    return client;
  };
  /** What the provider refused is told; what is a fault of ours is thrown. */
  const tellFault = (error: unknown, provider: LoginProvider, request: FastifyRequest, reply: FastifyReply, returnTo: string, language: Language): Promise<FastifyReply> => {
    const refusal = refuseLogin(error, provider.label[language]);
    if (!refusal) throw error;
    request.log.warn({ provider: provider.id, code: refusal.code, why: refusal.figures['why'] ?? refusal.figures['reason'] }, 'login');
    return tell(refusal, request, reply, returnTo);
  };

  app.get(
    '/login/:provider',
    { schema: { hide: true, params: Type.Object({ provider: Type.String() }) } },
    async (request, reply) => {
      const client = await begin(request.params.provider, request, reply);
      if ('code' in client) return tell(client, request, reply);
      const { provider } = client;
      const returnTo = readReturn((request.query as { readonly return?: unknown }).return, languageFor(request));
      const language = returnTo.slice(1, 3) as Language;
      let configuration: oidc.Configuration;
      try {
        configuration = await client.find();
      } catch (error) {
        return tellFault(error, provider, request, reply, returnTo, language);
      }
      const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      // Several tabs may log in at once: one mark a browser, one attempt a tab.
      const browser = request.cookies[ATTEMPT_COOKIE] || buildToken();
      await saveLoginAttempt(store.db, { provider: provider.id, state, nonce, codeVerifier, returnTo, browser });
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: `${ownAddress(context, request)}/login/${provider.id}/callback`,
        scope: provider.scopes.join(' '),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(provider.acr_values.length > 0 ? { acr_values: provider.acr_values.join(' ') } : {}),
        ...(provider.authorization_details ? { authorization_details: JSON.stringify(provider.authorization_details) } : {}),
      });
      reply.setCookie(ATTEMPT_COOKIE, browser, { ...COOKIE, maxAge: ATTEMPT_SECONDS });
      return reply.header('cache-control', 'no-store').redirect(address.href, FOUND);
    },
  );

  app.get(
    '/login/:provider/callback',
    { schema: { hide: true, params: Type.Object({ provider: Type.String() }) } },
    async (request, reply) => {
      const client = await begin(request.params.provider, request, reply);
      if ('code' in client) return tell(client, request, reply);
      const { provider } = client;
      const label = provider.label[languageFor(request)];
      const { state } = request.query as { readonly state?: unknown };
      const browser = request.cookies[ATTEMPT_COOKIE];
      const attempt = typeof state === 'string' && browser ? await takeLoginAttempt(store.db, { state, provider: provider.id, browser }) : null;
      if (!attempt || typeof state !== 'string') return tell(refuse('login-attempt-unknown', {}), request, reply);
      let tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;
      try {
        tokens = await oidc.authorizationCodeGrant(await client.find(), new URL(request.url, ownAddress(context, request)), {
          expectedState: state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        });
      } catch (error) {
        return tellFault(error, provider, request, reply, attempt.returnTo, languageFor(request));
      }
      const claims = tokens.claims()!;
      const acr = typeof claims['acr'] === 'string' ? claims['acr'] : undefined;
      if (provider.acr_accepted.length > 0 && !provider.acr_accepted.includes(acr ?? '')) {
        return tell(refuse('login-level-low', { level: acr ?? '–', accepted: [...provider.acr_accepted] }), request, reply, attempt.returnTo);
      }
      const subject = subjectOf(provider, claims);
      if (subject === undefined) return tell(refuse('login-refused', { provider: label, why: provider.subject?.claim ?? 'sub' }), request, reply, attempt.returnTo);
      const session = await saveLogin(store.db, {
        provider: provider.id,
        issuer: claims.iss,
        subject,
        name: nameOf(claims),
        acr,
        idToken: tokens.id_token,
        actsFor: readRepresented(claims, provider.acts_for),
        limits: login.sessions,
        previous: request.actor.kind === 'session' ? request.actor.tokenHash : undefined,
      });
      sendCookie(reply, session.token);
      return reply.header('cache-control', 'no-store').redirect(readReturn(attempt.returnTo, languageFor(request)), FOUND);
    },
  );
}

/** Who it is at the issuer: `sub`, or another claim under a key of ours, so that a national number is never kept. */
function subjectOf({ subject }: LoginProvider, claims: oidc.IDToken): string | undefined {
  if (!subject) return claims.sub;
  const value = claims[subject.claim];
  return typeof value === 'string' && value !== '' ? `hmac:${createHmac('sha256', subject.key).update(value).digest('base64url')}` : undefined;
}

function nameOf(claims: oidc.IDToken): string | undefined {
  const whole = claims['name'] ?? [claims['given_name'], claims['family_name']].filter((part) => typeof part === 'string').join(' ');
  return typeof whole === 'string' && whole.trim() !== '' ? whole.trim().slice(0, LONGEST_NAME) : undefined;
}
