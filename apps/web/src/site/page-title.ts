import type { MatchedRoute } from './match-route.ts';
import type { Site } from './site-context.ts';

/** The document's title: what the page is about, then the product. */
export function pageTitle(matched: MatchedRoute, site: Site): string {
  const { t } = site.texts;
  const { id } = matched.route;
  if (id === 'start') return `${t('site.name')} – ${t('site.start.heading')}`;
  if (id === 'assumption') {
    const definition = site.assumptions.definitions.get(`${matched.parameters.room}/${matched.parameters.name}`);
    if (definition) return `${definition.label[site.texts.language]} – ${t('site.name')}`;
  }
  return `${t(`site.pages.${id}`)} – ${t('site.name')}`;
}
