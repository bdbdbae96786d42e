import { ROLES } from '@samvirke/model/access';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** What each role can do, in a sentence. */
export function RoleList(): ReactNode {
  const { t } = useTexts();
  return (
    <details className="more role-list">
      <summary>{t('access.people.whatRoles')}</summary>
      <dl className="facts">
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{t(`access.roles.${role}`)}</dt>
            <dd>{t(`access.demo.about.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
