import type { Explained } from '@samvirke/model/explain';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { useFigureDoor, type OpenedFigure } from './figure-door-context.ts';

/** A figure that opens to its formula and its sources, by click, key or touch. */
export function Figure({
  explained,
  label,
  select,
  children,
}: {
  readonly explained: Explained;
  /** What the figure is; read aloud before the value, and the panel's heading. */
  readonly label: string;
  readonly select?: OpenedFigure['select'];
  readonly children: ReactNode;
}): ReactNode {
  const open = useFigureDoor();
  const { t } = useTexts();
  return (
    <button type="button" className="figure" aria-haspopup="dialog" title={t('site.figure.open', { label })} onClick={() => open({ explained, label, select })}>
      <span className="ds-sr-only">{label}: </span>
      {children}
    </button>
  );
}
