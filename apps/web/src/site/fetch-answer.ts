import type { PageAnswer } from '@samvirke/contract/page';
import type { Language } from '@samvirke/model/assumptions';

/** Asks the API, in the page's own language. Throws where nothing comes back. */
export async function fetchAnswer(address: string, language: Language, request: RequestInit = {}): Promise<PageAnswer> {
  const headers = new Headers(request.headers);
  headers.set('accept-language', language);
  headers.set('accept', 'application/json, application/problem+json');
  const answer = await fetch(address, { ...request, headers, cache: 'no-store' });
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, body: isJson ? ((await answer.json()) as unknown) : null };
}
