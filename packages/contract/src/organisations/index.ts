export { FoundOrganisationsSchema, OrganisationSchema, OrganisationsSchema, type OrganisationBody } from './organisation.ts';
