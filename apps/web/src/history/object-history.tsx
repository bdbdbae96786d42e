import { useId, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { shownChanges, type ShownChange } from './shown-changes.ts';
import { writeValue } from './write-value.ts';

/** An event as the pages tell it; `/entries/{id}/history` and `/history` both answer with these. */
export interface ShownEvent {
  readonly seq: number;
  /** ISO time. */
  readonly at: string;
  readonly action: string;
  readonly version: number | null;
  readonly by: { readonly id: string; readonly name: string | null; readonly isOwnName: boolean } | null;
  readonly client: string | null;
  readonly reason: string | null;
  readonly reasonErased?: boolean;
  /** What it held is taken out. */
  readonly isEmptied?: boolean;
  /** `erased`: their name is gone for good; `unknown`: somebody of another body. */
  readonly state?: 'known' | 'erased' | 'unknown';
  readonly actor?: 'person' | 'machine' | 'operator' | 'anonymous';
  readonly actingFor?: string | null;
  readonly changes: readonly ShownChange[];
  /** What it was done to, where the list is of several things. */
  readonly object?: { readonly kind: string; readonly name: string | null; readonly link?: ReactNode };
}

/**
 * Who did what to something, when and why, with what was changed field by field behind a press; the newest first. What
 * is only made or taken away needs no list of its fields, but has it.
 *
 * @example <ObjectHistory events={answer.events} />
 */
export function ObjectHistory({ events, people, label }: { readonly events: readonly ShownEvent[]; readonly people?: Readonly<Record<string, string>>; readonly label?: string }): ReactNode {
  const { t } = useTexts();
  return (
    <ol className="history" aria-label={label ?? t('history.log')}>
      {events.map((event) => (
        <HistoryItem key={event.seq} event={event} people={people ?? {}} />
      ))}
    </ol>
  );
}

function HistoryItem({ event, people }: { readonly event: ShownEvent; readonly people: Readonly<Record<string, string>> }): ReactNode {
  const texts = useTexts();
  const { t, find, formats } = texts;
  const id = useId();
  const changes = shownChanges(event.changes, texts);
  const action = event.action === 'changed' && event.changes.some(({ field, before, after }) => field === 'superseded_at' && isNothing(before) && !isNothing(after)) ? 'withdrawn' : event.action;
  const did = find(`history.actions.${action}`) ?? action;
  const what = event.object === undefined ? '' : (find(`history.kinds.${event.object.kind}`) ?? event.object.kind);
  const words = { who: whoDid(event, texts), did, what };
  const name = event.object?.name ?? null;
  const facts = [
    formats.moment(event.at),
    ...(event.actingFor === undefined || event.actingFor === null ? [] : [t('history.actingFor', { organisation: event.actingFor })]),
    ...(event.version === null ? [] : [t('history.version', { version: event.version })]),
    t('history.number', { seq: event.seq }),
  ];
  return (
    <li className="history-event">
      <p className="history-what" id={id}>
        {name === null ? t('history.sentence', words) : t('history.sentenceNamed', { ...words, name: find(`access.roles.${name}`) ?? (event.object?.kind === 'job' ? find(`jobs.kinds.${name}`) : undefined) ?? name })}
      </p>
      <p className="fine">
        {facts.join(' · ')}
        {event.object?.link == null ? null : <> · {event.object.link}</>}
      </p>
      {event.reason === null ? null : <p>{t('history.reason', { reason: event.reason })}</p>}
      {event.isEmptied === true ? <p className="fine">{t('history.emptied')}</p> : null}
      {event.reasonErased === true ? <p className="fine">{t('history.reasonErased')}</p> : null}
      {changes.length === 0 ? null : (
        <details className="history-changes">
          <summary aria-describedby={id}>{t('history.changes', { count: changes.length })}</summary>
          <dl className="history-fields">
            {changes.map(({ field, label, before, after }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>
                  {isNothing(before) ? null : (
                    <del>
                      <span className="ds-sr-only">{t('history.before')}: </span>
                      {writeValue(field, before, texts, people)}
                    </del>
                  )}
                  {isNothing(before) || isNothing(after) ? null : <span aria-hidden="true"> → </span>}
                  {isNothing(after) && !isNothing(before) ? null : (
                    <ins>
                      <span className="ds-sr-only">{t('history.after')}: </span>
                      {writeValue(field, after, texts, people)}
                    </ins>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

/** What was made has no before, what was taken away no after: nothing is drawn for it. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function whoDid({ by, client, state, actor }: ShownEvent, { t }: ReturnType<typeof useTexts>): string {
  if (by !== null && by.name !== null) return by.isOwnName ? t('access.people.calledSelf', { name: by.name }) : by.name;
  if (by !== null) return t(state === 'unknown' ? 'history.who.unknown' : 'history.who.erased');
  if (actor === 'machine' || (actor === undefined && client !== null)) return t('history.who.machine', { client: client ?? '' }).trim();
  return t(actor === 'anonymous' ? 'history.who.anonymous' : 'history.who.operator');
}
