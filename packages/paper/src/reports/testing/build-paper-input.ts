import { combineOutcomes, drawOutcomes, type Outcomes } from '@samvirke/model/business-cases';
import { resolveAssumptions, type CellId, type Language } from '@samvirke/model/assumptions';
import type { CostRow } from '@samvirke/model/costs';
import { analyse, buildAnalysisRequest, type Analysis, type AnalysisRequest } from '@samvirke/model/reports';
import { loadTexts } from '@samvirke/text';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readReferenceData } from '@samvirke/store/organisations';
import type { CouncilPaperInput } from '../types.ts';

const DATE = '2026-11-22';
const DRAWS = 400;

/** The six of the Kongsberg region as they were in 2014, and six in upper Telemark today. */
export const KONGSBERG_2014 = ['0604', '0631', '0632', '0633', '0807', '0827'];
export const TELEMARK_TODAY = ['4024', '4022', '4026', '4028', '4030', '4032'];
/** With little to move and a data centre in place, cooperation pays in the model; for tests of such a paper. */
export const CHEAP_CHANGE: readonly (readonly [CellId, number])[] = [
  ['business-cases/migration-per-system', 20_000],
  ['business-cases/data-centre-exists', 1],
  ['business-cases/entry-per-inhabitant', 500],
];

interface Computed {
  readonly request: AnalysisRequest;
  readonly analysis: Analysis;
  readonly outcomes: Outcomes;
}

/** The same case is asked for by many tests; it is computed once. */
const remembered = new Map<string, Computed>();
const known = { reference: readReferenceData(), definitions: readAssumptions() };

/** A paper's input as the server puts it together, from the repository's own data. For tests and bench. */
export async function buildPaperInput(asked: {
  readonly municipalities?: readonly string[];
  readonly year?: number;
  readonly language?: Language;
  readonly council?: string;
  readonly changes?: Iterable<readonly [CellId, number]>;
  readonly rows?: readonly CostRow[];
  readonly draws?: number;
}): Promise<CouncilPaperInput> {
  const { municipalities = KONGSBERG_2014, year = 2014, language = 'nb', council = 'all', changes = [], rows, draws = DRAWS } = asked;
  const key = JSON.stringify([municipalities, year, [...changes], rows, draws]);
  const { request, analysis, outcomes } = remembered.get(key) ?? compute();
  return {
    analysis: { ...analysis, outcomes },
    texts: await loadTexts(language),
    reference: { assumptions: request.assumptions, bodies: known.reference },
    council,
    meta: { controlCode: 'A1B2-C3D4', address: `https://samvirke.example/${language}/reports?m=${municipalities.join(',')}&year=${year}&seed=1`, date: DATE },
  };

  function compute(): Computed {
    const assumptions = resolveAssumptions(known.definitions, DATE);
    const built = buildAnalysisRequest(
      { municipalities, year, changes, costSet: rows ? { id: 'test', rows } : null },
      { reference: known.reference, assumptions },
    );
    if (!built.request) throw new RangeError(JSON.stringify(built.refusals));
    const { request } = built;
    const analysis = analyse(request);
    const outcomes = combineOutcomes([drawOutcomes({ costs: analysis.municipalities, year, assumptions: request.assumptions }, { seed: 1, draws })]);
    const computed = { request, analysis, outcomes };
    remembered.set(key, computed);
    return computed;
  }
}
