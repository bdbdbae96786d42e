import type { Role } from '@samvirke/model/access';
import { isOrganisationNumber } from '@samvirke/model/organisations';
import type { CheckedLogin, LoginProvider } from '@samvirke/store/access';

type Claims = Readonly<Record<string, unknown>>;

/** ISO 6523: 0192 is Norway's register of organisations. */
const WITH_SCHEME = /^(?:0192:)?(\d{9})$/;

/**
 * The bodies that an ID token says its person may act for, and the roles that this gives. Reads a number as it is, or
 * Ansattporten's authorization_details: `orgno` (Entra ID), `reportees` (Altinn 2), `authorized_parties` (Altinn 3).
 * A number without a right check digit is left out: it is nobody's.
 */
export function readRepresented(claims: Claims, actsFor: LoginProvider['acts_for']): CheckedLogin['actsFor'] {
  if (!actsFor) return [];
  const found = new Map<string, Set<Role>>();
  for (const said of [claims[actsFor.claim]].flat()) {
    const roles = (isObject(said) && typeof said['resource'] === 'string' && actsFor.roles_by_resource?.[said['resource']]) || actsFor.roles;
    for (const number of numbersOf(said)) {
      const held = found.get(number) ?? new Set<Role>();
      for (const role of roles) held.add(role);
      found.set(number, held);
    }
  }
  return [...found].map(([number, roles]) => ({ number, roles: [...roles] }));
}

function numbersOf(said: unknown): readonly string[] {
  if (typeof said === 'string') {
    const number = WITH_SCHEME.exec(said)?.[1];
    return number !== undefined && isOrganisationNumber(number) ? [number] : [];
  }
  if (!isObject(said)) return [];
  const { reportees, authorized_parties: parties, orgno, ID } = said;
  return [...(Array.isArray(reportees) ? reportees : []), ...(Array.isArray(parties) ? parties : []), orgno, ID].flatMap(numbersOf);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
