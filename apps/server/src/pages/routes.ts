import fastifyStatic from '@fastify/static';
import type { CostSetBody } from '@samvirke/contract/costs';
import { findCostSet } from '@samvirke/store/costs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { languageOf } from '../site/language-of.ts';
import { actForRoute } from './act-for.ts';
import { askAsCaller } from './ask-as-caller.ts';
import type { Web } from './load-web.ts';

const LANGUAGES = ['nb', 'nn', 'en'];
const NOT_FOUND = 404;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Whole pages as HTML, and the files they ask for. */
export async function pageRoutes(app: App, context: Context, web: Web): Promise<void> {
  await app.register(fastifyStatic, {
    root: web.client,
    wildcard: true,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    // The frame without a page in it is nobody's answer.
    allowedPath: (path) => path !== '/index.html',
    setHeaders: (reply, path) => {
      // Vite writes a hash of the content into the names under assets.
      reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
    },
  });

  await actForRoute(app);
  app.get('/', { schema: { hide: true } }, (request, reply) => {
    const query = request.url.slice('/'.length);
    return reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(`/${languageOf(request.headers['accept-language'])}${query}`, 302);
  });
  for (const language of LANGUAGES) {
    for (const path of [`/${language}`, `/${language}/*`]) {
      app.get(path, { schema: { hide: true } }, (request, reply) => sendPage(app, request, reply, context, web));
    }
  }
}

/** The page of an address; with a status of its own where the address is none of ours. */
export async function sendPage(app: App, request: FastifyRequest, reply: FastifyReply, context: Context, web: Web): Promise<FastifyReply> {
  const hasLanguage = LANGUAGES.includes(request.url.split(/[/?]/)[1] ?? '');
  const url = hasLanguage ? request.url : `/${languageOf(request.headers['accept-language'])}${request.url}`;
  const language = url.split(/[/?]/)[1] ?? '';
  const ask = askAsCaller(app, request, language);
  const [session, costSet] = await Promise.all([ask.session(reply), costSetOf(request, context)]);
  const answers = await ask.answers(web.findNeeds({ url, session }));
  const page = await web.render({ url, data: { bundle: context.bundle, costSet, session, answers } });
  if (!hasLanguage) {
    reply.header('vary', 'accept-language');
    if (page.status < NOT_FOUND) return reply.redirect(url, 302);
  }
  const parts: Readonly<Record<string, string>> = { '<!--app-head-->': page.head, '<!--app-html-->': page.body, '<!--app-data-->': page.data, __LANG__: page.language };
  // By a function: a page may hold `$&`, which a replacement written as text would act on.
  const html = web.template.replace(/<!--app-(?:head|html|data)-->|__LANG__/g, (mark) => parts[mark] ?? mark);
  return reply
    .status(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', page.language)
    .header('cache-control', 'no-store')
    .send(html);
}

async function costSetOf(request: FastifyRequest, { store }: Context): Promise<CostSetBody | null> {
  const { costs } = request.query as { readonly costs?: unknown };
  if (typeof costs !== 'string') return null;
  return ((await findCostSet(store.db, costs, request.actor)) as CostSetBody | undefined) ?? null;
}
