import { useId, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** What can be taken out of the log: decisions for the archive, and the version for who asks for access. Plain forms. */
export function Downloads({ organisation }: { readonly organisation: string | null }): ReactNode {
  const { t, language } = useTexts();
  const id = useId();
  const whose = organisation === null ? null : <input type="hidden" name="organisation" value={organisation} />;
  return (
    <section className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('history.downloads.heading')}</h2>
      <div className="downloads">
        <form method="get" action="/api/v1/history/archive.zip" aria-labelledby={`${id}-archive`}>
          <h3 id={`${id}-archive`}>{t('history.downloads.archive')}</h3>
          <p>{t('history.downloads.archiveMore')}</p>
          <input type="hidden" name="language" value={language} />
          {whose}
          <div className="inline-form">
            {(['from', 'to'] as const).map((name) => (
              <div className="ds-field" key={name}>
                <label className="ds-label" htmlFor={`${id}-${name}`}>
                  {t(`history.downloads.${name}`)}
                </label>
                <input id={`${id}-${name}`} name={name} type="date" className="ds-input" required />
              </div>
            ))}
            <button type="submit" className="ds-button" data-variant="secondary">
              {t('history.downloads.getArchive')}
            </button>
          </div>
        </form>
        <form method="get" action="/api/v1/history/access-request.zip" aria-labelledby={`${id}-access`}>
          <input type="hidden" name="language" value={language} />
          {whose}
          <h3 id={`${id}-access`}>{t('history.downloads.accessRequest')}</h3>
          <p>{t('history.downloads.accessRequestMore')}</p>
          <button type="submit" className="ds-button" data-variant="secondary">
            {t('history.downloads.getAccessRequest')}
          </button>
        </form>
      </div>
    </section>
  );
}
