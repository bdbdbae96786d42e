import type { Language } from '@samvirke/model/assumptions';
import type { MatchedRoute } from './match-route.ts';
import { pageTitle } from './page-title.ts';
import type { Site } from './site-context.ts';

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What stands in `<head>` of one page: title, description, the other languages, and which data it was written from. */
export function composeHead({
  site,
  matched,
  search,
  languages,
}: {
  readonly site: Site;
  readonly matched: MatchedRoute;
  readonly search: string;
  readonly languages: readonly Language[];
}): { readonly title: string; readonly html: string } {
  const title = pageTitle(matched, site);
  const parts = [
    `<title>${escapeAttribute(title)}</title>`,
    `<meta name="description" content="${escapeAttribute(site.texts.t('site.description'))}" />`,
    `<meta name="samvirke-bundle" content="${escapeAttribute(site.bundle.fingerprint)}" />`,
    ...languages.map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="/${language}${escapeAttribute(matched.path + search)}" />`,
    ),
  ];
  if (site.firstOutcomes) {
    parts.push(`<meta name="samvirke-outcomes" content="${escapeAttribute(JSON.stringify(site.firstOutcomes))}" />`);
  }
  return { title, html: parts.join('\n    ') };
}
