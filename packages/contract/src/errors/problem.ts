import { Type, type Static } from 'typebox';

const FigureSchema = Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]);

export const PlaceSchema = Type.Object({
  file: Type.Optional(Type.String()),
  row: Type.Optional(Type.Integer()),
  column: Type.Optional(Type.String()),
  parameter: Type.Optional(Type.String()),
}, { title: 'Place', description: 'Where in what was received' });

const fields = {
  title: Type.String({ description: 'What happened, in the language asked for' }),
  detail: Type.String({ description: 'What happened, with its figures' }),
  code: Type.String({ description: 'The code in docs/errors.md' }),
  figures: Type.Record(Type.String(), FigureSchema),
  place: Type.Optional(PlaceSchema),
  cure: Type.String({ description: 'What to do about it' }),
};

/** A refusal with its words: what a person reads, and what a script reads. */
export const RefusalSchema = Type.Object(fields, { title: 'Refusal', description: 'What is wrong, where, and what to do about it' });
export type RefusalBody = Static<typeof RefusalSchema>;

/** RFC 9457, application/problem+json. */
export const ProblemSchema = Type.Object({
  type: Type.String({ description: 'urn:samvirke:error:<code>' }),
  status: Type.Integer(),
  ...fields,
  more: Type.Optional(Type.Array(RefusalSchema, { description: 'What else is wrong with the same request' })),
}, { title: 'Problem', description: 'RFC 9457, application/problem+json' });
export type Problem = Static<typeof ProblemSchema>;
