import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

export function BodyPage(): ReactNode {
  const { t } = useTexts();
  return <h1>{t('site.pages.body')}</h1>;
}
