import { resolveAssumptions } from '@samvirke/model/assumptions';
import { combineOutcomes, drawOutcomes } from '@samvirke/model/business-cases';
import type { CostRow } from '@samvirke/model/costs';
import { analyse, buildAnalysisRequest, composeAnalysisJson, type AnalysisJson } from '@samvirke/model/reports';
import { nok } from '@samvirke/model/units';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readReferenceData } from '@samvirke/store/organisations';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What a case of an analysis asks, and what of the answer it expects; kroner rounded to the krone. */
export interface AnalysisCase {
  readonly title: string;
  readonly request: {
    readonly year: number;
    /** `all`: every municipality of the year. */
    readonly municipalities: readonly string[] | 'all';
    readonly costs?: readonly { readonly municipality: string; readonly year: number; readonly element: string; readonly nok: number; readonly fte?: number }[];
    readonly assumptions?: Readonly<Record<string, number>>;
  };
  readonly expect: {
    readonly answer?: object;
    /** Parts of `perMember` of the alternative to cooperate, by number. */
    readonly cooperate?: Readonly<Record<string, object>>;
  };
}

const definitions = readAssumptions();
const reference = readReferenceData();

export function readAnalysisCases(folder: string): AnalysisCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as AnalysisCase);
}

/** The case's answer as scripts get it. */
export function analyseCase({ year, municipalities, costs = [], assumptions = {} }: AnalysisCase['request']): AnalysisJson {
  const numbers =
    municipalities === 'all'
      ? reference.municipalities.filter(({ population }) => population[year] !== undefined).map(({ number }) => number)
      : municipalities;
  const rows = costs.map(
    ({ element, ...row }, index) =>
      ({ ...row, row: index + 2, nok: nok(row.nok), priceYear: row.year, key: { element } }) as CostRow,
  );
  const { request, refusals } = buildAnalysisRequest(
    {
      municipalities: numbers,
      year,
      changes: Object.entries(assumptions),
      costSet: rows.length > 0 ? { id: 'case', rows } : null,
    },
    { reference, assumptions: resolveAssumptions(definitions, '2026-11-22') },
  );
  if (refusals) throw new Error(JSON.stringify(refusals));
  const analysis = analyse(request);
  const part = drawOutcomes({ costs: analysis.municipalities, year, assumptions: request.assumptions }, { seed: 1, draws: 1 });
  return composeAnalysisJson(analysis, combineOutcomes([part]), { seed: 1, assumptionsFingerprint: '' });
}

/** Amounts to the krone, wherever they are in an answer; shares and years are left as they are. */
export function roundKroner(answer: unknown): unknown {
  if (typeof answer === 'number') return Math.abs(answer) >= 100 ? Math.round(answer) : answer;
  if (Array.isArray(answer)) return answer.map(roundKroner);
  if (typeof answer === 'object' && answer !== null) {
    return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, roundKroner(value)]));
  }
  return answer;
}
