import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

export function GlossaryPage(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="page-heading">
      <h1>{t('site.pages.glossary')}</h1>
    </div>
  );
}
