import type { ReactNode } from 'react';
import { useTexts } from './site-context.ts';
import { useSession } from './use-session.ts';

/** On every page of an installation where anybody may be anybody. */
export function DemoBanner(): ReactNode {
  const { t } = useTexts();
  const { isDemo } = useSession();
  if (!isDemo) return null;
  return (
    <aside className="demo-banner" aria-label={t('access.demo.label')}>
      <p className="site-width">
        <strong>{t('access.demo.label')}</strong> {t('access.demo.words')}
      </p>
    </aside>
  );
}
