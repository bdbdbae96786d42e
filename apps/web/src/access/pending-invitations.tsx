import type { PeopleBody } from '@samvirke/contract/access';
import type { Problem } from '@samvirke/contract/errors';
import { useId, useState, type ReactNode } from 'react';
import { DataTable } from '../site/data-table.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';

/** Links that have been made and not used yet. */
export function PendingInvitations({ invitations, onDone }: { readonly invitations: PeopleBody['invitations']; readonly onDone: (words: string) => void }): ReactNode {
  const { t, formats } = useTexts();
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const withdraw = async (invitation: string): Promise<void> => {
    const sent = await send('DELETE', `/api/v1/invitations/${invitation}`);
    setProblem(sent.problem ?? null);
    if (!sent.problem) onDone(t('access.invite.withdrawn'));
  };
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t('access.invite.pending')}</h2>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      {invitations.length === 0 ? (
        <p>{t('access.invite.pendingNone')}</p>
      ) : (
        <DataTable
          caption={t('access.invite.pending')}
          hideCaption
          columns={[
            { key: 'role', label: t('access.invite.role') },
            { key: 'made', label: t('access.invite.madeAt') },
            { key: 'expires', label: t('access.invite.expires') },
            { key: 'withdraw', label: <span className="ds-sr-only">{t('access.invite.withdraw')}</span> },
          ]}
          rows={invitations.map((one) => ({
            key: one.id,
            cells: [
              t(`access.roles.${one.role}`),
              formats.shortDate(one.recordedAt),
              formats.shortDate(one.expiresAt),
              ready ? (
                <button key="withdraw" type="button" className="link-button" aria-label={`${t('access.invite.withdraw')}: ${t(`access.roles.${one.role}`)}`} onClick={() => void withdraw(one.id)}>
                  {t('access.invite.withdraw')}
                </button>
              ) : (
                ''
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}
