export { BodyKindSchema, BodySchema, FoundBodiesSchema, type BodyBody, type FoundBodiesBody } from './body.ts';
export { FoundOrganisationsSchema, OrganisationSchema, OrganisationsSchema, type OrganisationBody } from './organisation.ts';
