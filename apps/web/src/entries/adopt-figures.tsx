import type { AdoptedFiguresBody } from '@samvirke/contract/entries';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';

/** For a contributor: an uploaded cost table as figures that can be approved, and then compared. */
export function AdoptFigures({ costSet }: { readonly costSet: string }): ReactNode {
  const { t } = useTexts();
  const { roles } = useSession();
  const path = usePath();
  const { send, ready, isBusy, problem } = useSending();
  const [adopted, setAdopted] = useState<AdoptedFiguresBody | null>(null);
  if (!roles.includes('contributor')) return null;
  const adopt = async (): Promise<void> => {
    const sent = await send<AdoptedFiguresBody>('POST', `/api/v1/cost-sets/${encodeURIComponent(costSet)}/figures`);
    setAdopted(sent.answer ?? null);
  };
  const list = path('/entries');
  return (
    <section className="section" aria-labelledby="adopt">
      <h2 id="adopt">{t('entries.adopt.heading')}</h2>
      <p>{t('entries.adopt.lead')}</p>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      <output className="entry-said">
        {adopted ? (
          <>
            {t('entries.adopt.done', { count: adopted.entries.length })}{' '}
            {adopted.existing.length > 0 ? `${t('entries.adopt.existing', { count: adopted.existing.length })} ` : ''}
            {adopted.leftOut.length > 0 ? `${t('entries.adopt.leftOut', { numbers: [...new Set(adopted.leftOut.map(({ municipality }) => municipality))].join(', ') })} ` : ''}
            <Link className="ds-link" to={`${list}${list.includes('?') ? '&' : '?'}kind=figure&own=true`}>
              {t('entries.adopt.look')}
            </Link>
          </>
        ) : null}
      </output>
      <p>
        <button type="button" className="ds-button" data-variant="secondary" disabled={!ready || isBusy} onClick={() => void adopt()}>
          {t('entries.adopt.go')}
        </button>
      </p>
    </section>
  );
}
