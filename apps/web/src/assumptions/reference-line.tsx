import { inLanguage, type Reference } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** A source in one line: title, publisher, section and page, with its address where it has one. */
export function ReferenceLine({ reference, short = false }: { readonly reference: Reference; /** In a table: without section and date. */ readonly short?: boolean }): ReactNode {
  const { t, formats, language } = useTexts();
  const { title, publisher, section, page, url, retrieved } = reference;
  // A published title stays in the language that it was published in.
  const cited = <cite lang={typeof title === 'string' && language === 'en' ? 'nb' : undefined}>{inLanguage(title, language)}</cite>;
  return (
    <>
      {url === undefined ? (
        cited
      ) : (
        <a className="ds-link" href={url} rel="noreferrer">
          {cited}
        </a>
      )}
      {`, ${publisher}`}
      {section === undefined || short ? '' : `, ${inLanguage(section, language)}`}
      {page === undefined ? '' : `, ${t('site.reference.page', { page })}`}
      {retrieved === undefined || short ? '' : ` (${t('site.reference.retrieved', { date: formats.date(retrieved) })})`}
    </>
  );
}
