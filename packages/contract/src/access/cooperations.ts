import { Type, type Static } from 'typebox';
import { OrganisationKindSchema } from './session.ts';

const Member = Type.Object({
  id: Type.String({ description: 'The body’s key' }),
  name: Type.String(),
  kind: OrganisationKindSchema,
  validFrom: Type.String({ description: 'ISO date: joined, or was invited' }),
});

export const CooperationSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  organisation: Type.String({ description: 'The body whose cooperation it is: it invites' }),
  members: Type.Array(Member, { description: 'Now, by name' }),
  invited: Type.Array(Member, { description: 'Invited and not answered yet: they see nothing of what is shared until they say yes' }),
}, { title: 'CooperationCircle', description: 'Bodies that let each other see what they register for it' });
export type CooperationBody = Static<typeof CooperationSchema>;

export const CooperationsSchema = Type.Object({ cooperations: Type.Array(CooperationSchema) }, { title: 'CooperationCircles', description: 'Those that the body takes part in or is invited to, or whose it is' });
