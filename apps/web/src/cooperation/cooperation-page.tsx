import { widenRange, type Analysis } from '@samvirke/model/reports';
import { memo, useDeferredValue, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { EXAMPLE_CASE } from '../routes.ts';
import { CaseContext, useCase, type Case } from '../site/case-context.ts';
import { Problems } from '../site/problems.tsx';
import { readAddress } from '../site/read-address.ts';
import { useSite, useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { YearStamps } from '../site/year-stamps.tsx';
import { Alternatives } from './alternatives.tsx';
import { AnswerFigures, findCooperate } from './answer-figures.tsx';
import { ByElement } from './by-element.tsx';
import { ByMunicipality } from './by-municipality.tsx';
import { ChooseOnMap } from './choose-on-map.tsx';
import { ChosenMunicipalities } from './chosen-municipalities.tsx';
import { FarApart } from './far-apart.tsx';
import { FinancialPlan } from './financial-plan.tsx';
import { findSkew } from './find-skew.ts';
import { findVerdict } from './find-verdict.ts';
import { HowSure } from './how-sure.tsx';
import { nameList } from './name-list.ts';
import { OtherEffects } from './other-effects.tsx';
import { TwoMethods } from './two-methods.tsx';
import { useOutcomes, type DrawnOutcomes } from './use-outcomes.ts';
import { WhatIf } from './what-if.tsx';
import { writeChance } from './write-chance.ts';

const HERE = '/cooperation';

/**
 * What working together would save and cost, how sure it is, and what would change it. One municipality, or none: who
 * to work with comes first. What has been chosen on the map stays under the hand until it is said to be done.
 */
export function CooperationPage(): ReactNode {
  const { texts } = useSite();
  const { t, formats } = texts;
  const theCase = useCase();
  const { analysis, participants, nameOf } = theCase;
  // The figures and the sliders follow the hand; charts and tables come as soon as there is time.
  const resting = useDeferredValue(theCase);
  const path = usePath();
  const together = analysis !== null && participants.length >= 2;
  const drawn = useOutcomes(together);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Where the map stands: first while a cooperation is put together, last when there is an answer to read. */
  const [mapIsFirst, setMapIsFirst] = useState(!together);
  const [isChoosing, setIsChoosing] = useState(false);
  const first = !together || (mapIsFirst && isChoosing);
  if (mapIsFirst !== first) setMapIsFirst(first);
  const [only] = participants;
  const example = readAddress(`?${EXAMPLE_CASE}`).municipalities;
  const map = (
    <CaseContext key="map" value={first ? theCase : resting}>
      <MapSection
        isFirst={first}
        onChoose={() => setIsChoosing(true)}
        onDone={
          together && first
            ? () => {
                setIsChoosing(false);
                heading.current?.focus();
                heading.current?.scrollIntoView({ block: 'start' });
              }
            : null
        }
      />
    </CaseContext>
  );
  return (
    <>
      <div className="page-heading" key="heading">
        {together ? (
          <Verdict analysis={analysis} drawn={drawn} heading={heading} />
        ) : (
          <>
            <h1>{only ? t('cooperation.heading.one', { name: only.name }) : t('cooperation.heading.none')}</h1>
            <p className="lead">{only ? t('cooperation.lead.one') : t('cooperation.lead.none')}</p>
          </>
        )}
      </div>
      <Problems key="problems" path={HERE} />
      <ChosenMunicipalities key="chosen" path={HERE} />
      {participants.length > 0 ? null : (
        <p key="example">
          <Link className="ds-link" to={path(HERE, { municipalities: example, year: null })}>
            {t('cooperation.example', { names: formats.list(example.map((number) => nameOf(number) ?? number)) })}
          </Link>
        </p>
      )}
      {[...(first ? [map] : []), ...(together ? [<Answer key="answer" analysis={analysis} resting={resting} drawn={drawn} />] : []), ...(first ? [] : [map])]}
    </>
  );
}

/** The heading, and the answer in a sentence or two: as sure as the draws are, and no surer. */
function Verdict({
  analysis,
  drawn,
  heading,
}: {
  readonly analysis: Analysis;
  readonly drawn: DrawnOutcomes;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { participants, year } = useCase();
  const { outcomes } = drawn;
  const names = nameList(participants.map(({ name }) => name), texts);
  const cooperate = findCooperate(analysis);
  const likely = cooperate?.presentValue.value ?? 0;
  const verdict = findVerdict(analysis, outcomes);
  const range = outcomes ? widenRange(likely, outcomes.presentValue) : null;
  const skew = outcomes && (verdict === 'pays' || verdict === 'either' || verdict === 'unlikely') ? findSkew(likely, outcomes.presentValue) : null;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t(`cooperation.heading.${verdict === 'dearer' || verdict === 'nothing' ? verdict : 'saving'}`, { names })}
      </h1>
      <p className="lead">
        {t(`cooperation.lead.${verdict}`, {
          names,
          saving: formats.nokShort(analysis.synergies.curve.nok),
          transition: formats.nokShort(analysis.transition.nok),
          year: cooperate?.paybackYear ?? '',
          count: (cooperate?.flow.length ?? 1) - 1,
          share: outcomes ? writeChance(outcomes.shareThatPays, texts) : '',
          low: range ? formats.nokShort(range.low) : '',
          high: range ? formats.nokShort(range.high) : '',
        })}
      </p>
      {skew && outcomes ? (
        <p>{t(`cooperation.skew.${skew}`, { middle: formats.nokShort(outcomes.presentValue.p50), likely: formats.nokShort(likely) })}</p>
      ) : null}
      <FarApart />
      <p className="stamps">
        <YearStamps population={year} priceYear={analysis.priceYear} />
        {analysis.municipalities.every((body) => Object.values(body.costs).every((cost) => cost.origin === 'estimate')) ? (
          <span className="ds-tag" data-color="warning">
            {t('cooperation.onlyEstimates')}
          </span>
        ) : null}
      </p>
    </>
  );
}

/** Large figures, what if right after them, and then everything that they rest on. */
function Answer({ analysis, resting, drawn }: { readonly analysis: Analysis; readonly resting: Case; readonly drawn: DrawnOutcomes }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <div className="answer-and-what-if">
      <div className="answer-column answer-first">
        <AnswerFigures analysis={analysis} drawn={drawn} />
        <div className="actions">
          <Link className="ds-button" to={path('/council-paper')}>
            {t('cooperation.toPaper')}
          </Link>
          <Link className="ds-button" data-variant="secondary" to={path('/costs')}>
            {t('cooperation.toCosts')}
          </Link>
        </div>
      </div>
      <WhatIf analysis={analysis} resting={resting.analysis ?? analysis} drawn={drawn} />
      <div className="answer-column answer-rest">
        <nav className="on-page on-screen" aria-label={t('cooperation.onPage')}>
          <ul>
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
    </div>
  );
}

