import { Type } from 'typebox';

export const HEDGES = ['exactly', 'about', 'more-than', 'less-than', 'nearly', 'just-under', 'down-towards'] as const;

const closed = { additionalProperties: false } as const;
const words = Type.String({ minLength: 1 });
const Labels = Type.Object({ nb: words, nn: words, en: words }, closed);
const Year = Type.Integer({ minimum: 1900, maximum: 2100 });
/** Name of a column, a row's group, a number in the text. */
const NAME = '^[A-Za-z0-9][A-Za-z0-9-]*$';
const Element = Type.Union([words, Type.Array(words, { minItems: 2 })]);

const place = { chapter: words, heading: words, page: Type.Integer({ minimum: 1 }) } as const;
const quantity = {
  measure: Type.Optional(words),
  element: Type.Optional(Element),
  group: Type.Optional(words),
  state: Type.Optional(words),
  scope: Type.Optional(words),
} as const;

export const ReportFile = Type.Object(
  {
    key: words,
    title: words,
    publisher: words,
    year: Year,
    retrieved: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    pages: Type.Enum(['printed', 'counted']),
    label: Labels,
    groups: Type.Record(
      Type.String({ pattern: NAME }),
      Type.Object(
        {
          printed: words,
          below: Type.Optional(Type.Integer()),
          from: Type.Optional(Type.Integer()),
          to: Type.Optional(Type.Integer()),
          above: Type.Optional(Type.Integer()),
        },
        closed,
      ),
      closed,
    ),
    hedges: Type.Partial(
      Type.Object(
        {
          nearly: Type.Object({ slack: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }) }, closed),
          'just-under': Type.Object({ slack: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }) }, closed),
          'down-towards': Type.Object({ slack: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }) }, closed),
        },
        closed,
      ),
    ),
  },
  closed,
);

export const TableFile = Type.Object(
  {
    figure: Type.Integer({ minimum: 1 }),
    label: Labels,
    ...place,
    year: Year,
    sampleSize: Type.Optional(Type.Integer({ minimum: 1 })),
    columns: Type.Record(
      Type.String({ pattern: NAME }),
      Type.Object(
        {
          ...quantity,
          measure: words,
          unit: words,
          step: Type.Number({ exclusiveMinimum: 0 }),
          exact: Type.Optional(Type.Boolean()),
          addsUp: Type.Optional(Type.Enum(['down', 'across'])),
        },
        closed,
      ),
      { ...closed, minProperties: 1 },
    ),
    // The other keys of a row are its columns.
    rows: Type.Array(Type.Object({ printed: words, group: Type.String({ pattern: NAME }) }), { minItems: 1 }),
  },
  closed,
);

export const TextFile = Type.Object(
  {
    figures: Type.Record(
      Type.String({ pattern: NAME }),
      Type.Object(
        {
          label: Labels,
          says: Type.Optional(Type.Enum([...HEDGES])),
          value: Type.Number(),
          step: Type.Number({ exclusiveMinimum: 0 }),
          exact: Type.Optional(Type.Boolean()),
          unit: words,
          ...quantity,
          ...place,
          year: Year,
          of: Type.Optional(Type.Object({})),
        },
        closed,
      ),
      closed,
    ),
  },
  closed,
);

export const ListsFile = Type.Object(
  {
    lists: Type.Record(
      Type.String({ pattern: NAME }),
      Type.Object({ label: Labels, ...place, items: Type.Record(Type.String({ pattern: NAME }), Labels, { ...closed, minProperties: 1 }) }, closed),
      closed,
    ),
  },
  closed,
);

export const DisagreementsFile = Type.Object(
  {
    disagreements: Type.Record(
      Type.String({ pattern: NAME }),
      Type.Object(
        {
          cells: Type.Array(words, { minItems: 1 }),
          against: Type.Array(words),
          label: Labels,
          explanation: Labels,
        },
        closed,
      ),
      closed,
    ),
  },
  closed,
);
