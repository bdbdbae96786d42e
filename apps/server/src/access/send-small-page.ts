import type { Language } from '@samvirke/model/assumptions';
import type { FastifyReply } from 'fastify';
import type { Web } from '../pages/load-web.ts';

export interface SmallPage {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly href: string; readonly words: string };
  /** Goes on by itself, also without JavaScript. */
  readonly goesOn?: boolean;
}

const BARE = '<!doctype html><html lang="__LANG__"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><!--app-head--></head><body><!--app-html--></body></html>';

/** A page of a few words between us and a provider: in the site's own frame, without its scripts. */
export async function sendSmallPage(reply: FastifyReply, web: Web | null, page: SmallPage): Promise<FastifyReply> {
  const frame = (web?.template ?? BARE).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  const parts: Readonly<Record<string, string>> = {
    '<!--app-head-->': `<title>${escape(page.title)} – Samvirke</title>${page.goesOn === true ? `<meta http-equiv="refresh" content="0;url=${escape(page.link.href)}">` : ''}`,
    '<!--app-html-->': `<main class="site-width" id="main"><h1>${escape(page.title)}</h1>${page.paragraphs.map((words) => `<p>${escape(words)}</p>`).join('')}<p><a class="ds-link" href="${escape(page.link.href)}">${escape(page.link.words)}</a></p></main>`,
    '<!--app-data-->': '',
    __LANG__: page.language,
  };
  return reply
    .status(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', page.language)
    .header('cache-control', 'no-store')
    .send(frame.replace(/<!--app-(?:head|html|data)-->|__LANG__/g, (mark) => parts[mark] ?? ''));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
