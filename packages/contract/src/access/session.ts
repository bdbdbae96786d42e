import { ROLES } from '@samvirke/model/access';
import { Type, type Static, type TSchema } from 'typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Forms of bodies, in the order of packages/model/src/access. */
export const OrganisationKindSchema = Type.Enum([
  'municipality',
  'county-municipality',
  'ministry',
  'state-agency',
  'health-trust',
  'inter-municipal-company',
  'joint-task-body',
  'political-council',
  'host-cooperation',
  'limited-company',
  'cooperative-society',
  'other-public',
  'supplier',
]);

export const RoleSchema = Type.Enum([...ROLES]);

const Body = {
  id: Type.String(),
  name: Type.String(),
  kind: OrganisationKindSchema,
  number: Nullable(Type.String({ description: 'Organisation number; the municipality’s number where that isn’t known' })),
  isInvented: Type.Boolean({ description: 'One of data/examples, for the demo' }),
};

export const SessionSchema = Type.Object({
  state: Type.Enum(['anonymous', 'person', 'machine']),
  isDemo: Type.Boolean({ description: 'Invented people, whom anybody on this machine may log in as' }),
  providers: Type.Array(Type.Object({ id: Type.String(), label: Type.Object({ nb: Type.String(), nn: Type.String(), en: Type.String() }) }), { description: 'Logins to choose from: /login/<id>' }),
  person: Nullable(Type.Object({ id: Type.String(), name: Nullable(Type.String({ description: 'Null where no login has told it' })) })),
  organisation: Nullable(Type.Object(Body, { description: 'The body that is acted for' })),
  roles: Type.Array(RoleSchema, { description: 'In that body' }),
  organisations: Type.Array(Type.Object({ ...Body, roles: Type.Array(RoleSchema) }), { description: 'Every body that the person may act for' }),
  csrfToken: Nullable(Type.String({ description: 'To be sent as x-csrf-token with every change' })),
  acr: Nullable(Type.String({ description: 'How sure the login is of who it is' })),
  ended: Nullable(Type.String({ description: 'Why a session is over: ended, idle, expired, role-gone or unknown' })),
}, { title: 'Session', description: 'Who asks, and for which body' });
export type SessionBody = Static<typeof SessionSchema>;

/** Whom the demo lets anybody be. */
export const DemoPeopleSchema = Type.Object({
  people: Type.Array(
    Type.Object({
      key: Type.String({ description: 'What the person is logged in by' }),
      name: Type.String(),
      role: RoleSchema,
      organisation: Type.Object({ name: Type.String(), number: Type.String(), kind: OrganisationKindSchema }),
      anyBody: Type.Boolean({ description: 'The role may be tried in any body, by its number' }),
    }),
  ),
}, { title: 'DemoPeople', description: 'Invented people' });

export const LoggedOutSchema = Type.Object({
  next: Nullable(Type.String({ description: 'Where the browser goes to be logged out at the provider too' })),
}, { title: 'LoggedOut', description: 'The session here is over' });
