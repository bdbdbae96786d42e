import type { KnownBody } from '@samvirke/contract/history';
import { useId, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { knownAddress } from './history-address.ts';
import { HistoryForm } from './history-form.tsx';

const USUAL = 'entry';

/** What was registered when a day was over, without what came later. */
export function KnownThen({ words }: { readonly words: readonly string[] }): ReactNode {
  const { t, find, formats } = useTexts();
  const { search } = useLocation();
  const id = useId();
  const query = new URLSearchParams(search);
  const address = knownAddress(query);
  const known = useAnswer<KnownBody>(address);
  const kind = query.get('kind') || USUAL;
  const nameOf = (one: string): string => find(`history.kindsMany.${one}`) ?? one;
  const kinds = [...new Set([USUAL, kind, ...words])].sort((a, b) => formats.compare(nameOf(a), nameOf(b)));
  return (
    <section className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('history.known.heading')}</h2>
      <p>{t('history.known.lead')}</p>
      <HistoryForm key={search} fields={['at', 'kind']} label={t('history.known.heading')}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-at`}>
            {t('history.known.at')}
          </label>
          <input id={`${id}-at`} name="at" type="date" className="ds-input" required defaultValue={query.get('at') ?? ''} />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-kind`}>
            {t('history.known.of')}
          </label>
          <select id={`${id}-kind`} name="kind" className="ds-input" defaultValue={kind}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('history.known.show')}
        </button>
      </HistoryForm>
      {address === null ? null : <AnswerView of={known}>{(answer) => <Known answer={answer} kind={nameOf(kind)} />}</AnswerView>}
    </section>
  );
}

function Known({ answer, kind }: { readonly answer: KnownBody; readonly kind: string }): ReactNode {
  const { t, find, formats } = useTexts();
  const path = usePath();
  const date = formats.date(answer.at);
  if (answer.objects.length === 0) return <p className="empty">{t('history.known.none', { date })}</p>;
  const [address = '', theCase = ''] = path('/history').split('?');
  const linkTo = (object: string): string => `${address}?${new URLSearchParams([...new URLSearchParams(theCase), ['object', object], ['to', answer.at]])}`;
  return (
    <>
      <p>{answer.next === null ? t('history.known.count', { count: answer.objects.length }) : t('history.known.more', { count: answer.objects.length })}</p>
      <DataTable
        caption={t('history.known.result', { kind, date })}
        columns={[
          { key: 'name', label: t('history.known.name') },
          { key: 'version', label: t('history.known.version'), numeric: true },
          { key: 'since', label: t('history.known.since') },
        ]}
        rows={answer.objects.map(({ objectKind, objectId, objectName, version, since }) => ({
          key: objectId,
          cells: [
            <Link key="name" className="ds-link" to={linkTo(`${objectKind}/${objectId}`)}>
              {objectName === null ? t('history.known.nameless') : (find(`access.roles.${objectName}`) ?? objectName)}
            </Link>,
            version ?? '',
            formats.shortMoment(since),
          ],
        }))}
      />
    </>
  );
}
