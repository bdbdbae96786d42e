import type { Session } from './types.ts';

/** Nobody is logged in, and nobody can be: what a page assumes where it is told nothing of who asks. */
export const NOBODY: Session = {
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
