import type { Role } from '@samvirke/model/access';
import { useId, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from './site-context.ts';
import { useSession } from './use-session.ts';

/**
 * Another body to act for, without logging out: a plain form, so that it works before the browser has taken the page
 * over, and the page comes whole for the new body. With `wanted`, only bodies where one of those roles is held.
 */
export function SwitchOrganisation({ wanted }: { readonly wanted?: readonly Role[] }): ReactNode {
  const { t, formats } = useTexts();
  const { organisations, organisation, csrfToken } = useSession();
  const { pathname, search } = useLocation();
  const id = useId();
  const choices = organisations
    .filter((one) => one.id !== organisation?.id && (wanted === undefined || one.roles.some((role) => wanted.includes(role))))
    .toSorted((a, b) => formats.compare(a.name, b.name));
  if (choices.length === 0) return null;
  return (
    <form className="switch-organisation" method="post" action="/act-for">
      <input type="hidden" name="csrf" value={csrfToken ?? ''} />
      <input type="hidden" name="return" value={`${pathname}${search}`} />
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t('access.switch.label')}
        </label>
        <select id={id} name="organisation" className="ds-input">
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {t('access.switch.option', { name: one.name, roles: formats.list(one.roles.map((role) => t(`access.roles.${role}`))) })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t('access.switch.go')}
      </button>
    </form>
  );
}
