/** What a person may do in a body. A person has roles per body, and may have several. */
export type Role =
  | 'reader'
  | 'contributor'
  | 'approver'
  | 'administrator'
  | 'auditor'
  | 'employees-representative'
  | 'coordinator'
  | 'provider';

export const ROLES: readonly Role[] = [
  'reader',
  'contributor',
  'approver',
  'administrator',
  'auditor',
  'employees-representative',
  'coordinator',
  'provider',
];

/** Who sees what a body registers: narrow to wide. */
export type Visibility = 'own' | 'cooperation' | 'public-bodies' | 'public';

export const VISIBILITIES: readonly Visibility[] = ['own', 'cooperation', 'public-bodies', 'public'];

/**
 * Facts about a protected object (sikkerhetsloven): `none` is an ordinary fact; `coarse` is registered without place,
 * address or capacity, and never leaves those who own it and those they share it with. What may not even be that is
 * refused when somebody tries to register it.
 */
export type Protection = 'none' | 'coarse';

/** What somebody wants to do. Every route of the API names one, and `may` says who is let through. */
export type Action =
  /** Open to all, logged in or not. */
  | 'public.read'
  /** Own figures without login, on the machine's own pages only; with a login, a contributor's. */
  | 'cost-sets.write'
  /** The body's received cost: files, what is in them, and what it was found to be. */
  | 'costs.read'
  | 'costs.write'
  /** Logging in and out, and what is known of oneself: whoever it is. */
  | 'self'
  /** What the own body has registered, and what others let it see. */
  | 'entries.read'
  | 'entries.write'
  | 'entries.approve'
  | 'services.write'
  | 'comparisons.read'
  | 'people.read'
  | 'people.manage'
  | 'cooperations.manage'
  | 'history.read'
  | 'history.export'
  | 'jobs.run'
  | 'sector.read'
  /** Registering bodies, what they are part of and become, and who may be their first administrator. */
  | 'bodies.manage'
  /** Saying for a body that it went into another; of those who ask, the database lets its administrator, also one of a body that is no more. */
  | 'bodies.confirm'
  | 'parameters.publish';

/** Forms of bodies, by what they are in law; `supplier` is a private company that sells to them. */
export type OrganisationKind =
  | 'municipality'
  | 'county-municipality'
  | 'ministry'
  | 'state-agency'
  | 'health-trust'
  | 'inter-municipal-company'
  | 'joint-task-body'
  | 'political-council'
  | 'host-cooperation'
  | 'limited-company'
  | 'cooperative-society'
  | 'other-public'
  | 'supplier';
