import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from './site-context.ts';
import { usePath } from './use-path.ts';

export function NotFoundPage(): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <div className="page-heading">
      <h1>{t('site.notFound.heading')}</h1>
      <p className="lead">{t('site.notFound.lead')}</p>
      <p>
        <Link className="ds-link" to={path('/')}>
          {t('site.notFound.home')}
        </Link>
      </p>
    </div>
  );
}
