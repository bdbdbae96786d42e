import type { FoundBodiesBody } from '@samvirke/contract/organisations';
import { may } from '@samvirke/model/access';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { Problems } from '../site/problems.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { bodiesAddress } from './bodies-address.ts';
import { BODY_KINDS } from './body-kinds.ts';
import { writeBodyName } from './write-body-name.ts';

const HERE = '/bodies';
/** As many as the API answers where nothing is said. */
const MOST = 50;

/** Bodies of all sorts, by name or number; a plain form, with and without JavaScript. */
export function BodiesPage(): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const { search } = useLocation();
  const { roles } = useSession();
  const mayManage = may('bodies.manage', roles);
  const asked = new URLSearchParams(search);
  const answered = useAnswer<FoundBodiesBody>(bodiesAddress(asked));
  // A form sends only its own fields: the case goes with it.
  const kept = [...new URLSearchParams(path(HERE).split('?')[1] ?? '')].filter(([name]) => name !== 'q' && name !== 'kind');
  return (
    <>
      <div className="page-heading">
        <h1>{t('organisations.bodies.heading')}</h1>
        <p className="lead">{t('organisations.bodies.lead')}</p>
      </div>
      {mayManage ? (
        <p className="on-screen page-actions">
          <Link className="ds-button" data-variant="secondary" to={path(`${HERE}/new`)}>
            {t('organisations.bodies.register')}
          </Link>
        </p>
      ) : null}
      <Problems path={HERE} />
      <search>
        <form className="search-form" method="get" action={path(HERE).replace(/\?.*/, '')}>
          {kept.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <div className="ds-field">
            <label className="ds-label" htmlFor="bodies-q">
              {t('organisations.bodies.search')}
            </label>
            <input id="bodies-q" className="ds-input" type="search" name="q" defaultValue={asked.get('q') ?? ''} maxLength={200} />
          </div>
          <div className="ds-field">
            <label className="ds-label" htmlFor="bodies-kind">
              {t('organisations.bodies.kind')}
            </label>
            <select id="bodies-kind" className="ds-input" name="kind" defaultValue={asked.get('kind') ?? ''}>
              <option value="">{t('organisations.bodies.everyKind')}</option>
              {[...BODY_KINDS, ...(mayManage ? (['supplier'] as const) : [])].map((kind) => (
                <option key={kind} value={kind}>
                  {t(`access.kinds.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="ds-button">
            {t('organisations.bodies.go')}
          </button>
        </form>
      </search>
      <AnswerView of={answered}>{(answer) => <Found bodies={answer.bodies} />}</AnswerView>
    </>
  );
}

function Found({ bodies }: FoundBodiesBody): ReactNode {
  const { t, formats } = useTexts();
  const path = usePath();
  if (bodies.length === 0) return <p>{t('organisations.bodies.none')}</p>;
  return (
    <>
      <p className="fine">{bodies.length < MOST ? t('organisations.bodies.found', { count: bodies.length }) : t('organisations.bodies.most', { count: MOST })}</p>
      <DataTable
        caption={t('organisations.bodies.heading')}
        hideCaption
        columns={[
          { key: 'name', label: t('organisations.bodies.name') },
          { key: 'kind', label: t('organisations.bodies.kind') },
          { key: 'number', label: t('organisations.bodies.number') },
        ]}
        rows={bodies.map(({ id, name, kind, number, to, isInvented }) => ({
          key: id,
          cells: [
            <>
              <Link className="ds-link" to={path(`${HERE}/${number ?? id}`)}>
                {name === null ? t('organisations.bodies.unnamed') : writeBodyName(name)}
              </Link>
              {to === null ? null : ` (${t('organisations.bodies.until', { date: formats.date(to) })})`}
              {isInvented ? ` (${t('organisations.bodies.invented')})` : null}
            </>,
            t(`access.kinds.${kind}`),
            number ?? '–',
          ],
        }))}
      />
    </>
  );
}
