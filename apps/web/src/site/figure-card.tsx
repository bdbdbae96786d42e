import type { ReactNode } from 'react';
import { useTexts } from './site-context.ts';

/** One large figure: what it is, its value, its range, and what to hold it against. */
export function FigureCard({
  label,
  children,
  range,
  beside,
  tone,
}: {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly range?: string;
  readonly beside?: ReactNode;
  readonly tone?: 'gain' | 'loss';
}): ReactNode {
  const { t } = useTexts();
  return (
    <div className="figure-card" data-tone={tone}>
      <p className="figure-card-label">{label}</p>
      <p className="figure-card-value">{children}</p>
      {range === undefined ? null : (
        <p className="figure-card-range">
          {t('site.range')} {range}
        </p>
      )}
      {beside === undefined ? null : <p className="figure-card-beside">{beside}</p>}
    </div>
  );
}