/** The map and the list; while they stand first, with the way on to the answer. */
const MapSection = memo(function MapSection({
  isFirst,
  onChoose,
  onDone,
}: {
  readonly isFirst: boolean;
  readonly onChoose: () => void;
  readonly onDone: (() => void) | null;
}): ReactNode {
  const { t } = useTexts();
  return (
    <section className="section" aria-labelledby="map">
      <h2 id="map">{t(isFirst ? 'cooperation.map.heading' : 'cooperation.sections.map')}</h2>
      {onDone ? (
        <p className="actions">
          <button type="button" className="ds-button" onClick={onDone}>
            {t('cooperation.map.done')}
          </button>
        </p>
      ) : null}
      <ChooseOnMap onChoose={onChoose} />
    </section>
  );
});

/** All that stands under the figures; rendered again only when the case rests. */
const Sections = memo(function Sections({ drawn }: { readonly drawn: DrawnOutcomes }): ReactNode {
  const { analysis } = useCase();
  if (!analysis || analysis.municipalities.length < 2) return null;
  return (
    <>
      <ByElement analysis={analysis} />
      <TwoMethods analysis={analysis} />
      <ByMunicipality analysis={analysis} drawn={drawn} />
      <FinancialPlan analysis={analysis} />
      <Alternatives analysis={analysis} drawn={drawn} />
      <HowSure analysis={analysis} drawn={drawn} />
      <OtherEffects analysis={analysis} />
    </>
  );
});

const SECTIONS = ['elements', 'methods', 'municipalities', 'plan', 'alternatives', 'sure', 'other', 'map'] as const;
