import type { Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';

/** Going on as today beside what else can be done, each by the same yardstick. */
export function Alternatives({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const { t, formats } = useTexts();
  const { alternatives } = analysis;
  const best = alternatives.reduce((leader, other) => (other.presentValue.value > leader.presentValue.value ? other : leader));
  const nameOf = (alternative: Analysis['alternatives'][number]): string =>
    alternative.cooperation
      ? t(alternative.cooperation.beyond ? 'cooperation.alternatives.joinNamedBeyond' : 'cooperation.alternatives.joinNamed', {
          name: alternative.cooperation.name,
          km: formats.number(alternative.cooperation.distanceKm ?? 0),
        })
      : t(`cooperation.alternatives.${alternative.kind}`);
  return (
    <section className="section" aria-labelledby="alternatives">
      <h2 id="alternatives">{t('cooperation.alternatives.heading')}</h2>
      <p className="answer">
        {best.kind === 'asToday' ? t('cooperation.alternatives.bestIsToday') : t('cooperation.alternatives.best', { name: nameOf(best), amount: formats.nokShort(best.presentValue.value) })}
      </p>
      <DataTable
        caption={t('cooperation.alternatives.table')}
        columns={[
          { key: 'name', label: t('cooperation.alternatives.name') },
          { key: 'cost', label: t('cooperation.alternatives.yearlyCost'), numeric: true },
          { key: 'saving', label: t('cooperation.alternatives.saving'), numeric: true },
          { key: 'transition', label: t('cooperation.alternatives.transition'), numeric: true },
          { key: 'presentValue', label: t('cooperation.alternatives.presentValue'), numeric: true },
          { key: 'payback', label: t('cooperation.alternatives.payback'), numeric: true },
        ]}
        rows={alternatives.map((alternative) => ({
          key: `${alternative.kind}-${alternative.cooperation?.id ?? ''}`,
          cells: [
            <span key="name">
              {nameOf(alternative)}
              <span className="cell-words">{t(`cooperation.alternatives.${alternative.kind}More`)}</span>
            </span>,
            formats.nok(alternative.yearlyCost),
            formats.nok(alternative.fullSaving),
            formats.nok(alternative.transition),
            alternative.kind === 'asToday' ? (
              formats.nok(0)
            ) : (
              <Figure
                key="presentValue"
                explained={alternative.presentValue}
                label={t('cooperation.alternatives.presentValueOf', { name: nameOf(alternative) })}
                select={(other) => other.alternatives.find(({ kind }) => kind === alternative.kind)?.presentValue}
              >
                {formats.nok(alternative.presentValue.value)}
              </Figure>
            ),
            alternative.kind === 'asToday' ? '–' : (alternative.paybackYear ?? t('cooperation.alternatives.never')),
          ],
        }))}
      />
      {alternatives.some(({ kind }) => kind === 'joinExisting') ? null : <p className="fine">{t('cooperation.alternatives.noneToJoin')}</p>}
    </section>
  );
}
