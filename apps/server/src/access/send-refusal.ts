import type { Language } from '@samvirke/model/assumptions';
import { ERRORS, type Refusal } from '@samvirke/model/errors';
import { loadTexts, wordsOf } from '@samvirke/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Web } from '../pages/load-web.ts';
import { sendProblem } from '../site/answer-errors.ts';
import { languageFor } from '../site/language-for.ts';
import { readReturn } from './read-return.ts';
import { sendSmallPage } from './send-small-page.ts';

/** What went wrong on the way in or out: a page where a person sees it, else a problem. */
export async function sendRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply, web: Web | null, returnTo?: unknown): Promise<FastifyReply> {
  if (!(request.headers.accept ?? '').includes('text/html')) return sendProblem([refusal], request, reply);
  const fallback = languageFor(request);
  const page = readReturn(returnTo, fallback);
  const language = page.slice(1, 3) as Language;
  const texts = await loadTexts(language);
  const { title, detail, cure } = wordsOf(refusal, texts);
  return sendSmallPage(reply, web, {
    status: ERRORS[refusal.code].httpStatus,
    language,
    title,
    paragraphs: [detail, cure],
    link: { href: `/${language}/log-in${returnTo === undefined ? '' : `?return=${encodeURIComponent(page)}`}`, words: texts.t('access.server.again') },
  });
}
