import type { EntryView, NewEntryBody } from '@samvirke/contract/entries';
import { ENTRY_KINDS } from '@samvirke/model/entries';
import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';
import { EntryForm } from './entry-form.tsx';
import { mayWrite } from './may-write.ts';

/** A new entry of the kind that the address names; without one, the kinds to choose from. */
export function NewEntryPage(): ReactNode {
  const { t } = useTexts();
  const { search } = useLocation();
  const { roles, organisation } = useSession();
  const navigate = useNavigate();
  const path = usePath();
  const { send, isBusy, problem } = useSending();
  const asked = new URLSearchParams(search).get('kind');
  const writable = ENTRY_KINDS.filter((kind) => mayWrite(kind, roles, organisation));
  const kind = writable.find((one) => one === asked);
  if (!kind) {
    return (
      <>
        <div className="page-heading">
          <h1>{t('entries.form.chooseKind')}</h1>
        </div>
        <dl className="facts entry-kind-list">
          {writable.map((one) => (
            <div key={one}>
              <dt>
                <Link className="ds-link" to={`${path('/entries/new')}${path('/entries/new').includes('?') ? '&' : '?'}kind=${one}`}>
                  {t(`entries.kinds.${one}`)}
                </Link>
              </dt>
              <dd>{t(`entries.kindLead.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
  const save = async (written: NewEntryBody): Promise<void> => {
    const { answer } = await send<EntryView>('POST', '/api/v1/entries', written);
    if (answer) void navigate(path(`/entries/${answer.id}`));
  };
  return (
    <>
      <div className="page-heading">
        <h1>{t('entries.form.newHeading', { kind: t(`entries.kinds.${kind}`).toLowerCase() })}</h1>
        <p className="lead">{t(`entries.kindLead.${kind}`)}</p>
      </div>
      <EntryForm key={kind} kind={kind} entry={null} problem={problem} isBusy={isBusy} onSave={save} onCancel={() => void navigate(path('/entries'))} />
    </>
  );
}
