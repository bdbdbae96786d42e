import type { CostSetBody } from '@samvirke/contract/costs';
import type { Texts } from '@samvirke/text';

/** What a row of a cost table is about: an element, a cost type or a KOSTRA account. */
export function costKeyLabel(key: CostSetBody['rows'][number]['key'] | null, { t, find }: Texts): string {
  if (key === null) return '?';
  if ('element' in key) return t(`site.elements.${key.element}`);
  if ('costType' in key) return find(`site.costTypes.${key.costType}`) ?? key.costType;
  return t('site.ownFigures.art', { art: key.kostraArt });
}
