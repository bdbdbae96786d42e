import { fingerprintAssumptions } from '@samvirke/contract/fingerprint';
import { readAnalysisQuery, type AnalysisQuery } from '@samvirke/contract/reports';
import type { AssumptionSet } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import type { LeftOutRows } from '@samvirke/model/costs';
import { analyse, buildAnalysisRequest, type AnalysisRequest, type AnalysisWithOutcomes, type BuiltAnalysisRequest } from '@samvirke/model/reports';
import type { Actor } from '@samvirke/store/access';
import { findCostSet } from '@samvirke/store/costs';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';
import type { Drawer } from './build-drawer.ts';

export interface AnsweredAnalysis {
  readonly query: AnalysisQuery;
  readonly request: AnalysisRequest;
  readonly analysis: AnalysisWithOutcomes;
  readonly assumptionsFingerprint: string;
  /** Own figures in the set that this year's municipalities can't use. */
  readonly leftOut: readonly LeftOutRows[];
  /** Parameters that nobody knows. */
  readonly unknown: readonly string[];
}

/**
 * From an address to its answer: everything wrong with it is refused at once, an unknown cost set as one that isn't
 * there.
 *
 * @param known parameters of the route's own
 */
export async function answerAnalysis(
  url: string,
  { context, actor, drawer, known }: { readonly context: Context; readonly actor: Actor; readonly drawer: Drawer; readonly known: readonly string[] },
): Promise<AnsweredAnalysis> {
  const { store, years } = context;
  const { searchParams } = new URL(url, 'http://localhost');
  const { query, refusals, unknown } = readAnalysisQuery(searchParams, { known: [...known, 'control'], years });
  const costSet = query.costs === null ? null : await findCostSet(store.db, query.costs, actor);
  if (costSet === undefined) throw new Refused(refuse('cost-set-unknown', { id: query.costs ?? '' }, { parameter: 'costs' }));
  const build = (assumptions: AssumptionSet): BuiltAnalysisRequest => buildAnalysisRequest({ ...query, costSet }, { reference: store.reference, assumptions });
  let built = build(context.assumptions);
  const [first, ...more] = [...refusals, ...(built.refusals ?? [])];
  if (first) throw new Refused(first, ...more);
  const control = searchParams.get('control');
  if (control !== null) built = await findByControlCode(control, built, build, context);
  const request = built.request as AnalysisRequest;
  const analysis = analyse(request);
  const { seed, draws } = query;
  const outcomes = await drawer.draw({ costs: analysis.municipalities, year: request.year, assumptions: request.assumptions }, { seed, draws });
  return {
    query,
    request,
    analysis: { ...analysis, outcomes },
    assumptionsFingerprint: fingerprintAssumptions(request.assumptions),
    leftOut: built.leftOut ?? [],
    unknown,
  };
}

/** The request by the assumptions that an old paper was made with: those that give its control code. */
async function findByControlCode(
  code: string,
  now: BuiltAnalysisRequest,
  build: (assumptions: AssumptionSet) => BuiltAnalysisRequest,
  context: Context,
): Promise<BuiltAnalysisRequest> {
  const fits = ({ request }: BuiltAnalysisRequest): boolean => request !== undefined && fingerprintAssumptions(request.assumptions) === code;
  if (fits(now)) return now;
  const found = (await context.earlierAssumptions()).map(build).find(fits);
  if (!found) throw new Refused(refuse('control-code-unknown', { code }, { parameter: 'control' }));
  return found;
}
