import type { Language } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import { logInDemo, logOut } from '@samvirke/store/access';
import { loadTexts } from '@samvirke/text';
import type { Web } from '../pages/load-web.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { languageFor } from '../site/language-for.ts';
import { Refused } from '../site/refused.ts';
import { asCaller } from './as-caller.ts';
import { limitNow } from '../jobs/limit-now.ts';
import type { LoginClient } from './build-client.ts';
import { demoFor } from './demo-for.ts';
import { endAtProvider } from './end-at-provider.ts';
import { loginLimit } from './login-limit.ts';
import { ownAddress } from './own-address.ts';
import { readReturn } from './read-return.ts';
import { sendCookie } from './send-cookie.ts';
import { sendRefusal } from './send-refusal.ts';
import { sendSmallPage } from './send-small-page.ts';

/** A form here has a handful of short fields. */
const FORM_LIMIT_BYTES = 10_000;
const SEE_OTHER = 303;

/** Logging in to the demo and logging out by plain forms, for whoever has no JavaScript. */
export async function formRoutes(app: App, context: Context, clients: ReadonlyMap<string, LoginClient>, web: Web | null): Promise<void> {
  const { store, login } = context;
  await app.register(async (forms: App) => {
    // A form is sent by a person: what is wrong with it is told as a page.
    forms.setErrorHandler((error, request, reply) => {
      const { return: returnTo } = (request.body ?? {}) as { readonly return?: unknown };
      return error instanceof Refused ? sendRefusal(error.refusals[0], request, reply, web, returnTo) : app.errorHandler(error as never, request, reply);
    });
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    forms.post('/login/demo', { config: { action: 'public.read' }, schema: { hide: true } }, async (request, reply) => {
      const demo = demoFor(context, request);
      await limitNow(context, reply, loginLimit(request));
      const fields = (request.body ?? {}) as Readonly<Record<string, string | undefined>>;
      const previous = request.actor.kind === 'session' ? request.actor.tokenHash : undefined;
      const session = await logInDemo(store.db, demo, {
        key: fields['person'] || fields['role'] || '',
        number: fields['organisation'] || undefined,
        limits: login.sessions,
        previous,
      });
      if ('code' in session) throw new Refused(session);
      sendCookie(reply, session.token);
      return reply.redirect(readReturn(fields['return'], languageFor(request)), SEE_OTHER);
    });
    forms.post('/logout', { config: { action: 'self' }, schema: { hide: true } }, async (request, reply) => {
      const { actor } = request;
      const fields = (request.body ?? {}) as Readonly<Record<string, string | undefined>>;
      if (actor.kind === 'machine') throw new Refused(refuse('login-required', {}));
      let ended: Awaited<ReturnType<typeof logOut>> = null;
      if (actor.kind === 'session') {
        try {
          ended = await asCaller(context, request, (transaction) => logOut(transaction, actor.tokenHash));
        } catch (error) {
          // Whoever is out already is where they want to be.
          if (!(error instanceof Refused) || error.refusals[0].code !== 'session-ended') throw error;
        }
      }
      sendCookie(reply, null);
      const next = await endAtProvider(clients, ended, `${ownAddress(context, request)}/`);
      const provider = clients.get(ended?.provider ?? '')?.provider;
      if (next !== null && provider) {
        // By a page and not a redirect: where a form may end up is this site alone (form-action).
        const language = readReturn(fields['return'], languageFor(request)).slice(1, 3) as Language;
        const { t } = await loadTexts(language);
        const words = t('access.server.goOn', { provider: provider.label[language] });
        return sendSmallPage(reply, web, { status: 200, language, title: t('access.server.loggedOut'), paragraphs: [], link: { href: next, words }, goesOn: true });
      }
      return reply.redirect(readReturn(fields['return'], languageFor(request)), SEE_OTHER);
    });
  });
}
