import { widenRange, type Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Figure } from '../explain/figure.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { AnalysisLinks } from '../costs/analysis-links.tsx';
import { findCooperate } from './answer-figures.tsx';
import { explainMemberSaving } from './explain-member-saving.ts';
import type { DrawnOutcomes } from './use-outcomes.ts';

/** Who gains and who pays: each municipality's cost today, its part of the saving and of the way there. */
export function ByMunicipality({ analysis, drawn }: { readonly analysis: Analysis; readonly drawn: DrawnOutcomes }): ReactNode {
  const { t, formats } = useTexts();
  const path = usePath();
  const cooperate = findCooperate(analysis);
  const savingOf = (number: string): number => analysis.synergies.curve.members.find((member) => member.number === number)?.nok ?? 0;
  const losing = analysis.synergies.curve.members.filter((member) => member.nok < 0).map((member) => analysis.municipalities.find((body) => body.participant.number === member.number)?.participant.name ?? member.number);
  const { outcomes } = drawn;
  const range = (likely: number, of: { readonly p10: number; readonly p90: number } | undefined): ReactNode => {
    if (!of) return null;
    const { low, high } = widenRange(likely, of);
    return <span className="cell-more">{formats.nokRange(low, high)}</span>;
  };
  const door = (number: string, name: string): ReactNode => {
    const explained = explainMemberSaving(analysis.synergies.curve, number);
    if (!explained) return formats.nok(0);
    return (
      <Figure key="saving" explained={explained} label={`${t('cooperation.municipalities.saving')}: ${name}`} select={(other) => explainMemberSaving(other.synergies.curve, number)}>
        {formats.nok(savingOf(number))}
      </Figure>
    );
  };
  /** A municipality's part of a sum opens the sum, and says which part is the municipality's. */
  const partOf = (what: 'transition' | 'presentValue', name: string, part: number): ReactNode => {
    const explained = what === 'transition' ? analysis.transition.explained : cooperate?.presentValue;
    if (!explained) return formats.nok(part);
    return (
      <Figure
        key={what}
        explained={explained}
        label={t('cooperation.municipalities.partOf', { what: t(`cooperation.municipalities.${what}`), name, part: formats.nok(part) })}
        select={(other) => (what === 'transition' ? other.transition.explained : findCooperate(other)?.presentValue)}
      >
        {formats.nok(part)}
      </Figure>
    );
  };
  return (
    <section className="section" aria-labelledby="municipalities">
      <h2 id="municipalities">{t('cooperation.municipalities.heading')}</h2>
      {losing.length > 0 ? <p className="answer">{t('cooperation.municipalities.losing', { names: formats.list(losing), count: losing.length })}</p> : null}
      <DataTable
        caption={t('cooperation.municipalities.table')}
        columns={[
          { key: 'name', label: t('cooperation.municipalities.name') },
          { key: 'population', label: t('cooperation.municipalities.population'), numeric: true },
          { key: 'cost', label: t('cooperation.municipalities.cost'), numeric: true },
          { key: 'saving', label: t('cooperation.municipalities.saving'), numeric: true },
          { key: 'share', label: t('cooperation.municipalities.share'), numeric: true },
          { key: 'transition', label: t('cooperation.municipalities.transition'), numeric: true },
          { key: 'presentValue', label: t('cooperation.municipalities.presentValue'), numeric: true },
        ]}
        rows={[
          ...analysis.municipalities.map((body) => {
            const { number, name, population } = body.participant;
            const member = cooperate?.perMember.find((other) => other.number === number);
            return {
              key: number,
              cells: [
                <Link key="name" className="ds-link" to={path('/costs', { municipalities: [number] })}>
                  {name}
                </Link>,
                formats.number(population),
                <>
                  <Figure
                    explained={body.total.explained}
                    label={`${t('cooperation.municipalities.cost')}: ${name}`}
                    select={(other) => other.municipalities.find(({ participant }) => participant.number === number)?.total.explained}
                  >
                    {formats.nok(body.total.nok)}
                  </Figure>
                  <span className="cell-more">{formats.nokRange(body.total.low, body.total.high)}</span>
                </>,
                door(number, name),
                formats.share(savingOf(number) / body.total.nok, 1),
                member ? partOf('transition', name, member.transition) : '',
                member ? partOf('presentValue', name, member.presentValue) : '',
              ],
            };
          }),
          {
            key: 'sum',
            total: true,
            cells: [
              t('cooperation.sum'),
              formats.number(analysis.population),
              <span key="cost">
                <Figure explained={analysis.total.explained} label={t('cooperation.municipalities.cost')} select={(other) => other.total.explained}>
                  {formats.nok(analysis.total.nok)}
                </Figure>
                <span className="cell-more">{formats.nokRange(analysis.total.low, analysis.total.high)}</span>
              </span>,
              <span key="saving">
                <Figure explained={analysis.synergies.curve.explained} label={t('cooperation.municipalities.saving')} select={(other) => other.synergies.curve.explained}>
                  {formats.nok(analysis.synergies.curve.nok)}
                </Figure>
                {range(analysis.synergies.curve.nok, outcomes?.saving)}
              </span>,
              formats.share(analysis.synergies.curve.nok / analysis.total.nok, 1),
              <span key="transition">
                <Figure explained={analysis.transition.explained} label={t('cooperation.municipalities.transition')} select={(other) => other.transition.explained}>
                  {formats.nok(analysis.transition.nok)}
                </Figure>
                {range(analysis.transition.nok, outcomes?.transition)}
              </span>,
              cooperate ? (
                <span key="presentValue">
                  <Figure explained={cooperate.presentValue} label={t('cooperation.municipalities.presentValue')} select={(other) => findCooperate(other)?.presentValue}>
                    {formats.nok(cooperate.presentValue.value)}
                  </Figure>
                  {range(cooperate.presentValue.value, outcomes?.presentValue)}
                </span>
              ) : (
                ''
              ),
            ],
          },
        ]}
      />
      <p className="fine">{t('cooperation.municipalities.split')} {t('cooperation.municipalities.rangeNote')}</p>
      <AnalysisLinks />
    </section>
  );
}
