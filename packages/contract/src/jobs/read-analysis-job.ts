import { DEFAULT_DRAWS } from '@samvirke/model/business-cases';
import { refuse, type Refusal, refuseUnknownParameter } from '@samvirke/model/errors';
import { DEFAULT_SEED, MOST_SEED } from '../reports/index.ts';

/** Draws of one case at most: a job has time, but their numbers are held in memory until they are combined. */
export const MOST_JOB_DRAWS = 1_000_000;
/** Draws of each case at most, where there are hundreds of cases. */
export const MOST_DRAWS_EACH = 100_000;

/** `together`: one case of them all. `neighbours`: each of them with its neighbours, a case each. */
export type AnalysisCases = 'together' | 'neighbours';

/** An analysis as a job is asked for it. */
export interface AnalysisJob {
  /** Null: every municipality of the year. */
  readonly municipalities: readonly string[] | null;
  readonly cases: AnalysisCases;
  readonly year: number | null;
  readonly seed: number;
  readonly draws: number;
  readonly costs: string | null;
  readonly changes: Readonly<Record<string, number>>;
}

const KNOWN = new Set(['municipalities', 'cases', 'year', 'seed', 'draws', 'costs', 'changes']);

/**
 * Reads what a job of kind `analysis` is asked for. Everything that can't be read is refused at once, with its cure:
 * municipalities-missing, year-invalid, seed-invalid, draws-invalid, assumption-not-a-number, parameter-invalid,
 * parameter-unknown. Which municipalities and assumptions there are is found out with the reference data.
 *
 * @param years first and last year there is
 */
export function readAnalysisJob(
  input: Readonly<Record<string, unknown>>,
  { years: [firstYear, lastYear] }: { readonly years: readonly [number, number] },
): { readonly job: AnalysisJob; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const no = (refusal: Refusal): null => {
    refusals.push(refusal);
    return null;
  };
  for (const parameter of Object.keys(input)) if (!KNOWN.has(parameter)) no(refuseUnknownParameter(parameter, KNOWN));
  const { municipalities: who, cases: how = 'together', costs = null, changes = {} } = input;
  let municipalities: readonly string[] | null = null;
  if (who === undefined || (Array.isArray(who) && who.length === 0)) no(refuse('municipalities-missing', {}, { parameter: 'municipalities' }));
  else if (Array.isArray(who) && who.every((one) => typeof one === 'string')) municipalities = who;
  else if (who !== 'all') no(refuse('parameter-invalid', { parameter: 'municipalities', value: shown(who), allowed: ['all', '["0604", "0631"]'] }, { parameter: 'municipalities' }));
  const cases = how === 'together' || how === 'neighbours' ? how : null;
  if (cases === null) no(refuse('parameter-invalid', { parameter: 'cases', value: shown(how), allowed: ['together', 'neighbours'] }, { parameter: 'cases' }));
  const whole = (parameter: 'year' | 'seed' | 'draws', least: number, most: number, refusal: (value: string) => Refusal): number | null => {
    const value = input[parameter];
    if (value === undefined || value === null) return null;
    return Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : no(refusal(shown(value)));
  };
  const year = whole('year', firstYear, lastYear, (value) => refuse('year-invalid', { value, firstYear, lastYear }, { parameter: 'year' }));
  const seed = whole('seed', 0, MOST_SEED, (value) => refuse('seed-invalid', { value }, { parameter: 'seed' })) ?? DEFAULT_SEED;
  const most = cases === 'neighbours' ? MOST_DRAWS_EACH : MOST_JOB_DRAWS;
  const draws = whole('draws', 1, most, (value) => refuse('draws-invalid', { value, most }, { parameter: 'draws' })) ?? DEFAULT_DRAWS;
  const costSet = costs === null || typeof costs === 'string' ? costs : no(refuse('cost-set-unknown', { id: shown(costs) }, { parameter: 'costs' }));
  const changed: Record<string, number> = {};
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    no(refuse('parameter-invalid', { parameter: 'changes', value: shown(changes), allowed: '{"business-cases/discount-rate": 0.05}' }, { parameter: 'changes' }));
  } else {
    for (const [cell, value] of Object.entries(changes)) {
      if (typeof value === 'number' && Number.isFinite(value)) changed[cell] = value;
      else no(refuse('assumption-not-a-number', { cell, value: shown(value) }, { parameter: 'changes' }));
    }
  }
  return { job: { municipalities, cases: cases ?? 'together', year, seed, draws, costs: costSet, changes: changed }, refusals };
}

/** No longer than what a message can bear. */
function shown(value: unknown): string {
  const LONGEST = 100;
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST);
}
