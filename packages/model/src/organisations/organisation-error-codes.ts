import type { ErrorCode } from '../errors/index.ts';

/** The codes that this room refuses with; the table of packages/model/src/errors has their figures. */
export const organisationErrorCodes = [
  'municipalities-missing',
  'municipality-repeated',
  'organisation-unknown',
  'organisation-retired',
  'organisation-not-yet',
  'population-missing',
] as const satisfies readonly ErrorCode[];
