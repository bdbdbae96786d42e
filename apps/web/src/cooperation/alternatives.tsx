import { widenRange, type Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useSite } from '../site/site-context.ts';
import { explainFullSaving } from './explain-full-saving.ts';
import { explainTransition } from './explain-transition.ts';
import type { DrawnOutcomes } from './use-outcomes.ts';

/** Going on as today beside what else can be done, each by the same yardstick. */
export function Alternatives({ analysis, drawn }: { readonly analysis: Analysis; readonly drawn: DrawnOutcomes }): ReactNode {
  const { bundle, texts } = useSite();
  const { t, formats } = texts;
  const { alternatives } = analysis;
  const best = alternatives.reduce((leader, other) => (other.presentValue.value > leader.presentValue.value ? other : leader));
  const lastSeenOf = (alternative: Analysis['alternatives'][number]): string | null | undefined =>
    bundle.reference.cooperations.find(({ id }) => id === alternative.cooperation?.id)?.lastSeen;
  const nameOf = (alternative: Analysis['alternatives'][number]): string =>
    alternative.cooperation
      ? t(alternative.cooperation.beyond && !lastSeenOf(alternative) ? 'cooperation.alternatives.joinNamedBeyond' : 'cooperation.alternatives.joinNamed', {
          name: alternative.cooperation.name,
          km: formats.number(alternative.cooperation.distanceKm ?? 0),
        })
      : t(`cooperation.alternatives.${alternative.kind}`);
  const same = (other: Analysis, { kind }: Pick<Analysis['alternatives'][number], 'kind'>): Analysis['alternatives'][number] | undefined =>
    other.alternatives.find((alternative) => alternative.kind === kind);
  /** What a source last said of a cooperation that could be joined: the list isn't complete, and may be old. */
  const seen = (alternative: Analysis['alternatives'][number]): string | null => {
    const lastSeen = lastSeenOf(alternative);
    return alternative.cooperation && lastSeen
      ? ` ${t('cooperation.alternatives.lastSeen', { year: lastSeen, km: formats.number(alternative.cooperation.distanceKm ?? 0) })}`
      : null;
  };
  const rangeOf = (alternative: Analysis['alternatives'][number]): ReactNode => {
    if (alternative.kind === 'asToday') return null;
    if (alternative.kind !== 'cooperate') return <span className="cell-more">{t('cooperation.notDrawn')}</span>;
    if (!drawn.outcomes) return null;
    const { low, high } = widenRange(alternative.presentValue.value, drawn.outcomes.presentValue);
    return <span className="cell-more">{formats.nokRange(low, high)}</span>;
  };
  const door = (alternative: Analysis['alternatives'][number], what: 'saving' | 'transition'): ReactNode => {
    const amount = formats.nok(what === 'saving' ? alternative.fullSaving : alternative.transition);
    const explain = what === 'saving' ? explainFullSaving : explainTransition;
    const explained = alternative.kind === 'asToday' ? undefined : explain(alternative);
    if (!explained) return amount;
    return (
      <Figure
        explained={explained}
        label={`${t(`cooperation.alternatives.${what}`)}: ${nameOf(alternative)}`}
        select={(other) => {
          const found = same(other, alternative);
          return found && explain(found);
        }}
      >
        {amount}
      </Figure>
    );
  };
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
              <span className="cell-words">
                {t(`cooperation.alternatives.${alternative.kind}More`)}
                {seen(alternative)}
              </span>
            </span>,
            alternative.kind === 'asToday' ? (
              <Figure key="cost" explained={analysis.total.explained} label={`${t('cooperation.alternatives.yearlyCost')}: ${nameOf(alternative)}`} select={(other) => other.total.explained}>
                {formats.nok(alternative.yearlyCost)}
              </Figure>
            ) : (
              formats.nok(alternative.yearlyCost)
            ),
            door(alternative, 'saving'),
            door(alternative, 'transition'),
            alternative.kind === 'asToday' ? (
              formats.nok(0)
            ) : (
              <span key="presentValue">
                <Figure
                  explained={alternative.presentValue}
                  label={t('cooperation.alternatives.presentValueOf', { name: nameOf(alternative) })}
                  select={(other) => same(other, alternative)?.presentValue}
                >
                  {formats.nok(alternative.presentValue.value)}
                </Figure>
                {rangeOf(alternative)}
              </span>
            ),
            alternative.kind === 'asToday' ? t('cooperation.alternatives.nothingToPayBack') : (alternative.paybackYear ?? t('cooperation.alternatives.never')),
          ],
        }))}
      />
      <p className="fine">{t('cooperation.alternatives.costNote')}</p>
      {alternatives.some(({ kind }) => kind === 'joinExisting') ? null : <p className="fine">{t('cooperation.alternatives.noneToJoin')}</p>}
    </section>
  );
}
