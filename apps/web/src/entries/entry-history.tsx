import type { EntryHistoryBody } from '@samvirke/contract/entries';
import type { ReactNode } from 'react';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { AnswerView } from '../site/answer-view.tsx';
import { entryHistoryAddress } from './entries-address.ts';
import { formatField } from './format-field.ts';

/** Who did what to an entry, when and why; what was changed is opened. */
export function EntryHistory({ id }: { readonly id: string }): ReactNode {
  const texts = useTexts();
  const { t, formats, find } = texts;
  const history = useAnswer<EntryHistoryBody>(entryHistoryAddress(id));
  const named = (field: string): string => find(`entries.fields.${field.replace('content.', '')}`) ?? field;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('entries.history.heading')}</h2>
      <AnswerView of={history}>
        {({ events }) => (
          <ol className="entry-history">
            {events.map((event) => {
              const who = event.by === null ? t('entries.history.program', { client: event.client ?? '–' }) : (event.by.name ?? t('entries.history.nobody'));
              const shown = event.action === 'created' ? [] : event.changes;
              return (
                <li key={event.seq}>
                  <p>
                    <strong>{who}</strong> {find(`entries.history.actions.${event.action}`) ?? event.action}
                    <span className="fine">
                      {' '}
                      · {formats.moment(event.at)}
                      {event.version === null ? '' : ` · ${t('entries.one.version', { version: event.version })}`}
                    </span>
                  </p>
                  {event.reason === null ? null : <p className="fine">{t('entries.history.reason', { reason: event.reason })}</p>}
                  {shown.length === 0 ? null : (
                    <details className="ds-details">
                      <summary>{t('entries.history.showChanges', { count: shown.length })}</summary>
                      <DataTable
                        caption={t('entries.history.heading')}
                        hideCaption
                        small
                        columns={[
                          { key: 'field', label: t('entries.history.field') },
                          { key: 'before', label: t('entries.history.before') },
                          { key: 'after', label: t('entries.history.after') },
                        ]}
                        rows={shown.map(({ field, before, after }) => ({ key: field, cells: [named(field), formatField(field, before, texts) ?? '–', formatField(field, after, texts) ?? '–'] }))}
                      />
                    </details>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </AnswerView>
    </section>
  );
}
