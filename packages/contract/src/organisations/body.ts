import { Type, type Static, type TSchema } from 'typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Day = (description: string) => Type.String({ description });
const Kind = Type.Enum([
  'municipality', 'county-municipality', 'ministry', 'state-agency', 'health-trust', 'inter-municipal-company', 'joint-task-body',
  'political-council', 'host-cooperation', 'limited-company', 'cooperative-society', 'other-public', 'supplier',
]);
const Way = Type.Enum(['to', 'from'], { description: 'to: from this body to the other; from: from the other to this' });
const named = { id: Type.String(), name: Nullable(Type.String()), kind: Kind, number: Nullable(Type.String({ description: 'Organisation number' })) };
const Named = Type.Object(named, { title: 'NamedBody', description: 'A body by its name and number' });
const found = { ...named, to: Nullable(Day('First day that it no longer was')), isInvented: Type.Boolean() };

export const BodyKindSchema = Kind;

export const FoundBodiesSchema = Type.Object(
  { bodies: Type.Array(Type.Object(found, { title: 'FoundBody', description: 'A body that fits' })) },
  { title: 'FoundBodies', description: 'Bodies of all sorts; those that are, first' },
);

export const BodySchema = Type.Object(
  {
    ...found,
    municipalityNumber: Nullable(Type.String()),
    names: Type.Array(Type.Object({ name: Type.String(), from: Day('ISO date'), to: Nullable(Day('ISO date')) }), { description: 'Oldest first' }),
    relations: Type.Array(
      Type.Object({
        kind: Type.Enum(['under-ministry', 'owned-by', 'participant-in', 'hosted-by']),
        way: Way,
        body: Named,
        share: Nullable(Type.Number()),
        from: Day('ISO date'),
        to: Nullable(Day('ISO date')),
        source: Type.String(),
      }),
    ),
    changes: Type.Array(
      Type.Object({ kind: Type.Enum(['merger', 'split', 'conversion']), way: Way, body: Named, share: Nullable(Type.Number({ description: 'Null where nobody has said' })), date: Day('ISO date'), source: Type.String() }),
    ),
    moves: Type.Array(Type.Object({ task: Type.String(), way: Way, body: Named, date: Day('ISO date'), source: Type.String() })),
  },
  { title: 'Body', description: 'A body with its names, whom it is under, what it became of and took over' },
);
export type FoundBodiesBody = Static<typeof FoundBodiesSchema>;
export type BodyBody = Static<typeof BodySchema>;
