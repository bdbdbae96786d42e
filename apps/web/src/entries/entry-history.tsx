import type { EntryHistoryBody } from '@samvirke/contract/entries';
import type { ReactNode } from 'react';
import { ObjectHistory } from '../history/object-history.tsx';
import { AnswerView } from '../site/answer-view.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { entryHistoryAddress } from './entries-address.ts';

const ENTRY = { kind: 'entry', name: null };

/** Who did what to an entry, when and why; what was changed is opened. */
export function EntryHistory({ id }: { readonly id: string }): ReactNode {
  const { t } = useTexts();
  const history = useAnswer<EntryHistoryBody>(entryHistoryAddress(id));
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('entries.history.heading')}</h2>
      <AnswerView of={history}>{({ events }) => <ObjectHistory label={t('entries.history.heading')} events={events.map((event) => ({ ...event, object: ENTRY }))} />}</AnswerView>
    </section>
  );
}
