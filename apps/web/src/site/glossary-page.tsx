import type { ReactNode } from 'react';
import { Problems } from './problems.tsx';
import { useTexts } from './site-context.ts';

const TERMS = [
  'telecom',
  'basicOperations',
  'lineOfBusiness',
  'staff',
  'fte',
  'estimate',
  'ownFigure',
  'range',
  'saving',
  'transition',
  'doubleRunning',
  'hidden',
  'sizeGroup',
  'curve',
  'rules',
  'realised',
  'presentValue',
  'discountRate',
  'payback',
  'deflator',
  'priceYear',
  'nullAlternative',
  'tippingPoint',
  'assumption',
  'placeholder',
  'controlCode',
  'reproduction',
  'councilPaper',
  'host',
] as const;

/** The words that the pages use, in a sentence each. */
export function GlossaryPage(): ReactNode {
  const { t, formats } = useTexts();
  const terms = TERMS.map((term) => ({ term, word: t(`site.glossary.terms.${term}.word`), means: t(`site.glossary.terms.${term}.means`) })).sort((a, b) => formats.compare(a.word, b.word));
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.glossary.heading')}</h1>
        <p className="lead">{t('site.glossary.lead')}</p>
      </div>
      <Problems path="/glossary" />
      <dl className="glossary">
        {terms.map(({ term, word, means }) => (
          <div key={term} id={term}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
