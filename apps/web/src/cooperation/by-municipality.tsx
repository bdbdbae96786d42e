import type { Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { AnalysisLinks } from '../costs/analysis-links.tsx';
import { findCooperate } from './answer-figures.tsx';

/** Who gains and who pays: each municipality's cost today, its part of the saving and of the way there. */
export function ByMunicipality({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const { t, formats } = useTexts();
  const path = usePath();
  const cooperate = findCooperate(analysis);
  const savingOf = (number: string): number => analysis.synergies.curve.members.find((member) => member.number === number)?.nok ?? 0;
  const losing = analysis.synergies.curve.members.filter((member) => member.nok < 0).map((member) => analysis.municipalities.find((body) => body.participant.number === member.number)?.participant.name ?? member.number);
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
                  {formats.nok(body.total.nok)}
                  <span className="cell-more">{formats.nokRange(body.total.low, body.total.high)}</span>
                </>,
                formats.nok(savingOf(number)),
                formats.share(savingOf(number) / body.total.nok, 1),
                member ? formats.nok(member.transition) : '',
                member ? formats.nok(member.presentValue) : '',
              ],
            };
          }),
          {
            key: 'sum',
            total: true,
            cells: [
              t('cooperation.sum'),
              formats.number(analysis.population),
              formats.nok(analysis.total.nok),
              formats.nok(analysis.synergies.curve.nok),
              formats.share(analysis.synergies.curve.nok / analysis.total.nok, 1),
              formats.nok(cooperate?.transition ?? 0),
              formats.nok(cooperate?.presentValue.value ?? 0),
            ],
          },
        ]}
      />
      <p className="fine">{t('cooperation.municipalities.split')}</p>
      <AnalysisLinks />
    </section>
  );
}
