import type { CellId } from '@samvirke/model/assumptions';
import { DEFAULT_DRAWS } from '@samvirke/model/business-cases';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { DEFAULT_SEED, MOST_DRAWS, MOST_SEED } from './analysis-query.ts';

/** An analysis as it is asked for, in an address or on a command line. */
export interface AnalysisQuery {
  readonly municipalities: readonly string[];
  /** Null: the latest year that there is. */
  readonly year: number | null;
  readonly seed: number;
  readonly draws: number;
  readonly costs: string | null;
  readonly changes: readonly (readonly [CellId, number])[];
}

export interface ReadAnalysisQuery {
  readonly query: AnalysisQuery;
  /** Everything that can't be read, at once; with any of them there is no analysis. */
  readonly refusals: readonly Refusal[];
  /** Parameters that nobody knows: told, never dropped in silence. */
  readonly unknown: readonly string[];
}

const CHANGE = 'a.';
const WHOLE = /^\d{1,10}$/;
/** No hexadecimal, no infinity, no empty text for 0, and no comma: 1,000 would be one to some and a thousand to others. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?(e-?\d{1,2})?$/i;

/**
 * Reads the parameters of an analysis. Numbers of municipalities may be repeated and separated by commas; any other
 * parameter stands once. Refuses with: year-invalid, seed-invalid, draws-invalid, assumption-not-a-number,
 * parameter-invalid (one that stands twice).
 *
 * @param known parameters of the caller's own, which aren't unknown
 * @param years first and last year there is, for the words of a refusal
 */
export function readAnalysisQuery(
  parameters: Iterable<readonly [string, string]>,
  { known = [], years }: { readonly known?: readonly string[]; readonly years: readonly [number, number] },
): ReadAnalysisQuery {
  const refusals: Refusal[] = [];
  const unknown: string[] = [];
  const municipalities: string[] = [];
  const changes: [CellId, number][] = [];
  const single = new Map<string, string>();
  for (const [parameter, value] of parameters) {
    if (parameter === 'municipalities' || parameter === 'm') {
      municipalities.push(...value.split(',').map((one) => one.trim()).filter((one) => one !== ''));
      continue;
    }
    if (single.has(parameter)) {
      refusals.push(refuse('parameter-invalid', { parameter, value, allowed: single.get(parameter) ?? '' }, { parameter }));
      continue;
    }
    single.set(parameter, value);
    if (parameter.startsWith(CHANGE)) {
      const cell = parameter.slice(CHANGE.length);
      if (DECIMAL.test(value.trim())) changes.push([cell, Number(value)]);
      else refusals.push(refuse('assumption-not-a-number', { cell, value }, { parameter }));
    } else if (!['year', 'seed', 'draws', 'costs', ...known].includes(parameter)) {
      unknown.push(parameter);
    }
  }
  const whole = (parameter: string, least: number, most: number, refusal: (value: string) => Refusal): number | null => {
    const value = single.get(parameter) ?? '';
    if (value === '') return null;
    if (WHOLE.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    refusals.push(refusal(value));
    return null;
  };
  const [firstYear, lastYear] = years;
  const query: AnalysisQuery = {
    municipalities,
    year: whole('year', firstYear, lastYear, (value) => refuse('year-invalid', { value, firstYear, lastYear }, { parameter: 'year' })),
    seed: whole('seed', 0, MOST_SEED, (value) => refuse('seed-invalid', { value }, { parameter: 'seed' })) ?? DEFAULT_SEED,
    draws:
      whole('draws', 1, MOST_DRAWS, (value) => refuse('draws-invalid', { value, most: MOST_DRAWS }, { parameter: 'draws' })) ??
      DEFAULT_DRAWS,
    costs: single.get('costs') || null,
    changes,
  };
  return { query, refusals, unknown };
}
