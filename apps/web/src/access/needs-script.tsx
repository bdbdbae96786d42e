import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** Says, where there is no JavaScript, that what can be changed here can't be changed without. */
export function NeedsScript(): ReactNode {
  const { t } = useTexts();
  return (
    <noscript>
      <p className="fine">{t('access.needsScript')}</p>
    </noscript>
  );
}
