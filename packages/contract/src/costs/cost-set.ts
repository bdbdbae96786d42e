import { Type, type Static } from 'typebox';
import { RefusalSchema } from '../errors/index.ts';

const KEYS = [
  Type.Object({ element: Type.Enum(['telecom', 'basicOperations', 'lineOfBusiness', 'staff']) }),
  Type.Object({ costType: Type.String() }),
  Type.Object({ kostraArt: Type.String() }),
] as const;
const Key = Type.Union([...KEYS], { title: 'CostKey', description: 'What a row’s amount is of' });

export const CostRowSchema = Type.Object({
  row: Type.Integer({ description: 'In the file, the heading being row 1' }),
  municipality: Type.String(),
  year: Type.Integer(),
  key: Key,
  nok: Type.Number(),
  fte: Type.Optional(Type.Number()),
  priceYear: Type.Integer(),
}, { title: 'CostRow', description: 'A row of a cost table as it was received' });

export const CostSetSchema = Type.Object({
  id: Type.String({ description: 'Whoever has it can read and delete the set' }),
  name: Type.String(),
  fileName: Type.String(),
  priceYear: Type.Integer(),
  fingerprint: Type.String(),
  recordedAt: Type.String(),
  rows: Type.Array(CostRowSchema),
}, { title: 'CostSet', description: 'A cost table as it was received and saved' });
export type CostSetBody = Static<typeof CostSetSchema>;

const nullable = {
  integer: Type.Union([Type.Integer(), Type.Null()]),
  number: Type.Union([Type.Number(), Type.Null()]),
  text: Type.Union([Type.String(), Type.Null()]),
};
const Found = Type.Object({ ...RefusalSchema.properties, value: Type.Optional(Type.String({ description: 'What stands there' })) });

/** How a file was understood, before anything is saved. */
export const CostPreviewSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      municipality: Type.Union([Type.Object({ number: Type.String(), name: Type.String() }), Type.Null()]),
      year: nullable.integer,
      key: Type.Union([...KEYS, Type.Null()]),
      nok: nullable.number,
      fte: nullable.number,
      priceYear: nullable.integer,
    }),
  ),
  problems: Type.Array(Found, { description: 'What must be put right in the file' }),
  questions: Type.Array(Type.Object({ ...Found.properties, key: Type.String({ description: 'Send it in `confirmed` where it is right' }) }), {
    description: 'What may be right, and only the owner knows',
  }),
  notices: Type.Array(
    Type.Object({
      code: Type.String(),
      detail: Type.String(),
      figures: RefusalSchema.properties.figures,
      place: RefusalSchema.properties.place,
    }),
    { description: 'What was understood although it was written otherwise' },
  ),
  detected: Type.Object({
    format: nullable.text,
    encoding: nullable.text,
    separator: nullable.text,
    decimal: nullable.text,
    sheet: nullable.text,
    headingRow: nullable.integer,
    columns: Type.Record(Type.String(), Type.String()),
    notListed: Type.Integer(),
  }),
  savable: Type.Boolean({ description: 'True where there is no problem and every question is confirmed' }),
}, { title: 'CostPreview', description: 'How the table is understood; nothing is saved' });
export type CostPreview = Static<typeof CostPreviewSchema>;

const Counted = Type.Array(
  Type.Object({
    row: Type.Integer(),
    nok: Type.Number(),
    share: Type.Number(),
    received: Type.Optional(Type.Number()),
    cell: Type.Optional(Type.String()),
  }),
);
const figure = { municipality: Type.String(), year: Type.Integer(), nok: Type.Number(), priceYear: Type.Integer(), costSet: Type.String(), rows: Counted };

/** A set classified by the assumptions: what it says of each element. */
export const CostSetViewSchema = Type.Object({
  id: Type.String(),
  savedAt: Type.String(),
  ownFigures: Type.Array(
    Type.Object({
      ...figure,
      element: Type.Enum(['telecom', 'basicOperations', 'lineOfBusiness', 'staff']),
      fte: Type.Optional(Type.Number()),
    }),
  ),
  unallocated: Type.Array(Type.Object(figure)),
  hidden: Type.Array(Type.Object(figure)),
  excluded: Type.Array(Type.Object(figure)),
}, { title: 'CostSetView', description: 'The set by element, and what is in none' });
