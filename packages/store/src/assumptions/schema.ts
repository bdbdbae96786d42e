import { Type } from 'typebox';

export const KINDS = ['regulation', 'official-statistic', 'published-report', 'measured', 'expert', 'placeholder'] as const;

const closed = { additionalProperties: false } as const;
const words = Type.String({ minLength: 1 });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const days = '^\\d{4}-\\d{2}-\\d{2}$';

const Labels = Type.Object({ nb: words, nn: words, en: words }, closed);

/** One number with what is unsure about it: a leaf of a table, or the whole of a dated entry. */
export const Leaf = Type.Object(
  {
    value: Type.Number(),
    low: Type.Optional(Type.Number()),
    high: Type.Optional(Type.Number()),
    distribution: Type.Optional(Type.Enum(['triangular', 'uniform'])),
  },
  closed,
);

export const Reference = Type.Object(
  {
    title: Type.Union([words, Labels]),
    publisher: words,
    section: Type.Optional(Type.Union([words, Type.Number(), Labels])),
    page: Type.Optional(Type.Union([words, Type.Number()])),
    url: Type.Optional(Type.String({ pattern: '^https?://' })),
    retrieved: Type.Optional(day),
  },
  closed,
);

/** A file of data/assumptions as YAML gives it, before what only we can check (a table's leaves, order of the numbers). */
export const AssumptionFile = Type.Object(
  {
    label: Labels,
    description: Type.Optional(Labels),
    unit: words,
    kind: Type.Enum([...KINDS]),
    bounds: Type.Optional(
      Type.Object({ min: Type.Number(), max: Type.Number(), step: Type.Optional(Type.Number({ exclusiveMinimum: 0 })) }, closed),
    ),
    values: Type.Record(Type.String({ pattern: days }), Type.Record(Type.String(), Type.Unknown()), {
      ...closed,
      minProperties: 1,
    }),
    references: Type.Optional(Type.Record(Type.String({ pattern: days }), Reference, closed)),
    /** True where it keeps one body's figures from others; left out elsewhere. */
    safeguard: Type.Optional(Type.Literal(true)),
    last_checked: day,
    review_by: day,
  },
  closed,
);
