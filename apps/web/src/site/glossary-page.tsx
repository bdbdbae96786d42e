import type { ReactNode } from 'react';
import { TERMS } from './glossary-terms.ts';
import { Problems } from './problems.tsx';
import { useTexts } from './site-context.ts';

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
