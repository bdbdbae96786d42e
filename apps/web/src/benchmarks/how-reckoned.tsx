import { valueOf } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { AssumptionList } from '../assumptions/assumption-list.tsx';
import { Confounders } from '../costs/confounders.tsx';
import { useCase } from '../site/case-context.ts';
import { useTexts } from '../site/site-context.ts';

const RULES = ['benchmarks/least-bodies', 'benchmarks/dominance-share', 'benchmarks/trim-count', 'costs/municipal-deflator'] as const;

/** What disturbs a comparison, and by which rules this one was made. */
export function HowReckoned({ year }: { readonly year: number }): ReactNode {
  const { t } = useTexts();
  const { assumptions } = useCase();
  return (
    <>
      <Confounders />
      <section className="section" aria-labelledby="how">
        <h2 id="how">{t('benchmarks.rules.heading')}</h2>
        <p>{t('benchmarks.rules.lead', { year: valueOf(assumptions, 'costs/price-year'), population: year })}</p>
        <p>{t('benchmarks.rules.assumptions')}</p>
        <AssumptionList ids={RULES} />
      </section>
    </>
  );
}
