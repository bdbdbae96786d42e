import { Type, type Static, type TSchema } from 'typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Ore = (description: string) => Type.Integer({ description });

/** All that is ever said of a group: no quartile, since among few bodies that is somebody's own figure. */
export const GroupAnswerSchema = Type.Object(
  {
    count: Type.Integer({ description: 'Bodies in the sum' }),
    sumOre: Ore('Whole øre'),
    meanOre: Ore('Per body'),
    inhabitants: Nullable(Type.Integer({ description: 'Null where somebody’s isn’t known' })),
    perInhabitantOre: Nullable(Ore('The sum per inhabitant of them all')),
    asOf: Type.String({ description: 'ISO date: the day it was reckoned' }),
  },
  { title: 'GroupAnswer', description: 'A sum across bodies, with its means' },
);

export const ComparedGroupSchema = Type.Object(
  {
    group: Type.String({ description: 'kostra:EKG05, size:small, county:33, kind:municipality, all, or chosen:…' }),
    state: Type.Enum(['shown', 'earlier', 'withheld'], {
      description: 'earlier: figures have changed since, but too few to show it anew; withheld: it would come too near to one body’s figure',
    }),
    answer: Nullable(GroupAnswerSchema),
  },
  { title: 'ComparedGroup', description: 'What may be shown of a group' },
);

export const ComparisonSchema = Type.Object(
  {
    element: Type.String(),
    year: Type.Integer(),
    own: Nullable(Type.Object({ amountOre: Ore('The body’s own'), perInhabitantOre: Nullable(Ore('Per inhabitant')) })),
    groups: Type.Array(ComparedGroupSchema, { description: 'The standard groups that the body is in, nearest first' }),
    chosen: Nullable(ComparedGroupSchema),
  },
  { title: 'Comparison', description: 'What others pay for one element in one year, beside the body’s own' },
);

export const ComparisonsSchema = Type.Object(
  { least: Type.Integer({ description: 'Fewest bodies in a sum' }), comparisons: Type.Array(ComparisonSchema) },
  { title: 'Comparisons', description: 'The body’s own figures beside what others pay together' },
);
export type ComparisonBody = Static<typeof ComparisonSchema>;
export type ComparisonsBody = Static<typeof ComparisonsSchema>;
export type ComparedGroupBody = Static<typeof ComparedGroupSchema>;
