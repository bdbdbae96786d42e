import type { ReactNode } from 'react';
import { useTexts } from './site-context.ts';

/** Stands where a page will come, for the moment that its file is on its way. */
export function PageWaiting(): ReactNode {
  return (
    <output className="waiting">
      {useTexts().t('site.loading')}
    </output>
  );
}
