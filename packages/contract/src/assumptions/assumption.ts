import { Type } from 'typebox';

const Labels = Type.Object({ nb: Type.String(), nn: Type.String(), en: Type.String() });
const Value = Type.Object({
  value: Type.Number(),
  low: Type.Optional(Type.Number()),
  high: Type.Optional(Type.Number()),
  distribution: Type.Optional(Type.Enum(['triangular', 'uniform'])),
});

/** One parameter as its file has it; the cell `''` is the value of one that isn't a table. */
export const AssumptionSchema = Type.Object({
  id: Type.String(),
  label: Labels,
  description: Type.Optional(Labels),
  unit: Type.String(),
  kind: Type.Enum(['national-parameter', 'regulation', 'official-statistic', 'published-report', 'measured', 'expert', 'placeholder']),
  values: Type.Record(Type.String(), Type.Record(Type.String(), Value), { description: 'By ISO date, then by cell' }),
  references: Type.Record(
    Type.String(),
    Type.Object({
      title: Type.Union([Type.String(), Labels], { description: 'As published; a sentence of ours in all languages' }),
      publisher: Type.String(),
      section: Type.Optional(Type.Union([Type.String(), Labels])),
      page: Type.Optional(Type.String()),
      url: Type.Optional(Type.String()),
      retrieved: Type.Optional(Type.String()),
    }),
  ),
  bounds: Type.Optional(Type.Object({ min: Type.Number(), max: Type.Number(), step: Type.Optional(Type.Number()) })),
  lastChecked: Type.String({ description: 'ISO date' }),
  reviewBy: Type.String({ description: 'ISO date' }),
  national: Type.Optional(
    Type.Array(
      Type.Object({
        id: Type.String(),
        cell: Type.String(),
        value: Type.Number(),
        low: Type.Union([Type.Number(), Type.Null()]),
        high: Type.Union([Type.Number(), Type.Null()]),
        validFrom: Type.String({ description: 'ISO date' }),
        source: Type.String(),
        publisher: Type.String(),
        published: Type.String({ description: 'ISO date' }),
      }),
      { description: 'What the coordinator has published for cells of it, laid over the file’s own' },
    ),
  ),
}, { title: 'Assumption', description: 'One parameter with its dated values and sources' });

export const AssumptionsSchema = Type.Object({
  date: Type.String({ description: 'The day whose values hold' }),
  fingerprint: Type.String({ description: 'Control code of the values that hold' }),
  assumptions: Type.Array(AssumptionSchema),
}, { title: 'Assumptions', description: 'Every parameter, and the control code of those that hold' });
