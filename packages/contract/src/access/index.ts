export { DemoPeopleSchema, LoggedOutSchema, OrganisationKindSchema, RoleSchema, SessionSchema, type SessionBody } from './session.ts';
export { AcceptedInvitationSchema, InvitationSchema, MyDataSchema, NewInvitationSchema, PeopleSchema, type MyDataBody, type PeopleBody } from './people.ts';
export { BodySettingsSchema, ChosenSettingsSchema, type BodySettingsBody } from './settings.ts';
export { CooperationSchema, CooperationsSchema, type CooperationBody } from './cooperations.ts';
