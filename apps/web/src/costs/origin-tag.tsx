import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** Whether a figure is a body's own or an estimate; said in words, never by colour alone. */
export function OriginTag({ origin }: { readonly origin: 'own' | 'estimate' }): ReactNode {
  const { t } = useTexts();
  return <span className={`origin origin-${origin}`}>{t(`site.stamp.${origin}`)}</span>;
}
