import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

export function CouncilPaperPage(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="page-heading">
      <h1>{t('site.pages.councilPaper')}</h1>
    </div>
  );
}
