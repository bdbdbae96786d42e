import { parentPort, workerData } from 'node:worker_threads';
import { fingerprintAssumptions } from '@samvirke/contract/fingerprint';
import type { AnalysisJob } from '@samvirke/contract/jobs';
import type { AssumptionSet } from '@samvirke/model/assumptions';
import { combineOutcomes, drawOutcomes, type Outcomes } from '@samvirke/model/business-cases';
import type { CostRow } from '@samvirke/model/costs';
import type { Refusal } from '@samvirke/model/errors';
import { splitWork } from '@samvirke/model/jobs';
import { municipalitiesIn, neighboursOf, populationYears, type ReferenceData } from '@samvirke/model/organisations';
import { analyse, buildAnalysisRequest, composeAnalysisJson, type AnalysisJson, type AnalysisRequest } from '@samvirke/model/reports';
import type { Said } from '../run-in-thread.ts';

export interface AnalysisTask {
  readonly job: AnalysisJob;
  readonly costSet: { readonly id: string; readonly rows: readonly CostRow[] } | null;
  readonly reference: ReferenceData;
  readonly assumptions: AssumptionSet;
}

export type AnalysisThreadAnswer =
  | { readonly refusals: readonly Refusal[] }
  | { readonly refusals?: undefined; readonly result: Readonly<Record<string, unknown>>; readonly content: Uint8Array };

/** Draws between two words about how far it has come: some hundredths of a second for all the country. */
const DRAWS_A_PART = 2_000;

const { job, costSet, reference, assumptions } = workerData as AnalysisTask;
const say = (said: Said<AnalysisThreadAnswer>): void => parentPort?.postMessage(said);
const year = job.year ?? populationYears(reference).at(-1) ?? 0;
const all = job.municipalities ?? municipalitiesIn(year, reference).map(({ number }) => number);
say({ answer: job.cases === 'together' ? analyseTogether() : analyseNeighbours() });

/** One case, as /analyse answers it. */
function analyseTogether(): AnalysisThreadAnswer {
  say({ progress: { step: 'calculating', done: 0, total: job.draws } });
  const built = build(all);
  if (built.refusals) return { refusals: built.refusals };
  const { request, leftOut } = built;
  const json = analyseCase(request, (done) => say({ progress: { step: 'drawing', done, total: job.draws } }));
  const ownFiguresNotUsed = leftOut.map(({ municipality, year: of, reason, missing }) => ({ municipality, year: of, reason, missing: [...missing] }));
  const answer = { ...json, ...(ownFiguresNotUsed.length > 0 ? { ownFiguresNotUsed } : {}) };
  const { shareThatPays } = json.outcomes;
  return {
    result: { cases: 1, year: json.year, priceYear: json.priceYear, municipalities: json.municipalities.length, draws: job.draws, totalNok: json.totalNok, saving: json.synergies.curve, presentValueNok: json.presentValueNok, shareThatPays },
    content: Buffer.from(JSON.stringify(answer)),
  };
}

/** Each municipality with its neighbours: what working together would be worth, all over the country. */
function analyseNeighbours(): AnalysisThreadAnswer {
  const total = all.length * job.draws;
  const cases = [];
  let priceYear = 0;
  let fingerprint = '';
  for (const [index, number] of all.entries()) {
    const before = index * job.draws;
    say({ progress: { step: 'drawing', done: before, total } });
    const numbers = [number, ...neighboursOf(number, reference).map((neighbour) => neighbour.number)];
    const built = build(numbers);
    if (built.refusals) return { refusals: built.refusals };
    const json = analyseCase(built.request, (done) => say({ progress: { step: 'drawing', done: before + done, total } }));
    ({ priceYear, assumptionsFingerprint: fingerprint } = json);
    const { synergies, transition, presentValueNok, paybackYear, outcomes, totalNok, population } = json;
    cases.push({ municipality: number, name: json.municipalities[0]?.name, municipalities: numbers, population, totalNok, saving: synergies.curve, transition, presentValueNok, shareThatPays: outcomes.shareThatPays, paybackYear });
  }
  const paying = cases.filter(({ presentValueNok }) => presentValueNok > 0).length;
  const answer = { cases, year, priceYear, seed: job.seed, draws: job.draws, assumptionsFingerprint: fingerprint };
  return { result: { cases: cases.length, paying, year, priceYear, municipalities: all.length, draws: job.draws }, content: Buffer.from(JSON.stringify(answer)) };
}

function build(municipalities: readonly string[]): ReturnType<typeof buildAnalysisRequest> {
  return buildAnalysisRequest({ municipalities, year: job.year, changes: Object.entries(job.changes), costSet }, { reference, assumptions });
}

function analyseCase(request: AnalysisRequest, onDrawn: (draws: number) => void): AnalysisJson {
  const analysis = analyse(request);
  const { seed, draws } = job;
  const asked = { costs: analysis.municipalities, year: request.year, assumptions: request.assumptions };
  const parts = splitWork(draws, DRAWS_A_PART).map(({ from, to }) => {
    const part = drawOutcomes(asked, { seed, draws, from, to });
    onDrawn(to);
    return part;
  });
  const outcomes: Outcomes = combineOutcomes(parts);
  return composeAnalysisJson(analysis, outcomes, { seed, assumptionsFingerprint: fingerprintAssumptions(request.assumptions) });
}
