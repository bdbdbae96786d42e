import { DownloadIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useCase } from '../site/case-context.ts';
import { composeAddress } from '../site/compose-address.ts';
import { useTexts } from '../site/site-context.ts';

/** The same numbers as files, unrounded. */
export function AnalysisLinks(): ReactNode {
  const { t, language } = useTexts();
  const { address, participants, year } = useCase();
  const query = composeAddress({ ...address, municipalities: participants.map(({ number }) => number), year, unknown: [] });
  const link = (format: 'csv' | 'xlsx', label: string): ReactNode => (
    <a className="ds-link file-link" href={`/api/v1/analyse${query}&format=${format}&language=${language}`} download>
      <DownloadIcon aria-hidden /> {label}
    </a>
  );
  return (
    <p className="actions on-screen">
      {link('csv', t('site.downloadCsv'))}
      {link('xlsx', t('site.downloadXlsx'))}
    </p>
  );
}
