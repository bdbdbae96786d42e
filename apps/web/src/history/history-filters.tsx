import type { HistoryBody } from '@samvirke/contract/history';
import { useId, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { HistoryForm } from './history-form.tsx';

/** Whose log it is, where there was another before this body; and what it is narrowed to: kind of object, of event, and days. */
export function HistoryFilters({ words, predecessors }: Pick<HistoryBody, 'words' | 'predecessors'>): ReactNode {
  const { t, find, formats } = useTexts();
  const { search } = useLocation();
  const path = usePath();
  const id = useId();
  const query = new URLSearchParams(search);
  const object = query.get('object') ?? '';
  const sorted = (those: readonly string[], chosen: string, name: (one: string) => string): readonly (readonly [string, string])[] =>
    [...new Set([...those, ...(chosen === '' ? [] : [chosen])])].map((one) => [one, name(one)] as const).sort(([, a], [, b]) => formats.compare(a, b));
  const kindName = (kind: string): string => find(`history.kindsMany.${kind.split('/')[0] ?? ''}`) ?? kind;
  const choices = [
    { name: 'object', label: t('history.filter.object'), value: object, of: sorted(words.objectKinds, object, (kind) => (kind.includes('/') ? `${kindName(kind)} (1)` : kindName(kind))) },
    { name: 'action', label: t('history.filter.action'), value: query.get('action') ?? '', of: sorted(words.actions, query.get('action') ?? '', (action) => find(`history.actionsShort.${action}`) ?? action) },
  ];
  const whose = predecessors.length === 0 ? [] : [{ name: 'organisation', label: t('history.filter.whose'), none: t('history.filter.ours'), value: query.get('organisation') ?? '', of: predecessors.map((one) => [one.id, t('entries.list.former', { organisation: one.name })] as const) }];
  const isNarrowed = ['object', 'action', 'from', 'to'].some((name) => (query.get(name) ?? '') !== '');
  return (
    <search>
      {/* Another address, from a link or from back, begins again with its own values. */}
      <HistoryForm key={search} fields={[...(whose.length === 0 ? [] : (['organisation'] as const)), 'object', 'action', 'from', 'to']} label={t('history.filter.heading')}>
        {[...whose, ...choices.map((choice) => ({ ...choice, none: t('history.filter.all') }))].map(({ name, label, none, value, of }) => (
          <div className="ds-field" key={name}>
            <label className="ds-label" htmlFor={`${id}-${name}`}>
              {label}
            </label>
            <select id={`${id}-${name}`} name={name} className="ds-input" defaultValue={value}>
              <option value="">{none}</option>
              {of.map(([one, called]) => (
                <option key={one} value={one}>
                  {called}
                </option>
              ))}
            </select>
          </div>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <div className="ds-field" key={name}>
            <label className="ds-label" htmlFor={`${id}-${name}`}>
              {t(`history.filter.${name}`)}
            </label>
            <input id={`${id}-${name}`} name={name} type="date" className="ds-input" defaultValue={query.get(name) ?? ''} />
          </div>
        ))}
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('history.filter.show')}
        </button>
        {isNarrowed ? (
          <Link className="ds-link" to={path('/history')}>
            {t('history.filter.clear')}
          </Link>
        ) : null}
      </HistoryForm>
    </search>
  );
}
