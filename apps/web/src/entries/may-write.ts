import type { Role } from '@samvirke/model/access';
import type { EntryKind } from '@samvirke/model/entries';

/** Services are a provider's to describe, everything else a contributor's; the server says so too. */
export function mayWrite(kind: EntryKind, roles: readonly Role[]): boolean {
  return roles.includes(kind === 'service' ? 'provider' : 'contributor');
}
