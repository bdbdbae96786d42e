import { writeBodyName } from '../organisations/write-body-name.ts';
import type { MatchedRoute } from './match-route.ts';
import type { Site } from './site-context.ts';
import { titleAddress } from './title-address.ts';

const OK = 200;

/** The document's title: what the page is about, then the product. */
export function pageTitle(matched: MatchedRoute, site: Site): string {
  const { t } = site.texts;
  const { id } = matched.route;
  if (id === 'start') return `${t('site.name')} – ${t('site.start.heading')}`;
  if (id === 'assumption') {
    const definition = site.assumptions.definitions.get(`${matched.parameters.room}/${matched.parameters.name}`);
    if (definition) return `${definition.label[site.texts.language]} – ${t('site.name')}`;
  }
  return `${nameOfObject(matched, site) ?? t(`site.pages.${id}`)} – ${t('site.name')}`;
}

function nameOfObject(matched: MatchedRoute, site: Site): string | null {
  const address = titleAddress(matched);
  const answer = address === null ? null : site.answers.read(address).answer;
  if (answer?.status !== OK || typeof answer.body !== 'object' || answer.body === null) return null;
  const { title, name } = answer.body as { readonly title?: unknown; readonly name?: unknown };
  if (typeof title === 'string') return title;
  return typeof name === 'string' ? writeBodyName(name) : null;
}
