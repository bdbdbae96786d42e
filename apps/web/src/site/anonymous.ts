import type { Session } from '@samvirke/contract/page';

/** Nobody is logged in, and nobody can be: what a page assumes where it is told nothing. */
export const ANONYMOUS: Session = {
  state: 'anonymous',
  isDemo: false,
  providers: [],
  person: null,
  organisation: null,
  roles: [],
  organisations: [],
  csrfToken: null,
  acr: null,
  ended: null,
};
