import type { Session } from '@samvirke/contract/page';
import { may, PERMISSIONS, type Action } from '@samvirke/model/access';

/** `open`, or what stands in the way: not logged in, acting for nobody, or without a role that may. */
export type Opening = 'open' | 'log-in' | 'choose-organisation' | 'role-missing';

/** Whether somebody may open what is for this action; all may open what is for none. */
export function mayOpen(action: Action | undefined, session: Session): Opening {
  if (action === undefined || (PERMISSIONS[action] === null && action !== 'self')) return 'open';
  if (session.state === 'anonymous') return 'log-in';
  if (action === 'self') return 'open';
  if (session.organisation === null) return 'choose-organisation';
  return may(action, session.roles) ? 'open' : 'role-missing';
}
