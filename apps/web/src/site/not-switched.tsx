import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from './site-context.ts';

/** Told by the page that one comes back to when a switch to another body was refused. */
export function NotSwitched(): ReactNode {
  const { t } = useTexts();
  const { search } = useLocation();
  if (new URLSearchParams(search).get('problem') !== 'not-switched') return null;
  return (
    <div className="problems">
      <div className="ds-alert" data-color="warning" role="alert">
        <h2 className="ds-heading" data-size="2xs">
          {t('access.switch.refused')}
        </h2>
        <p>{t('access.switch.refusedMore')}</p>
      </div>
    </div>
  );
}
