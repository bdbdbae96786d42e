import type { Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { useTexts } from '../site/site-context.ts';
import { Term } from '../site/term.tsx';

/** The report's rules and the calibrated curve side by side: what each says, and why they differ. */
export function TwoMethods({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const { t, formats } = useTexts();
  const { rules, curve } = analysis.synergies;
  return (
    <section className="section" aria-labelledby="methods">
      <h2 id="methods">{t('cooperation.methods.heading')}</h2>
      <div className="two-columns">
        {([curve, rules] as const).map((saving) => (
          <div key={saving.model} className="method">
            <h3>
              <Term id={saving.model}>{t(`cooperation.methods.${saving.model}`)}</Term>
            </h3>
            <p className="method-value">
              <Figure explained={saving.explained} label={t(`cooperation.methods.${saving.model}`)} select={(other) => other.synergies[saving.model].explained}>
                {formats.nokShort(saving.nok)}
              </Figure>
            </p>
            <p>{t(`cooperation.methods.${saving.model}More`)}</p>
          </div>
        ))}
      </div>
      <p className="fine">{t('cooperation.methods.why')}</p>
    </section>
  );
}
