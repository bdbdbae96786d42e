import { changeAssumption, type AssumptionSet } from '@samvirke/model/assumptions';
import type { CostRow } from '@samvirke/model/costs';
import type { Refusal } from '@samvirke/model/errors';
import {
  findMunicipalities,
  findMunicipality,
  participantsFor,
  populationYears,
  predecessorsOf,
  successorsOf,
} from '@samvirke/model/organisations';
import { analyse, composeAnalysisRequest } from '@samvirke/model/reports';
import type { Case, CaseProblem } from './case-context.ts';
import { nearestMunicipalities } from './nearest-municipalities.ts';
import type { Address } from './read-address.ts';
import type { Site } from './site-context.ts';

/** Names that are spelt nearly as one that nobody has. */
const NEAREST = 3;

/** Address → case: the same on the server and in the browser. What is wrong is told, and the rest is used. */
export function buildCase(site: Site, address: Address): Case {
  const { reference } = site.bundle;
  const years = populationYears(reference);
  const latest = years.at(-1) ?? site.bundle.today;
  const problems: CaseProblem[] = [];
  const yearKnown = address.year === null || years.includes(address.year);
  const year = address.year !== null && yearKnown ? address.year : latest;
  if (!yearKnown) {
    problems.push({
      refusal: { code: 'year-invalid', figures: { value: String(address.year), firstYear: years[0] ?? latest, lastYear: latest } },
      instead: [],
    });
  }

  let assumptions: AssumptionSet = site.assumptions;
  for (const [cell, value] of address.changes) {
    const result = changeAssumption(assumptions, cell, value);
    if (result.set) assumptions = result.set;
    else problems.push({ refusal: result.refusal, instead: [] });
  }

  // A form without JavaScript may send a name; a name that is one municipality's is as good as its number.
  const numbers = address.municipalities.map((word) => {
    if (/^\d{4}$/.test(word)) return word;
    const [first, second] = findMunicipalities({ query: word, year, limit: 2 }, reference);
    return first && (second === undefined || first.municipality.name === word) ? first.municipality.number : word;
  });
  const { participants, refusals } =
    numbers.length === 0 ? { participants: [], refusals: [] } : participantsFor({ numbers, year }, reference, assumptions);
  for (const refusal of refusals) problems.push({ refusal, instead: insteadOf(refusal, year, site) });

  // The rows of a set that came over HTTP are plain text and numbers; their classes are the model's own.
  const costSet = site.costSet && { id: site.costSet.id, rows: site.costSet.rows as unknown as readonly CostRow[] };
  const { request, leftOut } = participants.length === 0 ? { request: null, leftOut: [] } : composeAnalysisRequest({ participants, year, costSet }, { reference, assumptions });
  return {
    address,
    year,
    years,
    participants,
    problems,
    leftOut,
    assumptions,
    request,
    analysis: request === null ? null : analyse(request),
    nameOf: (number) => (/^\d{4}$/.test(number) ? findMunicipality(number, reference)?.name : undefined),
  };
}

function insteadOf(refusal: Refusal, year: number, site: Site): CaseProblem['instead'] {
  const { number } = refusal.figures;
  if (typeof number !== 'string') return [];
  const { reference } = site.bundle;
  if (refusal.code === 'organisation-unknown') {
    return /^\d+$/.test(number) ? [] : nearestMunicipalities({ words: number, year, limit: NEAREST }, reference).map((near) => ({ number: near.number, name: near.name, replaces: number }));
  }
  const others =
    refusal.code === 'organisation-retired'
      ? successorsOf({ number, date: `${year}-01-01` }, reference)
      : refusal.code === 'organisation-not-yet'
        ? predecessorsOf({ number, year }, reference)
        : [];
  return others.map((other) => ({ number: other.number, name: findMunicipality(other.number, reference)?.name ?? other.number, replaces: number }));
}
