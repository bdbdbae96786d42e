import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

const CONFOUNDERS = ['outsourced', 'distance', 'host', 'scope'] as const;

/** What disturbs a comparison of what ICT costs in two places. */
export function Confounders(): ReactNode {
  const { t } = useTexts();
  return (
    <section className="section" aria-labelledby="confounders">
      <h2 id="confounders">{t('site.costs.confounders')}</h2>
      <ul className="plain-list">
        {CONFOUNDERS.map((confounder) => (
          <li key={confounder}>{t(`site.costs.confounder.${confounder}`)}</li>
        ))}
      </ul>
    </section>
  );
}
