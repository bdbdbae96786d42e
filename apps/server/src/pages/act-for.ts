import { readReturn } from '../access/read-return.ts';
import type { App } from '../site/app.ts';
import { languageFor } from '../site/language-for.ts';
import { callerHeaders } from './caller-headers.ts';

const REFUSED = 400;
const SEE_OTHER = 303;
/** A terminal that comes in through the folder's socket has no address. */
const LOOPBACK = '127.0.0.1';

/** The menu's form for acting for another body, for pages whose JavaScript isn't there (yet): the API's own route does it. */
export async function actForRoute(app: App): Promise<void> {
  await app.register(async (forms) => {
    const formType = 'application/x-www-form-urlencoded';
    if (!forms.hasContentTypeParser(formType)) {
      forms.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))));
    }
    forms.post('/act-for', { schema: { hide: true } }, async (request, reply) => {
      const given = (request.body ?? {}) as { readonly organisation?: unknown; readonly csrf?: unknown; readonly return?: unknown };
      const back = readReturn(given.return, languageFor(request));
      const answer = await app.inject({
        method: 'PUT',
        url: '/api/v1/session/organisation',
        remoteAddress: request.socket.remoteAddress ?? LOOPBACK,
        headers: { ...callerHeaders(request), 'x-csrf-token': String(given.csrf ?? ''), 'content-type': 'application/json' },
        payload: JSON.stringify({ organisation: String(given.organisation ?? '') }),
      });
      const setCookie = answer.headers['set-cookie'];
      if (setCookie !== undefined) reply.header('set-cookie', setCookie);
      // The page that is come back to shows who is acted for now; and says so where it isn't the one that was chosen.
      const refused = answer.statusCode >= REFUSED ? `${back.includes('?') ? '&' : '?'}problem=not-switched` : '';
      return reply.redirect(`${back}${refused}`, SEE_OTHER);
    });
  });
}
