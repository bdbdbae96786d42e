export { may, PERMISSIONS } from './may.ts';
export { ROLES, VISIBILITIES, type Action, type OrganisationKind, type Protection, type Role, type Visibility } from './types.ts';
