import { Type } from 'typebox';

/** A published figure beside what its own inputs give; amounts as the report prints them. */
export const ReproducedRowSchema = Type.Object({
  figure: Type.Integer(),
  element: Type.Enum(['telecom', 'basicOperations', 'lineOfBusiness', 'staff', 'all']),
  group: Type.String({ description: 'small, medium, large, all, or a cost type’s key' }),
  measure: Type.String(),
  unit: Type.String(),
  published: Type.Number(),
  recomputed: Type.Number({ description: 'Unrounded' }),
  deviation: Type.Number({ description: 'recomputed − published' }),
  withinRounding: Type.Boolean(),
  reason: Type.String({ description: 'exact, input-rounding, documented:<key> or unexplained' }),
}, { title: 'ReproducedRow' });
export const ReproducedRowsSchema = Type.Array(ReproducedRowSchema, { title: 'ReproducedRows', description: 'A row for each published figure that can be recomputed' });
