import { PERMISSIONS, type Action } from '@samvirke/model/access';
import type { ReactNode } from 'react';
import { LogInLink } from './log-in-link.tsx';
import { mayOpen } from './may-open.ts';
import { useTexts } from './site-context.ts';
import { SwitchOrganisation } from './switch-organisation.tsx';
import { useSession } from './use-session.ts';

/** The page, or what stands between it and the one who asks, with the way on. */
export function Gate({ action, children }: { readonly action: Action | undefined; readonly children: ReactNode }): ReactNode {
  const session = useSession();
  const { t, formats } = useTexts();
  const opening = mayOpen(action, session);
  if (opening === 'open') return children;
  if (opening === 'log-in') {
    return (
      <div className="page-heading gate">
        <h1>{t(session.ended === null ? 'access.gate.logIn' : 'access.gate.ended')}</h1>
        <p className="lead">{t(session.ended === null ? 'access.gate.logInMore' : 'access.gate.endedMore')}</p>
        <p>
          <LogInLink />
        </p>
      </div>
    );
  }
  if (opening === 'choose-organisation') {
    return (
      <div className="page-heading gate">
        <h1>{t(session.organisations.length > 0 ? 'access.gate.choose' : 'access.gate.nowhere')}</h1>
        <p className="lead">{t(session.organisations.length > 0 ? 'access.gate.chooseMore' : 'access.gate.nowhereMore')}</p>
        <SwitchOrganisation />
      </div>
    );
  }
  const wanted = (action === undefined ? null : PERMISSIONS[action]) ?? [];
  const elsewhere = session.organisations.some(({ roles }) => roles.some((role) => wanted.includes(role)));
  return (
    <div className="page-heading gate">
      <h1>{t('access.gate.roleMissing')}</h1>
      <p className="lead">
        {t('access.gate.roleMissingMore', {
          organisation: session.organisation?.name ?? '',
          held: formats.list(session.roles.map((role) => t(`access.roles.${role}`))),
          wanted: formats.list(wanted.map((role) => t(`access.roles.${role}`))),
        })}
      </p>
      {elsewhere ? <SwitchOrganisation wanted={wanted} /> : <p>{t('access.gate.askAdministrator')}</p>}
    </div>
  );
}
