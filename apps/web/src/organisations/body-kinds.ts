import type { OrganisationKind } from '@samvirke/model/access';

/** Forms of public bodies, in the order that they are chosen among. */
export const BODY_KINDS: readonly OrganisationKind[] = [
  'municipality', 'county-municipality', 'ministry', 'state-agency', 'health-trust', 'inter-municipal-company', 'joint-task-body',
  'political-council', 'host-cooperation', 'limited-company', 'cooperative-society', 'other-public',
];
