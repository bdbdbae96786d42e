import { SESSION_LIMITS, type Demo, type LoginProvider, type MachineIssuer, type SessionLimits } from '@samvirke/store/access';

/** How one logs in here: as invented people, or by providers and machines' tokens, or not at all. */
export interface LoginOptions {
  readonly demo: Demo | null;
  readonly providers: readonly LoginProvider[];
  readonly machines: MachineIssuer | null;
  readonly sessions: SessionLimits;
}

/** Nobody can log in: what is open is all there is. */
export const NO_LOGIN: LoginOptions = { demo: null, providers: [], machines: null, sessions: SESSION_LIMITS };
