import { refuse } from '@samvirke/model/errors';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';

const YEAR = /^\d{4}$/;

/** The year asked for, the latest where none is. Throws Refused: year-invalid. */
export function readYear(value: string | undefined, { years: [firstYear, lastYear] }: Context): number {
  if (value === undefined || value === '') return lastYear;
  const year = YEAR.test(value) ? Number(value) : Number.NaN;
  if (year >= firstYear && year <= lastYear) return year;
  throw new Refused(refuse('year-invalid', { value, firstYear, lastYear }, { parameter: 'year' }));
}
