import { Type, type Static, type TSchema } from 'typebox';
import { OrganisationKindSchema, RoleSchema } from './session.ts';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Moment = Type.String({ description: 'ISO time' });

export const InvitationSchema = Type.Object({
  id: Type.String(),
  role: RoleSchema,
  recordedAt: Moment,
  expiresAt: Moment,
}, { title: 'Invitation', description: 'Not used yet' });

export const PeopleSchema = Type.Object({
  people: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      isOwnName: Type.Boolean({ description: 'Said by the person, not by the login' }),
      roles: Type.Array(
        Type.Object({
          role: RoleSchema,
          origin: Type.Enum(['granted', 'login', 'demo', 'operator'], { description: 'login: given by the login, and gone when a later login no longer says so' }),
          validFrom: Type.String({ description: 'ISO date' }),
        }),
      ),
    }),
    { description: 'By name' },
  ),
  roles: Type.Array(RoleSchema, { description: 'Those that can be had in the body: coordinator and provider only where it is one' }),
  invitations: Type.Array(InvitationSchema, { description: 'Seen by administrators alone' }),
}, { title: 'People', description: 'Who has roles in the body that is acted for' });
export type PeopleBody = Static<typeof PeopleSchema>;

/** The token is told once, here; only its hash is kept. */
export const NewInvitationSchema = Type.Object({
  ...InvitationSchema.properties,
  token: Type.String({ description: 'Told once' }),
  link: Type.String({ description: 'To be sent to whoever is invited; it works once' }),
}, { title: 'NewInvitation', description: 'With the link that is sent' });

export const AcceptedInvitationSchema = Type.Object({
  organisation: Type.Object({ id: Type.String(), name: Type.String(), kind: OrganisationKindSchema }),
  role: RoleSchema,
}, { title: 'AcceptedInvitation', description: 'The role that was given' });

export const MyDataSchema = Type.Object({
  person: Type.Object({
    id: Type.String(),
    name: Nullable(Type.String()),
    nameFrom: Nullable(Type.Enum(['login', 'own'], { description: 'login: the login tells it, and it is changed there; own: the person said it here' })),
    recordedAt: Moment,
  }),
  identities: Type.Array(Type.Object({ issuer: Type.String(), subject: Type.String(), recordedAt: Moment })),
  roles: Type.Array(
    Type.Object({
      organisation: Type.String(),
      role: Type.String(),
      origin: Type.String(),
      validFrom: Type.String(),
      validTo: Nullable(Type.String()),
      recordedAt: Moment,
      supersededAt: Nullable(Moment),
    }),
  ),
  sessions: Type.Array(
    Type.Object({
      provider: Type.String(),
      acr: Nullable(Type.String()),
      organisation: Nullable(Type.String()),
      recordedAt: Moment,
      lastSeenAt: Moment,
      endedAt: Nullable(Moment),
      endedBy: Nullable(Type.String()),
      isThis: Type.Boolean({ description: 'The one that is asked by' }),
    }),
  ),
  invitations: Type.Array(
    Type.Object({ organisation: Type.String(), role: Type.String(), recordedAt: Moment, usedAt: Nullable(Moment), madeByMe: Nullable(Type.Boolean()) }),
  ),
  events: Type.Array(
    Type.Object({ organisation: Type.String(), seq: Type.Integer(), recordedAt: Moment, action: Type.String(), objectKind: Type.String(), objectId: Type.String(), reason: Nullable(Type.String()) }),
    { description: 'What was done in the person’s name and their reasons, without the content, which is the bodies’' },
  ),
}, { title: 'MyData', description: 'All that is kept of whoever asks' });
export type MyDataBody = Static<typeof MyDataSchema>;
