import { Type, type Static, type TSchema } from 'typebox';

const byElement = <T extends TSchema>(schema: T) =>
  Type.Object({ telecom: schema, basicOperations: schema, lineOfBusiness: schema, staff: schema });

const Range = Type.Object({ lowNok: Type.Number(), likelyNok: Type.Number(), highNok: Type.Number() });

/**
 * What `samvirke analyse --json` and `/api/v1/analyse` answer: scripts lean on it. All in kroner of `priceYear`, without
 * VAT; savings are yearly and negative where it is dearer together.
 */
export const AnalysisAnswerSchema = Type.Object({
  municipalities: Type.Array(
    Type.Object({
      number: Type.String(),
      name: Type.String(),
      population: Type.Integer(),
      group: Type.Enum(['small', 'medium', 'large']),
      costs: byElement(
        Type.Object({
          nok: Type.Number(),
          low: Type.Number(),
          high: Type.Number(),
          origin: Type.Enum(['own', 'estimate']),
        }),
      ),
    }, { additionalProperties: true }),
  ),
  totalNok: Type.Number(),
  synergies: Type.Object({
    rules: Type.Object({ likelyNok: Type.Number(), byElement: byElement(Type.Number()) }),
    curve: Type.Object({ ...Range.properties, byElement: byElement(Type.Number()) }),
  }),
  transition: Range,
  presentValueNok: Type.Number(),
  paybackYear: Type.Union([Type.Integer(), Type.Null()], { description: 'Null when never within the analysis period' }),
  priceYear: Type.Integer(),
  seed: Type.Integer(),
  assumptionsFingerprint: Type.String({ description: 'Control code of all assumptions as they were used' }),
  ownFiguresNotUsed: Type.Optional(
    Type.Array(
      Type.Object({
        municipality: Type.String(),
        year: Type.Integer(),
        reason: Type.Enum(['not-taking-part', 'split', 'parts-missing']),
        missing: Type.Array(Type.String()),
      }),
      { description: 'Own figures in the cost set that the municipalities of this year cannot use, with why' },
    ),
  ),
  unknownParameters: Type.Optional(
    Type.Array(Type.String(), { description: 'Parameters of the request that nobody here knows and that changed nothing' }),
  ),
}, { title: 'Analysis', additionalProperties: true, description: 'Kroner of priceYear a year, without VAT. Fields beyond these may grow.' });
export type AnalysisAnswer = Static<typeof AnalysisAnswerSchema>;
