import { combineOutcomes, DEFAULT_DRAWS, drawOutcomes } from '@samvirke/model/business-cases';
import { buildCase } from './build-case.ts';
import { composeAddress } from './compose-address.ts';
import type { MatchedRoute } from './match-route.ts';
import { readAddress } from './read-address.ts';
import type { Site } from './site-context.ts';

/** The pages that show how sure an answer is; the server draws for them, so that they are whole without JavaScript. */
const DRAWN = new Set(['cooperation']);

export function drawFirstOutcomes(matched: MatchedRoute, search: string, site: Site): Site['firstOutcomes'] {
  if (!DRAWN.has(matched.route.id)) return null;
  const address = readAddress(search);
  const { analysis, assumptions, year } = buildCase(site, address);
  if (!analysis || analysis.municipalities.length < 2) return null;
  const part = drawOutcomes({ costs: analysis.municipalities, year, assumptions }, { seed: address.seed, draws: DEFAULT_DRAWS });
  return { key: composeAddress(address), outcomes: combineOutcomes([part]) };
}
