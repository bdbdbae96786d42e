import { refuse } from '@samvirke/model/errors';
import { logInDemo, logOut } from '@samvirke/store/access';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { languageFor } from '../site/language-for.ts';
import { Refused } from '../site/refused.ts';
import { asCaller } from './as-caller.ts';
import { demoFor } from './demo-for.ts';
import { readReturn } from './read-return.ts';
import { sendCookie } from './send-cookie.ts';

/** A form here has a handful of short fields. */
const FORM_LIMIT_BYTES = 10_000;
const SEE_OTHER = 303;

/** Logging in to the demo and logging out by plain forms, for whoever has no JavaScript. */
export async function formRoutes(app: App, context: Context): Promise<void> {
  const { store, login } = context;
  await app.register(async (forms: App) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    forms.post('/login/demo', { config: { action: 'public.read' }, schema: { hide: true } }, async (request, reply) => {
      const demo = demoFor(context, request);
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
      if (actor.kind === 'session') {
        try {
          await asCaller(context, request, (transaction) => logOut(transaction, actor.tokenHash));
        } catch (error) {
          // Whoever is out already is where they want to be.
          if (!(error instanceof Refused) || error.refusals[0].code !== 'session-ended') throw error;
        }
      }
      sendCookie(reply, null);
      return reply.redirect(readReturn(fields['return'], languageFor(request)), SEE_OTHER);
    });
  });
}
