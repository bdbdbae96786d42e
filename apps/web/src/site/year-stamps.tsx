import type { ReactNode } from 'react';
import { useTexts } from './site-context.ts';

/** From which year the inhabitants are, and whose kroner the amounts are in. */
export function YearStamps({ population, priceYear }: { readonly population: number; readonly priceYear: number }): ReactNode {
  const { t } = useTexts();
  return [t('site.stamp.population', { year: population }), t('site.stamp.kroner', { year: priceYear })].map((words) => (
    <span key={words} className="ds-tag" data-color="neutral">
      {words}
    </span>
  ));
}
