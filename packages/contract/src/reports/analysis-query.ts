import { Type } from 'typebox';

/** More draws say nothing more: of 100 000, the share below the tenth percentile is known to a tenth of a per cent. */
export const MOST_DRAWS = 100_000;
export const DEFAULT_SEED = 1;
/** Seeds are unsigned 32-bit numbers, as the generator takes them. */
export const MOST_SEED = 4_294_967_295;

/**
 * The parameters of an analysis as they are documented. All are text: what they may hold is read, and refused with its
 * cure, by readAnalysisQuery. Assumptions are changed by `a.<cell>=<number>`.
 */
export const AnalysisQuerySchema = Type.Object(
  {
    municipalities: Type.Optional(Type.String({ description: 'Municipality numbers, separated by commas: 0604,0631' })),
    m: Type.Optional(Type.String({ description: 'The same as municipalities, as the pages’ addresses have it' })),
    year: Type.Optional(Type.String({ description: 'Year of the population and the boundaries; the latest where it is left out' })),
    seed: Type.Optional(Type.String({ description: 'Whole number from 0 to 4294967295; the same seed gives the same draws. 1 where it is left out' })),
    draws: Type.Optional(Type.String({ description: 'Whole number from 1 to 100000; 10000 where it is left out' })),
    costs: Type.Optional(Type.String({ description: 'Id of a cost set with own figures' })),
  },
  { additionalProperties: true, description: 'a.<cell>=<number> changes an assumption, for instance a.business-cases/discount-rate=0.05' },
);
