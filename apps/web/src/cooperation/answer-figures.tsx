import { ELEMENTS } from '@samvirke/model/costs';
import { widenRange, type Analysis } from '@samvirke/model/reports';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { FigureCard } from '../site/figure-card.tsx';
import { useTexts } from '../site/site-context.ts';
import { Term } from '../site/term.tsx';
import type { DrawnOutcomes } from './use-outcomes.ts';
import { writeChance } from './write-chance.ts';

export function findCooperate(analysis: Analysis): Analysis['alternatives'][number] | undefined {
  return analysis.alternatives.find(({ kind }) => kind === 'cooperate');
}

/** From here on the difference between what is saved on paper and what can be taken out is worth a sentence. */
const NEARLY_ALL = 0.95;

/** The answer in three large figures: what is saved a year, what it costs once, and what it is worth in all. */
export function AnswerFigures({ analysis, drawn }: { readonly analysis: Analysis; readonly drawn: DrawnOutcomes }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { synergies, transition, total } = analysis;
  const { outcomes } = drawn;
  const cooperate = findCooperate(analysis);
  const range = (likely: number, drawn: { readonly p10: number; readonly p90: number } | undefined): string | undefined => {
    if (!drawn) return undefined;
    const { low, high } = widenRange(likely, drawn);
    return formats.nokRange(low, high);
  };
  const investment = Object.values(transition.items).reduce((sum, item) => sum + (item.investment ? item.nok : 0), 0);
  const factor = analysis.toTodaysKroner;
  const isDearer = synergies.curve.nok < 0;
  const lastYear = cooperate?.flow.at(-1);
  const takenOut = lastYear ? ELEMENTS.reduce((sum, element) => sum + lastYear.savingByElement[element], 0) : 0;
  // What costs more is written as what it costs: the ends of its range change places.
  const yearlyRange = isDearer && outcomes ? { p10: -outcomes.saving.p90, p90: -outcomes.saving.p10 } : outcomes?.saving;
  return (
    <div aria-busy={drawn.isDrawing}>
      <div className="figures">
        <FigureCard
          label={isDearer ? t('cooperation.figures.dearer') : t('cooperation.figures.saving')}
          range={range(Math.abs(synergies.curve.nok), yearlyRange)}
          tone={isDearer ? 'loss' : undefined}
          beside={
            <>
              {t('cooperation.figures.savingBeside', { share: formats.share(Math.abs(synergies.curve.nok) / total.nok, 1), total: formats.nokShort(total.nok) })}
              {lastYear !== undefined && takenOut < synergies.curve.nok * NEARLY_ALL
                ? ` ${t('cooperation.figures.takenOut', { amount: formats.nokShort(takenOut), year: lastYear.year })}`
                : null}
            </>
          }
        >
          <Figure explained={synergies.curve.explained} label={t('cooperation.figures.saving')} select={(other) => other.synergies.curve.explained}>
            {formats.nokShort(Math.abs(synergies.curve.nok))}
          </Figure>
        </FigureCard>
        <FigureCard
          label={<Term id="transition">{t('cooperation.figures.transition')}</Term>}
          range={range(transition.nok, outcomes?.transition)}
          beside={t('cooperation.figures.transitionBeside', { investment: formats.nokShort(investment) })}
        >
          <Figure explained={transition.explained} label={t('cooperation.figures.transition')} select={(other) => other.transition.explained}>
            {formats.nokShort(transition.nok)}
          </Figure>
        </FigureCard>
        {cooperate ? (
          <FigureCard
            label={<Term id="presentValue">{t('cooperation.figures.presentValue', { count: cooperate.flow.length - 1 })}</Term>}
            range={range(cooperate.presentValue.value, outcomes?.presentValue)}
            tone={cooperate.presentValue.value < 0 ? 'loss' : undefined}
            beside={
              <>
                {cooperate.paybackYear === null ? t('cooperation.figures.never') : t('cooperation.figures.payback', { year: cooperate.paybackYear })}
                {outcomes ? ` ${t('cooperation.figures.shareThatPays', { share: writeChance(outcomes.shareThatPays, texts) })}` : null}
              </>
            }
          >
            <Figure
              explained={cooperate.presentValue}
              label={t('cooperation.figures.presentValue', { count: cooperate.flow.length - 1 })}
              select={(other) => findCooperate(other)?.presentValue}
            >
              {formats.nokShort(cooperate.presentValue.value)}
            </Figure>
          </FigureCard>
        ) : null}
      </div>
      <p className="fine figures-note">
        {t('cooperation.figures.kroner', { year: analysis.priceYear })}{' '}
        {factor.year === analysis.priceYear ? null : (
          <>
            {t('cooperation.figures.today', { year: factor.year, saving: formats.nokShort(synergies.curve.nok * factor.factor.value) })}{' '}
            <Figure explained={factor.factor} label={t('cooperation.figures.deflator')}>
              {t('cooperation.figures.deflatorValue', { factor: formats.number(factor.factor.value, 2) })}
            </Figure>
          </>
        )}
      </p>
    </div>
  );
}
