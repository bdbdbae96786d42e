import { valueOf } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';

const RULES = ['benchmarks/least-bodies', 'benchmarks/dominance-share', 'benchmarks/trim-count', 'costs/municipal-deflator'] as const;
const CONFOUNDERS = ['outsourced', 'distance', 'host', 'scope'] as const;

/** What disturbs a comparison, and by which rules this one was made. */
export function HowReckoned({ year }: { readonly year: number }): ReactNode {
  const { t, language } = useTexts();
  const { assumptions } = useCase();
  const path = usePath();
  return (
    <>
      <section className="section" aria-labelledby="confounders">
        <h2 id="confounders">{t('site.costs.confounders')}</h2>
        <ul className="plain-list">
          {CONFOUNDERS.map((confounder) => (
            <li key={confounder}>{t(`site.costs.confounder.${confounder}`)}</li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="how">
        <h2 id="how">{t('benchmarks.rules.heading')}</h2>
        <p>{t('benchmarks.rules.lead', { year: valueOf(assumptions, 'costs/price-year'), population: year })}</p>
        <p>{t('benchmarks.rules.assumptions')}</p>
        <ul className="plain-list">
          {RULES.map((id) => (
            <li key={id}>
              <Link className="ds-link" to={path(`/assumptions/${id}`)}>
                {assumptions.definitions.get(id)?.label[language] ?? id}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
