import type { Role } from '@samvirke/model/access';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** What each role that the body can have can do, in a sentence. */
export function RoleList({ roles }: { readonly roles: readonly Role[] }): ReactNode {
  const { t } = useTexts();
  return (
    <details className="more role-list">
      <summary>{t('access.people.whatRoles')}</summary>
      <dl className="facts">
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(`access.roles.${role}`)}</dt>
            <dd>{t(`access.demo.about.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
