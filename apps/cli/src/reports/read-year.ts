import { refuse } from '@samvirke/model/errors';
import { populationYears, type ReferenceData } from '@samvirke/model/organisations';
import { Refused } from '../terminal/refused.ts';

/** The year asked for, or the latest that there are inhabitants for. */
export function readYear(asked: string | undefined, reference: ReferenceData): number {
  const years = populationYears(reference);
  const [firstYear = 0] = years;
  const lastYear = years.at(-1) ?? 0;
  if (asked === undefined) return lastYear;
  const year = /^\d{4}$/.test(asked) ? Number(asked) : Number.NaN;
  if (year >= firstYear && year <= lastYear) return year;
  throw new Refused([refuse('year-invalid', { value: asked, firstYear, lastYear }, { parameter: '--year' })]);
}
