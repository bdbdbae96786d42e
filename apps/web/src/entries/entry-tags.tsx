import type { EntryView } from '@samvirke/contract/entries';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

const COLOURS = { draft: 'warning', approved: 'success', withdrawn: 'danger' } as const;

/** How far an entry has come: in words, the colour beside. */
export function StatusTag({ entry }: { readonly entry: Pick<EntryView, 'status' | 'withdrawnAt'> }): ReactNode {
  const { t } = useTexts();
  const status = entry.withdrawnAt === null ? entry.status : 'withdrawn';
  return (
    <span className="ds-tag" data-color={COLOURS[status]}>
      {t(`entries.statuses.${status}`)}
    </span>
  );
}
