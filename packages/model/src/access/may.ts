import { ROLES, type Action, type Role } from './types.ts';

/** Every role: whoever acts for a body at all. */
const ALL = ROLES;

/** The roles that each action asks for, one of them being enough. `null`: no role is needed. */
export const PERMISSIONS: Readonly<Record<Action, readonly Role[] | null>> = {
  'public.read': null,
  'cost-sets.write': ['contributor'],
  'costs.read': ALL,
  'costs.write': ['contributor'],
  self: null,
  'entries.read': ALL,
  'entries.write': ['contributor', 'provider'],
  'entries.approve': ['approver'],
  'services.write': ['provider'],
  'comparisons.read': ALL,
  'people.read': ALL,
  'people.manage': ['administrator'],
  'cooperations.manage': ['administrator'],
  'history.read': ['auditor', 'administrator', 'approver'],
  'history.export': ['auditor', 'administrator'],
  'jobs.run': ['contributor', 'approver', 'administrator', 'auditor', 'coordinator', 'provider'],
  'sector.read': ['coordinator'],
  'bodies.manage': ['coordinator'],
  'bodies.confirm': ALL,
  'parameters.publish': ['coordinator'],
};

/**
 * Whether somebody with these roles in the body they act for may do it.
 *
 * @example may('entries.approve', ['contributor']) // false
 */
export function may(action: Action, roles: readonly Role[]): boolean {
  const wanted = PERMISSIONS[action];
  return wanted === null || roles.some((role) => wanted.includes(role));
}
