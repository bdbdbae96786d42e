import type { Reference } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** A source in one line: title, publisher, section and page, with its address where it has one. */
export function ReferenceLine({ reference }: { readonly reference: Reference }): ReactNode {
  const { t, formats } = useTexts();
  const { title, publisher, section, page, url, retrieved } = reference;
  return (
    <>
      {url === undefined ? (
        <cite>{title}</cite>
      ) : (
        <a className="ds-link" href={url} rel="noreferrer">
          <cite>{title}</cite>
        </a>
      )}
      {`, ${publisher}`}
      {section === undefined ? '' : `, ${section}`}
      {page === undefined ? '' : `, ${t('site.reference.page', { page })}`}
      {retrieved === undefined ? '' : ` (${t('site.reference.retrieved', { date: formats.date(retrieved) })})`}
    </>
  );
}
