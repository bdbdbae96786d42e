import { Type, type Static, type TSchema } from 'typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'ISO date' });
/** A source is cited, not retold. */
const LONGEST_SOURCE = 500;
const LONGEST_CELL = 200;

/** What a coordinator sends. */
export const ParameterToPublishSchema = Type.Object(
  {
    cell: Type.String({ maxLength: LONGEST_CELL, description: 'business-cases/discount-rate, or costs/unit-cost.small.telecom of a table' }),
    value: Type.Number({ description: 'In the assumption’s own unit' }),
    low: Type.Optional(Type.Number({ description: 'Both or neither; without them the value is certain' })),
    high: Type.Optional(Type.Number()),
    validFrom: Day,
    source: Type.String({ minLength: 1, maxLength: LONGEST_SOURCE, pattern: '\\S', description: 'Where the number comes from' }),
    reason: Type.Optional(Type.String({ maxLength: LONGEST_SOURCE, description: 'Why, for the log' })),
  },
  { title: 'ParameterToPublish', description: 'A value for all, from a day on' },
);

export const ParameterSchema = Type.Object(
  {
    id: Type.String(),
    cell: Type.String(),
    value: Type.Number(),
    low: Nullable(Type.Number()),
    high: Nullable(Type.Number()),
    validFrom: Day,
    source: Type.String(),
    publisher: Type.Object({ id: Type.String(), name: Type.String() }),
    publishedAt: Type.String({ description: 'ISO time' }),
    withdrawnAt: Nullable(Type.String({ description: 'ISO time; null while it stands' })),
  },
  { title: 'Parameter', description: 'A national parameter: laid over the assumption’s own value from its day on' },
);

export const ParametersSchema = Type.Object({ parameters: Type.Array(ParameterSchema) }, { title: 'Parameters', description: 'What coordinators have published, newest first' });
export type ParameterBody = Static<typeof ParameterSchema>;
export type ParametersBody = Static<typeof ParametersSchema>;
