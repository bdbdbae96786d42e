import { memo, useDeferredValue, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EXAMPLE_CASE } from '../routes.ts';
import { CaseContext, useCase } from '../site/case-context.ts';
import { Problems } from '../site/problems.tsx';
import { readAddress } from '../site/read-address.ts';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { Alternatives } from './alternatives.tsx';
import { AnswerFigures, findCooperate } from './answer-figures.tsx';
import { ByElement } from './by-element.tsx';
import { ByMunicipality } from './by-municipality.tsx';
import { ChooseOnMap } from './choose-on-map.tsx';
import { ChosenMunicipalities } from './chosen-municipalities.tsx';
import { FinancialPlan } from './financial-plan.tsx';
import { findVerdict } from './find-verdict.ts';
import { HowSure } from './how-sure.tsx';
import { nameList } from './name-list.ts';
import { OtherEffects } from './other-effects.tsx';
import { TwoMethods } from './two-methods.tsx';
import { useOutcomes, type DrawnOutcomes } from './use-outcomes.ts';
import { WhatIf } from './what-if.tsx';

const HERE = '/cooperation';

/** What working together would save and cost, how sure it is, and what would change it. */
export function CooperationPage(): ReactNode {
  const { analysis, participants } = useCase();
  if (!analysis || participants.length < 2) return <NotYetACooperation />;
  return <Cooperation />;
}

/** One municipality, or none: who to work with comes first, and an example to open. */
function NotYetACooperation(): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { participants, nameOf } = useCase();
  const path = usePath();
  const example = readAddress(`?${EXAMPLE_CASE}`).municipalities;
  const [only] = participants;
  return (
    <>
      <div className="page-heading">
        <h1>{only ? t('cooperation.heading.one', { name: only.name }) : t('cooperation.heading.none')}</h1>
        <p className="lead">{only ? t('cooperation.lead.one') : t('cooperation.lead.none')}</p>
      </div>
      <Problems path={HERE} />
      <ChosenMunicipalities path={HERE} />
      {only ? null : (
        <p>
          <Link className="ds-link" to={path(HERE, { municipalities: example, year: null })}>
            {t('cooperation.example', { names: formats.list(example.map((number) => nameOf(number) ?? number)) })}
          </Link>
        </p>
      )}
      <section className="section" aria-labelledby="map">
        <h2 id="map">{t('cooperation.map.heading')}</h2>
        <ChooseOnMap />
      </section>
    </>
  );
}

function Cooperation(): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const theCase = useCase();
  const { analysis, participants, year } = theCase;
  // The figures and the sliders follow the hand; charts and tables come as soon as there is time.
  const resting = useDeferredValue(theCase);
  const path = usePath();
  const drawn = useOutcomes();
  if (!analysis) return null;
  const names = nameList(participants.map(({ name }) => name), texts);
  const cooperate = findCooperate(analysis);
  const amounts = {
    saving: texts.formats.nokShort(analysis.synergies.curve.nok),
    transition: texts.formats.nokShort(analysis.transition.nok),
    year: cooperate?.paybackYear ?? '',
    count: (cooperate?.flow.length ?? 1) - 1,
  };
  const verdict = findVerdict(analysis);
  return (
    <>
      <div className="page-heading">
        <h1>{t(`cooperation.heading.${verdict === 'dearer' || verdict === 'nothing' ? verdict : 'saving'}`, { names })}</h1>
        <p className="lead">{t(`cooperation.lead.${verdict}`, { names, ...amounts })}</p>
        <p className="stamps">
          <span className="ds-tag" data-color="neutral">
            {t('site.stamp.population', { year })}
          </span>
          <span className="ds-tag" data-color="neutral">
            {t('site.stamp.kroner', { year: analysis.priceYear })}
          </span>
          {analysis.municipalities.every((body) => Object.values(body.costs).every((cost) => cost.origin === 'estimate')) ? (
            <span className="ds-tag" data-color="warning">
              {t('cooperation.onlyEstimates')}
            </span>
          ) : null}
        </p>
      </div>
      <Problems path={HERE} />
      <ChosenMunicipalities path={HERE} />
      <div className="answer-and-what-if">
        <div className="answer-column">
          <AnswerFigures analysis={analysis} drawn={drawn} />
          <div className="actions">
            <Link className="ds-button" to={path('/council-paper')}>
              {t('cooperation.toPaper')}
            </Link>
            <Link className="ds-button" data-variant="secondary" to={path('/costs')}>
              {t('cooperation.toCosts')}
            </Link>
          </div>
          <nav className="on-page on-screen" aria-label={t('cooperation.onPage')}>
            <ul>
              <li>
                <a className="ds-link" href="#what-if">
                  {t('site.whatIf.heading')}
                </a>
              </li>
              {SECTIONS.map((id) => (
                <li key={id}>
                  <a className="ds-link" href={`#${id}`}>
                    {t(`cooperation.sections.${id}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <CaseContext value={resting}>
            <Sections drawn={drawn} />
          </CaseContext>
        </div>
        <WhatIf analysis={analysis} resting={resting.analysis ?? analysis} drawn={drawn} />
      </div>
    </>
  );
}

/** All that stands under the figures; rendered again only when the case rests. */
const Sections = memo(function Sections({ drawn }: { readonly drawn: DrawnOutcomes }): ReactNode {
  const { t } = useTexts();
  const { analysis } = useCase();
  if (!analysis) return null;
  return (
    <>
      <ByElement analysis={analysis} />
      <TwoMethods analysis={analysis} />
      <ByMunicipality analysis={analysis} />
      <FinancialPlan analysis={analysis} />
      <Alternatives analysis={analysis} />
      <HowSure analysis={analysis} drawn={drawn} />
      <OtherEffects analysis={analysis} />
      <section className="section" aria-labelledby="map">
        <h2 id="map">{t('cooperation.sections.map')}</h2>
        <ChooseOnMap />
      </section>
    </>
  );
});

const SECTIONS = ['elements', 'methods', 'municipalities', 'plan', 'alternatives', 'sure', 'other', 'map'] as const;
