import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

export function OwnFiguresPage(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="page-heading">
      <h1>{t('site.pages.ownFigures')}</h1>
    </div>
  );
}
