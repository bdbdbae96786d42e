/** How long a session may be: seconds without a request, and seconds in all. */
export interface SessionLimits {
  readonly idleSeconds: number;
  readonly lifetimeSeconds: number;
}

/** Half an hour away from the desk, and one working day: what ID-porten has, and a day's work. */
export const SESSION_LIMITS: SessionLimits = { idleSeconds: 1_800, lifetimeSeconds: 28_800 };
