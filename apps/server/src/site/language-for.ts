import type { Language } from '@samvirke/model/assumptions';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language-of.ts';

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** `?language=` where it is one of ours, else what the browser asks for: for answers and refusals alike. */
export function languageFor(request: FastifyRequest): Language {
  // An address that can't be read has no parameters.
  const { language } = (request.query ?? {}) as { readonly language?: unknown };
  return [language].flat().flatMap((asked) => LANGUAGES.find((one) => one === asked) ?? [])[0] ?? languageOf(request.headers['accept-language']);
}
