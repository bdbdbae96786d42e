import type { OrganisationKind, Role } from '@samvirke/model/access';
import type { EntryKind } from '@samvirke/model/entries';

/** Services are a provider's to describe, everything else a contributor's, and a decision a public body's; the server says so too. */
export function mayWrite(kind: EntryKind, roles: readonly Role[], body: { readonly kind: OrganisationKind } | null): boolean {
  if (kind === 'decision' && body?.kind === 'supplier') return false;
  return roles.includes(kind === 'service' ? 'provider' : 'contributor');
}
