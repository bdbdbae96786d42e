import type { Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { AssumptionList } from '../assumptions/assumption-list.tsx';
import { Figure } from '../explain/figure.tsx';
import { useTexts } from '../site/site-context.ts';

const QUALITY = ['network', 'architecture', 'redundancy', 'watch', 'hardware', 'processes', 'competence'] as const;
const BARRIERS = ['broadband', 'strategy', 'systems', 'control', 'jobs', 'hidden'] as const;
const UNKNOWN = ['own', 'systems', 'quality', 'already', 'curve'] as const;

/** What has no price, what stands in the way, what data rooms cost other budgets, and what isn't known. */
export function OtherEffects({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const { t, formats } = useTexts();
  return (
    <section className="section" aria-labelledby="other">
      <h2 id="other">{t('cooperation.other.heading')}</h2>
      <div className="two-columns">
        <div>
          <h3 className="subheading">{t('cooperation.other.quality')}</h3>
          <ul className="plain-list">
            {QUALITY.map((effect) => (
              <li key={effect}>{t(`cooperation.qualityEffects.${effect}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="subheading">{t('cooperation.other.barriers')}</h3>
          <ul className="plain-list">
            {BARRIERS.map((barrier) => (
              <li key={barrier}>{t(`cooperation.barriers.${barrier}`)}</li>
            ))}
          </ul>
        </div>
      </div>
      <p className="fine">{t('cooperation.other.source')}</p>
      <h3>{t('cooperation.other.hiddenHeading')}</h3>
      <p>
        {t('cooperation.other.hidden')}{' '}
        <Figure explained={analysis.hidden.explained} label={t('cooperation.other.hiddenHeading')} select={(other) => other.hidden.explained}>
          {formats.nokShort(analysis.hidden.nok)}
        </Figure>{' '}
        ({formats.nokRange(analysis.hidden.low, analysis.hidden.high)}).
      </p>
      <h3>{t('cooperation.other.unknownHeading')}</h3>
      <ul className="plain-list">
        {UNKNOWN.map((unknown) => (
          <li key={unknown}>{t(`cooperation.unknown.${unknown}`)}</li>
        ))}
      </ul>
      {analysis.placeholders.length > 0 ? (
        <details className="more">
          <summary>{t('cooperation.other.placeholders', { count: analysis.placeholders.length })}</summary>
          <AssumptionList ids={analysis.placeholders} />
        </details>
      ) : null}
    </section>
  );
}
